namespace Oversteek.Documenten.Modellen;

/// <summary>One sheet of the letter with the portal code, in one language.</summary>
public sealed record OuderbriefDocument
{
    public required string Taal { get; init; }

    public bool VanRechts { get; init; }

    public required Schoolkop School { get; init; }

    /// <summary>In words of this language.</summary>
    public required string Datum { get; init; }

    public required string Kind { get; init; }

    /// <summary>In groups, as it is typed.</summary>
    public required string Code { get; init; }

    /// <summary>What the QR opens.</summary>
    public required string Qr { get; init; }

    /// <summary>What people type.</summary>
    public required string Adres { get; init; }

    public IReadOnlyList<string> Data { get; init; } = [];

    public required IReadOnlyDictionary<string, string> Woorden { get; init; }
}
