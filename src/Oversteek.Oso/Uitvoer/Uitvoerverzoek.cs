using Oversteek.Oso.Model;

namespace Oversteek.Oso;

/// <summary>What a sender wants to send.</summary>
public sealed record Uitvoerverzoek
{
    /// <summary>The edition to write.</summary>
    public required Editie Editie { get; init; }

    /// <summary>For which transfer.</summary>
    public required Profiel Profiel { get; init; }

    /// <summary>Value of <c>overstap</c> within a BRIN, where it is free; the other profiles set their own.</summary>
    public string? OverstapBinnenBrin { get; init; }

    /// <summary>Name of the sending program.</summary>
    public required string Pakketnaam { get; init; }

    /// <summary>Version of the sending program.</summary>
    public required string Pakketversie { get; init; }

    /// <summary>Date of the file.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>LAS, LVS or LASLVS.</summary>
    public string Deeldossier { get; init; } = "LASLVS";

    /// <summary>Categories that school or parents choose not to deliver, such as cat_verzuim. Only where the profile says OPTIONEEL.</summary>
    public Reeks<string> OptUit { get; init; } = [];

    /// <summary>What the parents have seen and said.</summary>
    public Inzagegegevens? Inzage { get; init; }

    /// <summary>The school with everything it has about the pupil; what may not be sent is left out.</summary>
    public required Huidigeschool Huidigeschool { get; init; }
}

/// <summary>A dossier that may be sent, or what stands in the way.</summary>
/// <param name="Dossier">The dossier as it will be written; null when there are errors.</param>
/// <param name="Bevindingen">What is missing or wrong, rules included that only bind senders; may hold warnings beside a dossier.</param>
public sealed record Uitvoerresultaat(Dossier? Dossier, Reeks<Bevinding> Bevindingen);
