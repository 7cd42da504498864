using System.Globalization;
using System.Text;
using Oversteek.Oso;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Demo;

/// <summary>The school whose administration writes the file.</summary>
internal sealed record Demoschool(string Naam, string Brin, string Telefoon, string Email);

/// <summary>Writes made-up pupils as OSO dossiers (POVO), as the administration of a po school does.</summary>
internal sealed class Osomaker(Demoschool school, DateOnly datum)
{
    private static readonly DateOnly Toetsdag = new(2026, 11, 10);

    private static readonly (string Leergebied, string Code, string Naam)[] Toetsen =
        [("TL", "DMT8", "DMT"), ("BL", "BL8-2018", "Begrijpend lezen"), ("SP", "SP8-2018", "Spelling"), ("RW", "RW8-2018", "Rekenen-Wiskunde")];

    /// <summary>What is known on the day of the file: the tests of November, the doorstroomtoets in March. No dossier is without an advice.</summary>
    public byte[] Maak(Demoleerling leerling)
    {
        var definitief = datum >= Demodatabase.Vsodag;
        var resultaat = OsoUitvoer.Bereid(new Uitvoerverzoek
        {
            Editie = Editie.Voor(Domain.Bouwstenen.Schooljaar.Van(datum).Beginjaar),
            Profiel = Profiel.Povo,
            Pakketnaam = "Demo-LAS",
            Pakketversie = "1.0",
            Datum = datum,
            Inzage = new Model.Inzagegegevens { Voorlopigdossier = !definitief, Inzage = true, Inzagedatum = datum.AddDays(-7), Akkoord = "Ja" },
            Huidigeschool = School(Leerling(leerling, eindtoets: definitief && leerling.MaaktToets)),
        });
        if (resultaat.Dossier is not { } dossier)
            throw new InvalidOperationException($"Het demodossier is niet geldig: {resultaat.Bevindingen[0].Regel} {resultaat.Bevindingen[0].Boodschap}");
        using var uit = new MemoryStream();
        OsoSchrijver.Schrijf(dossier, Editie.Voor(Domain.Bouwstenen.Schooljaar.Van(datum).Beginjaar), uit);
        return uit.ToArray();
    }

    private Model.Huidigeschool School(Model.Leerling leerling) => new()
    {
        Naam = school.Naam,
        Brincode = Brincode.Parse(school.Brin),
        Vestigingscode = Vestigingscode.Parse("00"),
        Aanleverpunt = "0",
        Adreslijst = [new Model.Adres { Soortadres = "bezoek", Straat = "Schoolplein", Nummer = "1", Postcode = "9901AA", Plaats = "Waardenburgh" }],
        Communicatielijst = [Werk("telefoon", school.Telefoon), Werk("e-mail", school.Email)],
        Leerling = leerling,
    };

    private static Model.Communicatie Werk(string soort, string nummer) => new() { Soort = soort, Aanduiding = "werk", Nummer = nummer };

    private Model.Leerling Leerling(Demoleerling l, bool eindtoets) => new()
    {
        Voornaam = [l.Roepnaam],
        Voorletters1 = $"{l.Roepnaam[0]}.",
        Voorvoegsel = l.Achternaam.Voor,
        Achternaam = l.Achternaam.Naam,
        Roepnaam = l.Roepnaam,
        Geboortedatum = l.Geboren,
        Geslacht = l.Meisje ? 1 : 2,
        Adresgeheim = l.AdresGeheim,
        Adreslijst = [Adres(l.Adres)],
        Bsn = Oso.Bsn.Parse(l.Bsn),
        Leerlingid = string.Create(CultureInfo.InvariantCulture, $"{school.Brin}-{l.Nummer:00000}"),
        Datuminschrijving = new DateOnly(2019, 8, 1),
        Verzorgersaansprakelijk = true,
        Overstapadvies = Advies(l, eindtoets),
        Schoolloopbaanlijst = Enumerable.Range(1, 8).Select(Loopbaan(l)).AlsReeks(),
        Onderwijsondersteuning = Ondersteuning(l),
        EindtoetsBasisonderwijs = eindtoets ? Eindtoets(l) : null,
        Toetslijst = Toetsen.Where(_ => Toetsdag < datum).Select(t => Toets(l, t)).AlsReeks(),
        Verzuim = new Model.Verzuim { Dagdelengeoorloofd = l.Nummer % 9, Dagdelenongeoorloofd = l.Nummer % 23 == 0 ? 2 : 0 },
        Overigdocumentlijst = Documenten(l).AlsReeks(),
        Verzorger = Verzorgers(l).AlsReeks(),
    };

