using System.Globalization;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Pages.Voortgangen;

/// <summary>Small numbers do not show (PRIV-16): below the bound a cell says so, and no other cell of its row gives it away.</summary>
public static class Kleintal
{
    public const int Grens = 5;
    public const string Verborgen = "–";

    /// <summary>A region that hides more in public hides as much here; it never hides less than PRIV-16 asks.</summary>
    public static int GrensVan(int minimumCel) => Math.Max(Grens, minimumCel);

    /// <summary>For who counts the children of this region.</summary>
    public static async Task<int> GrensVanAsync(OversteekDb db, OrganisatieId regio, Schooljaar jaar, CancellationToken ct) =>
        await db.ProcedureVanRegioAsync(regio, jaar, ct) is { } procedure ? GrensVan(procedure.Regels.MinimumCel) : Grens;

    /// <summary>
    /// A row whose total is known. Beside the small cells the largest other one is hidden, whatever the small ones are: a second cell that is hidden only
    /// when it must be tells that it had to be. Where that leaves one answer, the whole row says nothing.
    /// </summary>
    /// <param name="eigen">Of a school of the board that looks: it knows these children, so nothing is hidden (B-11).</param>
    public static IReadOnlyList<string> Rij(IReadOnlyList<int> aantallen, bool eigen = false, int grens = Grens)
    {
        if (eigen)
            return [.. aantallen.Select(a => a.ToString(CultureInfo.CurrentCulture))];
        var tekst = aantallen.Select(a => Cel(a, grens)).ToArray();
        List<int> klein = [.. aantallen.Where(a => IsKlein(a, grens))];
        if (klein.Count == 0)
            return tekst;
        List<int> groot = [.. Enumerable.Range(0, aantallen.Count).Where(i => aantallen[i] >= grens).OrderByDescending(i => aantallen[i])];
        var (som, meest) = (klein.Sum(), klein.Count * (grens - 1));
        if (groot.Count == 0)
            return klein.Count > 1 && som > klein.Count && som < meest ? tekst : Niets(tekst);
        tekst[groot[0]] = Verborgen;
        // The hidden one is no less than the largest that shows; an equal one would have been hidden in another place.
        var minst = groot.Count > 1 ? aantallen[groot[1]] : grens;
        return Math.Min(meest, som + aantallen[groot[0]] - minst) > klein.Count + (groot.Count > 1 ? 1 : 0) ? tekst : Niets(tekst);
    }

    public static string Cel(int aantal, int grens = Grens) =>
        IsKlein(aantal, grens) ? $"< {grens.ToString(CultureInfo.CurrentCulture)}" : aantal.ToString(CultureInfo.CurrentCulture);

    public static bool IsKlein(int aantal, int grens = Grens) => aantal > 0 && aantal < grens;

    /// <summary>Totals of the region are rounded, so that they do not give away the cell of one school.</summary>
    public static int Afgerond(int aantal, int grens = Grens) => (int)Math.Round(aantal / (double)grens, MidpointRounding.AwayFromZero) * grens;

    private static string[] Niets(string[] rij) => [.. rij.Select(_ => Verborgen)];
}
