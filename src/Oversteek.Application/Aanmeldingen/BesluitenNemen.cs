using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>
/// Decisions on many pupils (D-73). Each goes through the use case of a single decision, in the order of the law (D-67), so that who comes first is
/// decided on first. The preview does the same work in memory and throws it away.
/// </summary>
public sealed class BesluitenNemen(Systeemtoegang systeem, LeerlingToelaten toelaten, LeerlingAfwijzen afwijzen)
{
    public const int Hoogstens = 1000;

    /// <summary>What would happen, row by row, with what the rows before it change.</summary>
    public Task<Besluitproef> ProbeerAsync(Schooljaar jaar, IReadOnlyCollection<Besluitregel> regels, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Aanmelding, async db =>
        {
            var uit = new List<Besluituitkomst>();
            foreach (var regel in await OpVolgordeAsync(db, regels, ct))
                uit.Add(new Besluituitkomst(regel, await ProbeerAsync(db, regel, handeling, ct)));
            return new Besluitproef(uit, await db.KlassenstandenAsync(handeling.Namens, jaar, ct));
        });

    /// <summary>One that was decided so already counts as done: the same form may come twice (REL-9).</summary>
    /// <returns>What became of each row; the form as a whole is never refused.</returns>
    public async Task<Result<IReadOnlyList<Besluituitkomst>>> ExecuteAsync(IReadOnlyCollection<Besluitregel> regels, Handeling handeling, CancellationToken ct)
    {
        var volgorde = await systeem.VoerUitAsync(Systeemgrond.Aanmelding, db => OpVolgordeAsync(db, regels, ct));
        var uit = new List<Besluituitkomst>();
        foreach (var regel in volgorde)
        {
            var genomen = await NeemAsync(regel, handeling, ct);
            uit.Add(new Besluituitkomst(regel, genomen.IsGelukt || !await IsGenomenAsync(regel, handeling, ct) ? genomen : Result.Gelukt));
        }
        return Result<IReadOnlyList<Besluituitkomst>>.Van(uit);
    }

    private Task<Result> NeemAsync(Besluitregel regel, Handeling handeling, CancellationToken ct) => regel.Toelaten
        ? toelaten.ExecuteAsync(Toelating(regel), handeling, ct)
        : afwijzen.ExecuteAsync(Afwijzing(regel), handeling, ct);

    private static async Task<Result> ProbeerAsync(OversteekDb db, Besluitregel regel, Handeling handeling, CancellationToken ct)
    {
        if (await db.EigenAanmeldingAsync(regel.Aanmelding, handeling.Namens, ct) is not { } aanmelding)
            return AlgemeneWeigeringen.NietGevonden;
        if (aanmelding.Versie != regel.Versie)
            return AanmeldingWeigeringen.Gewijzigd;
        return regel.Toelaten
            ? await LeerlingToelaten.LaatToeAsync(db, aanmelding, Toelating(regel), handeling, ct)
            : await LeerlingAfwijzen.WijsAfAsync(db, aanmelding, Afwijzing(regel), handeling, ct);
    }

    private static LeerlingToelatenOpdracht Toelating(Besluitregel r) => new(r.Aanmelding, r.Brugklas, r.Toelichting, r.Versie);

    private static LeerlingAfwijzenOpdracht Afwijzing(Besluitregel r) => new(r.Aanmelding, r.Reden, r.Toelichting, r.Versie);

    private Task<bool> IsGenomenAsync(Besluitregel regel, Handeling handeling, CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Aanmelding, db =>
        db.Besluitbrieven.AnyAsync(b => b.Soort == Brieftype.Besluit && b.AanmeldingId == regel.Aanmelding && b.OrganisatieId == handeling.Namens
            && b.Stand == regel.Versie && b.Brugklas == regel.Brugklas && b.Afwijsreden == regel.Reden, ct));

    /// <summary>Placed, passed on, late by date and number.</summary>
    private static async Task<List<Besluitregel>> OpVolgordeAsync(OversteekDb db, IReadOnlyCollection<Besluitregel> regels, CancellationToken ct)
    {
        var ids = regels.Select(r => r.Aanmelding).ToList();
        var standen = await db.Aanmeldingen.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        return [.. regels.DistinctBy(r => r.Aanmelding)
            .Select(r => (Regel: r, Stand: standen.GetValueOrDefault(r.Aanmelding)))
            .OrderBy(r => r.Stand is { Plaatsing: { } plaats } && plaats == r.Regel.Brugklas ? 0 : 1).ThenBy(r => r.Stand?.IsLaat)
            .ThenBy(r => r.Stand?.Aanmelddatum).ThenBy(r => r.Stand?.Aanmeldnummer ?? int.MaxValue).Select(r => r.Regel)];
    }
}
