using System.Text;
using Oversteek.Application.Lotingen;
using Oversteek.Loting;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>What is published at the freeze.</summary>
public sealed record Bevriesbeeld(int Deelnemers, string DeelnemersHash, string InvoerHash)
{
    public static Bevriesbeeld Van(Bevroren bevroren) => new(bevroren.Deelnemers.Count, bevroren.DeelnemersHash, bevroren.InvoerHash);
}

public sealed record Klasuitkomst(string Naam, int Plaatsen, int Aanmeldingen, int Toegelaten, bool Geloot, int Wachtlijst, string? Grens);

public sealed record Rangaantal(string Plaats, int Aantal);

/// <summary>Result figures, drawn again from the stored ceremony and compared with the stored report.</summary>
public sealed record Uitkomstbeeld(bool Bewezen, IReadOnlyList<Klasuitkomst> Klassen, IReadOnlyList<Rangaantal> Verdeling, Gepubliceerd Gang)
{
    public static Uitkomstbeeld Van(Domain.Lotingen.Loting loting)
    {
        var gang = Lotingsgang.Trek(loting, loting.OpenbareToevalsbron!);
        var opgeslagen = Encoding.UTF8.GetBytes(loting.Verslag!);
        var uitslag = gang.Verslag.Uitslag;
        var namen = uitslag.Invoer.Eenheden.ToDictionary(e => e.Id, e => $"{e.School}, {e.Naam}", StringComparer.Ordinal);
        return new Uitkomstbeeld(
            gang.Volledig.Span.SequenceEqual(opgeslagen) && Verslagcontrole.Controleer(opgeslagen).Klopt,
            [.. uitslag.Eenheden.Select(e => new Klasuitkomst(namen[e.Eenheid], e.Plaatsen, e.Aanmeldingen, e.Toegelaten, e.Geloot, e.Wachtlijst.Count, Grens(e.Grens))).OrderBy(k => k.Naam, StringComparer.CurrentCulture)],
            [.. uitslag.Verdeling.OrderBy(v => v.Key == 0).ThenBy(v => v.Key).Select(v => new Rangaantal(v.Key == 0 ? "zonder plaats" : $"keuze {v.Key}", v.Value))], gang);
    }

    private static string? Grens(Grens? grens) => grens is null ? null : grens.Niveau == Niveau.Geen ? $"lotnummer {grens.Lot}" : $"voorrang {grens.Niveau}, lotnummer {grens.Lot}";
}
