using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Organisaties;

/// <summary>Somebody of the organisation looked at its data and says that they are right (GEN-10).</summary>
public sealed class GegevensControleren(OversteekDb db, Toegangscontext toegang)
{
    public async Task<Result> ExecuteAsync(int versie, Handeling handeling, CancellationToken ct)
    {
        if (toegang.AlleenLezen || !Rechtentabel.Heeft(handeling.Rol, Recht.SchoolgegevensBeheren))
            return ContactWeigeringen.GeenRecht;
        var organisatie = await db.Organisaties.SingleAsync(o => o.Id == handeling.Namens, ct);
        if (organisatie.Versie != versie)
            return ContactWeigeringen.Intussen;
        organisatie.Controleer(handeling);
        return await db.BewaarAsync(Result.Gelukt, ContactWeigeringen.Intussen, ct);
    }
}
