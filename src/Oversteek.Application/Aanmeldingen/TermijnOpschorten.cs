using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="Tot">Last day on which the parents can complete what they gave.</param>
/// <param name="Wat">What is missing, in words of the school; stands in the letter.</param>
public sealed record TermijnOpschortenOpdracht(AanmeldingId Aanmelding, DateOnly Tot, DateOnly VerteldOp, string? Wat, int Versie);

/// <summary>The clock stands still while the parents complete what the school needs to decide (3.8); the letter that asks them is written with it.</summary>
public sealed class TermijnOpschorten(OversteekDb db)
{
    public Task<Result> ExecuteAsync(TermijnOpschortenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
        {
            var uit = aanmelding.SchortTermijnOp(opdracht.Tot, opdracht.VerteldOp, opdracht.Wat, await db.ZorgplichtklokAsync(aanmelding, ct), handeling);
            return await db.MetBriefAsync(uit, aanmelding, school => Zorgplichtbrieven.Opschorting(school, opdracht), handeling, ct);
        }, ct);
}
