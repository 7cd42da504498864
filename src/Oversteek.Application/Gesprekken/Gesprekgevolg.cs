using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
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
            .Where(p => p.Entity.Gebeurtenissen.Count > 0).ToList();
        foreach (var aangevuld in okrs.Where(p => p.Property(o => o.Status).OriginalValue == Okrstatus.Teruggezet && p.Entity.Status == Okrstatus.Definitief))
            await MeldAsync(opslag, aangevuld.Entity, ct);
        foreach (var terug in okrs.Select(p => p.Entity).Where(o => o.Status == Okrstatus.Teruggezet))
            await NeemOpAsync(opslag.Db, terug.LeerlingId, terug.Gebeurtenissen[^1].Handeling, ct);
        foreach (var portie in okrs.Select(p => p.Entity).Where(o => o.Status == Okrstatus.Definitief).Select(o => o.LeerlingId).Chunk(Opslag.Portie))
        {
            foreach (var gesprek in await opslag.Db.Gesprekken.Where(g => portie.Contains(g.LeerlingId) && g.GevraagdOp != null).ToListAsync(ct))
            {
                gesprek.Beantwoord();
                opslag.Db.Entry(gesprek).DetectChanges();
            }
        }
    }

    /// <summary>To the school that sent it back, as long as the application is there.</summary>
    private static async Task MeldAsync(Opslag opslag, Okr okr, CancellationToken ct)
    {
        var (db, kind) = (opslag.Db, okr.LeerlingId);
        var lopend = db.Aanmeldingen.Where(a => a.LeerlingId == kind && !Aanmeldingstaten.Beeindigd.Contains(a.Status));
        var gesprek = await db.Gesprekken.Where(g => g.LeerlingId == kind && g.VoSchreefOp != null && lopend.Any(a => a.OrganisatieId == g.VoId))
            .OrderByDescending(g => g.VoSchreefOp).FirstOrDefaultAsync(ct);
        if (gesprek is null)
            return;
        db.Add(gesprek.MeldAangevuld(okr.Gebeurtenissen[^1].Handeling));
        db.Entry(gesprek).DetectChanges();
        opslag.Meld(gesprek.Gebeurtenissen[^1]);
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
