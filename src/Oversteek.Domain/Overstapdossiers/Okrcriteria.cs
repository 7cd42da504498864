using System.Globalization;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>A number that another tab has and that tab 4b does not.</summary>
/// <param name="Bron">Where it comes from, for people.</param>
public sealed record Okrvoorstel(string Sleutel, string Waarde, string Bron);

/// <summary>
/// B-38, D-63: the criteria as tab 4b shows them. What somebody filled in there counts; where nothing stands, the newest test of tab 2 and the
/// career of tab 1 do.
/// </summary>
public sealed class Okrcriteria
{
    private static readonly (Leerdomein Domein, Vraag<decimal> Vraag, string[] Codes)[] Domeinen =
    [
        (Leerdomein.Tl, Okrvragen.DleTl, ["TL"]), (Leerdomein.Bl, Okrvragen.DleBl, ["BL"]),
        (Leerdomein.Sp, Okrvragen.DleSp, ["SP"]), (Leerdomein.Ir, Okrvragen.DleIr, ["RW", "IR"]),
    ];

    private readonly Okrantwoorden antwoorden;
    private readonly IReadOnlyList<Loopbaanregel> loopbaan;
    private readonly DateOnly vandaag;

    private Okrcriteria(Okr okr, IReadOnlyList<Loopbaanregel> loopbaan, DateOnly vandaag) =>
        (antwoorden, this.loopbaan, this.vandaag) = (new Okrantwoorden(okr), loopbaan, vandaag);

    public IReadOnlyList<Okrvoorstel> Voorstellen { get; private set; } = [];

    public Criteriumoordeel Oordeel { get; private set; } = new(Criteriumuitkomst.Onbekend, []);

    /// <param name="vandaag">The day of the request: tests are not to be too old then.</param>
    public static Okrcriteria Van(Okr okr, Leerling leerling, Instrumentregels regels, DateOnly vandaag)
    {
        var criteria = new Okrcriteria(okr, leerling.Schoolloopbaan, vandaag);
        criteria.Voorstellen = [.. criteria.Dlvoorstel(), .. criteria.Dlevoorstellen(), .. criteria.Iqvoorstel()];
        criteria.Oordeel = criteria.Beoordeel(Invulling.Van(criteria.Voorstellen.Select(v => (v.Sleutel, (string?)v.Waarde))), regels);
        return criteria;
    }

    private Criteriumoordeel Beoordeel(Invulling voorstel, Instrumentregels regels)
    {
        var dl = Okrvragen.Dl.Van(antwoorden) ?? Okrvragen.Dl.Van(voorstel);
        var dles = Domeinen.Select(d => (d.Domein, Dle: d.Vraag.Van(antwoorden) ?? d.Vraag.Van(voorstel))).Where(d => d.Dle is not null)
            .ToDictionary(d => d.Domein, d => d.Dle!.Value);
        var oordeel = Criteriumtoets.Beoordeel(new(dl, dles, Okrvragen.Iq.Van(antwoorden) ?? Okrvragen.Iq.Van(voorstel),
            Okrvragen.SeRapport.Van(antwoorden) == true));
        return oordeel with { Stappen = [.. Dlstappen(dl), .. oordeel.Stappen, .. regels.Toets(Afnamen(), vandaag)] };
    }

    /// <summary>The way from the career to the months; when another number stands, both are said.</summary>
    private IEnumerable<Criteriumstap> Dlstappen(int? dl)
    {
        var telling = Telling();
        if (dl is null || telling.Dl == dl || telling.Dl is null)
            return dl is { } gegeven && telling.Dl is null ? [Criteriumstappen.DlGegeven.Met(gegeven)] : telling.Stappen;
        return [.. telling.Stappen.Where(s => s.Code != Criteriumstappen.DlBerekend.Code), Criteriumstappen.DlGegeven.Met(dl.Value),
            Criteriumstappen.DlVerschilt.Met(dl.Value, telling.Dl.Value)];
    }

    private Maandentelling Telling() => DidactischeLeeftijd.Tel(loopbaan.SelectMany(Jaar), Nieuwste(_ => true)?.Datum ?? vandaag);

    private static IEnumerable<Loopbaanjaar> Jaar(Loopbaanregel regel) => Schooljaar.TryParse(regel.Schooljaar, out var jaar)
        ? [new Loopbaanjaar(jaar, regel.Groep is [>= '0' and <= '8' and var cijfer, ..] ? cijfer - '0' : null, regel.Buitenland)] : [];

    private IEnumerable<Okrvoorstel> Dlvoorstel()
    {
        if (Okrvragen.Dl.Van(antwoorden) is not null)
            yield break;
        if (Nieuwste(t => t.Dl > 0) is { } toets)
            yield return new(Okrvragen.Dl.Sleutel, Tekst(Leerachterstand.Afgetopt(toets.Dl!.Value)), Bron(toets));
        else if (Telling().Dl is > 0 and var geteld)
            yield return new(Okrvragen.Dl.Sleutel, Tekst(geteld), "Uit de schoolloopbaan op tabblad 1.");
    }

    private IEnumerable<Okrvoorstel> Dlevoorstellen() =>
        from domein in Domeinen
        where domein.Vraag.Van(antwoorden) is null
        let toets = Nieuwste(t => domein.Codes.Contains(t.Domein, StringComparer.OrdinalIgnoreCase) && t.Dle is >= 0 and <= Leerachterstand.HoogsteDl)
        where toets is not null
        select new Okrvoorstel(domein.Vraag.Sleutel, Tekst(toets.Dle!.Value), Bron(toets));

    private IEnumerable<Okrvoorstel> Iqvoorstel() => Okrvragen.Iq.Van(antwoorden) is null && Okrvragen.IqTotaal.Van(antwoorden) is { } iq
        ? [new(Okrvragen.Iq.Sleutel, Tekst(iq), "Uit het IQ-onderzoek op tabblad 2.")] : [];

    private IEnumerable<Afname> Afnamen()
    {
        if (Okrvragen.IqTotaal.Van(antwoorden) is not null || Okrvragen.IqTest.Van(antwoorden) is not null)
            yield return new(Onderzoeksoort.Iq, Okrvragen.IqDatum.Van(antwoorden), Okrvragen.IqTest.Van(antwoorden));
        if (Nieuwste(t => t.Dle is not null) is { } toets)
            yield return new(Onderzoeksoort.Didactisch, toets.Datum);
        foreach (var se in Seafname(antwoorden))
            yield return se;
    }

    /// <summary>Only when the problem is said to be shown.</summary>
    internal static IEnumerable<Afname> Seafname(IAntwoorden antwoorden) =>
        Okrvragen.SeRapport.Van(antwoorden) == true ? [new(Onderzoeksoort.Se, Okrvragen.SeDatum.Van(antwoorden))] : [];

    /// <summary>By date, then by moment (E8 after M8 after B8), then as they stand.</summary>
    private Toetsresultaat? Nieuwste(Func<Toetsresultaat, bool> welke) => antwoorden.Toetsen.Where(welke)
        .OrderBy(t => t.Datum ?? DateOnly.MinValue).ThenBy(t => Rang(t.Moment)).LastOrDefault();

    private static int Rang(string moment) => moment is [var soort, var groep] ? (groep * 3) + (soort switch { 'E' => 2, 'M' => 1, _ => 0 }) : 0;

    private static string Bron(Toetsresultaat toets) =>
        $"Uit {(toets.Toets.Length > 0 ? toets.Toets : "de toets")}{(toets.Moment.Length > 0 ? $" ({toets.Moment})" : "")} op tabblad 2.";

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