    private static Model.Adres Adres(Demoadres a) => new() { Soortadres = "bezoek", Straat = a.Straat, Nummer = a.Nummer, Postcode = a.Postcode, Plaats = a.Plaats };

    private static Model.Overstapadvies Advies(Demoleerling l, bool eindtoets)
    {
        var bijgesteld = eindtoets && l.Toetstrede > l.Trede ? Demoadviezen.Code(l.Toetstrede) : null;
        return new Model.Overstapadvies
        {
            Advies = l.Advies,
            Herzienadvies = bijgesteld,
            MotivatieHerzienadvies = bijgesteld is null ? null : "Het toetsadvies is hoger en past bij het beeld van de school.",
            Profiel = l.Ondersteuning ? "ondersteuning" : "basis",
            Wensouders = l.Advies,
            Argumentatie = "Het advies past bij de resultaten, de werkhouding en de groei in groep 7 en 8.",
            Contactnodig = l.Ondersteuning,
            Contactpersoon = l.Ondersteuning ? "J. de Groot" : null,
            Contacttelefoon = l.Ondersteuning ? "0990123456" : null,
        };
    }

    private Func<int, Model.Schoolloopbaan> Loopbaan(Demoleerling l) => groep => new Model.Schoolloopbaan
    {
        Schooljaar = Oso.Schooljaar.Vanaf(2018 + groep),
        Groepscode = groep == 8 ? l.Groep : groep.ToString(CultureInfo.InvariantCulture),
        Jaargroep = groep.ToString(CultureInfo.InvariantCulture),
        Begindatum = new DateOnly(2018 + groep, 8, 1),
        Einddatum = groep == 8 ? null : new DateOnly(2019 + groep, 7, 31),
        Brincode = Brincode.Parse(school.Brin),
        Vestigingscode = Vestigingscode.Parse("00"),
    };

    private static Model.Toets Toets(Demoleerling l, (string Leergebied, string Code, string Naam) toets)
    {
        var dle = (int)Math.Round(14 + (l.Trede * 7.2m) + (l.Nummer % 5));
        return new Model.Toets
        {
            Toetsidentificatie = new Model.Toetsidentificatie { Eldtoetscode = toets.Code, Leergebied = toets.Leergebied, Toetsnaam = toets.Naam },
            Afname = new Model.Afname { Afnamedatum = Toetsdag, Jaargroep = "8", Dl = 53 },
            Resultaat = new Model.Resultaat
            {
                Toetsscore = new Model.Toetsscore { Vaardigheidsscore = 60 + (l.Trede * 12) },
                Referentiescore = [Score("IV", l.Trede switch { >= 5.5m => "I", >= 4.5m => "II", >= 3.5m => "III", >= 2.5m => "IV", _ => "V" }), Score("DLE", Math.Min(60, dle).ToString(CultureInfo.InvariantCulture))],
            },
        };
    }

    private static Model.Referentiescore Score(string code, string waarde) => new() { Codereferentiescore = code, Codevergelijkingsgroep = "Landelijk", Waarde = waarde };

    private static Model.EindtoetsBasisonderwijs Eindtoets(Demoleerling l) => new()
    {
        Deelgenomen = true,
        Eindtoetsresultaat = new Model.Eindtoetsresultaat
        {
            Toetssoort = "0013",
            Toetsniveau = "G",
            DatumAfname = new DateOnly(2027, 2, 2),
            Standaardscore = (int)(45 + (l.Toetstrede * 9)),
            ToetsAdvies = Demoadviezen.Toetsadvies(l.Toetstrede),
            Onderdelen = [new Model.Eindtoetsonderdeel { Onderdeelcode = "8001", OndReferentieniveau = l.Toetstrede >= 4.5m ? "03" : "02" }],
        },
    };

    private static Model.Onderwijsondersteuning? Ondersteuning(Demoleerling l) => !l.Ondersteuning ? null : new Model.Onderwijsondersteuning
    {
        Handelingsplan = [new Model.Handelingsplan { Startdatum = new DateOnly(2026, 9, 7), Isgerichtop = "Rekenen en planmatig werken" }],
        Opp = new Model.Opp { OppIngangdatum = new DateOnly(2026, 9, 1), Document = [Document("opp.pdf", "OPP", Pdf("Ontwikkelingsperspectief"))] },
    };

