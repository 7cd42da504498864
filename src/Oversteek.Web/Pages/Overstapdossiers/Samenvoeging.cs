using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>What differs between a form and what a colleague saved in the meantime, and the choice between the two (REL-7).</summary>
internal static class Samenvoeging
{
    public const string Ander = "ander";
    private const string Voorlopig = "adviesVoorlopig";
    private const string Definitief = "adviesDefinitief";
    private const string Lwoo = "adviesLwoo";
    private const string Uitstroom = "adviesUitstroom";
    private const string Toetsen = "toetsen";

    public static IReadOnlyList<Samenvoegveld> Verschillen(Okrtabblad tabblad, OkrInvoer mijn, OkrInvoer ander) =>
        [.. Alles(tabblad, mijn).Zip(Alles(tabblad, ander), (m, a) => m with { Ander = a.Mijn }).Where(v => (v.Mijn ?? "") != (v.Ander ?? ""))];

    /// <summary>Takes the stored value where the user chose it.</summary>
    public static void Neem(OkrInvoer mijn, OkrInvoer ander, IReadOnlyDictionary<string, string> keuzes)
    {
        foreach (var sleutel in keuzes.Where(k => k.Value == Ander).Select(k => k.Key))
        {
            switch (sleutel)
            {
                case Voorlopig: (mijn.Voorlopig, mijn.VoorlopigOp) = (ander.Voorlopig, ander.VoorlopigOp); break;
                case Definitief: (mijn.Definitief, mijn.DefinitiefOp) = (ander.Definitief, ander.DefinitiefOp); break;
                case Lwoo: mijn.Lwoo = ander.Lwoo; break;
                case Uitstroom: mijn.Uitstroom = ander.Uitstroom; break;
                case Toetsen: mijn.Toetsen = ander.Toetsen; break;
                default: mijn.Velden[sleutel] = ander.Velden.GetValueOrDefault(sleutel); break;
            }
        }
    }

    private static IEnumerable<Samenvoegveld> Alles(Okrtabblad tabblad, OkrInvoer invoer)
    {
        foreach (var veld in tabblad.Velden)
            yield return new(veld.Sleutel, veld.Label, invoer.Velden.GetValueOrDefault(veld.Sleutel)?.Trim().ReplaceLineEndings("\n"), null);
        if (tabblad.Nummer == "2")
            yield return new(Toetsen, "LVS-toetsen", string.Join("; ", invoer.Toetsen.Where(t => !t.IsLeeg).Select(Tekst)), null);
        if (tabblad.Nummer != "4")
            yield break;
        yield return new(Voorlopig, "Voorlopig advies", Tekst(invoer.Voorlopig, invoer.VoorlopigOp), null);
        yield return new(Definitief, "Definitief advies", Tekst(invoer.Definitief, invoer.DefinitiefOp), null);
        yield return new(Lwoo, "Lwoo-ondersteuning", invoer.Lwoo ? "ja" : "nee", null);
        yield return new(Uitstroom, "Geadviseerde uitstroom", invoer.Uitstroom.ToString(), null);
    }

    private static string Tekst(string? code, DateOnly? datum) => string.IsNullOrEmpty(code) ? "" : $"{Advies.Zoek(code)?.Naam ?? code}{(datum is { } d ? $", {d:d MMMM yyyy}" : "")}";

    private static string Tekst(ToetsInvoer toets) =>
        string.Join(' ', new[] { toets.Toets, toets.Domein, toets.Moment, toets.Datum?.ToString("d-M-yyyy", System.Globalization.CultureInfo.InvariantCulture), toets.Score, toets.Niveau, toets.Dle?.ToString(System.Globalization.CultureInfo.InvariantCulture) }.Where(d => !string.IsNullOrEmpty(d)));
}
