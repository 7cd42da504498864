using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling;

/// <summary>The po school takes back what stands ready; from then on nobody can retrieve it.</summary>
public sealed class KlaarzettenIntrekken(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        if (!await db.Leerlingen.AnyAsync(l => l.Id == leerling && l.OrganisatieId == handeling.Namens, ct))
            return AlgemeneWeigeringen.NietGevonden;
        // A second click finds it taken back.
        if (await db.KlaargezetteDossiers.SingleOrDefaultAsync(k => k.LeerlingId == leerling && k.IngetrokkenOp == null, ct) is not { } klaar)
            return Result.Gelukt;
        klaar.TrekIn(handeling);
        await db.SaveChangesAsync(ct);
        return Result.Gelukt;
    }
}
