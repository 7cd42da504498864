using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Zib;

/// <summary>D-25: of a child that died, left or moved, the research stops in the same save, and the bureau sees nothing any more.</summary>
internal static class Zibstop
{
    public static async Task StopOnderzoekAsync(this OversteekDb db, LeerlingId leerling, string reden, Handeling handeling, CancellationToken ct)
    {
        var lopend = leerling.Waarde;
        if (await db.ZibAanmeldingen.SingleOrDefaultAsync(z => z.Lopend == lopend, ct) is { } aanmelding)
            aanmelding.TrekIn(reden, handeling);
    }
}
