using Oversteek.Oso.Bomen;
using Oversteek.Oso.Model;
using Oversteek.Oso.Schrijven;
using Oversteek.Oso.Uitvoer;

namespace Oversteek.Oso;

/// <summary>Writes OSO files: UTF-8 without byte order mark, LF, always in the order of the standard, deterministic.</summary>
public static class OsoSchrijver
{
    /// <summary>Writes what was read, or built, as it is: no category is stripped and nothing is masked.</summary>
    /// <param name="bestand">The content.</param>
    /// <param name="uit">Receives the bytes; not closed.</param>
    /// <exception cref="OngeldigDossierException">A required element is missing or a value has the wrong form; nothing was written.</exception>
    public static void Schrijf(OsoBestand bestand, Stream uit) => Schrijf(bestand, uit, CancellationToken.None);

    /// <summary>Writes what was read, or built, as it is, until that is cancelled.</summary>
    /// <param name="bestand">The content.</param>
    /// <param name="uit">Receives the bytes; not closed. After a cancellation it holds a part of a file.</param>
    /// <param name="annulering">Stops the writing.</param>
    /// <exception cref="OngeldigDossierException">A required element is missing or a value has the wrong form; nothing was written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Schrijf(OsoBestand bestand, Stream uit, CancellationToken annulering)
    {
        object inhoud = (object?)bestand.Dossier ?? (object?)bestand.Dossiers ?? bestand.Terugkoppeling
            ?? throw new ArgumentException("Het bestand is leeg.", nameof(bestand));
        var naam = inhoud switch { Dossier => "dossier", Dossiers => "dossiers", _ => "terugkoppeling" };
        var wortel = Modelschrijver.Schrijf(inhoud, bestand.Editie.Wortels[naam]);
        var bevindingen = Structuurcontrole.Toets(wortel).AlsReeks();
        if (bevindingen.Count > 0)
            throw new OngeldigDossierException(bevindingen);
        Documentschrijver.Schrijf(uit, wortel, bestand.Editie, bestand.Schemalocatie, annulering);
    }

    /// <summary>Writes one dossier as it is.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="editie">The edition to write.</param>
    /// <param name="uit">Receives the bytes; not closed.</param>
    /// <exception cref="OngeldigDossierException">A required element is missing or a value has the wrong form; nothing was written.</exception>
    public static void Schrijf(Dossier dossier, Editie editie, Stream uit) =>
        Schrijf(new OsoBestand { Editie = editie, Dossier = dossier }, uit);
}
