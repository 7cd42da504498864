using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Brugklassen;

public static class Brugklasbron
{
    public static Task<Brugklasbeheer?> BrugklasbeheerAsync(this OversteekDb db, OrganisatieId school, Schooljaar schooljaar, CancellationToken ct) =>
        db.Brugklasbeheren.Include(b => b.Klassen).SingleOrDefaultAsync(b => b.OrganisatieId == school && b.Schooljaar == schooljaar, ct);

    /// <summary>What stands on lists is of pupils of other schools too, so the context must see wide.</summary>
    internal static async Task<Brugklasruimte> BrugklasruimteAsync(this OversteekDb db, Brugklasbeheer beheer, DateTimeOffset op, CancellationToken ct)
    {
        var ids = beheer.Klassen.Select(k => k.Id).ToList();
        var opLijst = await db.Voorkeuren.Where(v => ids.Contains(v.BrugklasId)
            && db.Aanmeldingen.Any(a => a.Id == v.AanmeldingId && a.Status != Aanmeldingstatus.Vervallen))
            .Select(v => v.BrugklasId).Distinct().ToListAsync(ct);
        var gewenst = await db.Wachtlijstplaatsen.Where(w => ids.Contains(w.BrugklasId)).Select(w => w.BrugklasId).Distinct().ToListAsync(ct);
        var ingedeeld = await db.Aanmeldingen.Where(a => a.Indeling != null && ids.Contains(a.Indeling.Value)).Select(a => a.Indeling!.Value).Distinct().ToListAsync(ct);
        var procedure = await db.Procedures.SingleOrDefaultAsync(p => p.Schooljaar == beheer.Schooljaar
            && db.Organisaties.Any(o => o.Id == beheer.OrganisatieId && o.RegioId == p.OrganisatieId), ct);
        var stand = procedure is null ? null : await db.Lotingen.Lopend(procedure.OrganisatieId, beheer.Schooljaar).Select(l => (Lotingstatus?)l.Status)
            .SingleOrDefaultAsync(ct);
        return new Brugklasruimte(
            opLijst.Concat(gewenst).Concat(ingedeeld).ToHashSet(), procedure?.Mijlpaal(Mijlpalen.Aanmeldperiode).IsBegonnen(op) == true,
            stand > Lotingstatus.Vastgelegd || procedure?.Mijlpaal(Mijlpalen.LotingBevriezing).IsBegonnen(op) == true)
        {
            Geclaimd = await db.GeclaimdAsync(beheer, ct),
        };
    }

    /// <summary>What a school put on a list, and what parents ask of it and was not refused.</summary>
    private static async Task<HashSet<string>> GeclaimdAsync(this OversteekDb db, Brugklasbeheer beheer, CancellationToken ct)
    {
        var lopend = db.Aanmeldingen.Where(a => a.Schooljaar == beheer.Schooljaar && !Aanmeldingstaten.Beeindigd.Contains(a.Status));
        var opLijst = await db.Voorkeuren.Where(v => v.SchoolId == beheer.OrganisatieId && v.Voorrangsregel != null && lopend.Any(a => a.Id == v.AanmeldingId))
            .Select(v => v.Voorrangsregel!).Distinct().ToListAsync(ct);
        var gevraagd = await db.Keuzelijsten.AsNoTracking().Where(k => k.Claim != Claimstatus.Geen && k.Claim != Claimstatus.Geweigerd
            && lopend.Any(a => a.LeerlingId == k.LeerlingId && a.OrganisatieId == beheer.OrganisatieId)).ToListAsync(ct);
        return [.. opLijst, .. gevraagd.Select(k => k.Verstuurde?.Voorrangsregel).OfType<string>()];
    }

    /// <summary>What may be claimed at each of these schools, in the order of the school (D-29).</summary>
    public static async Task<IReadOnlyDictionary<OrganisatieId, IReadOnlyList<Schoolvoorrang>>> SchoolvoorrangAsync(
        this OversteekDb db, IEnumerable<OrganisatieId> scholen, Schooljaar schooljaar, Procedureregels regels, CancellationToken ct)
    {
        var ids = scholen.Distinct().ToList();
        var keuzes = await db.Brugklasbeheren.AsNoTracking().Where(b => ids.Contains(b.OrganisatieId) && b.Schooljaar == schooljaar)
            .Select(b => new { b.OrganisatieId, b.Voorrang }).ToDictionaryAsync(b => b.OrganisatieId, b => b.Voorrang, ct);
        return ids.ToDictionary(id => id, id => Schoolvoorrang.Geldend(keuzes.GetValueOrDefault(id), regels));
    }

    public static async Task<IReadOnlyList<Schoolvoorrang>> SchoolvoorrangAsync(
        this OversteekDb db, OrganisatieId school, Schooljaar schooljaar, Procedureregels regels, CancellationToken ct) =>
        (await db.SchoolvoorrangAsync([school], schooljaar, regels, ct))[school];

    /// <summary>What the school's choice said when a form was made.</summary>
    public static string Voorrangstand(this Brugklasbeheer? beheer) => Eenmalig.Hash(beheer?.Werkvoorrang);

    /// <summary>What the class said when a form was made; a change of another class is no conflict.</summary>
    public static string Stand(this Brugklas klas) =>
        Eenmalig.Hash(klas.Werkversie with { Adviezen = [.. klas.Werkversie.Adviezen.Order(StringComparer.Ordinal)] });

    /// <summary>Only codes that a school may choose (D-54); a forged one falls away.</summary>
    public static Brugklasgegevens Schoon(this Brugklasgegevens gegevens) => gegevens with
    {
        Adviezen = [.. gegevens.Adviezen.Where(code => Advies.Zoek(code) is { Kiesbaar: true }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Opmerking = string.IsNullOrWhiteSpace(gegevens.Opmerking) ? null : gegevens.Opmerking.Trim(),
    };
}
