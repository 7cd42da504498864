using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling;

/// <summary>The po school takes back what stands ready; from then on nobody can retrieve it.</summary>
public sealed class KlaarzettenIntrekken(OversteekDb db)
{
    /// <summary>False when nothing of this school stands ready.</summary>
    public async Task<bool> ExecuteAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        if (!await db.Leerlingen.AnyAsync(l => l.Id == leerling && l.OrganisatieId == handeling.Namens, ct))
            return false;
        if (await db.KlaargezetteDossiers.SingleOrDefaultAsync(k => k.LeerlingId == leerling && k.IngetrokkenOp == null, ct) is not { } klaar)
            return false;
        klaar.TrekIn(handeling);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
