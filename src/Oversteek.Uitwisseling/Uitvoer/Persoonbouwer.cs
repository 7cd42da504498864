using System.Globalization;
using Oversteek.Domain.Leerlingen;
using Oversteek.Oso;
using Oversteek.Uitwisseling.Vertaling;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Uitwisseling.Uitvoer;

/// <summary>Addresses, contact data, parents and career in the form of the standard.</summary>
internal static class Persoonbouwer
{
    /// <summary>Abroad only with the code of the country: without it a receiver would read a Dutch one.</summary>
    public static Reeks<Model.Adres> Adres(Adresgegevens? adres) =>
        adres is { Straat: { } straat, Huisnummer: { } nummer, Postcode: { } postcode, Plaats: { } plaats }
            && (adres.Land is null || adres.Landcode is not null)
            ? [new Model.Adres
            {
                Soortadres = "bezoek",
                Straat = straat,
                Nummer = nummer,
                Toevoeging = adres.Toevoeging,
                Postcode = Domain.Bouwstenen.Postcode.Kaal(postcode),
                Plaats = plaats,
                Land = adres is { Land: { } land, Landcode: { } code } ? new OmschrevenCode(code, land == code ? null : land) : null,
            }]
            : [];

    /// <summary>The standard has these lines for the pupil only.</summary>
    public static Reeks<string> Buitenland(Adresgegevens? adres) =>
        adres is { Land: not null } && Adres(adres).Count == 0 ? Buitenlandregels.Los(adres).AlsReeks() : [];

    /// <summary>OSO-V05: a closed number goes along as a mask, so that the receiver knows that there is one.</summary>
    public static Reeks<Model.Communicatie> Contact(Adresgegevens? adres) => Communicatie(adres?.Telefoon, adres?.Email, "prive")
        .Select(c => adres!.Geheim ? c with { Geheim = true } : c).AlsReeks();

    public static Reeks<Model.Communicatie> Communicatie(string? telefoon, string? email, string aanduiding) => new (string Soort, string? Nummer)[] { ("telefoon", telefoon), ("e-mail", email) }
        .Where(c => !string.IsNullOrWhiteSpace(c.Nummer)).Select(c => new Model.Communicatie { Soort = c.Soort, Aanduiding = aanduiding, Nummer = c.Nummer! }).AlsReeks();

    public static Model.Verzorger Verzorger(Leerling leerling, Ouder ouder)
    {
        var (g, contact) = (ouder.Gegevens, leerling.Deelbaar(ouder.Contact));
        return new Model.Verzorger
        {
            Voorletters1 = g.Voorletters,
            Voorvoegsel = g.Tussenvoegsel,
            Achternaam = g.Achternaam,
            Relatietotkind = g.Relatie?.ToString(CultureInfo.InvariantCulture),
            Wettigevertegenwoordiger = g.Gezag != Gezag.Nee,
            Adresgeheim = leerling.IsAdresGeheim(contact),
            Adreslijst = Adres(contact),
            Communicatielijst = Contact(ouder.Contact),
        };
    }

    /// <summary>A year without BRIN (abroad, at home) cannot be written in the standard.</summary>
    public static IEnumerable<Model.Schoolloopbaan> Loopbaan(Loopbaanregel regel)
    {
        if (regel.Buitenland || regel.Brin is not { Length: >= 4 } brin || !Brincode.TryParse(brin[..4], out var code) || !Schooljaar.TryParse(regel.Schooljaar, out var jaar))
            yield break;
        var vestiging = brin.Length == 6 && Vestigingscode.TryParse(brin[4..], out var gevonden) ? gevonden : Vestigingscode.Parse("00");
        yield return new Model.Schoolloopbaan
        {
            Schooljaar = jaar,
            Groepscode = regel.Groep,
            Jaargroep = Jaargroep(regel.Groep),
            Begindatum = regel.Van is { } van ? van : null,
            Einddatum = regel.Tot is { } tot ? tot : null,
            Brincode = code,
            Vestigingscode = vestiging,
        };
    }

    /// <summary>8A -> 8.</summary>
    public static string Jaargroep(string groep) => groep.Length > 0 && groep[0] is >= '0' and <= '8' or 'P' or 'S' ? groep[..1] : "S";
}
