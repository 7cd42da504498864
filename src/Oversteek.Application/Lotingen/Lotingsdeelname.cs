using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

/// <summary>Makes the input of the engine out of the definitive lists and the accepted classes of a region.</summary>
internal sealed class Lotingsdeelname(OversteekDb db, OrganisatieId regio, Schooljaar schooljaar)
{
    /// <summary>The applications in the frozen input; those with the vso tick, and of an ISK where the region says so, are left out (AAN-05, ISK-06).</summary>
    public Task<List<Aanmelding>> AanmeldingenAsync(CancellationToken ct) => db.Aanmeldingen.Include(a => a.Voorkeuren.OrderBy(v => v.Rang))
        .Where(a => a.Schooljaar == schooljaar && a.Ronde == 1 && a.Lijststatus == Voorkeurslijststatus.Definitief)
        // Also what was passed on to a school that has not confirmed yet: the pupil must not miss the draw (D-38).
        .Where(a => a.Status == Aanmeldingstatus.Actief || a.Status == Aanmeldingstatus.InOnderzoek || a.Status == Aanmeldingstatus.Doorgeschoven)
        .Where(a => db.Organisaties.Any(o => o.Id == a.OrganisatieId && o.RegioId == regio))
        .ToListAsync(ct);

    public async Task<Lotingsinvoer> InvoerAsync(IReadOnlyList<Aanmelding> aanmeldingen, Domain.Lotingen.Loting loting, Procedureregels regels,
        CancellationToken ct)
    {
        // Lists that were definitive before a mark was given with it.
        foreach (var aanmelding in aanmeldingen)
            aanmelding.GeefLotingskenmerk();
        var niveaus = await NiveausAsync(aanmeldingen, regels, ct);
        var buiten = await db.BuitenLotingAsync(schooljaar, regels, ct);
        return new Lotingsinvoer(loting.Ronde(), Regelvertaling.Van(regels), await EenhedenAsync(aanmeldingen, ct),
            [.. aanmeldingen.Select(a => Deelnemer(a, niveaus, a.DoetMeeAanLoting && !buiten.Contains(a.LeerlingId)))]);
    }

    /// <summary>D-29: the order of the school's own accepted choice; what it does not use gives nothing there.</summary>
    private async Task<Dictionary<(OrganisatieId School, string Code), int>> NiveausAsync(
        IReadOnlyList<Aanmelding> aanmeldingen, Procedureregels regels, CancellationToken ct)
    {
        var scholen = aanmeldingen.SelectMany(a => a.Voorkeuren).Select(v => v.SchoolId);
        return (await db.SchoolvoorrangAsync(scholen, schooljaar, regels, ct))
            .SelectMany(s => s.Value.Select((r, i) => (School: s.Key, r.Code, Niveau: Math.Min(i + 1, Niveau.Geen - 1))))
            .ToDictionary(r => (r.School, r.Code), r => r.Niveau);
    }

    private static Deelnemer Deelnemer(Aanmelding aanmelding, Dictionary<(OrganisatieId School, string Code), int> niveaus, bool doetMee) =>
        new(aanmelding.Lotingskenmerk!, [.. aanmelding.Voorkeuren.Select(v => Eenheid(v.BrugklasId))])
        {
            Deelname = doetMee ? Deelname.Meedoen : Deelname.Uitgesloten,
            Voorrang = aanmelding.Voorkeuren.Where(v => v.Voorrangsregel is not null && niveaus.ContainsKey((v.SchoolId, v.Voorrangsregel)))
                .ToDictionary(v => Eenheid(v.BrugklasId), v => niveaus[(v.SchoolId, v.Voorrangsregel!)], StringComparer.Ordinal),
        };

    // A class that was closed after it came on a list stays in, with no places: it must not fall off a list unseen (D-64).
    private async Task<List<Lotingseenheid>> EenhedenAsync(IReadOnlyList<Aanmelding> aanmeldingen, CancellationToken ct)
    {
        var gekozen = aanmeldingen.SelectMany(a => a.Voorkeuren).Select(v => v.BrugklasId).ToHashSet();
        var scholen = await db.Organisaties.Where(o => o.RegioId == regio).ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        var beheren = await db.Brugklasbeheren.AsNoTracking().Include(b => b.Klassen)
            .Where(b => b.Schooljaar == schooljaar)
            .Where(b => db.Organisaties.Any(o => o.Id == b.OrganisatieId && o.RegioId == regio))
            .ToListAsync(ct);
        return [.. beheren.SelectMany(b => b.Klassen).Where(k => k.OpVoorkeurslijst || (k.Aangenomen && gekozen.Contains(k.Id)))
            .Select(k => new Lotingseenheid(Eenheid(k.Id), k.OorspronkelijkeCapaciteit)
        {
            School = scholen[k.OrganisatieId], Naam = k.Naam, Advies = string.Join(", ", k.Adviezen.Select(code => Advies.Zoek(code)?.Naam ?? code)) + (k.Lwoo ? " met lwoo" : ""),
        })];
    }

    public static string Eenheid(BrugklasId klas) => klas.Waarde.ToString("D");
}
