using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Ouderportaal;

namespace Oversteek.Application.Ouderportaal;

/// <summary>The school looked at it, and changed it or told the parent why not.</summary>
public sealed class CorrectieverzoekAfhandelen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(Guid verzoek, LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        var gevonden = await db.Correctieverzoeken.SingleOrDefaultAsync(v => v.Id == verzoek && v.LeerlingId == leerling && v.SchoolId == handeling.Namens, ct);
        if (gevonden is null)
            return AlgemeneWeigeringen.NietGevonden;
        gevonden.HandelAf(handeling);
        return await db.BewaarAsync(Result.Gelukt, OuderportaalWeigeringen.Gewijzigd, ct);
    }
}
