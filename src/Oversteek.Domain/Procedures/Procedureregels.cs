using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;

namespace Oversteek.Domain.Procedures;

/// <summary>How the region draws (6.6).</summary>
public enum Lotingsmechanisme
{
    Da,
    R1,
    R2,
    DecentralThenCentral,
}

/// <summary>One lot number for every class, or one per class (6.6).</summary>
public enum Lotnummering
{
    EenPerLeerling,
    EenPerKlas,
}

/// <summary>Where priority that the school confirmed counts (D-61).</summary>
public enum Bereikvanvoorrang
{
    ElkeKeuze,
    EersteKeuze,
    EersteRonde,
}

/// <summary>The order of the waiting list; late applications always come after it (6.6).</summary>
public enum Volgordevanwachtlijst
{
    Lotnummer,
    VoorrangDanLotnummer,
    KeuzeDanOmgekeerdLotnummer,
}

/// <summary>From which day the term to decide counts for an application in the period (D-39).</summary>
public enum Termijnstart
{
    EindeAanmeldperiode,
    Aanmelddatum,
}

/// <summary>A reason to reject (D-37): label and parents' text are the region's, the guard is not.</summary>
public sealed record Afwijsreden(string Code, string Label, string Oudertekst, bool ToelichtingVerplicht = false, bool NaLoting = false);

/// <summary>How the monitor of the region counts a pupil with an alternative status (D-25).</summary>
public enum Monitortelling
{
    Open,
    OverstapperElders,
    GeenOverstap,
    Tussenjaar,
    Vertrokken,
    Gesloten,
}

/// <summary>Why a pupil is not applied here (D-25); the label is the region's, the first two codes stay.</summary>
public sealed record AlternatieveStatus(string Code, string Label, Monitortelling Telling, bool ToelichtingVerplicht = false)
{
    public const string BuitenPlatform = "BUITEN_PLATFORM";
    public const string Overleden = "OVERLEDEN";
    public const string AnderePo = "ANDERE_PO";
    public const string Kopklas = "KOPKLAS";

    /// <summary>OKR-21; who is still open keeps his obligations.</summary>
    public bool OkrNodig => Telling == Monitortelling.Open;

    /// <summary>D-25: the pupil goes to a school outside the platform, which can take over the dossier by OSO.</summary>
    public bool BiedtNaarVo => Telling is Monitortelling.OverstapperElders or Monitortelling.Tussenjaar;

    /// <summary>D-25: or to another po school; a kopklas may be of either kind.</summary>
    public bool BiedtNaarPo => Code is AnderePo or Kopklas;

    public bool BiedtOso => BiedtNaarVo || BiedtNaarPo;

    /// <summary>The child died or left: nothing goes on.</summary>
    public bool StoptAlles => Telling is Monitortelling.Gesloten or Monitortelling.Vertrokken;

    /// <summary>Nor is a child tested for a school that it leaves; who stays there and goes to another region may be.</summary>
    public bool StoptOnderzoek => StoptAlles || Code == AnderePo;

    /// <summary>Nor does the samenwerkingsverband of this region look along for a school outside the platform.</summary>
    public bool StoptZorgaanmeldroute => StoptOnderzoek || Telling == Monitortelling.OverstapperElders;
}

/// <summary>A ground on which a school lets pupils go first (D-29).</summary>
public sealed record Voorrangsregel(string Code, string Naam, string Tekst);

/// <summary>Why a vo school sends an OKR back (D-24); the label is the region's.</summary>
public sealed record Terugzetreden(string Code, string Label, bool ToelichtingVerplicht = false)
{
    /// <summary>As the po school reads it: the reason, and what the vo school adds in its own words.</summary>
    public string Zin(string? toelichting) => string.IsNullOrWhiteSpace(toelichting) ? Label : $"{Label}: {toelichting.Trim()}";
}

/// <summary>Leavers to the vso who apply in days of their own, before the others (D-48).</summary>
/// <param name="Type">The kind of vso that this holds for.</param>
public sealed record Instroomgroep(string Code, string Naam, string Tekst, string Type, DateOnly Van, DateOnly Tot);

/// <summary>A vso-3 school where one may apply longer than at the others (VSO-01).</summary>
public sealed record Vso3verlenging(string Brin, DateOnly Tot);

/// <summary>A question of the region in tab 5 (OKR-26, D-52).</summary>
public sealed record Regiovraag(string Sleutel, string Tekst, bool Verplicht);

/// <summary>Settings of a region for a year with the defaults of domein 5.2, 6.6 and 9. Stored as one document, versioned with the procedure.</summary>
public sealed record Procedureregels
{
    public int LijstMinimum { get; init; } = 1;

    public int LijstAanbevolen { get; init; } = 4;

    /// <summary>D-79: for an advice from vmbo-gl-tl/havo; the advice to parents is never lower than <see cref="LijstAanbevolen"/>.</summary>
    public int LijstAanbevolenHavo { get; init; } = 6;

