using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;
using static Oversteek.Domain.Formulieren.Vragen;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>
/// The questions of the OKR (domein 4.1), each on its line with its bounds and its place in the exchange standard, and the handle by which
/// the rest of the program asks for the answer. Keys are unique over the tabs and never change: stored answers have them.
/// </summary>
public static class Okrvragen
{
    public const int Motiveringslengte = 50;

    public static readonly Vraag<string> Contactpersoon = Tekst("contactpersoon", "Contactpersoon van de school").NodigVoorDefinitief().Oso("overstapadvies/contactpersoon", alleenInlezen: true);
    public static readonly Vraag<DateOnly> InNederlandSinds = Verleden("inNederlandSinds", "In Nederland sinds", 20).Uitleg("De datum van aankomst, niet die van de verblijfsvergunning.");
    public static readonly Vraag<bool> VerzorgersAansprakelijk = JaNee("verzorgersAansprakelijk", "Zijn de ouders aansprakelijk?").Oso("leerling/verzorgersaansprakelijk");
    public static readonly Vraag<string> AansprakelijkeInstelling = Tekst("aansprakelijkeInstelling", "Instelling die aansprakelijk is").Wanneer(VerzorgersAansprakelijk, false).Oso("leerling/aansprakelijkeinstelling");

    public static readonly Lijstvraag Toetsen = new("toetsen", "LVS-toetsen", "Toets", Toetskolommen.Alle, Toetskolommen.Dragers) { Invoernaam = "Toetsen", Osoplaats = "toetslijst" };
    public static readonly Vraag<string> B8NietAfgenomen = Tekst("b8NietAfgenomen", "B8-toetsen niet afgenomen, omdat").Uitleg("Alleen invullen als er geen B8-toetsen zijn.");

    public static readonly Optie Deelgenomen = new("deelgenomen");
    public static readonly Optie NietDeelgenomen = new("niet deelgenomen");
    public static readonly Optie Ontheffing = new("ontheffing");
    public static readonly Vraag<Optie> Deelname = Keuze("deelname", "Deelname aan de doorstroomtoets", Deelgenomen, NietDeelgenomen, Ontheffing).Oso("eindtoets/deelgenomen");
    public static readonly Vraag<string> Toetsnaam = Tekst("toetsnaam", "Naam van de toets").Wanneer(Deelname, Deelgenomen).Oso("eindtoets/toetsomschrijving");
    public static readonly Vraag<DateOnly> Toetsdatum = Verleden("toetsdatum", "Datum van de toets", 3).Wanneer(Deelname, Deelgenomen).Oso("eindtoets/afnamedatum");
    public static readonly Vraag<int> Toetsscore = Getal("toetsscore", "Score", 0, 1000).Wanneer(Deelname, Deelgenomen).Oso("eindtoets/standaardscore");
    public static readonly Vraag<Optie> Toetsadvies = Keuze("toetsadvies", "Toetsadvies", Opties(Heroverweging.Toetsadviezen.Keys)).NodigVoorDefinitief().Wanneer(Deelname, Deelgenomen).Oso("eindtoets/advies");
    public static readonly Vraag<Optie> ReferentieLezen = Referentie("referentieLezen", "Referentieniveau lezen").Oso("eindtoets/lezen");
    public static readonly Vraag<Optie> ReferentieTaalverzorging = Referentie("referentieTaalverzorging", "Referentieniveau taalverzorging").Oso("eindtoets/taalverzorging");
    public static readonly Vraag<Optie> ReferentieRekenen = Referentie("referentieRekenen", "Referentieniveau rekenen").Oso("eindtoets/rekenen");

    public static readonly Vraag<string> IqTest = Tekst("iqTest", "Test").Oso("iq/toetsnaam");
    public static readonly Vraag<DateOnly> IqDatum = Verleden("iqDatum", "Datum", 10).Oso("iq/afnamedatum");
    public static readonly Vraag<int> IqTotaal = Iqgetal("iqTotaal", "IQ totaal").Oso("iq/totaal");
    public static readonly Vraag<int> IqVerbaal = Iqgetal("iqVerbaal", "IQ verbaal").Oso("iq/verbaal");
    public static readonly Vraag<int> IqPerformaal = Iqgetal("iqPerformaal", "IQ performaal").Oso("iq/performaal");
    public static readonly Vraag<string> IqDeskundige = Tekst("iqDeskundige", "Deskundige").Oso("iq/afgenomendoor", alleenInlezen: true);

