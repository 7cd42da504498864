using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen;

/// <summary>BIJ-02: the tick 'vrijgeven voor vo', on or off; counts at the next request.</summary>
public sealed class BijlageVrijgeven(OversteekDb db, Vrijgaveremmen remmen)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, BijlageId id, bool vrij, Handeling handeling, CancellationToken ct)
    {
        if (await db.Bijlagen.SingleOrDefaultAsync(b => b.Id == id && b.LeerlingId == leerling, ct) is not { } bijlage)
            return Domain.Bijlagen.BijlageWeigeringen.Onbekend;
        if (vrij && await remmen.BezwaarAsync(leerling, bijlage.Type, bijlage.ToegevoegdOp, ct) is { } bezwaar)
            return bezwaar;
        var uitkomst = bijlage.Geef(vrij, handeling);
        if (uitkomst.IsGelukt)
            await db.SaveChangesAsync(ct);
        return uitkomst;
    }
}
