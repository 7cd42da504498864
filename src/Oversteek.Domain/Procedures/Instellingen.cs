using Oversteek.Domain.Criteria;

namespace Oversteek.Domain.Procedures;

/// <summary>The catalogue: every setting of the procedure that does something (domein.md 6.6 and 9).</summary>
public static class Instellingen
{
    public const string Voorrangscatalogus = "voorrangscatalogus";
    public const string Afwijsredenen = "afwijsredenen";
    public const string AlternatieveStatussen = "alternatieveStatussen";
    public const string Regiovragen = "okr.regiovragen";
    public const string Terugzetredenen = "okr.terugzetredenen";
    public const string Instrumenten = "criteria.instrumenten";
    public const string Doorstroomtoetsen = "doorstroomtoetsen";
    public const string Vso3verlengingen = "vso3.verlengd";
    public const string VroegeInstroom = "vroegeInstroom";

    private const int Langetekst = 1000;

    public static IReadOnlyList<Instelling> Alle { get; } =
    [
        .. Voorkeurslijst(), .. Loting(), .. Wachtlijst(), .. Besluiten(), .. Formulieren(), .. Criteria(),
    ];

    /// <summary>Also the mails, which are not listed: there is one for every message and language.</summary>
    public static Instelling? Zoek(string sleutel) => Alle.FirstOrDefault(i => i.Sleutel == sleutel) ?? Sjablooninstelling.Zoek(sleutel);

    private static Instelling[] Voorkeurslijst() =>
    [
        new Getalinstelling("voorkeurslijst.minimum", Instellinggroep.Voorkeurslijst, 1, 12, r => r.LijstMinimum, (r, n) => r with { LijstMinimum = n })
            { Regels = ["D-35"] },
        new Getalinstelling("voorkeurslijst.aanbevolen", Instellinggroep.Voorkeurslijst, 1, 20, r => r.LijstAanbevolen, (r, n) => r with { LijstAanbevolen = n })
            { Regels = ["D-35"] },
        new Getalinstelling("voorkeurslijst.aanbevolenHavo", Instellinggroep.Voorkeurslijst, 1, 20,
            r => r.LijstAanbevolenHavo, (r, n) => r with { LijstAanbevolenHavo = n })
            { Regels = ["D-79"] },
        new Getalinstelling("voorkeurslijst.aanbevolenVwo", Instellinggroep.Voorkeurslijst, 1, 20,
            r => r.LijstAanbevolenVwo, (r, n) => r with { LijstAanbevolenVwo = n })
            { Regels = ["D-79"] },
        new Getalinstelling("voorkeurslijst.maximum", Instellinggroep.Voorkeurslijst, 1, 20, r => r.LijstMaximum, (r, n) => r with { LijstMaximum = n })
            { Regels = ["D-35"] },
        new Lijstinstelling(Voorrangscatalogus, Instellinggroep.Voorkeurslijst,
            [new("code", Kolomsoort.Code), new("naam"), new("tekst", Kolomsoort.Langetekst, Langetekst)],
            r => r.Voorrangscatalogus.Select(v => new[] { v.Code, v.Naam, v.Tekst }),
            (r, regels) => r with { Voorrangscatalogus = [.. regels.Select(v => new Voorrangsregel(v[0], v[1], v[2]))] })
            { Regels = ["D-29", "BRK-09"], MagLeeg = true, VanLoting = true },
    ];

    private static Instelling[] Loting() =>
    [
        Keuzeinstelling.Van("loting.mechanisme", Instellinggroep.Loting, r => r.Mechanisme, (r, m) => r with { Mechanisme = m })
            with { Regels = ["D-60", "LOT-01"], VanLoting = true },
        Keuzeinstelling.Van("loting.nummer", Instellinggroep.Loting, r => r.Nummering, (r, n) => r with { Nummering = n })
            with { Regels = ["D-60"], VanLoting = true },
        Keuzeinstelling.Van("voorrang.bereik", Instellinggroep.Loting, r => r.Voorrangsbereik, (r, b) => r with { Voorrangsbereik = b })
            with { Regels = ["D-29", "D-61"], VanLoting = true },
        Keuzeinstelling.Van("wachtlijst.volgorde", Instellinggroep.Loting, r => r.Wachtlijstvolgorde, (r, v) => r with { Wachtlijstvolgorde = v })
            with { Regels = ["D-44"], VanLoting = true },
        Keuzeinstelling.JaNee("loting.isk", Instellinggroep.Loting, r => r.LotingIsk, (r, aan) => r with { LotingIsk = aan })
            with { Regels = ["ISK-06", "D-23"], VanLoting = true },
        new Getalinstelling("statistiek.minimumCel", Instellinggroep.Loting, 3, 20, r => r.MinimumCel, (r, n) => r with { MinimumCel = n })
            { Regels = ["D-62"], VanLoting = true },
    ];

