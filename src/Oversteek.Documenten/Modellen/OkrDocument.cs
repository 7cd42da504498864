namespace Oversteek.Documenten.Modellen;

/// <summary>The print of an OKR at any moment, also without an advice (OKR-14).</summary>
public sealed record OkrDocument
{
    public required string Regio { get; init; }

    public required string Schooljaar { get; init; }

    public required Schoolkop School { get; init; }

    public required Leerlingkop Leerling { get; init; }

    /// <summary>Null while the OKR is a draft; the print then says so on every page.</summary>
    public DateOnly? DefinitiefOp { get; init; }

    /// <summary>What the reader needs first: whom to call, the advice, what the pupil needs (B-32).</summary>
    public IReadOnlyList<OkrGroep> Voorop { get; init; } = [];

    public required IReadOnlyList<OkrTabblad> Tabbladen { get; init; }

    /// <summary>Room for signatures; they are never needed to make the OKR definitive (OKR-15).</summary>
    public bool Handtekeningvak { get; init; } = true;

    public IReadOnlyList<string> Ondertekenaars { get; init; } = ["Ouder of verzorger 1", "Ouder of verzorger 2", "Namens de school"];

    public required Uitgifte Uitgifte { get; init; }
}

public sealed record OkrTabblad(string Nummer, string Titel, IReadOnlyList<OkrGroep> Groepen, string? Opmerking = null);

/// <summary>A group of answers, of tables, or of both.</summary>
public sealed record OkrGroep(string? Titel, IReadOnlyList<Gegeven> Gegevens, IReadOnlyList<Tabelblok> Tabellen)
{
    public static OkrGroep VanGegevens(string? titel, params IReadOnlyList<Gegeven> gegevens) => new(titel, gegevens, []);

    public static OkrGroep VanTabel(string? titel, Tabelblok tabel) => new(titel, [], [tabel]);
}
