namespace Oversteek.Domain.Organisaties;

/// <summary>What DUO's open address file says about a school.</summary>
public sealed record Registergegevens(string Naam, string? Straat, string? Huisnummer, string? Postcode, string? Plaats, Contactgegevens Contact);

/// <summary>A school of the platform beside the file.</summary>
public enum Registerverschil
{
    Gelijk,

    /// <summary>The name is another one, or the school has no address or contact yet.</summary>
    Bijwerken,

    /// <summary>The school itself says something else; that stays.</summary>
    EigenGegevens,
}
