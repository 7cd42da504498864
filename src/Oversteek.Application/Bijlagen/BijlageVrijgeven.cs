using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen;

/// <param name="ToestemmingOuders">Stated at this release; only some kinds ask for it (BIJ-05, BIJ-09).</param>
public sealed record BijlageVrijgevenOpdracht(LeerlingId Leerling, BijlageId Bijlage, bool Vrij, bool ToestemmingOuders = false);

/// <summary>BIJ-02: the tick 'vrijgeven voor vo', on or off; counts at the next request.</summary>
public sealed class BijlageVrijgeven(OversteekDb db, Vrijgaveremmen remmen)
{
    public async Task<Result> ExecuteAsync(BijlageVrijgevenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var (leerling, id, vrij, toestemming) = opdracht;
        if (await db.Bijlagen.SingleOrDefaultAsync(b => b.Id == id && b.LeerlingId == leerling, ct) is not { } bijlage)
            return Domain.Bijlagen.BijlageWeigeringen.Onbekend;
        if (vrij && await remmen.BezwaarAsync(leerling, bijlage.Type, bijlage.ToegevoegdOp, ct) is { } bezwaar)
            return bezwaar;
        var uitkomst = bijlage.Geef(vrij, handeling, toestemming);
        if (uitkomst.IsGelukt)
            await db.SaveChangesAsync(ct);
        return uitkomst;
    }
}
