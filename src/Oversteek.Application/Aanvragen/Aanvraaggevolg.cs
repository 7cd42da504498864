using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanvragen;

namespace Oversteek.Application.Aanvragen;

/// <summary>
/// The documents of a request are with whom the request is, and with no committee once it ended: a later access to the child, such as that of a
/// zorgaanmeldroute, would open them again.
/// </summary>
internal sealed class Aanvraaggevolg : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Voor;

    public async Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        var verplaatst = opslag.Posten<Aanvraag>().Where(p => p.State == EntityState.Modified && p.Property(a => a.SwvId).IsModified)
            .ToDictionary(p => p.Entity.Id, p => p.Entity.SwvId);
        foreach (var portie in verplaatst.Keys.Chunk(Opslag.Portie))
        {
            foreach (var stuk in await opslag.Db.Set<Aanvraagbestand>().Where(b => portie.Contains(b.AanvraagId)).ToListAsync(ct))
            {
                stuk.SwvId = verplaatst[stuk.AanvraagId];
                opslag.Db.Entry(stuk).DetectChanges();
            }
        }
    }
}