    /// <summary>D-79: for an advice from havo/vwo.</summary>
    public int LijstAanbevolenVwo { get; init; } = 8;

    public int LijstMaximum { get; init; } = 12;

    public Lotingsmechanisme Mechanisme { get; init; } = Lotingsmechanisme.Da;

    public Lotnummering Nummering { get; init; } = Lotnummering.EenPerLeerling;

    public Bereikvanvoorrang Voorrangsbereik { get; init; } = Bereikvanvoorrang.ElkeKeuze;

    public Volgordevanwachtlijst Wachtlijstvolgorde { get; init; } = Volgordevanwachtlijst.Lotnummer;

    /// <summary>ISK-06: pupils who go to an ISK take part in the draw; where they do not, the ISK school decides when the list is definitive.</summary>
    public bool LotingIsk { get; init; } = true;

    /// <summary>A count below this is not shown to who may not see the children (D-62).</summary>
    public int MinimumCel { get; init; } = 5;

    /// <summary>Working days in which parents answer an offer (D-44).</summary>
    public int Reactietermijn { get; init; } = 5;

    /// <summary>The same after 1 July.</summary>
    public int ReactietermijnZomer { get; init; } = 3;

    public Termijnstart Termijnstart { get; init; } = Termijnstart.EindeAanmeldperiode;

    public bool Handtekeningvak { get; init; } = true;

    /// <summary>D-15: an sbo may use an OKR of its own too, as an so always may.</summary>
    public bool EigenOkrSbo { get; init; }

    /// <summary>D-47: the region keeps 1Loket; a request is then a package and is not sent here.</summary>
    public bool AanvragenViaLoket { get; init; }

    /// <summary>Only the mails for which the region has words of its own.</summary>
    public IReadOnlyList<Mailsjabloon> Mailsjablonen { get; init; } = [];

    /// <summary>D-49: a po school may ask the samenwerkingsverband along before the OKR is definitive.</summary>
    public bool Zorgaanmeldroute { get; init; }

    public IReadOnlyList<Voorrangsregel> Voorrangscatalogus { get; init; } =
    [
        new("BROER_ZUS", "Broer of zus op school", "Een broer of zus van de leerling zit al op deze school."),
        new("PERSONEEL", "Kind van personeel", "Een ouder werkt op deze school."),
        new("CONCEPT", "Zelfde onderwijsconcept", "De leerling komt van een basisschool met hetzelfde onderwijsconcept."),
        new("TOELEVEREND", "Vaste toeleverende basisschool", "De leerling komt van een basisschool waarmee vaste afspraken zijn."),
    ];

    public IReadOnlyList<Afwijsreden> Afwijsredenen { get; init; } =
    [
        new("GEEN_PLAATS_LOTING", "Geen plaats na loting", "Er waren meer aanmeldingen dan plaatsen. Uw kind is uitgeloot.", NaLoting: true),
        new("GEEN_PLAATS", "Geen plaats in deze brugklas (ronde 2)", "De brugklas is vol.", NaLoting: true),
        new("NIET_TOELAATBAAR", "Niet toelaatbaar op het schooladvies", "Het schooladvies past niet bij deze brugklas."),
        new("GRONDSLAG", "Grondslag niet onderschreven of gerespecteerd", "De grondslag van de school wordt niet gerespecteerd.", ToelichtingVerplicht: true),
        new("ONDERSTEUNING", "Ondersteuningsbehoefte kan niet geboden worden", "Het besluit staat in de brief van de school.", ToelichtingVerplicht: true),
    ];

    /// <summary>How parents object to a decision (D-75); stands in every letter with a decision.</summary>
    public string Bezwaartekst { get; init; } =
        "U kunt binnen zes weken na de datum van deze brief schriftelijk bezwaar maken bij het bestuur van de school. Schrijf op waarom u het niet eens "
        + "bent met het besluit. Het bestuur geeft u de kans om het bezwaar toe te lichten en neemt daarna een nieuw besluit.";

    /// <summary>The complaint route of the school and the region (D-75).</summary>
    public string Klachttekst { get; init; } =
        "Hebt u een klacht over hoe de school met u of met de aanmelding is omgegaan? Vraag de school naar de klachtenregeling. Gaat uw klacht over de "
        + "loting of over de afspraken in de regio? Neem dan contact op met de regio.";

