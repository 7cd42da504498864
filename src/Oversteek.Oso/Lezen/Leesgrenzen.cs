namespace Oversteek.Oso;

/// <summary>
/// What a file may cost. Every limit is checked on the characters, before the XML parser sees them; a file over a limit is
/// refused with a finding XML.VORM. The defaults leave room for the largest real dossiers.
/// </summary>
public sealed record Leesgrenzen
{
    /// <summary>The limits for a file of which nothing is known.</summary>
    public static Leesgrenzen Standaard { get; } = new();

    /// <summary>Characters in the whole file, attachments included.</summary>
    public long Tekens { get; init; } = 150_000_000;

    /// <summary>Elements below each other.</summary>
    public int Diepte { get; init; } = 64;

    /// <summary>Elements in the file.</summary>
    public int Elementen { get; init; } = 200_000;

    /// <summary>Attributes of one element, namespace declarations included.</summary>
    public int Attributen { get; init; } = 64;

    /// <summary>Characters of one tag, comment or processing instruction.</summary>
    public int Opmaak { get; init; } = 64_000;

    /// <summary>Characters of one CDATA section, which the XML parser keeps in memory as a whole.</summary>
    public int Cdata { get; init; } = 16_000_000;

    /// <summary>Characters of the text of one element that is not an attachment.</summary>
    public int Tekst { get; init; } = 1_000_000;

    /// <summary>Characters of all texts together, attachments excepted.</summary>
    public int TekstTotaal { get; init; } = 20_000_000;

    /// <summary>Time for reading and checking one file.</summary>
    public TimeSpan Tijd { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Findings that are reported; after that the checking stops.</summary>
    public int Bevindingen { get; init; } = 2_000;

    /// <summary>Bytes of one attachment after unpacking.</summary>
    public int Bijlage { get; init; } = 20_000_000;

    /// <summary>Bytes of all attachments of a file after unpacking.</summary>
    public long BijlagenTotaal { get; init; } = 100_000_000;
}
