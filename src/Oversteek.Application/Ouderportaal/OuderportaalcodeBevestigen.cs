using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Ouderportaal;

namespace Oversteek.Application.Ouderportaal;

/// <summary>A second person of the school knows that the other address is of the parent; then the code works at once (B-02).</summary>
public sealed class OuderportaalcodeBevestigen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, int ouder, Handeling handeling, CancellationToken ct)
    {
        var eigen = await db.Leerlingen.AnyAsync(l => l.Id == leerling && l.OrganisatieId == handeling.Namens, ct);
        var code = await db.Ouderportaalcodes.SingleOrDefaultAsync(c => c.LeerlingId == leerling && c.Ouder == ouder, ct);
        return eigen && code is not null ? await db.BewaarAsync(code.Bevestig(handeling), OuderportaalWeigeringen.Gewijzigd, ct)
            : AlgemeneWeigeringen.NietGevonden;
    }
}
