using Oversteek.Oso.Model;

namespace Oversteek.Oso.Tests.Hulp;

/// <summary>Made-up dossiers: one pupil with something in every block, made into a valid dossier per profile.</summary>
public static class Proefdossier
{
    /// <summary>The edition of the official files.</summary>
    public static Editie Editie { get; } = Oso.Editie.Zoek("2019.1")!;

    public static Dossier Povo() => Maak(Profiel.Povo);

    public static byte[] Xml(Profiel profiel) => Controle.Schrijf(Maak(profiel));

    public static Dossier Maak(Profiel profiel, params string[] optUit)
    {
        var resultaat = OsoUitvoer.Bereid(Verzoek(profiel) with { OptUit = [.. optUit] });
        return resultaat.Dossier ?? throw new InvalidOperationException(string.Join("; ", resultaat.Bevindingen));
    }

    public static Uitvoerverzoek Verzoek(Profiel profiel) => new()
    {
        Editie = Editie,
        Profiel = profiel,
        OverstapBinnenBrin = "POPO",
        Pakketnaam = "Proef",
        Pakketversie = "1",
        Datum = new DateOnly(2026, 3, 2),
        Inzage = new Inzagegegevens { Voorlopigdossier = false, Inzage = true, Inzagedatum = new DateOnly(2026, 2, 20), Akkoord = "Ja", Toestemming = "Ja" },
        Huidigeschool = new Huidigeschool
        {
            Naam = "De Proefballon",
            Adreslijst = [Adres()],
            Communicatielijst = [Telefoon("0201234567"), new Communicatie { Soort = "e-mail", Nummer = "school@proef.example" }],
            Brincode = Brincode.Parse("99ZZ"),
            Vestigingscode = Vestigingscode.Parse("00"),
            Aanleverpunt = "1",
            Soort = "BO",
            Leerling = Leerling(),
        },
    };

    public static Adres Adres() => new()
    {
        Soortadres = "bezoek",
        Straat = "Brugstraat",
        Nummer = "1",
        Postcode = "1234AB",
        Plaats = "Proefstad",
        Land = new OmschrevenCode("6030", "Nederland"),
    };

    public static Communicatie Telefoon(string nummer, bool geheim = false) => new() { Soort = "telefoon", Nummer = nummer, Geheim = geheim };

    public static Document Document(string naam, string inhoud = "Hallo") => new()
    {
        Bestandsnaam = naam,
        Omschrijving = "Proef",
        Bestandsinhoud = Bijlageinhoud.VanBestand(naam, System.Text.Encoding.UTF8.GetBytes(inhoud)),
    };

    private static Leerling Leerling() => new()
    {
        Voornaam = ["Noor"],
        Achternaam = "Bruggink",
        Geboortedatum = new DateOnly(2014, 5, 6),
        Geslacht = 1,
        Adresgeheim = false,
        Adreslijst = [Adres()],
        Communicatielijst = [Telefoon("0611111111"), Telefoon("0622222222", geheim: true)],
        Bsn = Bsn.Parse("269326728"),
        Leerlingid = "L-1",
        Datuminschrijving = new DateOnly(2018, 8, 1),
        Huisarts = new Persoon { Achternaam = "Dokter", Communicatielijst = [Telefoon("0201111111")] },
        Verzorgersaansprakelijk = true,
        Aansprakelijkeinstelling = new Instelling { Naam = "Stichting Proef" },
        Overstapadvies = new Overstapadvies { Advies = "60", Contactnodig = true, Contactpersoon = "Juf An", Contacttelefoon = "0201234567" },
        Vanpeuterspeelzaal = true,
        Naampeuterspeelzaal = "De Bij",
        Voorschools = new Voorschools { Codevoorschoolsprogramma = 3, Voorschoolsemaanden = 12 },
        Vroegschools = [new Vroegschools { Codevroegschoolsprogramma = 3, Vroegschoolsdatumingang = new DateOnly(2018, 8, 1) }],
        Schoolloopbaanlijst = [new Schoolloopbaan { Schooljaar = Schooljaar.Vanaf(2025), Groepscode = "8a", Jaargroep = "8", Brincode = Brincode.Parse("99ZZ"), Vestigingscode = Vestigingscode.Parse("00") }],
        Onderwijsondersteuning = Ondersteuning(),
        Verzuim = new Verzuim { Dagdelengeoorloofd = 3, DocumentLijst = [Document("verzuim.txt")] },
        EindtoetsBasisonderwijs = Eindtoets(),
        Toetslijst = [Toets(new DateOnly(2024, 1, 15)), Toets(new DateOnly(2023, 8, 1))],
        Cijferlijstlijst = [Cijferlijst()],
        Overigdocumentlijst = [Document("brief.pdf")],
        Verzorger = [new Verzorger { Achternaam = "Bruggink", Wettigevertegenwoordiger = true, Relatietotkind = "2", Adreslijst = [Adres()] }, new Verzorger { Achternaam = "Jansen", Wettigevertegenwoordiger = false, Overleden = true, Overlijdensdatum = new DateOnly(2020, 1, 1) }],
        Bevorderd = new Bevorderd { Leerjaar = "1" },
        Examenresultaat = new Examenresultaat { Examenuitslag = "geslaagd" },
        Resultaatvakkenvo = [new Resultaatvakkenvo { Vakcode = "2001", Afgerond = true, Examenvak = true, Cijferse = [7.5m, 6.0m] }],
        Certificaat = ["Cambridge"],
        Competenties = [new Competenties { Competentiestatus = "goed" }],
        Stage = [new Stage { Functierol = "bakker", Instelling = new Instelling { Naam = "De Bakker" } }],
        Overigvombo = new Overigvombo { Beroepskeuzetest = true, Portfolio = false, Pop = false, Motivatiebrief = true, Lobdossier = false },
    };

