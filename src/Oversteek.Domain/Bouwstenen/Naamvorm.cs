using System.Globalization;
using System.Text;

namespace Oversteek.Domain.Bouwstenen;

/// <summary>A name as people compare it: without accents, capitals, spaces, hyphens and apostrophes.</summary>
public static class Naamvorm
{
    private const string Apostrofs = "'’‘`´ʼ";

    // d', l', dell': what is longer and ends so is a name of its own.
    private const int Voorzetsel = 5;

    /// <summary>The order of every list of names or words: Åberg stands by the A, whatever the culture of the machine.</summary>
    public static StringComparer Volgorde { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("nl-NL"), CompareOptions.None);

    /// <summary>Each name once, in order; who has none is left out.</summary>
    public static IEnumerable<string> Verschillend(IEnumerable<string?> namen) => namen.OfType<string>().Distinct(StringComparer.Ordinal).Order(Volgorde);

    public static bool Gelijk(string een, string ander) => string.Equals(Van(een), Van(ander), StringComparison.Ordinal);

    public static string Van(string naam)
    {
        var vorm = new StringBuilder(naam.Length);
        foreach (var teken in naam.Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit))
            vorm.Append(Gewoon(char.ToLowerInvariant(teken)));
        return vorm.ToString();
    }

    /// <summary>The parts of a name as it is said: d' stands against what follows, as in d'Hondt.</summary>
    public static string Samen(params IEnumerable<string?> delen)
    {
        var naam = new StringBuilder();
        var vast = true;
        foreach (var woord in string.Join(' ', delen).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            naam.Append(vast ? "" : " ").Append(woord);
            vast = woord.Length is > 1 and <= Voorzetsel && Apostrofs.Contains(woord[^1], StringComparison.Ordinal) && woord[..^1].All(char.IsLetter);
        }
        return naam.ToString();
    }

    /// <summary>IJsbrand begins with IJ, and a letter keeps its accent.</summary>
    public static string Initiaal(string naam)
    {
        var vorm = naam.Normalize(NormalizationForm.FormC);
        var begin = vorm.TakeWhile(t => char.IsPunctuation(t) || char.IsWhiteSpace(t) || Apostrofs.Contains(t, StringComparison.Ordinal)).Count();
        return vorm[begin..].StartsWith("IJ", StringComparison.Ordinal) ? "IJ" : StringInfo.GetNextTextElement(vorm, begin).ToUpperInvariant();
    }

    public static bool Bevat(string naam, string deel) => Van(deel) is { Length: > 0 } vorm && Van(naam).Contains(vorm, StringComparison.Ordinal);

    // Letters that do not fall apart into a letter and an accent.
    private static string Gewoon(char teken) => teken switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        _ => teken.ToString(CultureInfo.InvariantCulture),
    };
}
