namespace Oversteek.Oso.Model;

/// <summary>A school report.</summary>
public sealed record Cijferlijst
{
    /// <summary>The lines of the report. Element <c>cijferlijstTypelijst</c>, required.</summary>
    public Reeks<Cijferlijstregel> CijferlijstTypelijst { get; init; } = [];

    /// <summary>Date of the report. Element <c>afnamedatum</c>, optional.</summary>
    public Datum? Afnamedatum { get; init; }

    /// <summary>Year group. Element <c>jaargroep</c>, required, code list 13.</summary>
    public required string Jaargroep { get; init; }

    /// <summary>Period. Element <c>periode</c>, optional.</summary>
    public string? Periode { get; init; }
}

/// <summary>One line of a school report: the group naam, onderdeel, score inside cijferlijstTypelijst.</summary>
public sealed record Cijferlijstregel
{
    /// <summary>Name of the line. Element <c>naam</c>, required.</summary>
    public required string Naam { get; init; }

    /// <summary>Parts. Element <c>onderdeel</c>, any number.</summary>
    public Reeks<Cijferlijstonderdeel> Onderdeel { get; init; } = [];

    /// <summary>Total scores. Element <c>score</c>, one or more.</summary>
    public Reeks<Score> Score { get; init; } = [];
}

/// <summary>Part of a line of a school report (element onderdeel).</summary>
public sealed record Cijferlijstonderdeel
{
    /// <summary>Name. Element <c>naam</c>, required.</summary>
    public required string Naam { get; init; }

    /// <summary>Mark. Element <c>score</c>, required.</summary>
    public required Score Score { get; init; }

    /// <summary>Date. Element <c>afnamedatum</c>, optional.</summary>
    public Datum? Afnamedatum { get; init; }

    /// <summary>Year group. Element <c>jaargroep</c>, optional, code list 13.</summary>
    public string? Jaargroep { get; init; }

    /// <summary>Period. Element <c>periode</c>, optional.</summary>
    public string? Periode { get; init; }
}

/// <summary>A mark, as value or as qualification.</summary>
public sealed record Score
{
    /// <summary>Value. Element <c>waarde</c>, optional.</summary>
    public string? Waarde { get; init; }

    /// <summary>Qualification. Element <c>kwalificatie</c>, optional.</summary>
    public string? Kwalificatie { get; init; }
}