    private static IEnumerable<Model.Document> Documenten(Demoleerling l)
    {
        if (l.Dyslexie)
            yield return Document("dyslexieverklaring.pdf", "Dyslexieverklaring", Pdf("Dyslexieverklaring"));
        if (l.BeschadigdeBijlage)
            yield return new Model.Document { Bestandsnaam = "gespreksverslag.pdf", Omschrijving = "Gespreksverslag", Bestandsinhoud = Bijlageinhoud.VanTekst(Convert.ToBase64String("PK\u0003\u0004afgebroken"u8)) };
    }

    private static Model.Document Document(string naam, string omschrijving, byte[] inhoud) =>
        new() { Bestandsnaam = naam, Omschrijving = omschrijving, Bestandsinhoud = Bijlageinhoud.VanBestand(naam, inhoud) };

    /// <summary>The smallest document that a viewer opens.</summary>
    private static byte[] Pdf(string tekst)
    {
        var inhoud = $"BT /F1 20 Tf 60 760 Td ({tekst}, demo) Tj ET";
        string[] objecten =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {inhoud.Length}>>stream\n{inhoud}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        List<int> plaatsen = [];
        for (var i = 0; i < objecten.Length; i++)
        {
            plaatsen.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj{objecten[i]}endobj\n");
        }
        var begin = pdf.Length;
        pdf.Append("xref\n0 6\n0000000000 65535 f \n");
        plaatsen.ForEach(p => pdf.Append(CultureInfo.InvariantCulture, $"{p:0000000000} 00000 n \n"));
        return Encoding.ASCII.GetBytes(pdf.Append(CultureInfo.InvariantCulture, $"trailer<</Size 6/Root 1 0 R>>\nstartxref\n{begin}\n%%EOF\n").ToString());
    }

    private static IEnumerable<Model.Verzorger> Verzorgers(Demoleerling l)
    {
        yield return Verzorger(l, "M.", "2", l.AchternaamOuder2, l.Adres);
        if (!l.EenOuder)
            yield return Verzorger(l, "P.", "1", l.Achternaam, l.GescheidenOuders ? l.Adres with { Straat = "Parallelweg" } : l.Adres);
    }

    private static Model.Verzorger Verzorger(Demoleerling l, string voorletters, string relatie, (string? Voor, string Naam) naam, Demoadres adres) => new()
    {
        Voorletters1 = voorletters,
        Voorvoegsel = naam.Voor,
        Achternaam = naam.Naam,
        Relatietotkind = relatie,
        Wettigevertegenwoordiger = true,
        Adresgeheim = l.AdresGeheim,
        Adreslijst = [Adres(adres)],
        Communicatielijst =
        [
            new Model.Communicatie { Soort = "telefoon", Aanduiding = "prive", Nummer = string.Create(CultureInfo.InvariantCulture, $"06{99000000 + (l.Nummer % 900000)}"), Geheim = l.AdresGeheim },
            new Model.Communicatie { Soort = "e-mail", Aanduiding = "prive", Nummer = string.Create(CultureInfo.InvariantCulture, $"ouder{relatie}.{l.Nummer}@ouders.example"), Geheim = l.AdresGeheim },
        ],
    };
}

/// <summary>Levels of the ladder (D-55) as codes and as test advice.</summary>
internal static class Demoadviezen
{
    private static readonly (decimal Trede, string Code, string Toets)[] Alle =
    [
        (1m, "10", "pro/vmbo-bb"), (1.5m, "20", "pro/vmbo-bb"), (2m, "20", "vmbo-bb/kb"), (2.5m, "22", "vmbo-bb/kb"), (3m, "30", "vmbo-bb/kb"), (3.5m, "34", "vmbo-kb/gl-tl"), (4m, "42", "vmbo-kb/gl-tl"),
        (4.5m, "52", "vmbo-gl-tl/havo"), (5m, "60", "vmbo-gl-tl/havo"), (5.5m, "61", "havo/vwo"), (6m, "70", "vwo"),
    ];

    public static string Code(decimal trede) => Alle.First(a => a.Trede == trede).Code;

    public static string Toetsadvies(decimal trede) => Alle.First(a => a.Trede == trede).Toets;
}
