namespace Oversteek.Documenten.Modellen;

public enum Briefsoort
{
    Besluit,
    Lotingsuitslag,
}

public enum Uitkomst
{
    Toegelaten,
    Afgewezen,
    Uitgeloot,
    Doorgeschoven,
    Wachtlijst,
    Vervallen,
}

/// <summary>A letter to parents: the decision of a school, or the result of the lottery with the reason per preference.</summary>
public sealed record BriefDocument
{
    public required Briefsoort Soort { get; init; }

    public required string Regio { get; init; }

    public required string Schooljaar { get; init; }

    public required Schoolkop Afzender { get; init; }

    /// <summary>Name and address lines as they must be printed. Leave the address out when it is secret (PRIV-4).</summary>
    public required IReadOnlyList<string> Geadresseerde { get; init; }

    public required DateOnly Datum { get; init; }

    public string? Kenmerk { get; init; }

    public required string Onderwerp { get; init; }

    public required string Aanhef { get; init; }

    public IReadOnlyList<string> Inleiding { get; init; } = [];

    public Besluitvak? Besluit { get; init; }

    /// <summary>One row per preference, in the order of the list. Only for <see cref="Briefsoort.Lotingsuitslag"/>.</summary>
    public IReadOnlyList<Lotingsregel> Lotingsregels { get; init; } = [];

    public IReadOnlyList<string> WatNu { get; init; } = [];

    public IReadOnlyList<Belangrijkedatum> Data { get; init; } = [];

    public string? Bezwaar { get; init; }

    /// <summary>Where to complain, in words of the region (D-75).</summary>
    public string? Klacht { get; init; }

    public required string Ondertekenaar { get; init; }

    public string? Functie { get; init; }

    public required Uitgifte Uitgifte { get; init; }
}

public sealed record Besluitvak(Uitkomst Uitkomst, string School, string? Brugklas = null, string? Reden = null, string? Toelichting = null, int? Wachtlijstplaats = null);

public sealed record Lotingsregel(int Voorkeur, string School, string Brugklas, Uitkomst Uitkomst, string Uitleg, string? Lotnummer = null);
