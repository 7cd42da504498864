using Oversteek.Oso;
using Oversteek.Oso.Model;

namespace Oversteek.Bench.Oso;

/// <summary>A made-up POVO dossier of ordinary size: forty tests, two attachments.</summary>
internal static class Meetdossier
{
    /// <param name="nummer">Another number is another pupil, with a BSN that passes the elfproef.</param>
    /// <param name="bijlage">Bytes of each of the two attachments.</param>
    public static byte[] Maak(int nummer = 0, int bijlage = 20_000)
    {
        var resultaat = OsoUitvoer.Bereid(new Uitvoerverzoek
        {
            Editie = Editie.Bekend[0],
            Profiel = Profiel.Povo,
            Pakketnaam = "Meting",
            Pakketversie = "1",
            Datum = new DateOnly(2026, 3, 2),
            Inzage = new Inzagegegevens { Voorlopigdossier = false, Inzage = true, Inzagedatum = new DateOnly(2026, 2, 20), Akkoord = "Ja" },
            Huidigeschool = School(nummer, bijlage),
        });
        using var uit = new MemoryStream();
        OsoSchrijver.Schrijf(resultaat.Dossier ?? throw new InvalidOperationException(string.Join("; ", resultaat.Bevindingen)), Editie.Bekend[0], uit);
        return uit.ToArray();
    }

    private static Huidigeschool School(int nummer, int bijlage) => new()
    {
        Naam = "De Meetlat",
        Adreslijst = [Adres()],
        Communicatielijst = [new Communicatie { Soort = "e-mail", Nummer = "school@meetlat.example" }],
        Brincode = Brincode.Parse("99ZZ"),
        Vestigingscode = Vestigingscode.Parse("00"),
        Aanleverpunt = "1",
        Leerling = new Leerling
        {
            Voornaam = [$"Noor{nummer % 50}"],
            Achternaam = $"Bruggink{nummer % 40}",
            Geboortedatum = new DateOnly(2014, 5, 6).AddDays(nummer % 365),
            Adresgeheim = false,
            Adreslijst = [Adres()],
            Bsn = Bsn.Parse(Nummer(nummer)),
            Leerlingid = $"L-{nummer}",
            Datuminschrijving = new DateOnly(2018, 8, 1),
            Verzorgersaansprakelijk = true,
            Overstapadvies = new Overstapadvies { Advies = "60", Contactnodig = false, Argumentatie = string.Join(' ', Enumerable.Repeat("werkt zelfstandig en met plezier", 20)) },
            Schoolloopbaanlijst = [.. Enumerable.Range(2018, 8).Select(Jaar)],
            Toetslijst = [.. Enumerable.Range(0, 40).Select(Toets)],
            Overigdocumentlijst = [Document("brief.pdf", bijlage, nummer), Document("plan.pdf", bijlage, nummer + 1)],
            Verzorger = [new Verzorger { Achternaam = "Bruggink", Wettigevertegenwoordiger = true, Relatietotkind = "2" }],
        },
    };

    private static Adres Adres() => new() { Soortadres = "bezoek", Straat = "Brugstraat", Nummer = "1", Postcode = "1234AB", Plaats = "Proefstad" };

    private static Schoolloopbaan Jaar(int jaar) => new()
    {
        Schooljaar = Schooljaar.Vanaf(jaar),
        Groepscode = "a",
        Jaargroep = $"{jaar - 2017}",
        Brincode = Brincode.Parse("99ZZ"),
        Vestigingscode = Vestigingscode.Parse("00"),
    };

    private static Toets Toets(int nummer) => new()
    {
        Toetsidentificatie = new Toetsidentificatie { Eldtoetscode = $"PROEF{nummer}" },
        Afname = new Afname { Afnamedatum = new DateOnly(2025, 1, 15), Jaargroep = "7" },
        Resultaat = new Resultaat
        {
            Toetsscore = new Toetsscore { Aantalgoed = nummer, Vaardigheidsscore = 100.5m + nummer },
            Referentiescore = [new Referentiescore { Codereferentiescore = "IV", Codevergelijkingsgroep = "Landelijk", Waarde = "II" }],
        },
    };

    /// <summary>The bytes of a PDF hardly get smaller in a ZIP; so neither do these.</summary>
    private static Document Document(string naam, int lengte, int zaad)
    {
        var inhoud = new byte[lengte];
        var staat = (uint)zaad + 1;
        for (var i = 0; i < inhoud.Length; i++)
        {
            staat = unchecked((staat * 1664525) + 1013904223);
            inhoud[i] = (byte)(staat >> 24);
        }

        return new Document { Bestandsnaam = naam, Bestandsinhoud = Bijlageinhoud.VanBestand(naam, inhoud) };
    }

    private static string Nummer(int nummer)
    {
        for (var begin = 20_000_000 + (nummer * 11); ; begin++)
        {
            var cijfers = begin.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var rest = cijfers.Select((c, i) => (c - '0') * (9 - i)).Sum() % 11;
            if (rest < 10)
                return cijfers + rest;
        }
    }
}
