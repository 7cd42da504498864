using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Orientatieformulieren;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Orientatieformulieren;

/// <param name="Advies">Code of the advice that was expected of all of them in groep 7.</param>
/// <param name="Overschrijven">Also who has a pre-advice already (D-73).</param>
public sealed record PreadviezenOpdracht(Schooljaar Schooljaar, string? Advies, bool Overschrijven, IReadOnlyCollection<LeerlingId> Leerlingen);

/// <summary>ORI-06, D-73: one pre-advice for many pupils, each by itself, so that one that cannot holds up no other.</summary>
public sealed class PreadviezenVastleggen(OversteekDb db, Orientatiebron bron, PreadviesVastleggen een)
{
    /// <summary>For the preview: whether this pupil gets it, or why not.</summary>
    public static Result Kan(Orientatierij rij, PreadviezenOpdracht opdracht) =>
        Advies.Zoek(opdracht.Advies) is not { Trede: not null } ? OrientatieformulierWeigeringen.AdviesOnbekend
        : !rij.DoetMee ? OrientatieformulierWeigeringen.DoetNietMee
        : rij.Okr.Geldend is not null ? OrientatieformulierWeigeringen.HeeftAdvies
        : rij.Formulier?.Preadvies is { } nu && nu != opdracht.Advies && !opdracht.Overschrijven ? OrientatieformulierWeigeringen.HeeftPreadvies
        : Result.Gelukt;

    public async Task<Result<IReadOnlyList<Rijuitkomst<Orientatierij>>>> ExecuteAsync(PreadviezenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var gekozen = opdracht.Leerlingen.ToHashSet();
        var rijen = (await bron.VanSchoolAsync(handeling.Namens, opdracht.Schooljaar, ct)).Where(r => gekozen.Contains(r.Id)).ToList();
        if (rijen.Count != gekozen.Count)
            return AlgemeneWeigeringen.NietGevonden;
        return Result<IReadOnlyList<Rijuitkomst<Orientatierij>>>.Van(await db.ElkApartAsync(rijen, rij => LegVastAsync(rij, opdracht, handeling, ct)));
    }

    private async Task<Result> LegVastAsync(Orientatierij rij, PreadviezenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        Kan(rij, opdracht) is { IsGelukt: false } geweigerd ? geweigerd : await een.ExecuteAsync(rij.Id, opdracht.Advies, handeling, ct);
}
