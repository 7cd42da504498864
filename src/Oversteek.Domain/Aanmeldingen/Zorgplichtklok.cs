using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>What happens on a day of the term.</summary>
public enum Zorgplichtmoment
{
    Begin,
    Waarschuwing,
    Beslistermijn,
    Verlengd,
    TienWeken,
    TijdelijkePlaatsing,
}

/// <param name="Dag">Number of the day; day 0 is the beginning.</param>
/// <param name="Op">The day that counts.</param>
/// <param name="Rekendag">Before it was moved to a working day (D-58).</param>
public sealed record Zorgplichtdatum(Zorgplichtmoment Soort, int Dag, DateOnly Op, DateOnly Rekendag)
{
    public bool IsVerschoven => Op != Rekendag;
}

/// <summary>A period in which the clock stands still because the parents still have to complete what they gave (3.8).</summary>
/// <param name="Van">Day on which they were asked; the clock stands still from the next day.</param>
/// <param name="Tot">Last day that the parents have for it.</param>
public sealed record Opschorting(DateOnly Van, DateOnly Tot, DateOnly VerteldOp, DateOnly? AangevuldOp = null)
{
    /// <summary>What the parents were asked to complete; null in what was recorded before it was asked.</summary>
    public string? Wat { get; init; }

    /// <summary>The clock goes on the day after this one.</summary>
    public DateOnly Laatste => AangevuldOp is { } op && op < Tot ? op : Tot;

    public bool Loopt(DateOnly vandaag) => vandaag <= Tot && AangevuldOp is null;
}

/// <summary>
/// The statutory clock of an application (D-39, 5.3) as a calculation: six weeks to decide, four more when the parents are told, and after ten weeks a
/// temporary place. The end of the term to decide moves to a working day, the ten weeks do not: early is in the pupil's favour.
/// </summary>
public sealed class Zorgplichtklok
{
    public const int Beslisdagen = 42;
    private const int Langst = 70;

    private static readonly int[] Waarschuwingen = [28, 35, 40, 63, 68];

    private readonly IReadOnlyList<Opschorting> opschortingen;
    private readonly Termijnverlenging? verlenging;

    private Zorgplichtklok(DateOnly begin, Termijnverlenging? verlenging, IReadOnlyList<Opschorting> opschortingen) =>
        (Begin, this.verlenging, this.opschortingen) = (begin, verlenging, [.. opschortingen.OrderBy(o => o.Van)]);

    /// <summary>Day 0.</summary>
    public DateOnly Begin { get; }

    /// <summary>Six weeks, as the law counts them.</summary>
    public Zorgplichtdatum Zesweken => new(Zorgplichtmoment.Beslistermijn, Beslisdagen, Feestdagen.Einde(Dag(Beslisdagen)), Dag(Beslisdagen));

    /// <summary>Also the last day to which the term can be extended: at most four weeks.</summary>
    public DateOnly Tienweken => Dag(Langst);

    /// <summary>From here on a pupil without a decision has a temporary place.</summary>
    public DateOnly TijdelijkePlaatsing => Tienweken.AddDays(1);

    /// <summary>Last day of the term that runs now, as it is counted; what starts on it or later moves nothing any more.</summary>
    public DateOnly Rekendag => VerlengdTot ?? Zesweken.Rekendag;

    /// <summary>The same, on a working day.</summary>
    public DateOnly Uiterlijk => Feestdagen.Einde(Rekendag);

    private DateOnly? VerlengdTot => verlenging is null ? null : Verschoven(verlenging.Tot, opschortingen.Where(o => o.Van >= verlenging.Op));

    /// <summary>
    /// Every day with a meaning, in order. Warnings count to the unmoved dates (D-58), and those of the last weeks only when the term is longer.
    /// </summary>
    public IReadOnlyList<Zorgplichtdatum> Dagen =>
    [
        .. ((Zorgplichtdatum[])
        [
            Vast(Zorgplichtmoment.Begin, 0),
            .. Waarschuwingen.Where(w => w < Beslisdagen || verlenging is not null).Select(w => Vast(Zorgplichtmoment.Waarschuwing, w)),
            Zesweken,
            .. VerlengdTot is { } tot
                ? [new Zorgplichtdatum(Zorgplichtmoment.Verlengd, Nummer(tot), Uiterlijk, tot)] : Array.Empty<Zorgplichtdatum>(),
            Vast(Zorgplichtmoment.TienWeken, Langst), Vast(Zorgplichtmoment.TijdelijkePlaatsing, Langst + 1),
        ]).OrderBy(d => d.Rekendag).ThenBy(d => d.Soort),
    ];

    /// <param name="periode">Application period of the school's kind; an application in it begins on its last day.</param>
    public static Zorgplichtklok Van(DateOnly aanmelddatum, Mijlpaal periode, Termijnstart start, Ondersteuningsonderzoek? onderzoek = null) => new(
        start == Termijnstart.EindeAanmeldperiode && aanmelddatum <= periode.Tot ? periode.Tot : aanmelddatum,
        onderzoek?.Verlenging, onderzoek?.Opschortingen ?? []);

    /// <summary>Which day of the term it is; on a day on which the clock stands still, the day on which it stopped.</summary>
    public int Dagnummer(DateOnly dag) => Math.Max(0, Nummer(dag));

    private Zorgplichtdatum Vast(Zorgplichtmoment soort, int dag) => new(soort, dag, Dag(dag), Dag(dag));

    private DateOnly Dag(int nummer) => Verschoven(Begin.AddDays(nummer), opschortingen);

    /// <summary>Each suspension that began before the day moves it on.</summary>
    private DateOnly Verschoven(DateOnly dag, IEnumerable<Opschorting> stil) => stil.Aggregate(dag, (d, o) => Vanaf(o) < d ? d.AddDays(Stil(o)) : d);

    private int Nummer(DateOnly dag) =>
        dag.DayNumber - Begin.DayNumber - opschortingen.Sum(o => Math.Clamp(dag.DayNumber - Vanaf(o).DayNumber, 0, Stil(o)));

    // Before day 0 there is no clock to stop.
    private DateOnly Vanaf(Opschorting stil) => stil.Van < Begin ? Begin : stil.Van;

    private int Stil(Opschorting stil) => Math.Max(0, stil.Laatste.DayNumber - Vanaf(stil).DayNumber);
}
