using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Lotingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;

namespace Oversteek.Application.Wachtlijsten;

/// <param name="Uitgeloot">False: applied late, found no place.</param>
public sealed record Wachtlijstregel(BrugklasId Brugklas, int Plaats, LeerlingId Leerling, bool Uitgeloot);

/// <summary>
/// The waiting lists of a school, worked out from the published draw and the decisions (D-44): drawn-out pupils by their place in the
/// draw, then the late ones by number. The draw is of the region, so it is read wide; out come only the classes of this school.
/// </summary>
public sealed class Wachtlijstbron(Systeemtoegang systeem)
{
    public Task<IReadOnlyList<Wachtlijstregel>> GeefAsync(OrganisatieId school, Schooljaar jaar, CancellationToken ct) =>
        systeem.VoerUitAsync<IReadOnlyList<Wachtlijstregel>>(Systeemgrond.Loting, async db =>
        {
            var klassen = await db.Brugklassen.AsNoTracking().Where(k => k.OrganisatieId == school).Select(k => k.Id).ToListAsync(ct);
            var weg = (await db.Leerlingen.AsNoTracking().Where(l => l.Schooljaar == jaar && l.AlternatieveStatus != null).Select(l => l.Id).ToListAsync(ct)).ToHashSet();
            var rijen = (await UitgelootAsync(db, school, jaar, [.. klassen], ct)).Concat(await LaatAsync(db, school, jaar, ct)).Where(r => !weg.Contains(r.Leerling));
            return [.. rijen.GroupBy(r => r.Brugklas).SelectMany(g => g.OrderByDescending(r => r.Uitgeloot).ThenBy(r => r.Plaats).Select((r, i) => r with { Plaats = i + 1 }))];
        });

    private static async Task<IEnumerable<Wachtlijstregel>> UitgelootAsync(OversteekDb db, OrganisatieId school, Schooljaar jaar, HashSet<BrugklasId> klassen, CancellationToken ct)
    {
        var uitslagen = await db.Lotingsuitslagen.AsNoTracking()
            .Where(u => db.Lotingen.Any(l => l.Id == u.LotingId && l.Schooljaar == jaar && l.Status == Lotingstatus.Gepubliceerd && db.Organisaties.Any(o => o.Id == school && o.RegioId == l.OrganisatieId)))
            .Select(u => new { u.LeerlingId, u.Uitleg }).ToListAsync(ct);
        return
            from uitslag in uitslagen
            from reden in Json.Lees<Lotingsuitleg>(uitslag.Uitleg).Redenen
            let klas = Guid.TryParse(reden.Eenheid, out var id) ? new BrugklasId(id) : default
            where reden.Wachtlijstplaats is not null && klassen.Contains(klas)
            select new Wachtlijstregel(klas, reden.Wachtlijstplaats ?? 0, uitslag.LeerlingId, Uitgeloot: true);
    }

    private static async Task<IEnumerable<Wachtlijstregel>> LaatAsync(OversteekDb db, OrganisatieId school, Schooljaar jaar, CancellationToken ct)
    {
        var afgewezen = await db.Aanmeldingen.AsNoTracking().Include(a => a.Voorkeuren)
            .Where(a => a.OrganisatieId == school && a.Schooljaar == jaar && a.Ronde > 1 && a.Status == Aanmeldingstatus.Afgewezen).ToListAsync(ct);
        return afgewezen.Where(a => a.Besluit?.Afwijsreden == Afwijsgronden.GeenPlaats)
            .SelectMany(a => a.Voorkeuren.Where(v => v.SchoolId == school).Select(v => new Wachtlijstregel(v.BrugklasId, a.Aanmeldnummer ?? int.MaxValue, a.LeerlingId, Uitgeloot: false)));
    }
}
