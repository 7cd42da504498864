using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Procedures;

/// <summary>Keys of the calendar and the formulas that make a new year (D-57).</summary>
public static class Mijlpalen
{
    public const string Brugklasbeheer = "brugklasbeheer";
    public const string IskAdvies = "iskAdvies";
    public const string IskTest = "iskTest";
    public const string ZibUitslag = "zibUitslag";
    public const string VsoLijst = "vsoLijst";
    public const string VoorkeurslijstVanaf = "voorkeurslijstVanaf";
    public const string VoorlopigAdvies = "voorlopigAdvies";
    public const string Doorstroomtoets = "doorstroomtoets";
    public const string Toetsuitslag = "toetsuitslag";
    public const string DefinitiefAdvies = "definitiefAdvies";
    public const string OkrDefinitief = "okrDefinitief";
    public const string Zienswijze = "zienswijze";
    public const string Communicatiekeuze = "communicatiekeuze";
    public const string AanmeldperiodeVso3 = "aanmeldperiodeVso3";
    public const string Aanmeldperiode = "aanmeldperiode";
    public const string LotingBevriezing = "lotingBevriezing";
    public const string Loting = "loting";
    public const string Ronde2 = "ronde2";
    public const string EersteActueleCapaciteit = "eersteActueleCapaciteit";
    public const string Beslistermijn = "beslistermijn";
    public const string OsoNaarLas = "osoNaarLas";
    public const string TlvAanvraag = "tlvAanvraag";

    /// <summary>The default calendar; the region edits it. The year is the one in which the school year ends.</summary>
    public static IReadOnlyList<Mijlpaal> Standaard(Schooljaar schooljaar)
    {
        var jaar = schooljaar.Einde.Year;
        var advies = new DateOnly(jaar, 3, 24);
        var loting = Werkdag(new DateOnly(jaar, 4, 9));
        var toets = Vorige(new DateOnly(jaar, 1, 31), DayOfWeek.Monday);
        var vso3 = Volgende(new DateOnly(jaar, 1, 10), DayOfWeek.Monday);
        var periode = new Mijlpaal(Aanmeldperiode, new DateOnly(jaar, 3, 25), new DateOnly(jaar, 3, 31));
        return
        [
            .. Herfst(jaar - 1),
            Dag(VoorkeurslijstVanaf, Volgende(new DateOnly(jaar, 1, 2), DayOfWeek.Monday), Mijlpaalsoort.Hard),
            new(VoorlopigAdvies, new DateOnly(jaar, 1, 10), new DateOnly(jaar, 1, 31)),
            new(AanmeldperiodeVso3, vso3, vso3.AddDays(25)),
            new(Doorstroomtoets, toets, toets.AddDays(18)),
            Dag(Toetsuitslag, new DateOnly(jaar, 3, 15)),
            Dag(DefinitiefAdvies, advies), Dag(OkrDefinitief, advies), Dag(Zienswijze, advies), Dag(Communicatiekeuze, advies),
            periode,
            Dag(LotingBevriezing, loting.AddDays(-1), Mijlpaalsoort.Hard, new TimeOnly(12, 0)),
            Dag(Loting, loting, Mijlpaalsoort.Hard, new TimeOnly(10, 0)),
            new(Ronde2, new DateOnly(jaar, 4, 1), new DateOnly(jaar, 7, 16)),
            Dag(TlvAanvraag, TlvVanaf(schooljaar)), Dag(EersteActueleCapaciteit, new DateOnly(jaar, 4, 14)),
            Dag(Beslistermijn, periode.Tot.AddDays(42)),
            new(OsoNaarLas, new DateOnly(jaar, 7, 1), new DateOnly(jaar, 8, 31)),
        ];
    }

    /// <summary>
    /// The calendar of a next year: a day that the region left on its formula is computed again, one that it chose goes along on the same day of the
    /// week. Of the days around the draw all go along when one does, so that their order stays.
    /// </summary>
    public static IReadOnlyList<Mijlpaal> VanVorig(IReadOnlyList<Mijlpaal> vorig, Schooljaar van, Schooljaar naar)
    {
        var (oud, weken) = (Standaard(van), Weken(van, naar));
        var ronde = vorig.Any(m => Rondloting.Contains(m.Sleutel) && !oud.Contains(m));
        return
        [
            .. Standaard(naar).Select(nieuw => vorig.FirstOrDefault(m => m.Sleutel == nieuw.Sleutel) is { } eigen
                && (!oud.Contains(eigen) || (ronde && Rondloting.Contains(eigen.Sleutel)))
                    ? eigen with { Van = eigen.Van.AddDays(7 * weken), Tot = eigen.Tot.AddDays(7 * weken) } : nieuw),
        ];
    }

    internal static int Weken(Schooljaar van, Schooljaar naar) => (int)Math.Round((naar.Begin.DayNumber - van.Begin.DayNumber) / 7.0);

    /// <summary>The lists close, then they are frozen, then it is drawn.</summary>
    public static IReadOnlyList<string> Rondloting { get; } = [Aanmeldperiode, LotingBevriezing, Loting];

    /// <summary>TLV-01: also for a calendar that was made before this date stood in it.</summary>
    public static DateOnly TlvVanaf(Schooljaar schooljaar) => new(schooljaar.Einde.Year, 4, 1);

    private static IReadOnlyList<Mijlpaal> Herfst(int jaar) =>
    [
        Dag(Brugklasbeheer, new DateOnly(jaar, 10, 31)),
        Dag(IskAdvies, Volgende(new DateOnly(jaar, 11, 1), DayOfWeek.Friday)), Dag(IskTest, new DateOnly(jaar, 11, 30)),
        new(ZibUitslag, new DateOnly(jaar, 12, 1), new DateOnly(jaar, 12, 31)), Dag(VsoLijst, new DateOnly(jaar, 12, 15)),
    ];

    private static Mijlpaal Dag(string sleutel, DateOnly dag, Mijlpaalsoort soort = Mijlpaalsoort.Zacht, TimeOnly? tijd = null) =>
        new(sleutel, dag, dag, soort, tijd);

    private static DateOnly Volgende(DateOnly dag, DayOfWeek weekdag) => dag.AddDays(((int)weekdag - (int)dag.DayOfWeek + 7) % 7);

    private static DateOnly Vorige(DateOnly dag, DayOfWeek weekdag) => dag.AddDays(-(((int)dag.DayOfWeek - (int)weekdag + 7) % 7));

    private static DateOnly Werkdag(DateOnly dag) => dag.DayOfWeek switch
    {
        DayOfWeek.Saturday => dag.AddDays(2),
        DayOfWeek.Sunday => dag.AddDays(1),
        _ => dag,
    };
}
