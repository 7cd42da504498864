using System.Globalization;
using System.Text;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling.Opvragen;

/// <summary>What both schools know of a dossier. What cannot be right (a BSN of three digits) is not refused apart: it finds nothing.</summary>
/// <param name="Achternaam">Without the words before it.</param>
/// <param name="Persoonsnummer">BSN or onderwijsnummer.</param>
/// <param name="Leverancier">BRIN of the po school.</param>
/// <param name="Ontvanger">BRIN of the vo school.</param>
internal sealed record Opvraaggegevens(string? Achternaam, string? Persoonsnummer, DateOnly? Geboortedatum, string? Leverancier, string? Ontvanger);

/// <summary>One keyed hash of all of it, so that looking up is the same work whatever is wrong (OSO-09).</summary>
internal static class Opvraagsleutel
{
    public static byte[] Van(BlindeIndex index, Opvraaggegevens gegevens) => Van(index, gegevens, Kaal(gegevens.Achternaam));

    /// <summary>Also as it was kept when ø and ß were no o and ss; what stands ready is gone after a year at the latest.</summary>
    public static byte[][] Mogelijk(BlindeIndex index, Opvraaggegevens gegevens) => [Van(index, gegevens), Van(index, gegevens, Vroeger(gegevens.Achternaam))];

    public static string? Nummer(string? bsn, string? onderwijsnummer)
    {
        if (Bsn.TryParse(bsn, out var nummer))
            return nummer.Waarde;
        return Onderwijsnummer.TryParse(onderwijsnummer, out var ander) ? ander.Waarde : null;
    }

    private static byte[] Van(BlindeIndex index, Opvraaggegevens gegevens, string achternaam) => index.Bereken(
        "oso-opvragen",
        $"{Kaal(gegevens.Leverancier)}>{Kaal(gegevens.Ontvanger)}",
        $"{Kaal(Nummer(gegevens.Persoonsnummer, gegevens.Persoonsnummer) ?? gegevens.Persoonsnummer)}|{gegevens.Geboortedatum?.ToString("O", CultureInfo.InvariantCulture)}|{achternaam}");

    // In capitals, as most keys that stand ready were made.
    private static string Kaal(string? tekst) => Naamvorm.Van(tekst ?? "").ToUpperInvariant();

    private static string Vroeger(string? tekst)
    {
        var uit = new StringBuilder();
        foreach (var teken in (tekst ?? "").Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(teken))
                uit.Append(char.ToUpperInvariant(teken));
        }
        return uit.ToString();
    }
}
