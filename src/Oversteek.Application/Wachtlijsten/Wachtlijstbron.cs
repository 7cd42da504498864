using Microsoft.EntityFrameworkCore;
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
            var rijen = (await UitgelootAsync(db, school, jaar, ct)).Concat(await LaatAsync(db, school, jaar, ct));
            return [.. rijen.GroupBy(r => r.Brugklas)
                .SelectMany(g => g.OrderByDescending(r => r.Uitgeloot).ThenBy(r => r.Plaats).Select((r, i) => r with { Plaats = i + 1 }))];
        });

    private static Task<List<Wachtlijstregel>> UitgelootAsync(OversteekDb db, OrganisatieId school, Schooljaar jaar, CancellationToken ct) =>
        db.Wachtlijstplaatsen
        .Where(w => db.Brugklassen.Any(k => k.Id == w.BrugklasId && k.OrganisatieId == school))
        .Where(w => db.Lotingsuitslagen.Any(u => u.Id == w.UitslagId
            && db.Lotingen.Any(l => l.Id == u.LotingId && l.Schooljaar == jaar && l.Status == Lotingstatus.Gepubliceerd)))
        .Where(w => !db.Leerlingen.Any(l => l.Id == w.LeerlingId && l.AlternatieveStatus != null))
        .Select(w => new Wachtlijstregel(w.BrugklasId, w.Plaats, w.LeerlingId, true)).ToListAsync(ct);

    private static async Task<IEnumerable<Wachtlijstregel>> LaatAsync(OversteekDb db, OrganisatieId school, Schooljaar jaar, CancellationToken ct)
    {
        var afgewezen = await db.Aanmeldingen.AsNoTracking().Include(a => a.Voorkeuren)
            .Where(a => a.OrganisatieId == school && a.Schooljaar == jaar && a.Ronde > 1 && a.Status == Aanmeldingstatus.Afgewezen)
            .Where(a => !db.Leerlingen.Any(l => l.Id == a.LeerlingId && l.AlternatieveStatus != null)).ToListAsync(ct);
        return afgewezen.Where(a => a.Besluit?.Afwijsreden == Afwijsgronden.GeenPlaats)
            .SelectMany(a => a.Voorkeuren.Where(v => v.SchoolId == school)
                .Select(v => new Wachtlijstregel(v.BrugklasId, a.Aanmeldnummer ?? int.MaxValue, a.LeerlingId, Uitgeloot: false)));
    }
}
