using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Overstapdossiers;

/// <summary>D-14: by the po school itself, as long as no application is active, with a reason.</summary>
public sealed class OkrHeropenen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        var okr = await db.Okrs.SingleAsync(o => o.LeerlingId == leerling, ct);
        var aanmelding = await db.Aanmeldingen.AsNoTracking().Where(a => a.LeerlingId == leerling).ToListAsync(ct);
        var uitkomst = okr.Heropen(aanmelding.Exists(a => a.IsOpen || a.Status == Aanmeldingstatus.Overgedragen), handeling);
        if (uitkomst.IsGelukt)
            await db.SaveChangesAsync(ct);
        return uitkomst;
    }
}
