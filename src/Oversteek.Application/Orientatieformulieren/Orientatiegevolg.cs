using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Orientatieformulieren;

/// <summary>Domein 3.2: with another advice the form is in progress again, so that nobody hands out the list of before.</summary>
internal sealed class Orientatiegevolg : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Voor;

    public async Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        var adviezen = opslag.Gebeurtenissen.OfType<AdviesVastgesteld>().GroupBy(g => g.Kind).ToDictionary(g => g.Key, g => g.Last());
        if (adviezen.Count == 0)
            return;
        var okrs = opslag.Posten<Okr>().Select(p => p.Entity).Where(o => adviezen.ContainsKey(o.LeerlingId)).ToDictionary(o => o.LeerlingId);
        foreach (var portie in okrs.Keys.Chunk(Opslag.Portie))
        {
            foreach (var formulier in await opslag.Db.Orientatieformulieren.Where(f => portie.Contains(f.LeerlingId)).ToListAsync(ct))
            {
                formulier.Herzie(okrs[formulier.LeerlingId].Advies, adviezen[formulier.LeerlingId].Handeling);
                foreach (var gebeurtenis in formulier.Gebeurtenissen)
                    opslag.Meld(gebeurtenis);
                formulier.GebeurtenissenVerwerkt();
                opslag.Db.Entry(formulier).DetectChanges();
            }
        }
    }
}
