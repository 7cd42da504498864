using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Ouderportaal;

namespace Oversteek.Application.Ouderportaal;

/// <summary>A code that went astray is worthless from now on; a parent that is in, is out at the next request.</summary>
public sealed class OuderportaalcodeIntrekken(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, int ouder, Handeling handeling, CancellationToken ct)
    {
        var eigen = await db.Leerlingen.AnyAsync(l => l.Id == leerling && l.OrganisatieId == handeling.Namens, ct);
        var code = await db.Ouderportaalcodes.SingleOrDefaultAsync(c => c.LeerlingId == leerling && c.Ouder == ouder, ct);
        return eigen && code is not null ? await db.BewaarAsync(code.TrekIn(handeling), OuderportaalWeigeringen.Gewijzigd, ct)
            : AlgemeneWeigeringen.NietGevonden;
    }
}
