using System.Xml;
using System.Xml.Schema;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Oso;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>Files for the import: the official ones, which lie beside the checkout, and our own of a made-up pupil.</summary>
internal static class Osobestanden
{
    public const string Bsn = "269326728";

    private static readonly string? Map = Zoek();

    public static string Schema => Path.Combine(Vereis(), "OSO_gegevensset_2019.1.xsd");

    public static Osobestand Officieel(string deel) => new(Path.GetFileName(Pad(deel)), File.ReadAllBytes(Pad(deel)));

    public static Osobestand Eigen(Func<Model.Leerling, Model.Leerling>? wijzig = null, DateOnly? datum = null, string brin = "10AA", bool voorlopig = true, params string[] optUit) =>
        new("proef.xml", Schrijf(Dossier(wijzig, datum, brin, voorlopig, optUit)));

    /// <summary>A dossier for the samenwerkingsverband: no personal number.</summary>
    public static Osobestand Swv(Func<Model.Leerling, Model.Leerling>? wijzig = null, string brin = "10AA") => new("swv.xml", Schrijf(Dossier(
        l => (wijzig ?? (x => x))(l with { Bsn = null, Overstapadvies = null, Onderwijsondersteuning = new Model.Onderwijsondersteuning { Diagnose = [new Model.Diagnose { Code = ["F81.0"] }] } }),
        brin: brin, profiel: Profiel.Poswv)));

    public static Osobestand Verzameling(params Model.Dossier[] dossiers) =>
        new("alle.xml", Schrijf(new OsoBestand { Editie = Editie.Bekend[0], Dossiers = new Model.Dossiers { Dossier = dossiers.AlsReeks() } }));

    public static Model.Dossier Dossier(Func<Model.Leerling, Model.Leerling>? wijzig = null, DateOnly? datum = null, string brin = "10AA", bool voorlopig = true, string[]? optUit = null, Profiel profiel = Profiel.Povo)
    {
        var resultaat = OsoUitvoer.Bereid(new Uitvoerverzoek
        {
            Editie = Editie.Bekend[0],
            Profiel = profiel,
            Pakketnaam = "Proef",
            Pakketversie = "1",
            Datum = datum ?? new DateOnly(2027, 1, 15),
            OptUit = [.. optUit ?? []],
            Inzage = new Model.Inzagegegevens { Voorlopigdossier = voorlopig, Inzage = true, Inzagedatum = new DateOnly(2027, 1, 10), Akkoord = "Ja" },
            Huidigeschool = new Model.Huidigeschool
            {
                Naam = "De Eik",
                Brincode = Brincode.Parse(brin),
                Vestigingscode = Vestigingscode.Parse("00"),
                Aanleverpunt = "0",
                Adreslijst = [Adres("Schoolstraat")],
                Communicatielijst = [new Model.Communicatie { Soort = "telefoon", Nummer = "0101234567" }],
                Leerling = (wijzig ?? (l => l))(Leerling()),
            },
        });
        return resultaat.Dossier ?? throw new InvalidOperationException(string.Join("; ", resultaat.Bevindingen));
    }

    public static byte[] Schrijf(Model.Dossier dossier) => Schrijf(new OsoBestand { Editie = Editie.Bekend[0], Dossier = dossier });

