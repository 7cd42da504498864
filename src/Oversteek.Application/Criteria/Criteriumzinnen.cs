using System.Globalization;
using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Criteria;

namespace Oversteek.Application.Criteria;

/// <summary>The steps and the outcome of the calculation in words, for the screen and for paper.</summary>
public static class Criteriumzinnen
{
    private const string Groep = "criterium";

    public static string Zin(this Criteriumstap stap, string taal = Woorden.Nederlands) => stap.Namen.Zip(stap.Waarden).Aggregate(
        Woorden.Van(Groep, stap.Code, taal), (tekst, w) => tekst.Replace($"{{{w.First}}}", Woord(w.Second, taal), StringComparison.Ordinal));

    public static string Zin(this Criteriumuitkomst uitkomst, string taal = Woorden.Nederlands) => Woorden.Van("criteriumuitkomst", $"{uitkomst}", taal);

    private static string Woord(object waarde, string taal) => waarde switch
    {
        Leerdomein domein => Woorden.Van(domein, taal: taal),
        Onderzoeksoort soort => Woorden.Van(soort, taal: taal),
        DateOnly dag => dag.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(taal)),
        IFormattable getal => getal.ToString(null, CultureInfo.GetCultureInfo(taal)),
        _ => waarde.ToString() ?? "",
    };
}
