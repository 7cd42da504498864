using Oversteek.Domain.Leerlingen;

namespace Oversteek.Uitwisseling.Vertaling;

/// <summary>An address abroad as the standard has it, lines of at most 35 characters, and as one text: there and back adds nothing.</summary>
internal static class Buitenlandregels
{
    private const int Regellengte = 35;
    private const string Tussen = ", ";

    /// <summary>A line that ended because the next word did not fit on it, goes on in the next.</summary>
    public static string Samen(IEnumerable<string> regels)
    {
        var (tekst, vorige) = ("", 0);
        foreach (var regel in regels.Select(r => r.Trim()).Where(r => r.Length > 0))
        {
            var brak = vorige + 1 + regel.Split(' ')[0].Length > Regellengte;
            tekst += tekst.Length == 0 ? regel : (brak ? " " : Tussen) + regel;
            vorige = regel.Length;
        }
        return tekst;
    }

    /// <summary>Lines may still be too long; the library breaks those at a word.</summary>
    public static IEnumerable<string> Los(Adresgegevens adres) =>
        adres.Regels().SelectMany(r => adres.IsLos() ? r.Split(Tussen, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [r]);
}
