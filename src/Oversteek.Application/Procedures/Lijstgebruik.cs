using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Procedures;

/// <summary>An entry that somebody already chose is not taken away: the choice would mean nothing. The context must see the whole region.</summary>
internal static class Lijstgebruik
{
    private static readonly string VsoTabblad = Okrvelden.Voor(new Procedureregels()).Van(Okrvragen.TypeVso).Nummer;

    public static async Task<Weigering?> BeletselAsync(
        OversteekDb db, Procedure procedure, IReadOnlyDictionary<string, string> waarden, CancellationToken ct)
    {
        foreach (var lijst in Instellingen.Alle.OfType<Lijstinstelling>().Where(l => waarden.ContainsKey(l.Sleutel)))
        {
            var blijft = Lijstinstelling.Leeswijze(waarden[lijst.Sleutel]).Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
            foreach (var weg in lijst.Lees(procedure.Regels).Where(r => !blijft.Contains(r[0])))
            {
                if (await GebruiktAsync(db, procedure, lijst.Sleutel, weg[0], ct))
                    return ProcedureWeigeringen.RegelInGebruik.Met(lijst.Naam(weg)).BijVeld(lijst.Sleutel);
            }
        }
        return null;
    }

    private static Task<bool> GebruiktAsync(OversteekDb db, Procedure procedure, string lijst, string code, CancellationToken ct)
    {
        var (regio, jaar) = (procedure.OrganisatieId, procedure.Schooljaar);
        var scholen = db.Organisaties.Where(o => o.RegioId == regio).Select(o => o.Id);
        return lijst switch
        {
            Instellingen.Voorrangscatalogus => VoorrangAsync(db, scholen, jaar, code, ct),
            Instellingen.Afwijsredenen => db.Besluitbrieven.AnyAsync(b => b.Afwijsreden == code && b.Schooljaar == jaar && scholen.Contains(b.OrganisatieId), ct),
            Instellingen.AlternatieveStatussen => db.Leerlingen.AnyAsync(l => l.AlternatieveStatus == code && l.Schooljaar == jaar && scholen.Contains(l.OrganisatieId), ct),
            // The answers are encrypted; from the first OKR of the year the question stays.
            Instellingen.Regiovragen => db.Okrs.AnyAsync(o => db.Leerlingen.Any(l => l.Id == o.LeerlingId && l.Schooljaar == jaar && scholen.Contains(l.OrganisatieId)), ct),
            Instellingen.VroegeInstroom => InstroomAsync(db, scholen, jaar, code, ct),
            // A score is judged when it is typed, a reason is kept in words; nothing refers to the entry.
            Instellingen.Doorstroomtoetsen or Instellingen.Terugzetredenen or Instellingen.Instrumenten or Instellingen.Vso3verlengingen => Task.FromResult(false),
            _ => throw new ArgumentOutOfRangeException(nameof(lijst), lijst, "Een lijst waarvan niemand weet wie haar gebruikt."),
        };
    }

    // The answers are encrypted; the tab is there for pupils who go to the vso only.
    private static async Task<bool> InstroomAsync(OversteekDb db, IQueryable<OrganisatieId> scholen, Schooljaar jaar, string code, CancellationToken ct)
    {
        var leerlingen = db.Leerlingen.Where(l => l.Schooljaar == jaar && scholen.Contains(l.OrganisatieId)).Select(l => l.Id);
        var tabbladen = await db.OkrOnderdelen.AsNoTracking().Where(o => o.Nummer == VsoTabblad && leerlingen.Contains(o.LeerlingId)).ToListAsync(ct);
        return tabbladen.Exists(t => t.Inhoud[Instroomvraag.Sleutel] == code);
    }

    /// <summary>On a list, chosen by a school, or asked for by parents. The last two are documents, so they are looked through here.</summary>
    private static async Task<bool> VoorrangAsync(OversteekDb db, IQueryable<OrganisatieId> scholen, Schooljaar jaar, string code, CancellationToken ct)
    {
        var aanmeldingen = db.Aanmeldingen.Where(a => a.Schooljaar == jaar && scholen.Contains(a.OrganisatieId));
        if (await db.Voorkeuren.AnyAsync(v => v.Voorrangsregel == code && aanmeldingen.Any(a => a.Id == v.AanmeldingId), ct))
            return true;
        var keuzes = await db.Brugklasbeheren.AsNoTracking().Where(b => b.Schooljaar == jaar && scholen.Contains(b.OrganisatieId))
            .Select(b => new { b.Voorrang, b.Voorrangvoorstel }).ToListAsync(ct);
        if (keuzes.Exists(k => (k.Voorrang ?? []).Concat(k.Voorrangvoorstel ?? []).Any(r => r.Code == code)))
            return true;
        var lijsten = await db.Keuzelijsten.AsNoTracking().Where(k => k.Claim != Claimstatus.Geen && aanmeldingen.Any(a => a.LeerlingId == k.LeerlingId)).ToListAsync(ct);
        return lijsten.Exists(k => k.Verstuurde?.Voorrangsregel == code);
    }
}
