using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Demo.Momenten;

/// <summary>A day of the school year to jump to, with a state of its own.</summary>
/// <param name="Vanuit">Key of the moment from whose state this one is played; null is made from nothing.</param>
public sealed record Demomoment(string Sleutel, string Naam, DateOnly Dag, TimeOnly Tijd, string? Vanuit)
{
    public DateTimeOffset Moment => Nederland.Moment(Dag, Tijd);
}

/// <summary>The demo year: from the first school week to the October after the step.</summary>
public static class Demojaar
{
    public const string September = "september";
    public const string Oktober = "oktober";
    public const string Januari = "januari";
    public const string Februari = "februari";
    public const string Toetsuitslag = "toetsuitslag";
    public const string Maart = "24maart";
    public const string Aanmeldweek = "aanmeldweek";
    public const string Aanmelden = "aanmelden";
    public const string Bevriezing = "bevriezing";
    public const string Lotingsdag = "lotingsdag";
    public const string Besluiten = "besluiten";
    public const string Wachtlijst = "wachtlijst";
    public const string Ronde2 = "ronde2";
    public const string Juli = "juli";
    public const string Overgedragen = "overgedragen";

    private static readonly TimeOnly Ochtend = new(9, 0);

    /// <summary>In order of the calendar. October is no step to January: its pupils would only be read in twice.</summary>
    public static IReadOnlyList<Demomoment> Momenten { get; } =
    [
        new(September, "2 september 2026: het schooljaar begint", new DateOnly(2026, 9, 2), Ochtend, null),
        new(Oktober, "12 oktober: eerste leerlingen ingelezen", new DateOnly(2026, 10, 12), Ochtend, September),
        new(Januari, "20 januari: voorlopige adviezen", new DateOnly(2027, 1, 20), Ochtend, September),
        new(Februari, "8 februari: okr’s worden ingevuld", new DateOnly(2027, 2, 8), Ochtend, Januari),
        new(Toetsuitslag, "16 maart: uitslag doorstroomtoets", new DateOnly(2027, 3, 16), Ochtend, Februari),
        new(Maart, "24 maart: laatste dag okr en advies", new DateOnly(2027, 3, 24), Ochtend, Toetsuitslag),
        new(Aanmeldweek, "25 maart: aanmeldweek begint", new DateOnly(2027, 3, 25), Ochtend, Maart),
        new(Aanmelden, "30 maart: aanmeldingen komen binnen", new DateOnly(2027, 3, 30), Ochtend, Aanmeldweek),
        new(Bevriezing, "8 april 12.00 uur: voorkeurslijsten sluiten", new DateOnly(2027, 4, 8), new TimeOnly(12, 1), Aanmelden),
        new(Lotingsdag, "9 april 10.00 uur: lotingsdag", new DateOnly(2027, 4, 9), new TimeOnly(10, 1), Bevriezing),
        new(Besluiten, "12 april: scholen nemen besluiten", new DateOnly(2027, 4, 12), Ochtend, Lotingsdag),
        new(Wachtlijst, "15 april: wachtlijsten en aanbod", new DateOnly(2027, 4, 15), Ochtend, Besluiten),
        new(Ronde2, "10 mei: ronde 2", new DateOnly(2027, 5, 10), Ochtend, Wachtlijst),
        new(Juli, "5 juli: OSO naar de vo-scholen", new DateOnly(2027, 7, 5), Ochtend, Ronde2),
        new(Overgedragen, "4 oktober 2027: alles is overgedragen", new DateOnly(2027, 10, 4), Ochtend, Juli),
    ];

    public static Demomoment? Zoek(string? sleutel) => Momenten.FirstOrDefault(m => m.Sleutel == sleutel);

    public static Demomoment Geef(string sleutel) => Zoek(sleutel) ?? throw new ArgumentException($"Geen moment {sleutel}.", nameof(sleutel));

    /// <summary>What must be played to get there, from nothing, this moment last.</summary>
    public static IReadOnlyList<Demomoment> Weg(Demomoment naar) => naar.Vanuit is { } vorige ? [.. Weg(Geef(vorige)), naar] : [naar];
}