    public static readonly Vraag<string> Contact = Lange("contact", "Gedrag in het contact").Vrij();
    public static readonly Vraag<string> Concentratie = Lange("concentratie", "Concentratie en doorzettingsvermogen").Vrij();
    public static readonly Vraag<string> Zelfstandigheid = Lange("zelfstandigheid", "Zelfstandigheid").Vrij();
    public static readonly Vraag<string> Huiswerk = Lange("huiswerk", "Huiswerk");
    public static readonly Vraag<string> SociaalEmotioneel = Lange("sociaalEmotioneel", "Sociaal-emotionele ontwikkeling").Vrij();
    public static readonly Vraag<string> Belemmeringen = Lange("belemmeringen", "Belemmeringen").Oso("ondersteuning/diagnose");
    public static readonly Vraag<string> Hulp = Lange("hulp", "Gegeven hulp en het effect").Oso("ondersteuning/handelingsplan");
    public static readonly Vraag<string> Verzuim = Lange("verzuim", "Verzuim in het laatste jaar").Uitleg("Alleen van dit schooljaar.").Oso("verzuim", alleenInlezen: true);

    public static readonly Vraag<Optie> Voorlopig = Adviesvraag("adviesVoorlopig", "Voorlopig advies").Heet("Voorlopig").Oso("overstapadvies/advies");
    public static readonly Vraag<DateOnly> VoorlopigOp = Verleden("adviesVoorlopigOp", "Datum voorlopig advies", 2).Heet("VoorlopigOp").Bij(Voorlopig);
    public static readonly Vraag<Optie> Definitief = Adviesvraag("adviesDefinitief", "Definitief advies").Heet("Definitief").Oso("overstapadvies/herzienadvies");
    public static readonly Vraag<DateOnly> DefinitiefOp = Verleden("adviesDefinitiefOp", "Datum definitief advies", 2).Heet("DefinitiefOp").Bij(Definitief)
        .Verplicht("Vul de datum van het definitieve advies in.", new Ingevuld(Definitief.Sleutel));
    public static readonly Vraag<bool> Lwoo = JaNee("adviesLwoo", "Lwoo-ondersteuning").Als(Invoersoort.Vink).Uitleg("Opent tabblad 4b.").Heet("Lwoo").Los().Oso("overstapadvies/advies");
    public static readonly Vraag<Optie> Uitstroom = Keuze("adviesUitstroom", "Geadviseerde uitstroom", Uitstroomwoorden.Alle).Verplicht().Heet("Uitstroom").Los();

    public static readonly Optie Bijgesteld = new("bijgesteld");
    public static readonly Optie Gehandhaafd = new("gehandhaafd");
    public static readonly Vraag<Optie> Heroverwogen = Keuze("heroverweging", "Uitkomst van de heroverweging", Bijgesteld, Gehandhaafd).Wanneer(new Ingevuld(Toetsadvies.Sleutel)).Uitleg("Verplicht als het toetsadvies hoger is dan het voorlopige advies.").Oso("overstapadvies/herzienadvies", alleenInlezen: true);
    public static readonly Vraag<string> HeroverwegingMotivering = Lange("heroverwegingMotivering", "Motivering om het advies te handhaven").NodigVoorDefinitief().Wanneer(Heroverweging.VraagtMotivering)
        .Met(new Lengtegrens(Motiveringslengte, 10_000)).Uitleg("Ouders lezen dit.").Oso("overstapadvies/motivatie");
    public static readonly Vraag<string> Motivering = Lange("motivering", "Motivering van het advies").NodigVoorDefinitief().Oso("overstapadvies/argumentatie");
    public static readonly Vraag<Optie> Profiel = Keuze("profiel", "Profiel", Opties(["basis", "plus", "bespreek", "disharmonisch", "ondersteuning"])).Oso("overstapadvies/profiel");
    public static readonly Vraag<string> WensOuders = Lange("wensOuders", "Wens van de ouders").Oso("overstapadvies/wensouders");
    public static readonly Vraag<string> WensLeerling = Lange("wensLeerling", "Wens van de leerling").Oso("overstapadvies/wensleerling");
    public static readonly Vraag<bool> ContactNodig = JaNee("contactNodig", "Is contact nodig?").NodigVoorDefinitief().Oso("overstapadvies/contactnodig");
    public static readonly Vraag<string> ContactNaam = Tekst("contactNaam", "Met wie").NodigVoorDefinitief().Wanneer(ContactNodig, true).Oso("overstapadvies/contactpersoon");
    public static readonly Vraag<string> ContactTelefoon = Tekst("contactTelefoon", "Telefoon van de school").Met(new Telefoongrens()).NodigVoorDefinitief().Wanneer(ContactNodig, true).Oso("overstapadvies/contacttelefoon");

