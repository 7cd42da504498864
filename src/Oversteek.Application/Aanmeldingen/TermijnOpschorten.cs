using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="Tot">Last day on which the parents can complete what they gave.</param>
public sealed record TermijnOpschortenOpdracht(AanmeldingId Aanmelding, DateOnly Tot, DateOnly VerteldOp, int Versie);

/// <summary>The clock stands still while the parents complete what the school needs to decide (3.8).</summary>
public sealed class TermijnOpschorten(OversteekDb db)
{
    public Task<Result> ExecuteAsync(TermijnOpschortenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
            aanmelding.SchortTermijnOp(opdracht.Tot, opdracht.VerteldOp, await db.ZorgplichtklokAsync(aanmelding, ct), handeling), ct);
}
