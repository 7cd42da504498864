using System.Globalization;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Overstapdossiers;

/// <summary>Takes what a form brings into the content of a tab: known fields only, each in the form of its kind.</summary>
internal static class Okrinvoer
{
    private const int Langst = 10_000;
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static Result<Onderdeelinhoud> Neem(Okrtabblad tabblad, Onderdeelinhoud inhoud, OkrOnderdeelOpdracht opdracht)
    {
        var fouten = new List<Weigering>();
        foreach (var veld in tabblad.Velden.Where(v => opdracht.Velden.ContainsKey(v.Sleutel)))
        {
            var invoer = opdracht.Velden[veld.Sleutel]?.Trim();
            if (invoer == inhoud.Velden.GetValueOrDefault(veld.Sleutel))
                continue;
            if (Lees(veld, invoer, out var waarde))
                inhoud = inhoud.Met(veld.Sleutel, waarde);
            else
                fouten.Add(OkrWeigeringen.WaardeOngeldig.Met(veld.Label).BijVeld($"Velden[{veld.Sleutel}]"));
        }
        return fouten.Count > 0 ? Result<Onderdeelinhoud>.Geweigerd(fouten) : inhoud with { Toetsen = opdracht.Toetsen ?? inhoud.Toetsen };
    }

    /// <summary>D-54: a new advice comes from the list; a code that was imported may stay.</summary>
    public static Weigering? Advies(Schooladvies nieuw, Schooladvies huidig) =>
        !IsKeuze(nieuw.Voorlopig, huidig.Voorlopig) ? OkrWeigeringen.AdviesOnbekend.BijVeld(nameof(nieuw.Voorlopig))
        : !IsKeuze(nieuw.Definitief, huidig.Definitief) ? OkrWeigeringen.AdviesOnbekend.BijVeld(nameof(nieuw.Definitief))
        : null;

    private static bool IsKeuze(string? code, string? huidig) => code is null || code == huidig || Domain.Overstapdossiers.Advies.Zoek(code) is { Kiesbaar: true };

    private static bool Lees(Okrveld veld, string? invoer, out string? waarde)
    {
        waarde = invoer;
        if (string.IsNullOrEmpty(invoer))
            return true;
        switch (veld.Soort)
        {
            case Veldsoort.Getal:
                return decimal.TryParse(invoer, NumberStyles.Number, Nederlands, out _) && invoer.Length <= 20;
            case Veldsoort.Datum:
                var goed = DateOnly.TryParse(invoer, Nederlands, out var datum);
                waarde = goed ? datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : invoer;
                return goed;
            case Veldsoort.Keuze:
                return veld.Opties!.Contains(invoer, StringComparer.Ordinal);
            case Veldsoort.Vink:
                waarde = invoer is "true" or "ja" ? "ja" : null;
                return true;
            case Veldsoort.Tekst:
            case Veldsoort.Langetekst:
                return invoer.Length <= Langst;
            default:
                throw new InvalidOperationException($"Veldsoort {veld.Soort} is onbekend.");
        }
    }
}