    private static Instelling[] Wachtlijst() =>
    [
        new Getalinstelling("wachtlijst.reactietermijn", Instellinggroep.Wachtlijst, 1, 20, r => r.Reactietermijn, (r, n) => r with { Reactietermijn = n })
            { Regels = ["D-44"] },
        new Getalinstelling("wachtlijst.reactietermijnZomer", Instellinggroep.Wachtlijst, 1, 20, r => r.ReactietermijnZomer, (r, n) => r with { ReactietermijnZomer = n })
            { Regels = ["D-44"] },
    ];

    private static Instelling[] Besluiten() =>
    [
        new Lijstinstelling(Afwijsredenen, Instellinggroep.Besluiten,
            [new("code", Kolomsoort.Code), new("label"), new("oudertekst", Kolomsoort.Langetekst, Langetekst), new("toelichting", Kolomsoort.Vinkje), new("naLoting", Kolomsoort.Vinkje)],
            r => r.Afwijsredenen.Select(a => new[] { a.Code, a.Label, a.Oudertekst, Vink(a.ToelichtingVerplicht), Vink(a.NaLoting) }),
            (r, regels) => r with { Afwijsredenen = [.. regels.Select(a => new Afwijsreden(a[0], a[1], a[2], IsAan(a[3]), IsAan(a[4])))] })
            // The guards of D-37 know these; without them a school could reject on no ground that is checked.
            { Regels = ["D-37"], Vast = [.. new Procedureregels().Afwijsredenen.Select(a => a.Code)] },
        new Tekstinstelling("besluit.bezwaartekst", Instellinggroep.Besluiten, Langetekst, r => r.Bezwaartekst, (r, t) => r with { Bezwaartekst = t })
            { Regels = ["D-75"] },
        new Tekstinstelling("besluit.klachttekst", Instellinggroep.Besluiten, Langetekst, r => r.Klachttekst, (r, t) => r with { Klachttekst = t })
            { Regels = ["D-75"] },
        new Lijstinstelling(AlternatieveStatussen, Instellinggroep.Besluiten,
            [new("code", Kolomsoort.Code), new("label"), new("telling", Kolomsoort.Keuze, Opties: Enum.GetNames<Monitortelling>()), new("toelichting", Kolomsoort.Vinkje)],
            r => r.AlternatieveStatussen.Select(s => new[] { s.Code, s.Label, $"{s.Telling}", Vink(s.ToelichtingVerplicht) }),
            (r, regels) => r with { AlternatieveStatussen = [.. regels.Select(s => new AlternatieveStatus(s[0], s[1], Enum.Parse<Monitortelling>(s[2]), IsAan(s[3])))] })
            // What stops research, test and request asks for these by their code.
            { Regels = ["D-25", "OKR-21"], Vast = [AlternatieveStatus.BuitenPlatform, AlternatieveStatus.Overleden, AlternatieveStatus.AnderePo] },
    ];

    private static Instelling[] Formulieren() =>
    [
        Keuzeinstelling.JaNee("okr.handtekeningvak", Instellinggroep.Formulieren, r => r.Handtekeningvak, (r, aan) => r with { Handtekeningvak = aan })
            with { Regels = ["OKR-15"] },
        Keuzeinstelling.JaNee("okr.eigenOkrSbo", Instellinggroep.Formulieren, r => r.EigenOkrSbo, (r, aan) => r with { EigenOkrSbo = aan })
            with { Regels = ["D-15", "OKR-10"] },
        .. Samenwerkingsverband(), .. Vso(),
        new Lijstinstelling(Regiovragen, Instellinggroep.Formulieren,
            [new("code", Kolomsoort.Code), new("vraag"), new("verplicht", Kolomsoort.Vinkje)],
            r => r.Regiovragen.Select(v => new[] { v.Sleutel, v.Tekst, Vink(v.Verplicht) }),
            (r, regels) => r with { Regiovragen = [.. regels.Select(v => new Regiovraag(v[0], v[1], IsAan(v[2])))] })
            { Regels = ["OKR-26", "D-52"], MagLeeg = true },
        new Lijstinstelling(Terugzetredenen, Instellinggroep.Formulieren,
            [new("code", Kolomsoort.Code), new("label"), new("toelichting", Kolomsoort.Vinkje)],
            r => r.Terugzetredenen.Select(t => new[] { t.Code, t.Label, Vink(t.ToelichtingVerplicht) }),
            (r, regels) => r with { Terugzetredenen = [.. regels.Select(t => new Terugzetreden(t[0], t[1], IsAan(t[2])))] })
            { Regels = ["D-24", "AVT-01"] },
        new Getalinstelling("gesprek.herinnering", Instellinggroep.Formulieren, 1, 20, r => r.Herinneringstermijn, (r, n) => r with { Herinneringstermijn = n })
            { Regels = ["D-24"] },
        new Lijstinstelling(Doorstroomtoetsen, Instellinggroep.Formulieren,
            [new("toets"), new("scoreVan", Kolomsoort.Getal, 1000), new("scoreTot", Kolomsoort.Getal, 1000)],
            r => r.Doorstroomtoetsen.Select(t => new[] { t.Naam, Tekst(t.Van), Tekst(t.Tot) }),
            (r, regels) => r with { Doorstroomtoetsen = [.. regels.Select(t => new Formulieren.Bereik(t[0], Getal(t[1]), Getal(t[2])))] })
            { Regels = ["D-56"], MagLeeg = true },
    ];

