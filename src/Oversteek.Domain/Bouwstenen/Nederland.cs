using System.Globalization;

namespace Oversteek.Domain.Bouwstenen;

/// <summary>Dutch local time. Deadlines are dates in Europe/Amsterdam, instants are UTC (D-02).</summary>
public static class Nederland
{
    public static readonly TimeZoneInfo Tijdzone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private static readonly CultureInfo Cultuur = CultureInfo.GetCultureInfo("nl-NL");

    public static DateTimeOffset Tijd(DateTimeOffset op) => TimeZoneInfo.ConvertTime(op, Tijdzone);

    public static DateOnly Datum(DateTimeOffset op) => DateOnly.FromDateTime(Tijd(op).DateTime);

    /// <summary>As people write a day, whatever the culture of the machine: 4 februari 2027.</summary>
    public static string Leesbaar(this DateOnly dag) => dag.ToString("d MMMM yyyy", Cultuur);

    public static DateOnly VandaagInNederland(this TimeProvider klok) => Datum(klok.GetUtcNow());

    /// <summary>The instant at which a local clock shows this date and time; in the hour that does not exist, the moment the clock jumps.</summary>
    public static DateTimeOffset Moment(DateOnly datum, TimeOnly tijd)
    {
        var lokaal = datum.ToDateTime(tijd, DateTimeKind.Unspecified);
        if (Tijdzone.IsInvalidTime(lokaal))
            lokaal = lokaal.AddHours(1);
        return new DateTimeOffset(lokaal, Tijdzone.GetUtcOffset(lokaal)).ToUniversalTime();
    }
}
