namespace Oversteek.Oso.Model;

/// <summary>The transfer file of one pupil: where it comes from, what was shown to the parents, and the pupil at the current school.</summary>
public sealed record Dossier
{
    /// <summary>Who made the file, when, for which kind of transfer and which categories it delivers. Element <c>metadata</c>, required.</summary>
    public required Metadata Metadata { get; init; }

    /// <summary>Kind of transfer: overstapdossier, overdrachtbinnenbrin or swv-dossier. Element <c>overdrachtsoort</c>, required, code list 29.</summary>
    public required string Overdrachtsoort { get; init; }

    /// <summary>What the parents have seen and said; required in POVO, POPO and VOVO. Element <c>inzage</c>, optional.</summary>
    public Inzagegegevens? Inzage { get; init; }

    /// <summary>The sending school with the pupil inside it. Element <c>huidigeschool</c>, required.</summary>
    public required Huidigeschool Huidigeschool { get; init; }
}

/// <summary>What the parents have seen of the file and what they think of it (element inzage).</summary>
public sealed record Inzagegegevens
{
    /// <summary>True when the file is provisional. Element <c>voorlopigdossier</c>, required.</summary>
    public required Logisch Voorlopigdossier { get; init; }

    /// <summary>True when the parents could inspect the file; must be true in POVO, POPO and VOVO. Element <c>inzage</c>, optional.</summary>
    public Logisch? Inzage { get; init; }

    /// <summary>Date of that inspection. Element <c>inzagedatum</c>, optional.</summary>
    public Datum? Inzagedatum { get; init; }

    /// <summary>Whether the parents agree with the content: Ja, Nee or Onbekend; Nee does not block. Element <c>akkoord</c>, optional, code list 37.</summary>
    public string? Akkoord { get; init; }

    /// <summary>Why the parents do not agree. Element <c>redennietakkoord</c>, optional.</summary>
    public string? Redennietakkoord { get; init; }

    /// <summary>Whether parents or pupil consent to the transfer; required in VOVO. Element <c>toestemming</c>, optional, code list 37.</summary>
    public string? Toestemming { get; init; }
}
