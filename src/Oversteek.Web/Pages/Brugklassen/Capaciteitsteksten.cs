using System.Globalization;
using Oversteek.Domain.Brugklassen;

namespace Oversteek.Web.Pages.Brugklassen;

/// <summary>The week of the free places in words (D-30).</summary>
public static class Capaciteitsteksten
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static string Zin(Capaciteitsweek week) => week.Stand switch
    {
        Capaciteitsstand.NietNodig => "Bevestigen hoeft nu niet.",
        Capaciteitsstand.OpTijd => $"Bevestig de aantallen uiterlijk op {Dag(week)}.",
        _ => $"De aantallen moesten op {Dag(week)} bevestigd zijn. Doe dat nu.",
    };

    /// <summary>For the list of the region: empty while nothing is late.</summary>
    public static string Merk(Capaciteitsweek? week) => week?.Stand switch
    {
        Capaciteitsstand.OpTijd => "op tijd",
        Capaciteitsstand.TeLaat or Capaciteitsstand.Gemeld => $"te laat sinds {Dag(week)}",
        _ => "–",
    };

    private static string Dag(Capaciteitsweek week) => week.Uiterlijk!.Value.ToString("d MMMM yyyy", Nederlands);
}
