namespace Oversteek.Documenten.Modellen;

/// <summary>Regulier: code sheet and Voorkeurslijst. Vso: code sheet only, the region has its own list (ADV-04).</summary>
public enum Formuliersoort
{
    Regulier,
    Vso,
}

/// <summary>The sheet with the unieke code and the Voorkeurslijst that parents hand in at the school of first choice (ADV-01).</summary>
public sealed record AdviesformulierDocument
{
    public required Formuliersoort Soort { get; init; }

    public required string Regio { get; init; }

    public required string Schooljaar { get; init; }

    public required Schoolkop School { get; init; }

    public required Leerlingkop Leerling { get; init; }

    public required string UniekeCode { get; init; }

    public required string Advies { get; init; }

    public DateOnly? Adviesdatum { get; init; }

    public bool LwooOndersteuning { get; init; }

    /// <summary>Required for <see cref="Formuliersoort.Regulier"/>, refused for <see cref="Formuliersoort.Vso"/>.</summary>
    public Voorkeurslijstblad? Voorkeurslijst { get; init; }

    /// <summary>Only for <see cref="Formuliersoort.Vso"/>.</summary>
    public Vsoblad? Vso { get; init; }

    public IReadOnlyList<string> Meenemen { get; init; } = [];

    public IReadOnlyList<Belangrijkedatum> Data { get; init; } = [];

    /// <summary>Present when parents may apply through the portal; the code of the portal itself is never on this sheet.</summary>
    public string? Ouderportaal { get; init; }

    public bool Handtekeningvak { get; init; } = true;

    public required Uitgifte Uitgifte { get; init; }
}

/// <summary>Numbered lines to fill in and, when the region hands it out, the classes that fit the advice (ADV-07).</summary>
public sealed record Voorkeurslijstblad(
    int MaximumKeuzes, int MinimumKeuzes, string Lijstversie, IReadOnlyList<PassendeKlas> Klassen, bool NaRonde1 = false);

public sealed record PassendeKlas(string School, string Plaats, string Brugklas, string Adviezen, int Plaatsen)
{
    /// <summary>Why the class stands here although its advice is another one (D-36).</summary>
    public string? OokToegestaan { get; init; }
}

/// <summary>The kind of vso and how one applies there (ADV-04).</summary>
public sealed record Vsoblad(string Type, string Niveau, string Uitleg);