    public IReadOnlyList<AlternatieveStatus> AlternatieveStatussen { get; init; } =
    [
        new(AlternatieveStatus.BuitenPlatform, "Aangemeld op vo-school die niet met het platform werkt", Monitortelling.OverstapperElders),
        new("ONBEKEND", "Nog niet bekend", Monitortelling.Open),
        new("BLIJFT_PO", "Blijft in groep 8", Monitortelling.GeenOverstap),
        new(AlternatieveStatus.AnderePo, "Naar een andere basisschool, sbo of so", Monitortelling.GeenOverstap),
        new(AlternatieveStatus.Kopklas, "Kopklas of schakeljaar", Monitortelling.Tussenjaar),
        new("TUSSENVOORZIENING", "Tussenvoorziening (bijv. 10-14)", Monitortelling.Tussenjaar),
        new("PARTICULIER", "Particulier onderwijs", Monitortelling.OverstapperElders),
        new("BUITENLAND", "Vertrekt naar het buitenland", Monitortelling.Vertrokken),
        new("VRIJSTELLING", "Vrijstelling leerplicht / zorg", Monitortelling.GeenOverstap, ToelichtingVerplicht: true),
        new(AlternatieveStatus.Overleden, "Overleden", Monitortelling.Gesloten),
        new("ANDERS", "Anders", Monitortelling.GeenOverstap, ToelichtingVerplicht: true),
    ];

    public IReadOnlyList<Terugzetreden> Terugzetredenen { get; init; } =
    [
        new("INHOUD", "Vraag over de inhoud", ToelichtingVerplicht: true),
        new("ADVIES_TOETS", "Definitief advies of toets aanvullen"),
        new("BIJLAGE", "Een bijlage ontbreekt"),
        new("ANDERS", "Anders", ToelichtingVerplicht: true),
    ];

    /// <summary>Working days without an answer after which the other school hears it once more (D-24).</summary>
    public int Herinneringstermijn { get; init; } = 5;

    /// <summary>D-56: the scores that a test can give, by a part of its name; a test that is not here may have any score of the exchange standard.</summary>
    public IReadOnlyList<Bereik> Doorstroomtoetsen { get; init; } = [new("IEP", 50, 100), new("ROUTE 8", 100, 300), new("Centrale Eindtoets", 501, 550)];

    /// <summary>Domein 7.3, ZIB-01: the tests that count this year, who may take them and how old they may be.</summary>
    public Instrumentregels Instrumentregels { get; init; } = new(
    [
        new("WISC", Onderzoeksoort.Iq, Afnemer.Bureau), new("SON-R", Onderzoeksoort.Iq, Afnemer.Bureau), new("WNV", Onderzoeksoort.Iq, Afnemer.Bureau),
        new("ADIT", Onderzoeksoort.Iq, Afnemer.School), new("NIO", Onderzoeksoort.Iq, Afnemer.School),
    ]);

    public IReadOnlyList<Regiovraag> Regiovragen { get; init; } =
        [new("warmeOverdracht", "Is een intensieve warme overdracht gewenst?", Verplicht: false)];

    /// <summary>VSO-02: which leavers may apply early; most regions have none (D-48).</summary>
    public IReadOnlyList<Instroomgroep> VroegeInstroom { get; init; } = [];

    /// <summary>VSO-01: schools with a longer period than that of the calendar.</summary>
    public IReadOnlyList<Vso3verlenging> Vso3verlengingen { get; init; } = [];

    /// <summary>The same rules a year later: what has days goes along on the same day of the week, as the calendar does.</summary>
    public Procedureregels InJaar(Schooljaar van, Schooljaar naar)
    {
        var dagen = 7 * Mijlpalen.Weken(van, naar);
        return this with
        {
            VroegeInstroom = [.. VroegeInstroom.Select(g => g with { Van = g.Van.AddDays(dagen), Tot = g.Tot.AddDays(dagen) })],
            Vso3verlengingen = [.. Vso3verlengingen.Select(v => v with { Tot = v.Tot.AddDays(dagen) })],
        };
    }

    /// <summary>The last day on which an offer of this day can be accepted (D-44).</summary>
    public DateOnly UiterlijkeReactie(DateOnly vandaag) =>
        Werkdagen.Na(vandaag, vandaag > new DateOnly(vandaag.Year, 7, 1) ? ReactietermijnZomer : Reactietermijn);

    /// <summary>Settings that do not go together.</summary>
    public Weigering? Tegenspraak() => this switch
    {
        _ when LijstMinimum > LijstAanbevolen || LijstAanbevolen > LijstMaximum => ProcedureWeigeringen.LijstlengtesKloppenNiet,
        { Mechanisme: Lotingsmechanisme.DecentralThenCentral, Nummering: Lotnummering.EenPerLeerling } => ProcedureWeigeringen.NummerPastNiet,
        { Mechanisme: Lotingsmechanisme.Da, Voorrangsbereik: Bereikvanvoorrang.EersteRonde } => ProcedureWeigeringen.BereikPastNiet,
        _ when Doorstroomtoetsen.FirstOrDefault(t => t.Van >= t.Tot) is { } toets => ProcedureWeigeringen.ScoresKloppenNiet.Met(toets.Naam),
        _ when VroegeInstroom.FirstOrDefault(g => g.Van > g.Tot) is { } groep => ProcedureWeigeringen.InstroomKloptNiet.Met(groep.Naam),
        _ => null,
    };
}
