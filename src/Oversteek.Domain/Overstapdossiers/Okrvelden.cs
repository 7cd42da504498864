using Oversteek.Domain.Procedures;

namespace Oversteek.Domain.Overstapdossiers;

public enum Veldsoort
{
    Tekst,
    Langetekst,
    Getal,
    Datum,
    Keuze,
    Vink,
}

/// <summary>A question of the OKR. <paramref name="WanneerVeld"/>: only asked when that field of the same tab has that value.</summary>
public sealed record Okrveld(
    string Sleutel, string Label, Veldsoort Soort, bool Verplicht = false, IReadOnlyList<string>? Opties = null,
    string? Hint = null, string? WanneerVeld = null, string? WanneerWaarde = null, bool Geenbijzonderheden = false)
{
    public bool IsVerplicht(Onderdeelinhoud inhoud) => Verplicht && (WanneerVeld is null || inhoud[WanneerVeld] == WanneerWaarde);
}

public sealed record Okrgroep(string Titel, IReadOnlyList<Okrveld> Velden);

public sealed record Okrtabblad(string Nummer, string Titel, IReadOnlyList<Okrgroep> Groepen)
{
    public IEnumerable<Okrveld> Velden => Groepen.SelectMany(g => g.Velden);
}

/// <summary>The questions per tab (domein 4.1) with those of the region. Forms, checklist, merge page and print are all made from this.</summary>
public sealed class Okrvelden
{
    private static readonly string[] JaNee = ["ja", "nee"];
    private static readonly string[] Akkoord = ["Ja", "Nee", "Onbekend"];

    private Okrvelden(IReadOnlyList<Okrtabblad> tabbladen) => Tabbladen = tabbladen;

    public IReadOnlyList<Okrtabblad> Tabbladen { get; }

    public static Okrvelden Voor(Procedureregels regels) =>
        new([Leerling(), Leerresultaten(), Ontwikkeling(), AdviesEnUitstroom(), LwooPro(), Vso(), Overdracht(regels), Bijlagen()]);

    public Okrtabblad? Zoek(string nummer) => Tabbladen.FirstOrDefault(t => t.Nummer == nummer);

    /// <summary>4b and 4c open when their ground is there (OKR-05, D-12); the rest is always open.</summary>
    public IEnumerable<Okrtabblad> Open(Schooladvies advies) =>
        Tabbladen.Where(t => t.Nummer switch { "4b" => advies.OpentLwooPro, "4c" => advies.OpentVso, _ => true });

    private static Okrtabblad Leerling() => new("1", "Leerling, ouders en school",
    [
        new("School", [new("contactpersoon", "Contactpersoon van de school", Veldsoort.Tekst, Verplicht: true)]),
        new("Overig", [new("inNederlandSinds", "In Nederland sinds", Veldsoort.Datum, Hint: "De datum van aankomst, niet die van de verblijfsvergunning.")]),
        new("Aansprakelijkheid",
        [
            new("verzorgersAansprakelijk", "Zijn de ouders aansprakelijk?", Veldsoort.Keuze, Opties: JaNee),
            new("aansprakelijkeInstelling", "Instelling die aansprakelijk is", Veldsoort.Tekst, WanneerVeld: "verzorgersAansprakelijk", WanneerWaarde: "nee"),
        ]),
    ]);

    private static Okrtabblad Leerresultaten() => new("2", "Leerresultaten en leervermogen",
    [
        new("LVS-toetsen", [new("b8NietAfgenomen", "B8-toetsen niet afgenomen, omdat", Veldsoort.Tekst, Hint: "Alleen invullen als er geen B8-toetsen zijn.")]),
        new("Doorstroomtoets",
        [
            new("deelname", "Deelname aan de doorstroomtoets", Veldsoort.Keuze, Opties: ["deelgenomen", "niet deelgenomen", "ontheffing"]),
            new("toetsnaam", "Naam van de toets", Veldsoort.Tekst, WanneerVeld: "deelname", WanneerWaarde: "deelgenomen"),
            new("toetsdatum", "Datum van de toets", Veldsoort.Datum, WanneerVeld: "deelname", WanneerWaarde: "deelgenomen"),
            new("toetsscore", "Score", Veldsoort.Getal, WanneerVeld: "deelname", WanneerWaarde: "deelgenomen"),
            new("toetsadvies", "Toetsadvies", Veldsoort.Keuze, Verplicht: true, Opties: [.. Heroverweging.Toetsadviezen.Keys], WanneerVeld: "deelname", WanneerWaarde: "deelgenomen"),
            Referentie("referentieLezen", "Referentieniveau lezen"), Referentie("referentieTaalverzorging", "Referentieniveau taalverzorging"), Referentie("referentieRekenen", "Referentieniveau rekenen"),
        ]),
        new("IQ-onderzoek",
        [
            new("iqTest", "Test", Veldsoort.Tekst), new("iqDatum", "Datum", Veldsoort.Datum),
            new("iqTotaal", "IQ totaal", Veldsoort.Getal), new("iqVerbaal", "IQ verbaal", Veldsoort.Getal), new("iqPerformaal", "IQ performaal", Veldsoort.Getal),
            new("iqDeskundige", "Deskundige", Veldsoort.Tekst),
        ]),
    ]);

