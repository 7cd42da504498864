using System.Globalization;

namespace Oversteek.Web.Pages.Voortgangen;

/// <summary>Small numbers do not show (PRIV-16): below five a cell says so, and no other cell of its row gives it away.</summary>
public static class Kleintal
{
    public const int Grens = 5;
    public const string Klein = "< 5";
    public const string Verborgen = "–";

    /// <summary>A row whose total is known: one hidden cell could be computed, so then a second one is hidden too.</summary>
    /// <param name="eigen">Of a school of the board that looks: it knows these children, so nothing is hidden (B-11).</param>
    public static IReadOnlyList<string> Rij(IReadOnlyList<int> aantallen, bool eigen = false)
    {
        if (eigen)
            return [.. aantallen.Select(a => a.ToString(CultureInfo.CurrentCulture))];
        var tekst = aantallen.Select(Cel).ToArray();
        if (aantallen.Count(IsKlein) != 1)
            return tekst;
        var tweede = Enumerable.Range(0, aantallen.Count).Where(i => aantallen[i] >= Grens).OrderBy(i => aantallen[i]).FirstOrDefault(-1);
        if (tweede >= 0)
            tekst[tweede] = Verborgen;
        return tekst;
    }

    public static string Cel(int aantal) => IsKlein(aantal) ? Klein : aantal.ToString(CultureInfo.CurrentCulture);

    public static bool IsKlein(int aantal) => aantal is > 0 and < Grens;

    /// <summary>Totals of the region are rounded, so that they do not give away the cell of one school.</summary>
    public static int Afgerond(int aantal) => (int)Math.Round(aantal / (double)Grens, MidpointRounding.AwayFromZero) * Grens;
}
