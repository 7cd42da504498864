using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Adviesformulieren;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Keuzelijsten;

/// <summary>Names of a class on a list, also of one that no longer fits.</summary>
public sealed record Keuzenaam(BrugklasId Brugklas, string School, string Klas);

/// <summary>The choices of a family as its parents and the po school see them.</summary>
/// <param name="Blad">What is on the list now: kept, or as it stands with the application.</param>
/// <param name="Versie">0 when nothing was kept yet.</param>
/// <param name="Aanbod">The classes that may be chosen; empty when nothing can be chosen.</param>
/// <param name="Advies">Of the child, in words.</param>
/// <param name="Bezwaren">Of this parent, or for a school of both.</param>
public sealed record Keuzebeeld(LeerlingId Leerling, string Roepnaam, string? Advies, Keuzeruimte Ruimte, Keuzelijst? Lijst, Keuzeblad Blad,
    int Versie, IReadOnlyList<Lijstklas> Aanbod, Aanmelding? Aanmelding, Procedureregels Regels, int Aanbevolen,
    IReadOnlyDictionary<BrugklasId, Keuzenaam> Namen, IReadOnlyList<Ouderbezwaar> Bezwaren)
{
    public Keuzelijststatus Stand => Lijst?.Status ?? Keuzelijststatus.Concept;

    /// <summary>What counts at the school, in order.</summary>
    public IReadOnlyList<Keuzenaam> Verstuurd => Noem(Aanmelding?.Voorkeuren.OrderBy(v => v.Rang).Select(v => v.BrugklasId) ?? []);

    public IReadOnlyList<Keuzenaam> Keuzes => Noem(Blad.Keuzes.Select(k => k.Brugklas));

    public string? Voorrang(string? code) => Regels.Voorrangscatalogus.FirstOrDefault(r => r.Code == code)?.Naam;

    /// <summary>What each school that can be chosen uses, in its words and order (D-29).</summary>
    public IReadOnlyDictionary<OrganisatieId, IReadOnlyList<Schoolvoorrang>> Schoolvoorrang { get; init; } =
        new Dictionary<OrganisatieId, IReadOnlyList<Schoolvoorrang>>();

    /// <summary>What may be claimed at number one.</summary>
    public IReadOnlyList<Schoolvoorrang> Voorrangen => Blad.Eerste is { } eerste ? Schoolvoorrang.GetValueOrDefault(eerste.School, []) : [];

    /// <summary>What may be claimed when this class is number one, also while nothing was kept yet.</summary>
    public IReadOnlyList<Schoolvoorrang> VoorrangBij(BrugklasId? eerste) =>
        Aanbod.FirstOrDefault(k => k.Id == eerste) is { } klas ? Schoolvoorrang.GetValueOrDefault(klas.SchoolId, []) : Voorrangen;

    public IReadOnlyList<Keuzenaam> Noem(IEnumerable<BrugklasId> klassen) => [.. klassen.Where(Namen.ContainsKey).Select(k => Namen[k])];
}

/// <summary>Reads the choices of a family with the wide view; who asks is a parent of the child or its po school, anybody else finds nothing.</summary>
public sealed class Keuzelijstbron(Keuzetoegang toegang, Systeemtoegang systeem, OversteekDb eigen)
{
    public async Task<Keuzebeeld?> GeefAsync(LeerlingId leerling, CancellationToken ct)
    {
        if (!await toegang.MagLezenAsync(leerling, ct))
            return null;
        // A parent sees the own objection only; that is for the filter to say.
        var bezwaren = await eigen.Ouderbezwaren.AsNoTracking().Where(b => b.LeerlingId == leerling).OrderByDescending(b => b.IngediendOp).ToListAsync(ct);
        return await systeem.VoerUitAsync(Systeemgrond.Aanmelding, async db =>
        {
            if (await Keuzedossier.LeesAsync(db, leerling, ct) is not { } dossier)
                return null;
            var blad = dossier.Lijst?.Concept ?? dossier.Begin(new Keuzeschrijver(1), db.Nu);
            var aanbod = dossier.Ruimte.Kiezen is null ? await dossier.AanbodAsync(db, ct) : [];
            var advies = dossier.Okr.Advies;
            return new Keuzebeeld(leerling, dossier.Leerling.Personalia.Roepnaam, advies.Geldend?.Naam, dossier.Ruimte, dossier.Lijst, blad,
                dossier.Lijst?.Stand ?? 0, aanbod, dossier.Aanmelding, dossier.Procedure.Regels,
                Keuzecontrole.Aanbevolen(advies.Geldend, dossier.Procedure.Regels), await NamenAsync(db, dossier, blad, ct), bezwaren)
            {
                Schoolvoorrang = await db.SchoolvoorrangAsync(aanbod.Select(k => k.SchoolId).Concat(blad.Keuzes.Select(k => k.School)),
                    dossier.Leerling.Schooljaar, dossier.Procedure.Regels, ct),
            };
        });
    }

    private static async Task<IReadOnlyDictionary<BrugklasId, Keuzenaam>> NamenAsync(OversteekDb db, Keuzedossier dossier, Keuzeblad blad, CancellationToken ct)
    {
        var ids = blad.Keuzes.Concat(dossier.Lijst?.Verstuurde?.Keuzes ?? []).Select(k => k.Brugklas)
            .Concat(dossier.Aanmelding?.Voorkeuren.Select(v => v.BrugklasId) ?? []).Distinct().ToList();
        return await db.Brugklassen.AsNoTracking().Where(k => ids.Contains(k.Id))
            .Join(db.Organisaties, k => k.OrganisatieId, o => o.Id, (k, o) => new Keuzenaam(k.Id, o.Naam, k.Naam)).ToDictionaryAsync(k => k.Brugklas, ct);
    }
}
