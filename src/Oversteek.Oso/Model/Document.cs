namespace Oversteek.Oso.Model;

/// <summary>An attachment: base64 of a ZIP that holds the document.</summary>
public sealed record Document
{
    /// <summary>Name of the document inside the ZIP; never to be used as a path. Element <c>bestandsnaam</c>, required.</summary>
    public required string Bestandsnaam { get; init; }

    /// <summary>Kind of document, such as OPP. Element <c>omschrijving</c>, optional.</summary>
    public string? Omschrijving { get; init; }

    /// <summary>The content; the text of the file is kept as it came. Element <c>bestandsinhoud</c>, required.</summary>
    public required Bijlageinhoud Bestandsinhoud { get; init; }
}