    public static readonly Vraag<int> Dl = Getal("dl", "Didactische leeftijd (DL) in maanden", 0, Leerachterstand.HoogsteDl).NodigVoorDefinitief();
    public static readonly Vraag<decimal> DleTl = Dle("dleTl", "DLE technisch lezen");
    public static readonly Vraag<decimal> DleBl = Dle("dleBl", "DLE begrijpend lezen");
    public static readonly Vraag<decimal> DleSp = Dle("dleSp", "DLE spellen");
    public static readonly Vraag<decimal> DleIr = Dle("dleIr", "DLE inzichtelijk rekenen");
    public static readonly Vraag<int> Iq = Iqgetal("iq", "IQ").NodigVoorDefinitief();
    public static readonly Vraag<bool> SeRapport = Vink("seRapport", "Sociaal-emotionele problematiek aangetoond").Als(Invoersoort.Vinkkeuze).Leeg("nee");
    public static readonly Vraag<DateOnly> SeDatum = Verleden("seDatum", "Datum van het sociaal-emotionele onderzoek", 10).NodigVoorDefinitief()
        .Wanneer(SeRapport, true);
    public static readonly Vraag<string> MotiveringLwooPro = Lange("motiveringLwooPro", "Motivering").NodigVoorDefinitief();

    public static readonly Vraag<Optie> TypeVso = Keuze("typeVso", "Type vso", Opties(["vso-3", "vso-4", "vso-1/2"])).NodigVoorDefinitief();
    public static readonly Vraag<Optie> Uitstroomprofiel = Keuze("uitstroomprofiel", "Uitstroomprofiel", Opties(["dagbesteding", "arbeidsmarkt", "vervolgonderwijs"]));
    public static readonly Vraag<string> VerwachtNiveau = Tekst("verwachtNiveau", "Verwacht niveau").NodigVoorDefinitief();
    public static readonly Vraag<string> TlvHistorie = Lange("tlvHistorie", "Eerdere toelaatbaarheidsverklaringen").Oso("ondersteuning/tlv", alleenInlezen: true);

    public static readonly Vraag<string> WatWerkt = Lange("watWerkt", "Wat werkt voor deze leerling").Vrij();
    public static readonly Vraag<string> WatNodig = Lange("watNodig", "Wat vraagt dit van de vo-school").Vrij().Oso("overstapadvies/aandachtspunten");
    public static readonly Vraag<string> Verrijking = Lange("verrijking", "Verrijking");
    public static readonly Vraag<string> Arrangement = Lange("arrangement", "Arrangementen").Oso("ondersteuning/arrangement", alleenInlezen: true);
    public static readonly Vraag<DateOnly> InzageDatum = Verleden("inzageDatum", "Ouders hebben het okr ingezien op", 2).NodigVoorDefinitief().Oso("inzage/inzagedatum");
    public static readonly Vraag<Optie> Akkoord = Keuze("akkoord", "Ouders zijn akkoord met de inhoud", Opties(["Ja", "Nee", "Onbekend"])).NodigVoorDefinitief().Uitleg("Akkoord is niet nodig om het okr definitief te maken.").Oso("inzage/akkoord");

    private static Vraag<int> Iqgetal(string sleutel, string label) => Getal(sleutel, label, 40, 160);

    private static Vraag<decimal> Dle(string sleutel, string label) => Kommagetal(sleutel, label, 0, Leerachterstand.HoogsteDl).NodigVoorDefinitief();

    private static Vraag<Optie> Referentie(string sleutel, string label) => Keuze(sleutel, label, Opties(["lager dan 1F", "1F", "1S", "2F"])).Wanneer(Deelname, Deelgenomen);

    private static Vraag<Optie> Adviesvraag(string sleutel, string label) =>
        new Vraag<Optie>(sleutel, label, new Keuze([.. Advies.Kiesbare.Select(a => new Optie(a.Code, a.Naam))], OkrWeigeringen.AdviesOnbekend, code => Advies.Zoek(code)?.Naam)).Leeg("Nog geen advies");
}
