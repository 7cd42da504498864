namespace Oversteek.Loting;

/// <summary>The spelling of settings in files, as in domein.md 6.6 (<c>DA</c>, <c>STB</c>).</summary>
public static class Woorden
{
    /// <summary>The spelling of a mechanism.</summary>
    /// <param name="mechanisme">The mechanism.</param>
    /// <returns><c>DA</c>, <c>R1</c>, <c>R2</c> or <c>DecentralThenCentral</c>.</returns>
    public static string Van(Mechanisme mechanisme) => mechanisme == Mechanisme.Da ? "DA" : mechanisme.ToString();

    /// <summary>The spelling of a numbering.</summary>
    /// <param name="nummering">The numbering.</param>
    /// <returns><c>STB</c> or <c>MTB</c>.</returns>
    public static string Van(Nummering nummering) => nummering == Nummering.Stb ? "STB" : "MTB";

    internal static T Lees<T>(string? tekst)
        where T : struct, Enum =>
        Enum.TryParse<T>(tekst, ignoreCase: true, out var waarde) && Enum.IsDefined(waarde) && tekst!.All(char.IsAsciiLetterOrDigit)
            && !char.IsAsciiDigit(tekst![0])
            ? waarde
            : throw new VerslagOnleesbaarException($"Onbekende waarde voor {typeof(T).Name}.");
}