    private static Okrtabblad Ontwikkeling() => new("3", "Ontwikkeling, gedrag en begeleiding",
    [
        new("Gedrag en werkhouding",
        [
            Vrij("contact", "Gedrag in het contact"), Vrij("concentratie", "Concentratie en doorzettingsvermogen"),
            Vrij("zelfstandigheid", "Zelfstandigheid"), new("huiswerk", "Huiswerk", Veldsoort.Langetekst),
        ]),
        new("Sociaal-emotioneel", [Vrij("sociaalEmotioneel", "Sociaal-emotionele ontwikkeling")]),
        new("Begeleiding",
        [
            new("belemmeringen", "Belemmeringen", Veldsoort.Langetekst), new("hulp", "Gegeven hulp en het effect", Veldsoort.Langetekst),
            new("verzuim", "Verzuim in het laatste jaar", Veldsoort.Langetekst, Hint: "Alleen van dit schooljaar."),
        ]),
    ]);

    private static Okrtabblad AdviesEnUitstroom() => new("4", "Advies en uitstroom",
    [
        new("Toelichting op het advies",
        [
            new("heroverweging", "Uitkomst van de heroverweging", Veldsoort.Keuze, Opties: ["bijgesteld", "gehandhaafd"], Hint: "Verplicht als het toetsadvies hoger is dan het voorlopige advies."),
            new("heroverwegingMotivering", "Motivering om het advies te handhaven", Veldsoort.Langetekst, Verplicht: true, WanneerVeld: "heroverweging", WanneerWaarde: "gehandhaafd", Hint: "Ten minste 50 tekens; ouders lezen dit."),
            new("motivering", "Motivering van het advies", Veldsoort.Langetekst, Verplicht: true),
            new("profiel", "Profiel", Veldsoort.Keuze, Opties: ["basis", "plus", "bespreek", "disharmonisch", "ondersteuning"]),
        ]),
        new("Wensen", [new("wensOuders", "Wens van de ouders", Veldsoort.Langetekst), new("wensLeerling", "Wens van de leerling", Veldsoort.Langetekst)]),
        new("Contact met de vo-school",
        [
            new("contactNodig", "Is contact nodig?", Veldsoort.Keuze, Verplicht: true, Opties: JaNee),
            new("contactNaam", "Met wie", Veldsoort.Tekst, Verplicht: true, WanneerVeld: "contactNodig", WanneerWaarde: "ja"),
            new("contactTelefoon", "Telefoon van de school", Veldsoort.Tekst, Verplicht: true, WanneerVeld: "contactNodig", WanneerWaarde: "ja"),
        ]),
    ]);

    private static Okrtabblad LwooPro() => new("4b", "Lwoo en praktijkonderwijs",
    [
        new("Leerachterstanden",
        [
            new("dl", "Didactische leeftijd (DL) in maanden", Veldsoort.Getal, Verplicht: true, Hint: "Ten hoogste 60."),
            new("dleTl", "DLE technisch lezen", Veldsoort.Getal, Verplicht: true), new("dleBl", "DLE begrijpend lezen", Veldsoort.Getal, Verplicht: true),
            new("dleSp", "DLE spellen", Veldsoort.Getal, Verplicht: true), new("dleIr", "DLE inzichtelijk rekenen", Veldsoort.Getal, Verplicht: true),
        ]),
        new("Onderbouwing",
        [
            new("iq", "IQ", Veldsoort.Getal, Verplicht: true), new("seRapport", "Sociaal-emotionele problematiek aangetoond", Veldsoort.Vink),
            new("motiveringLwooPro", "Motivering", Veldsoort.Langetekst, Verplicht: true),
        ]),
    ]);

    private static Okrtabblad Vso() => new("4c", "Voortgezet speciaal onderwijs",
    [
        new("Vso",
        [
            new("typeVso", "Type vso", Veldsoort.Keuze, Verplicht: true, Opties: ["vso-3", "vso-4", "vso-1/2"]),
            new("uitstroomprofiel", "Uitstroomprofiel", Veldsoort.Keuze, Opties: ["dagbesteding", "arbeidsmarkt", "vervolgonderwijs"]),
            new("verwachtNiveau", "Verwacht niveau", Veldsoort.Tekst, Verplicht: true),
            new("tlvHistorie", "Eerdere toelaatbaarheidsverklaringen", Veldsoort.Langetekst),
        ]),
    ]);

    private static Okrtabblad Overdracht(Procedureregels regels) => new("5", "Ondersteuningsbehoefte en overdracht",
    [
        new("Ondersteuning in het vo", [Vrij("watWerkt", "Wat werkt voor deze leerling"), Vrij("watNodig", "Wat vraagt dit van de vo-school"), new("verrijking", "Verrijking", Veldsoort.Langetekst), new("arrangement", "Arrangementen", Veldsoort.Langetekst)]),
        new("Vragen van de regio", [.. regels.Regiovragen.Select(v => new Okrveld(v.Sleutel, v.Tekst, Veldsoort.Keuze, v.Verplicht, JaNee))]),
        new("Inzage door ouders",
        [
            new("inzageDatum", "Ouders hebben het okr ingezien op", Veldsoort.Datum, Verplicht: true),
            new("akkoord", "Ouders zijn akkoord met de inhoud", Veldsoort.Keuze, Verplicht: true, Opties: Akkoord, Hint: "Akkoord is niet nodig om het okr definitief te maken."),
        ]),
    ]);

    private static Okrtabblad Bijlagen() => new("6", "Bijlagen", []);

    private static Okrveld Referentie(string sleutel, string label) =>
        new(sleutel, label, Veldsoort.Keuze, Opties: ["lager dan 1F", "1F", "1S", "2F"], WanneerVeld: "deelname", WanneerWaarde: "deelgenomen");

    private static Okrveld Vrij(string sleutel, string label) => new(sleutel, label, Veldsoort.Langetekst, Verplicht: true, Geenbijzonderheden: true);
}
