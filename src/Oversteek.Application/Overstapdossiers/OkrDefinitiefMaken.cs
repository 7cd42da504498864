using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Overstapdossiers;

/// <summary>OKR-07: a separate act, only when nothing on the checklist is open.</summary>
public sealed class OkrDefinitiefMaken(OversteekDb db, Okrveldenbron bron)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, int versie, Handeling handeling, CancellationToken ct)
    {
        var kind = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == leerling, ct);
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == leerling, ct);
        if (okr.Versie != versie)
            return OkrWeigeringen.IntussenGewijzigd;
        var uitkomst = okr.MaakDefinitief(Okrcontrole.Openstaand(kind, okr, await bron.VoorAsync(leerling, ct), handeling.Vandaag), handeling);
        if (uitkomst.IsGelukt)
            await db.StopZorgaanmeldrouteAsync(leerling, handeling, ct);
        return await db.BewaarAsync(uitkomst, OkrWeigeringen.IntussenGewijzigd, ct);
    }
}
