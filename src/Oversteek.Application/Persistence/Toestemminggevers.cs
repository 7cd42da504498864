using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Persistence;

internal static class Toestemminggevers
{
    /// <summary>D-06: a parent of the dossier who may agree to something for the child.</summary>
    /// <param name="onbekend">Of the feature that asks.</param>
    public static async Task<Weigering?> BezwaarTegenGeverAsync(this OversteekDb db, LeerlingId leerling, int ouder, Weigering onbekend, CancellationToken ct) =>
        await db.Ouders.SingleOrDefaultAsync(o => o.LeerlingId == leerling && o.Volgnummer == ouder, ct) is not { } gever ? onbekend
        : gever.Gegevens.Gezag == Gezag.Nee ? AfspraakWeigeringen.GeenGezag.Met(ouder) : null;
}
