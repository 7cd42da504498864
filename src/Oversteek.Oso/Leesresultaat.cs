namespace Oversteek.Oso;

/// <summary>What reading a file gave.</summary>
/// <param name="Bestand">The content; null when the file could not be read or its structure is not that of the standard.</param>
/// <param name="Bevindingen">Everything that is not as the standard asks, as an importer sees it: code lists, general rules, categories, profile rules, attachments.</param>
public sealed record Leesresultaat(OsoBestand? Bestand, Reeks<Bevinding> Bevindingen)
{
    /// <summary>Names of the pupils, as far as could be read; also when <see cref="Bestand"/> is null.</summary>
    public Reeks<string> Namen { get; init; } = [];

    /// <summary>True when there is no error; there may be warnings.</summary>
    public bool IsGeldig => !Bevindingen.Any(b => b.Ernst == Ernst.Fout);
}
