using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanvragen;

namespace Oversteek.Application.Aanvragen;

/// <summary>
/// The documents of a request are with whom the request is, and with no committee once it ended: a later access to the child, such as that of a
/// zorgaanmeldroute, would open them again. Also of one that the po school stops, which sees none of them.
/// </summary>
internal sealed class Aanvraaggevolg : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Wijzigingen;

    public async Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        var verplaatst = opslag.Posten<Aanvraag>().Where(p => p.State == EntityState.Modified && p.Property(a => a.SwvId).IsModified)
            .ToLookup(p => p.Entity.SwvId, p => p.Entity.Id);
        if (verplaatst.Count == 0)
            return;
        await opslag.Db.BuitenZichtAsync(Systeemgrond.Aanvraag, async ruim =>
        {
            foreach (var (swv, portie) in verplaatst.SelectMany(v => v.Chunk(Opslag.Portie).Select(p => (v.Key, p))))
            {
                await ruim.Set<Aanvraagbestand>().Where(b => portie.Contains(b.AanvraagId))
                    .ExecuteUpdateAsync(s => s.SetProperty(b => b.SwvId, swv), ct);
            }
        }, ct);
    }
}
