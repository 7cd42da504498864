using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>Adds an attachment of a file: row and encrypted bytes.</summary>
public sealed class Bijlageopslag(OversteekDb db, Bestandskluis kluis)
{
    internal async Task VoegToeAsync(LeerlingId leerling, Importbijlage bron, Handeling handeling, CancellationToken ct)
    {
        var bestand = new Bestand(bron.Type, bron.Naam, bron.Mediatype, bron.Inhoud.Length, bron.Toestand);
        var bijlage = Bijlage.VoegToe(leerling, bestand, Bijlagebron.Oso, !bron.WachtOpToestemming, handeling);
        using var versleuteld = new MemoryStream();
        using (var inhoud = new MemoryStream(bron.Inhoud.ToArray(), writable: false))
            await kluis.VersleutelAsync(inhoud, versleuteld, bijlage.Id.Waarde, ct);
        db.Add(bijlage);
        db.Add(new Bijlageinhoud { BijlageId = bijlage.Id, LeerlingId = leerling, Bytes = versleuteld.ToArray() });
    }
}
