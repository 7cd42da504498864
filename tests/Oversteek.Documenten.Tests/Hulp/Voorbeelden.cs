using Oversteek.Documenten.Modellen;

namespace Oversteek.Documenten.Tests.Hulp;

/// <summary>Valid documents with invented people and schools.</summary>
internal static class Voorbeelden
{
    public static readonly Uitgifte Uitgifte = new("Basisschool De Wilgenhof", "de ouders van Noor Öztürk", new DateOnly(2027, 1, 11));

    public static readonly Schoolkop School = new("Basisschool De Wilgenhof", "Waterdam", "99AB", "Meester Van Dam, 010 000 00 00");

    public static AdviesformulierDocument Adviesformulier(string naam = "Noor Öztürk", int klassen = 12) => new()
    {
        Soort = Formuliersoort.Regulier,
        Regio = "Waterdam en omstreken",
        Schooljaar = "2026-2027",
        School = School,
        Leerling = new Leerlingkop(naam, new DateOnly(2015, 3, 4), "8a"),
        UniekeCode = "K7MP2XWQ9RTB4",
        Advies = "vmbo-tl / havo",
        Adviesdatum = new DateOnly(2027, 3, 22),
        LwooOndersteuning = false,
        Voorkeurslijst = new Voorkeurslijstblad(6, 3, "11 januari 2027", [.. Enumerable.Range(1, klassen).Select(Klas)]),
        Meenemen = ["Dit formulier", "Een geldig identiteitsbewijs van uw kind"],
        Data =
        [
            new Belangrijkedatum("Aanmelden bij de school van uw eerste keuze", new DateOnly(2027, 3, 25), new DateOnly(2027, 3, 31)),
            new Belangrijkedatum("U hoort bij welke school uw kind terechtkan", new DateOnly(2027, 4, 15)),
        ],
        Ouderportaal = "https://oversteek.voorbeeld.nl/ouders",
        Uitgifte = Uitgifte,
    };

    public static AdviesformulierDocument VsoFormulier() => Adviesformulier() with
    {
        Soort = Formuliersoort.Vso,
        Advies = "vso-3",
        Voorkeurslijst = null,
    };

    public static OkrDocument Okr(int tabbladen = 4) => new()
    {
        Regio = "Waterdam en omstreken",
        Schooljaar = "2026-2027",
        School = School,
        Leerling = new Leerlingkop("Noor Öztürk", new DateOnly(2015, 3, 4), "8a"),
        Tabbladen = [.. new[] { Tabblad1(), Tabblad2(), Tabblad3(), Tabblad6() }.Take(tabbladen)],
        Uitgifte = Uitgifte,
    };

    public static BriefDocument Besluit(Uitkomst uitkomst, string? reden = null) => new()
    {
        Soort = Briefsoort.Besluit,
        Regio = "Waterdam en omstreken",
        Schooljaar = "2026-2027",
        Afzender = new Schoolkop("Lyceum De Sluis", "Waterdam", "99XY", "Kade 1, 3000 AA Waterdam"),
        Geadresseerde = ["De ouders van Noor Öztürk", "Dijkstraat 12", "3000 AB Waterdam"],
        Datum = new DateOnly(2027, 4, 15),
        Kenmerk = "2027-0042",
        Onderwerp = "Besluit over de aanmelding van Noor Öztürk",
        Aanhef = "Beste ouders van Noor,",
        Inleiding = ["U heeft uw kind bij onze school aangemeld. In deze brief leest u ons besluit."],
        Besluit = new Besluitvak(uitkomst, "Lyceum De Sluis", "Brugklas havo/vwo", reden),
        WatNu = ["Bevestig de plaats vóór 22 april.", "Heeft u vragen? Bel de school."],
        Bezwaar = "U kunt binnen zes weken na de datum van deze brief bezwaar maken bij het bestuur van de school.",
        Ondertekenaar = "Mevrouw J. de Wit",
        Functie = "Teamleider onderbouw",
        Uitgifte = new Uitgifte("Lyceum De Sluis", "de ouders van Noor Öztürk", new DateOnly(2027, 4, 15)),
    };

    public static BriefDocument Lotingsuitslag() => Besluit(Uitkomst.Uitgeloot, "Er waren meer aanmeldingen dan plaatsen.") with
    {
        Soort = Briefsoort.Lotingsuitslag,
        Onderwerp = "Uitslag van de loting",
        Lotingsregels =
        [
            new Lotingsregel(1, "Lyceum De Sluis", "Brugklas havo/vwo", Uitkomst.Uitgeloot, "Het laatste lot dat werd geplaatst was 1204. Uw lot was 3310.", "3310"),
            new Lotingsregel(2, "Mavo De Brug", "Brugklas tl/havo", Uitkomst.Toegelaten, "Er was plaats voor iedereen met dit advies."),
        ],
    };

