using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Isk;

/// <summary>D-25: of a child that died or left, the test stops in the same save, and the desk sees nothing any more.</summary>
internal static class Iskstop
{
    private const string Reden = "De leerling doet niet meer mee aan de overstap.";

    public static async Task StopIskTestAsync(this OversteekDb db, LeerlingId leerling, AlternatieveStatus status, Handeling handeling, CancellationToken ct)
    {
        var lopend = leerling.Waarde;
        if (status.StoptOnderzoek && await db.IskTestaanmeldingen.SingleOrDefaultAsync(i => i.Lopend == lopend, ct) is { } aanmelding)
            aanmelding.ZieAf(Reden, handeling);
    }
}
