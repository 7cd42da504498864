namespace Oversteek.Oso.Model;

/// <summary>Final test of primary school.</summary>
public sealed record EindtoetsBasisonderwijs
{
    /// <summary>The result; the test kind is required even without participation. Element <c>eindtoetsresultaat</c>, optional.</summary>
    public Eindtoetsresultaat? Eindtoetsresultaat { get; init; }

    /// <summary>True when the pupil took part. Element <c>deelgenomen</c>, required.</summary>
    public required Logisch Deelgenomen { get; init; }

    /// <summary>Documents. Element <c>document</c>, any number.</summary>
    public Reeks<Document> Document { get; init; } = [];
}

/// <summary>Result of the final test.</summary>
public sealed record Eindtoetsresultaat
{
    /// <summary>Kind of test, code of list 42. Element <c>toetssoort</c>, required, code list 42.</summary>
    public required string Toetssoort { get; init; }

    /// <summary>Level, G. Element <c>toetsniveau</c>, required, code list 43.</summary>
    public required string Toetsniveau { get; init; }

    /// <summary>Description of the test. Element <c>toetsomschrijving</c>, optional.</summary>
    public string? Toetsomschrijving { get; init; }

    /// <summary>Date of the test. Element <c>datum_afname</c>, required.</summary>
    public required Datum DatumAfname { get; init; }

    /// <summary>Legal exemption: J or N. Element <c>wettelijke_ontheffing</c>, optional, code list 44.</summary>
    public string? WettelijkeOntheffing { get; init; }

    /// <summary>Standard score, 0 to 1000. Element <c>standaardscore</c>, optional.</summary>
    public Geheel? Standaardscore { get; init; }

    /// <summary>Advice that follows from the test. Element <c>toets_advies</c>, optional.</summary>
    public string? ToetsAdvies { get; init; }

    /// <summary>Parts of the test; the element is required and may be empty. Element <c>onderdelen</c>, required.</summary>
    public Reeks<Eindtoetsonderdeel> Onderdelen { get; init; } = [];
}

/// <summary>Part of the final test.</summary>
public sealed record Eindtoetsonderdeel
{
    /// <summary>8000 language, 8001 arithmetic. Element <c>onderdeelcode</c>, required, code list 46.</summary>
    public required string Onderdeelcode { get; init; }

    /// <summary>Description. Element <c>onderdeelomschrijving</c>, optional.</summary>
    public string? Onderdeelomschrijving { get; init; }

    /// <summary>Reference level reached. Element <c>ond_referentieniveau</c>, optional, code list 45.</summary>
    public string? OndReferentieniveau { get; init; }

    /// <summary>Domains of the part; null when absent, may be empty. Element <c>domeinen</c>, optional.</summary>
    public Reeks<Domein>? Domeinen { get; init; }
}

/// <summary>Domain of a part of the final test.</summary>
public sealed record Domein
{
    /// <summary>8050 reading, 8051 language care. Element <c>domeincode</c>, required, code list 47.</summary>
    public required string Domeincode { get; init; }

    /// <summary>Description. Element <c>domeinomschrijving</c>, optional.</summary>
    public string? Domeinomschrijving { get; init; }

    /// <summary>Reference level reached. Element <c>dom_referentieniveau</c>, optional, code list 45.</summary>
    public string? DomReferentieniveau { get; init; }
}