    private static Onderwijsondersteuning Ondersteuning() => new()
    {
        ToelichtingOnderwijsbehoeften = Document("toelichting.pdf"),
        Diagnose = [new Diagnose { Code = ["F81.0"], Naam = "Dyslexie" }],
        Medicijngebruik = false,
        Handelingsplan = [new Handelingsplan { Startdatum = new DateOnly(2025, 9, 1), Isgerichtop = "lezen" }],
        Opp = new Opp { OppIngangdatum = new DateOnly(2025, 9, 1) },
        Tlv = [new Tlv { Tlvingangdatum = new DateOnly(2025, 8, 1), Tlvswvnummer = "PO2701", Tlvcategorie = "L", Tlvbeschikkingsnummer = "1" }],
        ArrangementCluster12 = [new ArrangementCluster12 { ArrangementDatum = new DateOnly(2025, 8, 1) }],
        ArrangementPao = [new ArrangementPao { ArrangementDatum = new DateOnly(2025, 8, 1) }],
        Lwoo = new Lwoo { LwooIngangdatum = new DateOnly(2025, 8, 1), LwooSwvnummer = "VO2701", LwooBeschikkingsnummer = "2", LwooEinddatum = new DateOnly(2026, 7, 31) },
        Rvc = new Rvc { Rvcindicatie = "LWOO", Signaleringlwoopro = new Signaleringlwoopro { Deelgenomenaanonderzoek = true, Leerachterstand = false, Lagescoreeindtoets = false } },
    };

    private static EindtoetsBasisonderwijs Eindtoets() => new()
    {
        Deelgenomen = true,
        Eindtoetsresultaat = new Eindtoetsresultaat { Toetssoort = "0013", Toetsniveau = "G", DatumAfname = new DateOnly(2026, 2, 3), Standaardscore = 80, ToetsAdvies = "havo" },
    };

    private static Toets Toets(DateOnly afname) => new()
    {
        Toetsidentificatie = new Toetsidentificatie { Eldtoetscode = "PROEF8" },
        Afname = new Afname { Afnamedatum = afname, Jaargroep = "7" },
        Resultaat = new Resultaat
        {
            Toetsscore = new Toetsscore { Aantalgoed = 30, Vaardigheidsscore = 101.50m },
            Referentiescore = [new Referentiescore { Codereferentiescore = "IV", Codevergelijkingsgroep = "Landelijk", Waarde = "II" }],
        },
        Toetsonderdeel = [new Toetsonderdeel { Eldonderdeelcode = "PROEF8A", Resultaat = new Resultaat { Toetsscore = new Toetsscore { Tijd = 12.5m } } }],
    };

    private static Cijferlijst Cijferlijst() => new()
    {
        Jaargroep = "8",
        CijferlijstTypelijst =
        [
            new Cijferlijstregel { Naam = "Rapport", Onderdeel = [new Cijferlijstonderdeel { Naam = "Rekenen", Score = new Score { Waarde = "8" } }], Score = [new Score { Kwalificatie = "goed" }] },
            new Cijferlijstregel { Naam = "Gedrag", Score = [new Score { Waarde = "7" }, new Score { Waarde = "6" }] },
        ],
    };
}
