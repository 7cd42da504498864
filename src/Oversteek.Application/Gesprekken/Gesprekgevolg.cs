using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gesprekken;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Gesprekken;

/// <summary>
/// AVT-01, AVT-03: an OKR that is sent back stands as news in the thread of the two schools, and one that is definitive again answers what
/// was asked. Before the versions are counted, because the thread may change by it.
/// </summary>
internal sealed class Gesprekgevolg : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Voor;

    public async Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        var okrs = opslag.Posten<Okr>().Where(p => p.State == EntityState.Modified && p.Property(o => o.Status).OriginalValue != p.Entity.Status)
            .Select(p => p.Entity).Where(o => o.Gebeurtenissen.Count > 0).ToList();
        foreach (var terug in okrs.Where(o => o.Status == Okrstatus.Teruggezet))
            await NeemOpAsync(opslag.Db, terug.LeerlingId, terug.Gebeurtenissen[^1].Handeling, ct);
        foreach (var portie in okrs.Where(o => o.Status == Okrstatus.Definitief).Select(o => o.LeerlingId).Chunk(Opslag.Portie))
        {
            foreach (var gesprek in await opslag.Db.Gesprekken.Where(g => portie.Contains(g.LeerlingId) && g.GevraagdOp != null).ToListAsync(ct))
            {
                gesprek.Beantwoord();
                opslag.Db.Entry(gesprek).DetectChanges();
            }
        }
    }

    private static async Task NeemOpAsync(OversteekDb db, LeerlingId kind, Handeling handeling, CancellationToken ct)
    {
        var vo = handeling.Namens;
        var leerling = await db.Leerlingen.Where(l => l.Id == kind).Select(l => new { l.OrganisatieId, l.Schooljaar }).SingleAsync(ct);
        if (leerling.OrganisatieId == vo)
            return;
        var gesprek = await db.Gesprekken.SingleOrDefaultAsync(g => g.LeerlingId == kind && g.VoId == vo, ct);
        if (gesprek is null)
            db.Add(gesprek = new Gesprek(kind, leerling.OrganisatieId, vo, leerling.Schooljaar, handeling.Op));
        gesprek.NeemTerugzettingOp(handeling.Op);
        db.Entry(gesprek).DetectChanges();
    }
}
