using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen;

/// <summary>B-18: of files that parents show no longer, row and bytes go in the save of what they were shown with. Saves nothing itself.</summary>
internal static class Bijlageterugname
{
    public static async Task NeemBijlagenTerugAsync(
        this OversteekDb db, LeerlingId leerling, IEnumerable<BijlageId> bijlagen, Handeling handeling, CancellationToken ct)
    {
        List<BijlageId> ids = [.. bijlagen];
        if (ids.Count == 0)
            return;
        var okr = await db.Okrs.SingleAsync(o => o.LeerlingId == leerling, ct);
        foreach (var bijlage in await db.Bijlagen.Where(b => b.LeerlingId == leerling && ids.Contains(b.Id)).ToListAsync(ct))
        {
            if (bijlage.NeemTerug(okr, handeling))
                db.Remove(bijlage);
        }
    }
}
