using Oversteek.Oso;
using Oversteek.Oso.Model;

namespace Oversteek.Bench.Oso;

/// <summary>A made-up POVO dossier of ordinary size: forty tests, two attachments.</summary>
internal static class Meetdossier
{
    public static byte[] Maak()
    {
        var resultaat = OsoUitvoer.Bereid(new Uitvoerverzoek
        {
            Profiel = Profiel.Povo,
            Pakketnaam = "Meting",
            Pakketversie = "1",
            Datum = new DateOnly(2026, 3, 2),
            Inzage = new Inzagegegevens { Voorlopigdossier = false, Inzage = true, Inzagedatum = new DateOnly(2026, 2, 20), Akkoord = "Ja" },
            Huidigeschool = School(),
        });
        using var uit = new MemoryStream();
        OsoSchrijver.Schrijf(resultaat.Dossier ?? throw new InvalidOperationException(string.Join("; ", resultaat.Bevindingen)), uit);
        return uit.ToArray();
    }

    private static Huidigeschool School() => new()
    {
        Naam = "De Meetlat",
        Adreslijst = [Adres()],
        Communicatielijst = [new Communicatie { Soort = "e-mail", Nummer = "school@meetlat.example" }],
        Brincode = Brincode.Parse("99ZZ"),
        Vestigingscode = Vestigingscode.Parse("00"),
        Aanleverpunt = "1",
        Leerling = new Leerling
        {
            Voornaam = ["Noor"],
            Achternaam = "Bruggink",
            Geboortedatum = new DateOnly(2014, 5, 6),
            Adresgeheim = false,
            Adreslijst = [Adres()],
            Bsn = Bsn.Parse("269326728"),
            Leerlingid = "L-1",
            Datuminschrijving = new DateOnly(2018, 8, 1),
            Verzorgersaansprakelijk = true,
            Overstapadvies = new Overstapadvies { Advies = "60", Contactnodig = false, Argumentatie = string.Join(' ', Enumerable.Repeat("werkt zelfstandig en met plezier", 20)) },
            Schoolloopbaanlijst = [.. Enumerable.Range(2018, 8).Select(Jaar)],
            Toetslijst = [.. Enumerable.Range(0, 40).Select(Toets)],
            Overigdocumentlijst = [Document("brief.pdf"), Document("plan.pdf")],
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

    private static Document Document(string naam)
    {
        var inhoud = new byte[20_000];
        for (var i = 0; i < inhoud.Length; i++)
            inhoud[i] = (byte)(i * i % 251);
        return new Document { Bestandsnaam = naam, Bestandsinhoud = Bijlageinhoud.VanBestand(naam, inhoud) };
    }
}
