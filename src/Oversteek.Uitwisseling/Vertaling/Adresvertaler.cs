using Oversteek.Domain.Leerlingen;
using Oversteek.Oso;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Uitwisseling.Vertaling;

/// <summary>Address and contact data. The masks of secret numbers are never taken for a number.</summary>
internal static class Adresvertaler
{
    private static readonly string[] Volgorde = ["bezoek", "gba", "post"];

    public static Adresgegevens? Adres(Reeks<Model.Adres> lijst, Reeks<string> buitenland, Reeks<Model.Communicatie> communicatie, Logisch? geheim)
    {
        var contact = Contact(communicatie);
        var adres = Kies(lijst);
        var isGeheim = geheim is { Waarde: true };
        if (adres is null && buitenland.Count == 0 && contact == default && !isGeheim)
            return null;
        return new Adresgegevens
        {
            Straat = adres?.Straat ?? (adres is null && buitenland.Count > 0 ? Buitenlandregels.Samen(buitenland) : null),
            Huisnummer = adres?.Nummer,
            Toevoeging = adres?.Toevoeging,
            Postcode = adres?.Postcode,
            Plaats = adres?.Plaats,
            Land = Land(adres, buitenland),
            Landcode = adres?.Land is { Code: { Length: 4 } code } && code.All(char.IsAsciiDigit) && !Adresgegevens.IsNederland(code) ? code : null,
            Telefoon = contact.Telefoon,
            Email = contact.Email,
            Geheim = isGeheim,
        };
    }

    public static Model.Adres? Kies(Reeks<Model.Adres> lijst) => lijst.OrderBy(a => Array.IndexOf(Volgorde, a.Soortadres) is >= 0 and var plaats ? plaats : Volgorde.Length).FirstOrDefault();

    public static (string? Telefoon, string? Email) Contact(Reeks<Model.Communicatie> lijst)
    {
        var bruikbaar = lijst.Where(c => c.Geheim is not { Waarde: true } && !Geheim.IsMasker(c)).ToList();
        return (Nummer(bruikbaar, "telefoon"), Nummer(bruikbaar, "e-mail"));
    }

    public static bool HeeftGeheim(Reeks<Model.Communicatie> lijst) => lijst.Any(c => c.Geheim is { Waarde: true } || Geheim.IsMasker(c));

    private static string? Nummer(List<Model.Communicatie> lijst, string soort) =>
        lijst.Where(c => c.Soort == soort).OrderByDescending(c => c.Aanduiding == "prive").Select(c => c.Nummer).FirstOrDefault();

    private static string? Land(Model.Adres? adres, Reeks<string> buitenland)
    {
        if (adres?.Land is { } land)
            return Adresgegevens.IsNederland(land.Code) ? null : land.Omschrijving ?? land.Code;
        return adres is null && buitenland.Count > 0 ? Adresgegevens.Buitenland : null;
    }
}
