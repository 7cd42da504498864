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
        var uitkomst = okr.Heropen(await LooptAanmeldingAsync(leerling, ct), handeling);
        if (uitkomst.IsGelukt)
            await db.SaveChangesAsync(ct);
        return uitkomst;
    }

    /// <summary>B-40: the page asks the same question before it offers the button.</summary>
    public async Task<bool> LooptAanmeldingAsync(LeerlingId leerling, CancellationToken ct)
    {
        var aanmeldingen = await db.Aanmeldingen.AsNoTracking().Where(a => a.LeerlingId == leerling).ToListAsync(ct);
        return aanmeldingen.Exists(a => a.IsOpen || a.Status == Aanmeldingstatus.Overgedragen);
    }
}
