using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling.Opvragen;

/// <summary>What both schools know of a dossier. What cannot be right (a BSN of three digits) is not refused apart: it finds nothing.</summary>
/// <param name="Achternaam">With or without the words before it.</param>
/// <param name="Persoonsnummer">BSN or onderwijsnummer.</param>
/// <param name="Leverancier">BRIN of the po school.</param>
/// <param name="Ontvanger">BRIN of the vo school.</param>
internal sealed record Opvraaggegevens(string? Achternaam, string? Persoonsnummer, DateOnly? Geboortedatum, string? Leverancier, string? Ontvanger);

/// <summary>One keyed hash of all of it, so that looking up is the same work whatever is wrong (OSO-09).</summary>
internal static class Opvraagsleutel
{
    // One system keeps them apart and another in the name; what is not here counts as part of the name.
    private static readonly FrozenSet<string> Voorvoegsels = FrozenSet.ToFrozenSet(
        ["aan", "al", "bij", "d", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "het", "in", "l", "la", "le", "op", "s", "t", "te", "ten", "ter", "toe", "tot",
            "uit", "van", "vd", "von", "voor", "zu", "zum", "zur"], StringComparer.Ordinal);

    private static readonly char[] Tussen = [' ', '\'', '’', '‘', '`', '´', 'ʼ', '.', '/'];

    public static byte[] Van(BlindeIndex index, Opvraaggegevens gegevens) => Van(index, gegevens, Kaal(ZonderVoorvoegsels(gegevens.Achternaam)));

    /// <summary>Also as it was kept when words before the name counted, and when ø and ß were no o and ss: at most a year ago.</summary>
    public static byte[][] Mogelijk(BlindeIndex index, Opvraaggegevens gegevens) =>
    [
        Van(index, gegevens), Van(index, gegevens, Kaal(gegevens.Achternaam)), Van(index, gegevens, Vroeger(gegevens.Achternaam)),
    ];

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

    /// <summary>A name of such words only keeps the last: Van is also a name.</summary>
    private static string ZonderVoorvoegsels(string? naam)
    {
        var delen = (naam ?? "").Split(Tussen, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var kern = string.Concat(delen.SkipWhile(d => Voorvoegsels.Contains(Naamvorm.Van(d))));
        return kern.Length > 0 ? kern : delen.LastOrDefault("");
    }

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
