namespace Oversteek.Oso.Model;

/// <summary>An address in the Netherlands or abroad.</summary>
public sealed record Adres
{
    /// <summary>Bezoek, post or gba. Element <c>soortadres</c>, required, code list 19.</summary>
    public required string Soortadres { get; init; }

    /// <summary>Street, or the word Postbus. Element <c>straat</c>, required.</summary>
    public required string Straat { get; init; }

    /// <summary>House number. Element <c>nummer</c>, required.</summary>
    public required string Nummer { get; init; }

    /// <summary>Addition to the house number. Element <c>toevoeging</c>, optional.</summary>
    public string? Toevoeging { get; init; }

    /// <summary>TO (opposite) or BY (near). Element <c>aanduiding</c>, optional, code list 18.</summary>
    public string? Aanduiding { get; init; }

    /// <summary>Description of the place, at most 35 characters. Element <c>locatieomschrijving</c>, optional.</summary>
    public string? Locatieomschrijving { get; init; }

    /// <summary>Postal code, no fixed format. Element <c>postcode</c>, required.</summary>
    public required string Postcode { get; init; }

    /// <summary>Town. Element <c>plaats</c>, required.</summary>
    public required string Plaats { get; init; }

    /// <summary>Municipality. Element <c>gemeente</c>, optional.</summary>
    public string? Gemeente { get; init; }

    /// <summary>Country code of the GBA (6030 is the Netherlands) with its description. Element <c>land</c>, optional.</summary>
    public OmschrevenCode? Land { get; init; }
}

/// <summary>A telephone number or e-mail address.</summary>
public sealed record Communicatie
{
    /// <summary>Telefoon or e-mail. Element <c>soort</c>, required, code list 4.</summary>
    public required string Soort { get; init; }

    /// <summary>Werk, prive or overig. Element <c>aanduiding</c>, optional, code list 5.</summary>
    public string? Aanduiding { get; init; }

    /// <summary>The number or address; the mask 9999999999 or geheim@geheim.geheim when it is secret. Element <c>nummer</c>, required.</summary>
    public required string Nummer { get; init; }

    /// <summary>True when the number is secret: nummer must then be the mask. Element <c>geheim</c>, optional.</summary>
    public Logisch? Geheim { get; init; }

    /// <summary>True for a number for emergencies. Element <c>noodnummer</c>, optional.</summary>
    public Logisch? Noodnummer { get; init; }
}
