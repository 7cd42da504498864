namespace Oversteek.Domain.Bouwstenen;

/// <summary>The days on which no term of the law ends (general terms act): a term that would, ends on the next day that is none of these (D-58).</summary>
public static class Feestdagen
{
    /// <summary>Null for an ordinary day; Saturdays and Sundays have no name.</summary>
    public static string? Naam(DateOnly dag) => (dag.Month, dag.Day) switch
    {
        (1, 1) => "nieuwjaarsdag",
        (4, 27) when dag.DayOfWeek != DayOfWeek.Sunday => "Koningsdag",
        (4, 26) when dag.DayOfWeek == DayOfWeek.Saturday => "Koningsdag",
        (5, 5) => "Bevrijdingsdag",
        (12, 25) => "eerste kerstdag",
        (12, 26) => "tweede kerstdag",
        _ => MetPasen(dag.DayNumber - Pasen(dag.Year).DayNumber),
    };

    public static bool IsVrij(DateOnly dag) => dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Naam(dag) is not null;

    /// <summary>The day itself, or the first one after it on which a term may end.</summary>
    public static DateOnly Einde(DateOnly dag)
    {
        while (IsVrij(dag))
            dag = dag.AddDays(1);
        return dag;
    }

    private static string? MetPasen(int dagen) => dagen switch
    {
        -2 => "Goede Vrijdag",
        1 => "tweede paasdag",
        39 => "Hemelvaartsdag",
        50 => "tweede pinksterdag",
        _ => null,
    };

    /// <summary>Easter Sunday of the Gregorian calendar, by the rule of the church: the Sunday after the full moon of spring.</summary>
    private static DateOnly Pasen(int jaar)
    {
        var (gulden, eeuw) = (jaar % 19, jaar / 100);
        var maan = (eeuw - (eeuw / 4) - (((8 * eeuw) + 13) / 25) + (19 * gulden) + 15) % 30;
        maan -= maan / 28 * (1 - (maan / 28 * (29 / (maan + 1)) * ((21 - gulden) / 11)));
        var weekdag = (jaar + (jaar / 4) + maan + 2 - eeuw + (eeuw / 4)) % 7;
        // Days after 28 March, from the full moon to the Sunday.
        return new DateOnly(jaar, 3, 28).AddDays(maan - weekdag);
    }
}
