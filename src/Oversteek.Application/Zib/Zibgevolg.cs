using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <summary>The signed form is with whom the application is, and with no bureau once it ended there.</summary>
internal sealed class Zibgevolg : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Wijzigingen;

    public async Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        var verplaatst = opslag.Posten<ZibAanmelding>().Where(p => p.State == EntityState.Modified && p.Property(z => z.BureauId).IsModified)
            .Select(p => p.Entity).ToList();
        if (verplaatst.Count == 0)
            return;
        await opslag.Db.BuitenZichtAsync(Systeemgrond.Onderzoek, async ruim =>
        {
            foreach (var aanmelding in verplaatst)
            {
                var (id, bureau) = (aanmelding.Id, aanmelding.BureauId);
                await ruim.Set<Zibbestand>().Where(b => b.Id == id).ExecuteUpdateAsync(s => s.SetProperty(b => b.BureauId, bureau), ct);
            }
        }, ct);
    }
}
