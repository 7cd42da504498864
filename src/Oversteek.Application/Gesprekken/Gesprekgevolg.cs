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
        foreach (var terug in opslag.Gebeurtenissen.OfType<OkrTeruggezet>())
            await NeemOpAsync(opslag.Db, terug, ct);
        var definitief = opslag.Gebeurtenissen.OfType<OkrDefinitiefGemaakt>().Select(g => g.Kind).Distinct().ToList();
        foreach (var portie in definitief.Chunk(Opslag.Portie))
        {
            foreach (var gesprek in await opslag.Db.Gesprekken.Where(g => portie.Contains(g.LeerlingId) && g.GevraagdOp != null).ToListAsync(ct))
            {
                gesprek.Beantwoord();
                opslag.Db.Entry(gesprek).DetectChanges();
            }
        }
    }

    private static async Task NeemOpAsync(OversteekDb db, OkrTeruggezet terug, CancellationToken ct)
    {
        var (kind, vo) = (terug.Kind, terug.Handeling.Namens);
        var leerling = await db.Leerlingen.Where(l => l.Id == kind).Select(l => new { l.OrganisatieId, l.Schooljaar }).SingleAsync(ct);
        if (leerling.OrganisatieId == vo)
            return;
        var gesprek = await db.Gesprekken.SingleOrDefaultAsync(g => g.LeerlingId == kind && g.VoId == vo, ct);
        if (gesprek is null)
            db.Add(gesprek = new Gesprek(kind, leerling.OrganisatieId, vo, leerling.Schooljaar, terug.Handeling.Op));
        gesprek.NeemTerugzettingOp(terug.Handeling.Op);
        db.Entry(gesprek).DetectChanges();
    }
}
