using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Oversteek.Web.Onderdelen;

/// <summary>One category of a chart with a value per series.</summary>
public sealed record Grafiekpunt(string Label, params IReadOnlyList<double> Waarden)
{
    /// <summary>By the number of its series: what stands where a value is that nobody may see.</summary>
    public IReadOnlyDictionary<int, string> InWoorden { get; init; } = new Dictionary<int, string>();

    public string Tekst(int reeks) => InWoorden.TryGetValue(reeks, out var woord) ? woord : Grafiek.Getal(Waarden[reeks]);
}

/// <summary>Parts that all charts share: scale, legend and the same numbers as a table.</summary>
internal static class Grafiek
{
    public static string N(double waarde) => waarde.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Getal(double waarde) => waarde.ToString("#,0.#", CultureInfo.CurrentCulture);

    public static double Bovengrens(double hoogste)
    {
        var macht = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(hoogste, 1))));
        return new double[] { 1, 2, 4, 5, 8, 10 }.Select(factor => factor * macht).First(grens => grens >= hoogste || grens >= 10 * macht);
    }

    public static TagBuilder Vlak(string titel, double breed, double hoog) => Opmaak.Element("svg")
        .Met("viewBox", $"0 0 {N(breed)} {N(hoog)}").Met("role", "img").Met("aria-label", $"{titel}. De getallen staan in de tabel eronder.");

    public static TagBuilder Tekst(string tekst, double x, double y, string anker) =>
        Opmaak.Element("text").Met("x", N(x)).Met("y", N(y)).Met("text-anchor", anker).Tekst(tekst);

    /// <summary>A label in at most two lines of this many characters; what is longer ends in dots, and stands whole in the table.</summary>
    public static IReadOnlyList<string> Regels(string label, int lengte)
    {
        if (label.Length <= lengte)
            return [label];
        var knip = label.LastIndexOf(' ', lengte);
        return knip > 0 ? [label[..knip], Kort(label[(knip + 1)..], lengte)] : [Kort(label, lengte)];
    }

    private static string Kort(string tekst, int lengte)
    {
        if (tekst.Length <= lengte)
            return tekst;
        var knip = tekst.LastIndexOf(' ', lengte - 1);
        return tekst[..(knip > 0 ? knip : lengte - 1)] + "…";
    }

    public static TagBuilder Lijn(double x1, double y1, double x2, double y2) =>
        Opmaak.Element("line", "g").Met("x1", N(x1)).Met("y1", N(y1)).Met("x2", N(x2)).Met("y2", N(y2));

    public static IHtmlContent Legenda(IReadOnlyList<string> reeksen) => Opmaak.Element("ul", "os-legenda")
        .Bevat(reeksen.Select((reeks, nummer) => Opmaak.Element("li").Bevat(
            Opmaak.Element("svg", "os-legenda__vlak").Met("viewBox", "0 0 12 12").Met("aria-hidden", "true")
                .Bevat(Opmaak.Element("rect", $"s{nummer + 1}").Met("width", "12").Met("height", "12"))).Tekst($" {reeks}")));

    public static IHtmlContent Tabel(string titel, IReadOnlyList<string> reeksen, IReadOnlyList<Grafiekpunt> punten)
    {
        var kop = Opmaak.Element("tr").Bevat(Opmaak.Element("td")).Bevat(reeksen.Select(r => Opmaak.Element("th", "num").Met("scope", "col").Tekst(r)));
        var rijen = punten.Select(punt => Opmaak.Element("tr").Bevat(Opmaak.Element("th").Met("scope", "row").Tekst(punt.Label))
            .Bevat(punt.Waarden.Select((_, reeks) => Opmaak.Element("td", "num").Tekst(punt.Tekst(reeks)))));
        var tabel = Opmaak.Element("table", "os-table").Bevat(Opmaak.Element("caption", "os-vh").Tekst(titel),
            Opmaak.Element("thead").Bevat(kop), Opmaak.Element("tbody").Bevat(rijen));
        return Opmaak.Element("details").Bevat(Opmaak.Element("summary").Tekst("Toon als tabel"), tabel);
    }
}
