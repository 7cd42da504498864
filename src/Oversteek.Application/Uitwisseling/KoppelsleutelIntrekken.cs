using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling;

/// <summary>From then on the system that has the key gets nothing.</summary>
public sealed class KoppelsleutelIntrekken(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(Guid id, Handeling handeling, CancellationToken ct)
    {
        if (await db.Koppelsleutels.SingleOrDefaultAsync(k => k.Id == id && k.OrganisatieId == handeling.Namens, ct) is not { } sleutel)
            return AlgemeneWeigeringen.NietGevonden;
        sleutel.TrekIn(handeling);
        await db.SaveChangesAsync(ct);
        return Result.Gelukt;
    }
}
