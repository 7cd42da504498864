using Oversteek.Oso.Bomen;
using Oversteek.Oso.Lezen;
using Oversteek.Oso.Model;
using Oversteek.Oso.Regels;

namespace Oversteek.Oso;

/// <summary>
/// Reads and checks OSO files. Nothing a file contains makes it throw, open another file or the network, or use more than
/// the limits allow; what is wrong comes back as findings.
/// </summary>
public static class OsoLezer
{
    /// <summary>Reads a file into the model and checks it as an importer does, within the default limits.</summary>
    /// <param name="bron">The bytes; read to the end, once, not closed.</param>
    /// <returns>The content and the findings.</returns>
    /// <exception cref="IOException">The source or the store of attachments failed.</exception>
    public static Leesresultaat Lees(Stream bron) => Lees(bron, opties: null);

    /// <summary>Reads a file into the model and checks it as an importer does.</summary>
    /// <param name="bron">The bytes; read to the end, once, not closed.</param>
    /// <param name="opties">Where attachments go and what the file may cost; null for the defaults.</param>
    /// <returns>The content and the findings.</returns>
    /// <exception cref="IOException">The source or the store of attachments failed.</exception>
    public static Leesresultaat Lees(Stream bron, Leesopties? opties) => Lees(bron, opties, CancellationToken.None);

    /// <summary>Reads a file into the model and checks it as an importer does, until that is cancelled.</summary>
    /// <param name="bron">The bytes; read to the end, once, not closed.</param>
    /// <param name="opties">Where attachments go, what the file may cost and who hears how far it is; null for the defaults.</param>
    /// <param name="annulering">Stops the reading; what was already stored of attachments is thrown away by their store.</param>
    /// <returns>The content and the findings.</returns>
    /// <exception cref="IOException">The source or the store of attachments failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Leesresultaat Lees(Stream bron, Leesopties? opties, CancellationToken annulering)
    {
        var (document, bevindingen) = LeesBoom(bron, opties ?? Leesopties.Standaard, annulering);
        var bestand = document.Wortel is { } wortel ? Maak(document, wortel) : null;
        return new Leesresultaat(bestand, bevindingen) { Namen = document.Namen };
    }

    /// <summary>Checks a file as an importer does, within the default limits, without building the model or keeping attachments.</summary>
    /// <param name="bron">The bytes; read to the end, once, not closed.</param>
    /// <returns>The findings; none when the file is in order.</returns>
    /// <exception cref="IOException">The source failed.</exception>
    public static Reeks<Bevinding> Controleer(Stream bron) => Controleer(bron, grenzen: null);

    /// <summary>Checks a file as an importer does, without building the model or keeping attachments.</summary>
    /// <param name="bron">The bytes; read to the end, once, not closed.</param>
    /// <param name="grenzen">What the file may cost; null for the defaults.</param>
    /// <returns>The findings; none when the file is in order.</returns>
    /// <exception cref="IOException">The source failed.</exception>
    public static Reeks<Bevinding> Controleer(Stream bron, Leesgrenzen? grenzen) =>
        Controleer(bron, Leesopties.AlleenControle with { Grenzen = grenzen ?? Leesgrenzen.Standaard }, CancellationToken.None);

    /// <summary>Checks a file as an importer does, without building the model, until that is cancelled.</summary>
    /// <param name="bron">The bytes; read to the end, once, not closed.</param>
    /// <param name="opties">What the file may cost, which editions count and who hears how far it is; attachments are looked at and then forgotten.</param>
    /// <param name="annulering">Stops the checking.</param>
    /// <returns>The findings; none when the file is in order.</returns>
    /// <exception cref="IOException">The source failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Reeks<Bevinding> Controleer(Stream bron, Leesopties opties, CancellationToken annulering) =>
        LeesBoom(bron, opties with { Opslag = Bijlageopslag.Geen }, annulering).Bevindingen;

    private static (Documentlezer Document, Reeks<Bevinding> Bevindingen) LeesBoom(Stream bron, Leesopties opties, CancellationToken annulering)
    {
        var bevindingen = new Bevindingenlijst(opties.Grenzen.Bevindingen);
        var document = new Documentlezer(opties, bevindingen, annulering);
        document.Lees(bron);
        if (document.Wortel is { } wortel)
            bevindingen.VoegVoor(new Regelcontrole(document.Editie!, Doel.Invoer, opties.Grenzen.Bevindingen).Toets(wortel));
        if (document is { Wortel: not null, Editie.Conceptmelding: { } melding })
            bevindingen.Voeg(melding);
        return (document, bevindingen.Alles());
    }

    private static OsoBestand Maak(Documentlezer document, Knoop wortel) => new()
    {
        Editie = document.Editie!,
        Schemalocatie = document.Schemalocatie,
        Dossier = wortel.Naam is "dossier" ? Modellezer.Lees<Dossier>(wortel) : null,
        Dossiers = wortel.Naam is "dossiers" ? Modellezer.Lees<Dossiers>(wortel) : null,
        Terugkoppeling = wortel.Naam is "terugkoppeling" ? Modellezer.Lees<Terugkoppeling>(wortel) : null,
    };
}
