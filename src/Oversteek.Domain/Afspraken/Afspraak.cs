using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Afspraken;

/// <summary>When and where a bureau or a desk sees the pupil.</summary>
public sealed record Afspraak(DateOnly Dag, TimeOnly Tijd, string Plaats)
{
    /// <summary>Why it cannot be on this day.</summary>
    public static Weigering? Bezwaar(DateOnly dag, DateOnly vandaag) =>
        dag < vandaag ? AfspraakWeigeringen.Voorbij : dag > vandaag.AddYears(1) ? AfspraakWeigeringen.TeVer : null;

    /// <summary>Why it cannot be made.</summary>
    public Weigering? Bezwaar(DateOnly vandaag) =>
        Bezwaar(Dag, vandaag) is { } bezwaar ? bezwaar : string.IsNullOrWhiteSpace(Plaats) ? AfspraakWeigeringen.PlaatsOntbreekt : null;
}

/// <summary>Whom it is about, as a bureau or a desk may know it: no number, no address, no advice (SEC-5).</summary>
public sealed record Testkind(string Naam, DateOnly Geboortedatum, string? Groep, string School, string? Telefoon, string Contact);

/// <summary>D-59: until when somebody outside the school sees what was sent, when nobody ends it.</summary>
public static class Testtermijn
{
    /// <summary>
    /// Of what has steps on both sides: it ends with its last one, so that what runs on 1 September runs on. Left alone it ends on 31 August of the
    /// year after; each step of the school begins that term anew.
    /// </summary>
    public static DateTimeOffset Lopend(Handeling handeling) =>
        Nederland.Moment(Schooljaar.Van(handeling.Vandaag.AddMonths(-1)).Volgende.Einde.AddMonths(1).AddDays(1), TimeOnly.MinValue);

    /// <summary>31 August of this year.</summary>
    public static DateTimeOffset Einde(Handeling handeling) =>
        Nederland.Moment(Schooljaar.Van(handeling.Vandaag).Einde.AddMonths(1).AddDays(1), TimeOnly.MinValue);

    /// <summary>What was sent before this moment, nobody sees any more.</summary>
    public static DateTimeOffset Voorbij(DateTimeOffset nu) =>
        Nederland.Moment(new DateOnly(Schooljaar.Van(Nederland.Datum(nu).AddMonths(-1)).Beginjaar, 8, 1), TimeOnly.MinValue);
}

public static class AfspraakWeigeringen
{
    public static readonly Weigering DatumInToekomst = new("AFS-001", Veld: "Datum");
    public static readonly Weigering DatumTeLangGeleden = new("AFS-002", Veld: "Datum");
    public static readonly Weigering Voorbij = new("AFS-003", Veld: "Dag");
    public static readonly Weigering TeVer = new("AFS-004", Veld: "Dag");
    public static readonly Weigering PlaatsOntbreekt = new("AFS-005", Veld: "Plaats");
    public static readonly Weigering DagVol = new("AFS-007", Veld: "Minuten");
    public static readonly Weigering GeenGezag = new("AFS-006", Veld: "Ouder") { Namen = ["ouder"] };
}
