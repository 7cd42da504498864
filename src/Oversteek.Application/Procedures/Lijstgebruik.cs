using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Procedures;

/// <summary>An entry that somebody already chose is not taken away: the choice would mean nothing. The context must see the whole region.</summary>
internal static class Lijstgebruik
{
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
            Instellingen.Voorrangscatalogus => db.Voorkeuren.AnyAsync(
                v => v.Voorrangsregel == code && db.Aanmeldingen.Any(a => a.Id == v.AanmeldingId && a.Schooljaar == jaar && scholen.Contains(a.OrganisatieId)), ct),
            Instellingen.Afwijsredenen => db.Besluitbrieven.AnyAsync(b => b.Afwijsreden == code && b.Schooljaar == jaar && scholen.Contains(b.OrganisatieId), ct),
            Instellingen.AlternatieveStatussen => db.Leerlingen.AnyAsync(l => l.AlternatieveStatus == code && l.Schooljaar == jaar && scholen.Contains(l.OrganisatieId), ct),
            // The answers are encrypted; from the first OKR of the year the question stays.
            Instellingen.Regiovragen => db.Okrs.AnyAsync(o => db.Leerlingen.Any(l => l.Id == o.LeerlingId && l.Schooljaar == jaar && scholen.Contains(l.OrganisatieId)), ct),
            // A score is judged when it is typed; nothing refers to the entry.
            Instellingen.Doorstroomtoetsen => Task.FromResult(false),
            _ => throw new ArgumentOutOfRangeException(nameof(lijst), lijst, "Een lijst waarvan niemand weet wie haar gebruikt."),
        };
    }
}
