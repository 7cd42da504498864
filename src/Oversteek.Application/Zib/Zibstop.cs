using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Zib;

/// <summary>D-25: of a child that died or left, the research stops in the same save, and the bureau sees nothing any more.</summary>
internal static class Zibstop
{
    private const string Reden = "De leerling doet niet meer mee aan de overstap.";

    public static async Task StopOnderzoekAsync(this OversteekDb db, LeerlingId leerling, AlternatieveStatus status, Handeling handeling, CancellationToken ct)
    {
        var lopend = leerling.Waarde;
        if (status.StoptOnderzoek && await db.ZibAanmeldingen.SingleOrDefaultAsync(z => z.Lopend == lopend, ct) is { } aanmelding)
            aanmelding.TrekIn(Reden, handeling);
    }
}
