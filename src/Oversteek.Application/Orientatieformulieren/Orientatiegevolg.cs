using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Orientatieformulieren;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Orientatieformulieren;

/// <summary>Domein 3.2: with another advice the form is in progress again, so that nobody hands out the list of before.</summary>
internal sealed class Orientatiegevolg : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Voor;

    public async Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        var okrs = opslag.Posten<Okr>().Where(p => p.State == EntityState.Modified && p.ComplexProperty(o => o.Advies).IsModified)
            .Select(p => p.Entity).Where(o => o.Gebeurtenissen.Count > 0).ToDictionary(o => o.LeerlingId);
        foreach (var portie in okrs.Keys.Chunk(Opslag.Portie))
        {
            var formulieren = await opslag.Db.Orientatieformulieren
                .Where(f => portie.Contains(f.LeerlingId) && f.Status == Orientatieformulierstatus.Definitief).ToListAsync(ct);
            formulieren.ForEach(f => Herzie(opslag, f, okrs[f.LeerlingId]));
        }
    }

    private static void Herzie(Opslag opslag, Orientatieformulier formulier, Okr okr)
    {
        formulier.Herzie(okr.Advies, okr.Gebeurtenissen[^1].Handeling);
        foreach (var gebeurtenis in formulier.Gebeurtenissen)
            opslag.Meld(gebeurtenis);
        formulier.GebeurtenissenVerwerkt();
        opslag.Db.Entry(formulier).DetectChanges();
    }
}
