using Oversteek.Application.Bijlagen;
using Oversteek.Application.Bijlagen.Scannen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>Adds an attachment of a file: row and encrypted bytes. With a scanner it waits for its round: an import of sixty files waits for nobody.</summary>
public sealed class Bijlageopslag(OversteekDb db, Bijlagekluis kluis, IVirusscanner scanner)
{
    internal async Task VoegToeAsync(LeerlingId leerling, Importbijlage bron, Handeling handeling, CancellationToken ct)
    {
        var wacht = scanner.Stand.Aan && bron.Toestand is (Bijlagetoestand.InOrde or Bijlagetoestand.Afwijkend);
        var bestand = new Bestand(bron.Type, bron.Naam, bron.Mediatype, bron.Inhoud.Length, wacht ? Bijlagetoestand.WachtOpControle : bron.Toestand);
        var bijlage = Bijlage.VoegToe(leerling, bestand, Bijlagebron.Oso, bron.MagVrij, handeling);
        db.AddRange(bijlage, await kluis.SluitAsync(bijlage.Id, leerling, bron.Inhoud, ct));
    }
}
