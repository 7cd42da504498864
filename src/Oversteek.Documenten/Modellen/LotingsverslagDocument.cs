namespace Oversteek.Documenten.Modellen;

/// <summary>The audit report of one draw, for the notary and the public: pseudonyms and counts only, no child's name.</summary>
public sealed record LotingsverslagDocument
{
    public required string Regio { get; init; }

    public required string Schooljaar { get; init; }

    public required string Ronde { get; init; }

    public required int Versie { get; init; }

    /// <summary>A rehearsal: every page says so, it can never pass for the real draw.</summary>
    public bool Proef { get; init; }

    /// <summary>Of before the draw: what was promised and frozen, to be signed before the outcome exists.</summary>
    public bool Vooraf { get; init; }

    /// <summary>Read first: holders of a secret who stayed away.</summary>
    public IReadOnlyList<string> LetOp { get; init; } = [];

    /// <summary>Who keeps a secret, with the words that belong to it.</summary>
    public IReadOnlyList<Gegeven> Houders { get; init; } = [];

    /// <summary>The words that belong to each file; codes are for who checks by machine.</summary>
    public IReadOnlyList<Gegeven> Voorlezen { get; init; } = [];

    public required DateOnly Lotingsdatum { get; init; }

    public required IReadOnlyList<Gegeven> Identiteit { get; init; }

    public required IReadOnlyList<Gegeven> Regels { get; init; }

    /// <summary>Null until the secret is revealed.</summary>
    public string? Zaad { get; init; }

    public required IReadOnlyList<Gegeven> Controlegetallen { get; init; }

    public IReadOnlyList<Gegeven> Entropie { get; init; } = [];

    public required IReadOnlyList<Lotingsklas> Klassen { get; init; }

    public IReadOnlyList<Verdelingsregel> Verdeling { get; init; } = [];

    public IReadOnlyList<Telling> Uitgesloten { get; init; } = [];

    public IReadOnlyList<Vastzetting> Vastzettingen { get; init; } = [];

    public IReadOnlyList<Bewijsregel> Bewijs { get; init; } = [];

    public required IReadOnlyList<string> Ondertekenaars { get; init; }

    public required Uitgifte Uitgifte { get; init; }
}

public sealed record Lotingsklas(
    string School, string Brugklas, int Plaatsen, int Aanmeldingen, bool Geloot, int Toegelaten, int Uitgeloot, int Wachtlijst, string? Grens = null);

public sealed record Verdelingsregel(string Plaats, int Aantal, string Aandeel);

public sealed record Telling(string Reden, int Aantal);

/// <summary>A placement fixed before the draw, with who decided and why.</summary>
public sealed record Vastzetting(string Kenmerk, string Wie, string Waarom);

public sealed record Bewijsregel(string Controle, bool Geslaagd, string? Toelichting = null);
