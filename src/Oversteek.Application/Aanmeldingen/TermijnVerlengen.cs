using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="VerteldOp">Date of the letter to the parents.</param>
public sealed record TermijnVerlengenOpdracht(AanmeldingId Aanmelding, DateOnly Tot, DateOnly VerteldOp, string? Reden, int Versie);

/// <summary>More time for the research into support: once, at most four weeks, told within the six weeks (5.3) in a letter that is written with it.</summary>
public sealed class TermijnVerlengen(OversteekDb db)
{
    public Task<Result> ExecuteAsync(TermijnVerlengenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
        {
            var uit = aanmelding.VerlengTermijn(
                opdracht.Tot, opdracht.VerteldOp, opdracht.Reden, await db.ZorgplichtklokAsync(aanmelding, ct), handeling);
            return await db.MetBriefAsync(uit, aanmelding, school => Zorgplichtbrieven.Verlenging(school, opdracht), handeling, ct);
        }, ct);
}
