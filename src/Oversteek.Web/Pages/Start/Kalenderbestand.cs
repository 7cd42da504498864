using System.Globalization;
using System.Text;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Pages.Start;

/// <param name="Kenmerk">The same for the same date, so that a calendar that reads the file again changes it and adds none.</param>
public sealed record Afspraak(string Kenmerk, string Wat, DateOnly Van, DateOnly TotEnMet, TimeOnly? Begin, TimeOnly? Einde, string? Adres);

/// <summary>Writes iCalendar (RFC 5545): a dozen lines per date, which needs no library.</summary>
public static class Kalenderbestand
{
    private const int Regellengte = 75;

    public static string Schrijf(IEnumerable<Afspraak> afspraken, DateTimeOffset nu)
    {
        var tekst = new StringBuilder();
        void Regel(string regel) => tekst.Append(Vouw(regel)).Append("\r\n");
        Regel("BEGIN:VCALENDAR");
        Regel("VERSION:2.0");
        Regel("PRODID:-//Oversteek//Kalender//NL");
        foreach (var afspraak in afspraken.OrderBy(a => a.Van).ThenBy(a => a.Kenmerk, StringComparer.Ordinal))
        {
            Regel("BEGIN:VEVENT");
            Regel($"UID:{Veilig(afspraak.Kenmerk)}@oversteek");
            Regel($"DTSTAMP:{Moment(nu)}");
            foreach (var regel in Wanneer(afspraak))
                Regel(regel);
            Regel($"SUMMARY:{Veilig(afspraak.Wat)}");
            if (afspraak.Adres is { } adres)
                Regel($"URL:{adres}");
            Regel("END:VEVENT");
        }
        Regel("END:VCALENDAR");
        return tekst.ToString();
    }

    private static IEnumerable<string> Wanneer(Afspraak afspraak)
    {
        if (afspraak.Begin is not { } begin)
            // The end of a whole day is the day after it.
            return [$"DTSTART;VALUE=DATE:{Dag(afspraak.Van)}", $"DTEND;VALUE=DATE:{Dag(afspraak.TotEnMet.AddDays(1))}"];
        var van = Nederland.Moment(afspraak.Van, begin);
        var tot = afspraak.Einde is { } einde ? Nederland.Moment(afspraak.Van, einde) : van.AddHours(1);
        return [$"DTSTART:{Moment(van)}", $"DTEND:{Moment(tot)}"];
    }

    private static string Dag(DateOnly dag) => dag.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset op) => op.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Veilig(string tekst) => tekst.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);

    /// <summary>A long line goes on in the next one, behind a space; counted in bytes and never inside a letter.</summary>
    private static string Vouw(string regel)
    {
        var (uit, lengte) = (new StringBuilder(), 0);
        foreach (var rune in regel.EnumerateRunes())
        {
            if (lengte + rune.Utf8SequenceLength > Regellengte)
            {
                uit.Append("\r\n ");
                lengte = 1;
            }
            uit.Append(rune);
            lengte += rune.Utf8SequenceLength;
        }
        return uit.ToString();
    }
}