    public static LotingsverslagDocument Lotingsverslag(bool proef = false, string? zaad = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") => new()
    {
        Regio = "Waterdam en omstreken",
        Schooljaar = "2026-2027",
        Ronde = "ronde 1",
        Versie = 1,
        Proef = proef,
        Lotingsdatum = new DateOnly(2027, 4, 12),
        Identiteit = [new Gegeven("Aantal deelnemers", "1.204"), new Gegeven("Versie van het rekenprogramma", "1.0.0")],
        Regels = [new Gegeven("Mechanisme", "DA-STB"), new Gegeven("Lengte van de voorkeurslijst", "4 / 6 / 8")],
        Zaad = zaad,
        Controlegetallen = [new Gegeven("Invoer", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")],
        Entropie = [new Gegeven("Bron", "Trekking van de Staatsloterij van 10 april 2027")],
        Klassen =
        [
            new Lotingsklas("Lyceum De Sluis", "Brugklas havo/vwo", 56, 81, Geloot: true, 56, 25, 25, "1204"),
            new Lotingsklas("Mavo De Brug", "Brugklas tl/havo", 84, 60, Geloot: false, 60, 0, 0),
        ],
        Verdeling = [new Verdelingsregel("Eerste keuze", 1011, "84,0 %"), new Verdelingsregel("Tweede keuze", 143, "11,9 %")],
        Uitgesloten = [new Telling("Aanmelding ingetrokken", 3)],
        Vastzettingen = [new Vastzetting("p-00017", "Regiocoördinator", "Fout in de voorrang van versie 0")],
        Bewijs = [new Bewijsregel("Niemand met een beter lot is gepasseerd", Geslaagd: true)],
        Ondertekenaars = ["Notaris", "Regiocoördinator"],
        Uitgifte = new Uitgifte("Regio Waterdam", "de notaris", new DateOnly(2027, 4, 12)),
    };

    private static PassendeKlas Klas(int n) =>
        new($"Scholengemeenschap {n}", n % 2 == 0 ? "Waterdam" : "Polderstad", $"Brugklas tl/havo {n}", "vmbo-tl, havo", 20 + n);

    private static OkrTabblad Tabblad1() => new("1", "Leerling, ouders en school",
    [
        OkrGroep.VanGegevens("Leerling", new("Voornamen", "Noor Elif"), new("Tussenvoegsel", null), new("Achternaam", "Öztürk"), new("Geslacht", "Vrouw")),
        OkrGroep.VanTabel("Schoolloopbaan", new(["Schooljaar", "School", "Groep", "Bijzonderheden"], [["2024-2025", "De Wilgenhof", "6", ""], ["2025-2026", "De Wilgenhof", "7", "verlengd"]])),
    ]);

    private static OkrTabblad Tabblad2() => new("2", "Leerresultaten en leervermogen",
    [
        OkrGroep.VanTabel("Toetsen uit het leerlingvolgsysteem", new(
            ["Toets", "Domein", "Moment", "Score", "Niveau", "DLE", "DL", "Achterstand"],
            [.. Enumerable.Range(1, 24).Select(IReadOnlyList<string> (n) => ["Begrijpend lezen 3.0", "BL", $"M{n % 8}", $"{100 + n}", "II", $"{30 + n}", "40", "12 %"])],
            new HashSet<int> { 3, 5, 6, 7 })),
        OkrGroep.VanGegevens("Doorstroomtoets", new("Deelname", "Ja"), new("Toetsadvies", "vmbo-tl / havo")),
    ]);

    private static OkrTabblad Tabblad3() => new("3", "Ontwikkeling, gedrag en begeleiding",
    [
        OkrGroep.VanGegevens(null, new Gegeven("Werkhouding", "Noor werkt rustig en zelfstandig.\nZij vraagt hulp als dat nodig is."), new Gegeven("Verzuim in het laatste jaar", "Geen bijzonderheden")),
    ]);

    private static OkrTabblad Tabblad6() => new("6", "Bijlagen", [OkrGroep.VanTabel(null, new(["Bestand", "Soort", "Datum"], []))], "Bijlagen worden apart gedeeld.");
}
