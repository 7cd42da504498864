namespace Oversteek.Oso.Doorstroomtoets;

/// <summary>The result of one pupil at the doorstroomtoets, as a test supplier sends it (message Leerlingresultaat of the chain standard).</summary>
public sealed record Leerlingresultaat
{
    /// <summary>School year of the test.</summary>
    public required Schooljaar Schooljaar { get; init; }

    /// <summary>Who made the message.</summary>
    public required string Auteur { get; init; }

    /// <summary>When the message was made; of two messages about a pupil the newest counts.</summary>
    public required DateTimeOffset Gemaakt { get; init; }

    /// <summary>Version of the results, such as Definitief.</summary>
    public required string Versie { get; init; }

    /// <summary>By which keys the school knows the pupil. The message holds no name and no date of birth.</summary>
    public required Reeks<Leerlingsleutel> Leerling { get; init; }

    /// <summary>Code of the test, such as LEERLING_IN_BEELD.</summary>
    public required string Toets { get; init; }

    /// <summary>Name of the test.</summary>
    public required string Toetsnaam { get; init; }

    /// <summary>Day of the test, as the supplier wrote it.</summary>
    public required DateOnly Afgenomen { get; init; }

    /// <summary>Total score; null when the message has none.</summary>
    public string? Toetsscore { get; init; }

    /// <summary>Advice that follows from the score, in the words of the supplier; null when the message has none.</summary>
    public string? Toetsadvies { get; init; }

    /// <summary>Reference level reached per part or domain.</summary>
    public Reeks<Onderdeelresultaat> Referentieniveaus { get; init; } = [];

    /// <summary>Percentile per part or domain.</summary>
    public Reeks<Onderdeelresultaat> Percentielscores { get; init; } = [];

    /// <summary>The reference level of a part or domain.</summary>
    /// <param name="toetseenheid">Such as LEZEN, TAALVERZORGING or REKENEN.</param>
    /// <returns>L1F, 1F, 1S or 2F; null when the message has none.</returns>
    public string? Referentieniveau(string toetseenheid) =>
        Referentieniveaus.FirstOrDefault(r => string.Equals(r.Toetseenheid, toetseenheid, StringComparison.Ordinal))?.Waarde;
}

/// <summary>A key of a pupil.</summary>
/// <param name="Soort">ECK-iD or LAS-key.</param>
/// <param name="Waarde">The key.</param>
public sealed record Leerlingsleutel(string Soort, string Waarde)
{
    /// <summary>The chain-wide pseudonym.</summary>
    public const string EckId = "ECK-iD";

    /// <summary>The key in the administration of the school.</summary>
    public const string LasKey = "LAS-key";
}

/// <summary>A result of a part of the test.</summary>
/// <param name="Toetseenheid">Code of the part, domain or subdomain, such as LEZEN; empty for the test as a whole.</param>
/// <param name="Waarde">The result.</param>
public sealed record Onderdeelresultaat(string Toetseenheid, string Waarde);

/// <summary>What reading a message gave.</summary>
/// <param name="Resultaat">The result; null when there are errors.</param>
/// <param name="Bevindingen">What is not as the chain standard asks.</param>
public sealed record Leerlingresultaatlezing(Leerlingresultaat? Resultaat, Reeks<Bevinding> Bevindingen);
