namespace Oversteek.Oso;

/// <summary>How bad a finding is.</summary>
public enum Ernst
{
    /// <summary>The dossier is not valid: it may not be sent, and an import refuses it.</summary>
    Fout,

    /// <summary>The dossier can be used, but somebody should look.</summary>
    Waarschuwing,
}

/// <summary>Something that is not as the standard asks.</summary>
/// <param name="Ernst">Error or warning; some rules are a warning on import and an error on export.</param>
/// <param name="Regel">Id of the rule, such as CODE.02, OVa.LL08 or XSD.</param>
/// <param name="Pad">Place: local names with positions from 1, such as <c>/dossier[1]/metadata[1]</c>; <c>/[1]</c> for the document as a whole.</param>
/// <param name="Boodschap">What is wrong, in Dutch. Holds no text from the dossier except codes.</param>
/// <param name="Advies">What a user can do about it, in Dutch.</param>
/// <param name="Regelnummer">Line in the file; 0 when unknown or when the dossier does not come from a file.</param>
public sealed record Bevinding(Ernst Ernst, string Regel, string Pad, string Boodschap, string Advies, int Regelnummer = 0)
{
    /// <summary>The path of findings about the document as a whole.</summary>
    public const string HeelDocument = "/[1]";

    /// <summary>The place in words, such as "leerling, ouder of verzorger 2, geboortedatum"; empty for the document as a whole.</summary>
    public string Plaats => Plaatswoorden.Van(Pad);
}
