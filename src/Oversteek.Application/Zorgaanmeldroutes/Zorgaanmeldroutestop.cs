using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zorgaanmeldroutes;

namespace Oversteek.Application.Zorgaanmeldroutes;

/// <summary>What ends a route by itself, in the same save; the samenwerkingsverband sees nothing any more and the copies are gone.</summary>
internal static class Zorgaanmeldroutestop
{
    private const string OkrDefinitief = "Het okr is definitief. Vanaf nu vraagt de vo-school het samenwerkingsverband.";

    /// <summary>D-25: a child that died, left or goes to a school outside the region.</summary>
    public static Task StopZorgaanmeldrouteAsync(this OversteekDb db, LeerlingId leerling, string reden, Handeling handeling, CancellationToken ct) =>
        db.StopAsync(leerling, reden, handeling, ct);

    /// <summary>D-49: the route is for the time before the OKR is definitive.</summary>
    public static Task StopZorgaanmeldrouteAsync(this OversteekDb db, LeerlingId leerling, Handeling handeling, CancellationToken ct) =>
        db.StopAsync(leerling, OkrDefinitief, handeling, ct);

    internal static async Task RuimKopieenOpAsync(this OversteekDb db, Zorgaanmeldroute route, CancellationToken ct)
    {
        var id = route.Id;
        db.RemoveRange(await db.Set<Zorgaanmeldroutebestand>().Where(b => b.ZorgaanmeldrouteId == id).ToListAsync(ct));
    }

    private static async Task StopAsync(this OversteekDb db, LeerlingId leerling, string reden, Handeling handeling, CancellationToken ct)
    {
        var lopend = leerling.Waarde;
        if (await db.Zorgaanmeldroutes.SingleOrDefaultAsync(z => z.Lopend == lopend, ct) is not { } route || !route.TrekIn(reden, handeling).IsGelukt)
            return;
        await db.RuimKopieenOpAsync(route, ct);
    }
}
