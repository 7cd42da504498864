using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Isk;

/// <summary>D-25: of a child that died, left or moved, the test stops in the same save, and the desk sees nothing any more.</summary>
internal static class Iskstop
{
    public static async Task StopIskTestAsync(this OversteekDb db, LeerlingId leerling, string reden, Handeling handeling, CancellationToken ct)
    {
        var lopend = leerling.Waarde;
        if (await db.IskTestaanmeldingen.SingleOrDefaultAsync(i => i.Lopend == lopend, ct) is { } aanmelding)
            aanmelding.ZieAf(reden, handeling);
    }
}
