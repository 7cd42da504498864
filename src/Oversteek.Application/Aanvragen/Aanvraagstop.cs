using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanvragen;

/// <summary>What ends the application ends the request in the same save, and the committee sees nothing any more.</summary>
internal static class Aanvraagstop
{
    private const string AanmeldingVoorbij = "De aanmelding bij de school is gestopt.";

    /// <summary>D-25: a child that died or left.</summary>
    public static Task StopAanvraagAsync(this OversteekDb db, LeerlingId leerling, string reden, Handeling handeling, CancellationToken ct) =>
        db.StopAsync([leerling], reden, handeling, ct);

    /// <summary>The application ended here, or went to another school.</summary>
    public static Task StopAanvraagAsync(this OversteekDb db, LeerlingId leerling, Handeling handeling, CancellationToken ct) =>
        db.StopAsync([leerling], AanmeldingVoorbij, handeling, ct);

    /// <summary>Of thousands at once: one question.</summary>
    public static Task StopAanvragenAsync(this OversteekDb db, IReadOnlyCollection<LeerlingId> leerlingen, Handeling handeling, CancellationToken ct) =>
        db.StopAsync(leerlingen, AanmeldingVoorbij, handeling, ct);

    private static async Task StopAsync(
        this OversteekDb db, IReadOnlyCollection<LeerlingId> leerlingen, string reden, Handeling handeling, CancellationToken ct)
    {
        foreach (var portie in leerlingen.Chunk(Opslag.Portie))
        {
            foreach (var aanvraag in await db.Aanvragen.Where(a => portie.Contains(a.LeerlingId) && a.Lopend != null).ToListAsync(ct))
                aanvraag.TrekIn(reden, handeling);
        }
    }
}
