using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Ouderportaal;

namespace Oversteek.Application.Ouderportaal;

/// <summary>A code that went astray is worthless from now on; a parent that is in, is out at the next request and hears it (B-02).</summary>
public sealed class OuderportaalcodeIntrekken(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, int ouder, Handeling handeling, CancellationToken ct)
    {
        var eigen = await db.Leerlingen.AnyAsync(l => l.Id == leerling && l.OrganisatieId == handeling.Namens, ct);
        var code = await db.Ouderportaalcodes.SingleOrDefaultAsync(c => c.LeerlingId == leerling && c.Ouder == ouder, ct);
        if (!eigen || code is null)
            return AlgemeneWeigeringen.NietGevonden;
        var rij = await db.Ouders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == code.OuderId, ct);
        var bekend = rij?.Contact?.Email is { Length: > 0 } adres ? adres : null;
        return await db.BewaarAsync(code.TrekIn(handeling, bekend), OuderportaalWeigeringen.Gewijzigd, ct);
    }
}
