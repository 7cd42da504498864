using Oversteek.Oso.Model;

namespace Oversteek.Oso.Tests.Hulp;

/// <summary>Made-up dossiers, one small and valid per profile, to change in tests.</summary>
public static class Proefdossier
{
    public static Dossier Povo() => new()
    {
        Metadata = new Metadata
        {
            Deeldossier = "LASLVS",
            Pakketnaam = "Proef",
            Pakketversie = "1",
            Datum = new DateOnly(2026, 3, 2),
            Standaardversie = "2019.1",
            Validatieversie = "2019.1.1",
            CategorieUitlevering = Categorieen("VERPLICHT", "VERBODEN", "VERBODEN"),
            Overstap = "POVO",
        },
        Overdrachtsoort = "overstapdossier",
        Inzage = new Inzagegegevens { Voorlopigdossier = false, Inzage = true, Inzagedatum = new DateOnly(2026, 2, 20), Akkoord = "Ja", Toestemming = "Ja" },
        Huidigeschool = new Huidigeschool
        {
            Naam = "De Proefballon",
            Adreslijst = [Adres()],
            Communicatielijst = [new Communicatie { Soort = "telefoon", Nummer = "0201234567" }],
            Brincode = Brincode.Parse("99ZZ"),
            Vestigingscode = Vestigingscode.Parse("00"),
            Aanleverpunt = "1",
            Leerling = Leerling(),
        },
    };

    public static Adres Adres() => new() { Soortadres = "bezoek", Straat = "Brugstraat", Nummer = "1", Postcode = "1234AB", Plaats = "Proefstad", Land = new OmschrevenCode("6030", "Nederland") };

    private static Leerling Leerling() => new()
    {
        Voornaam = ["Noor"],
        Achternaam = "Bruggink",
        Geboortedatum = new DateOnly(2014, 5, 6),
        Geslacht = 1,
        Adresgeheim = false,
        Adreslijst = [Adres()],
        Bsn = Bsn.Parse("269326728"),
        Leerlingid = "L-1",
        Datuminschrijving = new DateOnly(2018, 8, 1),
        Verzorgersaansprakelijk = true,
        Overstapadvies = new Overstapadvies { Advies = "60", Contactnodig = false },
        Schoolloopbaanlijst = [new Schoolloopbaan { Schooljaar = Schooljaar.Vanaf(2025), Groepscode = "8a", Jaargroep = "8", Brincode = Brincode.Parse("99ZZ"), Vestigingscode = Vestigingscode.Parse("00") }],
        Verzorger = [new Verzorger { Achternaam = "Bruggink", Wettigevertegenwoordiger = true, Relatietotkind = "2", Adreslijst = [Adres()] }],
    };

    private static CategorieUitlevering Categorieen(string verplicht, string vve, string vombo) => new()
    {
        CatMetadata = verplicht,
        CatOuderinzage = verplicht,
        CatSchool = verplicht,
        CatLeerling = verplicht,
        CatOudersverzorgers = verplicht,
        CatVve = vve,
        CatSchoolloopbaan = verplicht,
        CatOverstapadvies = verplicht,
        CatOnderwijsondersteuning = "OPTIONEEL",
        CatVerzuim = "OPTIONEEL",
        CatEindtoetsbo = "OPTIONEEL",
        CatToetsresultaten = "OPTIONEEL",
        CatHandelingsplannen = "OPTIONEEL",
        CatCijferlijsten = "OPTIONEEL",
        CatVombo = vombo,
        CatBijlagedocs = "OPTIONEEL",
    };
}
