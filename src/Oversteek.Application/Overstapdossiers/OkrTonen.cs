using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Overstapdossiers;

/// <summary>D-52, OUD-05: shows the draft to the parents who take part, for the talk about it.</summary>
public sealed class OkrTonen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        if (!await db.Leerlingen.AnyAsync(l => l.Id == leerling && l.OrganisatieId == handeling.Namens, ct))
            return AlgemeneWeigeringen.NietGevonden;
        var okr = await db.Okrs.SingleAsync(o => o.LeerlingId == leerling, ct);
        return await db.BewaarAsync(okr.Toon(handeling), OkrWeigeringen.IntussenGewijzigd, ct);
    }
}
