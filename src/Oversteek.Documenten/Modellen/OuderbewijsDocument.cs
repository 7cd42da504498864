namespace Oversteek.Documenten.Modellen;

/// <summary>The receipt of a sent list, in the language of the parent; names of schools stay Dutch.</summary>
public sealed record OuderbewijsDocument
{
    public required string Taal { get; init; }

    public bool VanRechts { get; init; }

    public required string Titel { get; init; }

    public required string Kind { get; init; }

    public required string Nummerkop { get; init; }

    public required string Nummer { get; init; }

    public required string Verstuurd { get; init; }

    public required string Uitleg { get; init; }

    public required string Lijstkop { get; init; }

    /// <summary>School and class, in order.</summary>
    public required IReadOnlyList<string> Lijst { get; init; }
}
