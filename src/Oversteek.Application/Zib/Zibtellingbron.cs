using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <summary>How many applications of the region stand where, and how many came late: numbers, of no school and no child.</summary>
public sealed class Zibtellingbron(Systeemtoegang systeem)
{
    public Task<IReadOnlyList<(ZibAanmeldingstatus Status, int Aantal, int TeLaat)>> TelAsync(OrganisatieId regio, Schooljaar jaar, CancellationToken ct) =>
        systeem.VoerUitAsync<IReadOnlyList<(ZibAanmeldingstatus, int, int)>>(Systeemgrond.Voortgang, async db => [.. (await db.ZibAanmeldingen
            .Where(z => z.Schooljaar == jaar && db.Organisaties.Any(o => o.Id == z.SchoolId && o.RegioId == regio))
            .GroupBy(z => z.Status).Select(g => new { g.Key, Aantal = g.Count(), TeLaat = g.Count(z => z.TeLaat) }).ToListAsync(ct))
            .Select(g => (g.Key, g.Aantal, g.TeLaat))]);
}
