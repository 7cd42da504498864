using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Gesprekken;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Gesprekken;

/// <summary>Once an hour: a school that did not answer, or did not supplement an OKR that was sent back, hears it once more (D-24).</summary>
public sealed class Gesprekkenklok(Systeemtoegang systeem, TimeProvider klok)
{
    public async Task TikAsync(CancellationToken ct)
    {
        foreach (var id in await systeem.VoerUitAsync(Systeemgrond.Herinneren, db => WachtendAsync(db, ct)))
            await systeem.VoerUitAsync<Gesprekbron, bool>(Systeemgrond.Herinneren, (db, bron) => WerkAsync(db, bron, id, ct));
    }

    private Task<List<Guid>> WachtendAsync(OversteekDb db, CancellationToken ct)
    {
        var jaar = Schooljaar.Van(Nederland.Datum(klok.GetUtcNow()));
        return db.Gesprekken.Where(g => g.Schooljaar == jaar
            && (g.GevraagdOp != null || (g.VoSchreefOp != null && (g.PoGelezenOp == null || g.PoGelezenOp < g.VoSchreefOp))
                || (g.PoSchreefOp != null && (g.VoGelezenOp == null || g.VoGelezenOp < g.PoSchreefOp))
                || db.Okrs.Any(o => o.LeerlingId == g.LeerlingId && o.Status == Okrstatus.Teruggezet))).Select(g => g.Id).ToListAsync(ct);
    }

    // One save per thread: who answers at this moment makes only this thread wait an hour.
    private async Task<bool> WerkAsync(OversteekDb db, Gesprekbron bron, Guid id, CancellationToken ct)
    {
        var gesprek = await db.Gesprekken.SingleAsync(g => g.Id == id, ct);
        var handeling = new Handeling(null, Rol.Platform, gesprek.PoId, klok.GetUtcNow(), Guid.NewGuid());
        if (!(await bron.BehandelaarsAsync(gesprek.LeerlingId, handeling.Op, ct)).Contains(gesprek.VoId))
            return false;
        var regels = (await db.ProcedureVanSchoolAsync(gesprek.PoId, gesprek.Schooljaar, ct))?.Regels ?? new Procedureregels();
        var terug = await db.Okrs.AnyAsync(o => o.LeerlingId == gesprek.LeerlingId && o.Status == Okrstatus.Teruggezet, ct);
        gesprek.Herinner(regels.Herinneringstermijn, terug, handeling);
        return (await db.BewaarAsync(Result.Gelukt, GesprekWeigeringen.Gewijzigd, ct)).IsGelukt;
    }
}