    private static Instelling[] Vso() =>
    [
        new Lijstinstelling(VroegeInstroom, Instellinggroep.Formulieren,
            [new("code", Kolomsoort.Code), new("naam"), new("tekst", Kolomsoort.Langetekst, Langetekst),
                new("typeVso", Kolomsoort.Keuze, Opties: ["vso-3", "vso-4", "vso-1/2"]), new("eersteDag", Kolomsoort.Datum), new("laatsteDag", Kolomsoort.Datum)],
            r => r.VroegeInstroom.Select(g => new[] { g.Code, g.Naam, g.Tekst, g.Type, Tekst(g.Van), Tekst(g.Tot) }),
            (r, regels) => r with { VroegeInstroom = [.. regels.Select(g => new Instroomgroep(g[0], g[1], g[2], g[3], Dag(g[4]), Dag(g[5])))] })
            { Regels = ["D-48", "VSO-02"], MagLeeg = true },
        new Lijstinstelling(Vso3verlengingen, Instellinggroep.Formulieren,
            [new("brin", Maximum: 6), new("laatsteDag", Kolomsoort.Datum)],
            r => r.Vso3verlengingen.Select(v => new[] { v.Brin, Tekst(v.Tot) }),
            (r, regels) => r with { Vso3verlengingen = [.. regels.Select(v => new Vso3verlenging(v[0], Dag(v[1])))] })
            { Regels = ["VSO-01"], MagLeeg = true },
    ];

    private static Instelling[] Samenwerkingsverband() =>
    [
        Keuzeinstelling.JaNee("aanvragen.viaLoket", Instellinggroep.Formulieren, r => r.AanvragenViaLoket, (r, aan) => r with { AanvragenViaLoket = aan })
            with { Regels = ["D-47"] },
        Keuzeinstelling.JaNee("zorgaanmeldroute", Instellinggroep.Formulieren, r => r.Zorgaanmeldroute, (r, aan) => r with { Zorgaanmeldroute = aan })
            with { Regels = ["D-49", "SWV-01"] },
    ];

    private static Instelling[] Criteria() =>
    [
        new Lijstinstelling(Instrumenten, Instellinggroep.Criteria,
            [new("toets"), new("onderzoek", Kolomsoort.Keuze, Opties: Enum.GetNames<Onderzoeksoort>()), new("afnemer", Kolomsoort.Keuze, Opties: Enum.GetNames<Afnemer>())],
            r => r.Instrumentregels.Instrumenten.Select(i => new[] { i.Naam, $"{i.Soort}", $"{i.Afnemer}" }),
            (r, regels) => Zet(r, i => i with
            {
                Instrumenten = [.. regels.Select(v => new Instrument(v[0], Enum.Parse<Onderzoeksoort>(v[1]), Enum.Parse<Afnemer>(v[2])))],
            }))
            { Regels = ["D-63", "ZIB-01"], MagLeeg = true },
        new Getalinstelling("criteria.maandenIq", Instellinggroep.Criteria, 1, 60,
            r => r.Instrumentregels.MaandenIq, (r, n) => Zet(r, i => i with { MaandenIq = n }))
            { Regels = ["D-63"] },
        new Getalinstelling("criteria.maandenDidactisch", Instellinggroep.Criteria, 1, 60,
            r => r.Instrumentregels.MaandenDidactisch, (r, n) => Zet(r, i => i with { MaandenDidactisch = n })) { Regels = ["D-63"] },
        new Getalinstelling("criteria.maandenSe", Instellinggroep.Criteria, 1, 60,
            r => r.Instrumentregels.MaandenSe, (r, n) => Zet(r, i => i with { MaandenSe = n }))
            { Regels = ["D-63", "ZIB-09"] },
    ];

    private static Procedureregels Zet(Procedureregels regels, Func<Instrumentregels, Instrumentregels> zet) =>
        regels with { Instrumentregels = zet(regels.Instrumentregels) };

    private static string Vink(bool aan) => aan ? Lijstregels.Ja : "";

    private static bool IsAan(string vink) => vink == Lijstregels.Ja;

    private static string Tekst(int getal) => getal.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Tekst(DateOnly dag) => dag.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static int Getal(string tekst) => int.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture);
}
