using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Nieuwsberichten;

namespace Oversteek.Application.Nieuwsberichten;

/// <summary>Shows one of the own organisation to those it is for, or takes it back.</summary>
public sealed class NieuwsberichtPubliceren(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(NieuwsberichtId id, bool tonen, Handeling handeling, CancellationToken ct)
    {
        if (!Rechtentabel.Heeft(handeling.Rol, Recht.NieuwsSchrijven)
            || await db.Nieuwsberichten.SingleOrDefaultAsync(n => n.Id == id && n.OrganisatieId == handeling.Namens, ct) is not { } bericht)
            return AlgemeneWeigeringen.NietGevonden;
        return await db.BewaarAsync(tonen ? bericht.Publiceer(handeling) : bericht.TrekIn(handeling), NieuwsberichtWeigeringen.Gewijzigd, ct);
    }
}
