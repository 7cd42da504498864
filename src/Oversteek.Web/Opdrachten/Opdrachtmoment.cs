using System.Globalization;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Opdrachten;

/// <summary>A moment as an operator types and reads it: the clock on the wall in the Netherlands.</summary>
internal static class Opdrachtmoment
{
    /// <summary>2027-01-20T09:30; null when it is not that.</summary>
    public static DateTimeOffset? Lees(string tekst) =>
        DateTime.TryParseExact(tekst, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var op)
            ? Nederland.Moment(DateOnly.FromDateTime(op), TimeOnly.FromDateTime(op))
            : null;

    public static string Toon(DateTimeOffset op) => Nederland.Tijd(op).ToString("d MMMM yyyy HH:mm", CultureInfo.GetCultureInfo("nl-NL"));
}