    public static List<string> Schemafouten(byte[] xml)
    {
        var schema = new XmlSchemaSet { XmlResolver = null };
        schema.Add(null, Schema);
        List<string> fouten = [];
        var opties = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schema, XmlResolver = null };
        opties.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        opties.ValidationEventHandler += (_, e) => fouten.Add(e.Message);
        using var lezer = XmlReader.Create(new MemoryStream(xml), opties);
        while (lezer.Read())
        {
            // the handler collects
        }
        return fouten;
    }

    public static Model.Adres Adres(string straat) => new() { Soortadres = "bezoek", Straat = straat, Nummer = "7", Postcode = "3011AB", Plaats = "Proefstad" };

    public static Model.Document Document(string naam, string tekst = "%PDF-1.4 proef") =>
        new() { Bestandsnaam = naam, Omschrijving = naam, Bestandsinhoud = Bijlageinhoud.VanBestand(naam, System.Text.Encoding.ASCII.GetBytes(tekst)) };

    public static Model.Toets Toets(string code, DateOnly op, string niveau) => new()
    {
        Toetsidentificatie = new Model.Toetsidentificatie { Eldtoetscode = code, Leergebied = "RW", Toetsnaam = "Rekenen" },
        Afname = new Model.Afname { Afnamedatum = op, Jaargroep = "8", Dl = 53 },
        Resultaat = new Model.Resultaat { Toetsscore = new Model.Toetsscore { Vaardigheidsscore = 101.5m }, Referentiescore = [Score("IV", niveau), Score("DLE", "48")] },
    };

    private static Model.Referentiescore Score(string code, string waarde) => new() { Codereferentiescore = code, Codevergelijkingsgroep = "Landelijk", Waarde = waarde };

    private static Model.Leerling Leerling() => new()
    {
        Voornaam = ["Noor", "Anna"],
        Achternaam = "Bruggink",
        Voorvoegsel = "van",
        Roepnaam = "Noor",
        Geboortedatum = new DateOnly(2015, 5, 6),
        Geslacht = 1,
        Adresgeheim = false,
        Adreslijst = [Adres("Brugstraat")],
        Bsn = Oso.Bsn.Parse(Bsn),
        Leerlingid = "L-77",
        Datuminschrijving = new DateOnly(2019, 8, 1),
        Verzorgersaansprakelijk = true,
        Overstapadvies = new Model.Overstapadvies { Advies = "23", Argumentatie = "Noor werkt hard.", Contactnodig = true, Contactpersoon = "Juf An", Contacttelefoon = "0101234567", Wensouders = "22" },
        Schoolloopbaanlijst = [new Model.Schoolloopbaan { Schooljaar = Schooljaar.Vanaf(2026), Groepscode = "8A", Jaargroep = "8", Brincode = Brincode.Parse("10AA"), Vestigingscode = Vestigingscode.Parse("00") }],
        Toetslijst = [Toets("RW8", new DateOnly(2026, 11, 3), "III")],
        Verzorger =
        [
            new Model.Verzorger { Voorletters1 = "A.", Achternaam = "Bruggink", Wettigevertegenwoordiger = true, Relatietotkind = "2", Adreslijst = [Adres("Brugstraat")], Communicatielijst = [new Model.Communicatie { Soort = "e-mail", Nummer = "a@proef.example" }] },
            new Model.Verzorger { Voorletters1 = "B.", Achternaam = "Jansen", Wettigevertegenwoordiger = true, Relatietotkind = "1", Adresgeheim = true },
        ],
    };

    private static byte[] Schrijf(OsoBestand bestand)
    {
        using var uit = new MemoryStream();
        OsoSchrijver.Schrijf(bestand, uit);
        return uit.ToArray();
    }

    private static string Pad(string deel) => Directory.GetFiles(Vereis(), "*.xml", SearchOption.AllDirectories).Single(p => p.Contains(deel, StringComparison.Ordinal));

    private static string Vereis()
    {
        Assert.SkipUnless(Map is not null, "De officiële OSO-bestanden zijn er niet (OVERSTEEK_OSO of shared/oso).");
        return Map!;
    }

    private static string? Zoek()
    {
        if (Environment.GetEnvironmentVariable("OVERSTEEK_OSO") is { Length: > 0 } ingesteld && Directory.Exists(ingesteld))
            return ingesteld;
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            if (File.Exists(Path.Combine(map.FullName, "Oversteek.slnx")))
                return new[] { Path.Combine(map.FullName, "shared", "oso"), Path.Combine(map.FullName, "..", "shared", "oso") }.FirstOrDefault(Directory.Exists);
        }
        return null;
    }
}
