using Oversteek.Oso;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Uitwisseling;

/// <summary>Categories that a sender may leave out (OPT-UIT): all of the profile where the standard leaves it to the sender.</summary>
public static class Osocategorieen
{
    public static IReadOnlyList<Keuzeoptie> VanVo { get; } = Van(Profiel.Povo);

    public static IReadOnlyList<Keuzeoptie> VanSamenwerkingsverband { get; } = Van(Profiel.Poswv);

    /// <summary>For a page on which the receiver is still to be chosen; what that receiver must have, is refused when it is left out.</summary>
    public static IReadOnlyList<Keuzeoptie> VanElk { get; } = Van(Profiel.Povo, Profiel.Poswv, Profiel.Popo);

    /// <summary>What the form sent, without anything that is not in the list.</summary>
    public static IReadOnlyList<string> Bekend(IEnumerable<string> gekozen, IReadOnlyList<Keuzeoptie> opties) =>
        [.. gekozen.Where(g => opties.Any(o => o.Waarde == g)).Distinct(StringComparer.Ordinal)];

    private static Keuzeoptie[] Van(params Profiel[] profielen) =>
    [
        .. Editie.Bekend.SelectMany(e => e.Categorieen.Where(c => profielen.Any(p => e.MagWeg(c.Naam, p)))).DistinctBy(c => c.Naam)
            .Select(c => new Keuzeoptie(c.Naam, Label(c.Omschrijving))),
    ];

    private static string Label(string omschrijving)
    {
        var kaal = omschrijving.Split(' ', 2) is ["de" or "het", var rest] ? rest : omschrijving;
        return char.ToUpperInvariant(kaal[0]) + kaal[1..];
    }
}
