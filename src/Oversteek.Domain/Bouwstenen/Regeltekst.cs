using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Oversteek.Domain.Bouwstenen;

/// <summary>Text that fits on one line, such as a name: what breaks a line or steers a printer becomes one space (B-61).</summary>
public static class Regeltekst
{
    [return: NotNullIfNotNull(nameof(tekst))]
    public static string? Van(string? tekst)
    {
        if (tekst is null || !tekst.Any(Breekt))
            return tekst;
        var regels = new string([.. tekst.Select(t => Breekt(t) ? '\n' : t)]);
        var woorden = regels.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', woorden);
    }

    /// <summary>Without characters that nobody sees or that steer what stands around them.</summary>
    public static bool IsLeesbaar(string? tekst) => tekst is null || !tekst.Any(t => Breekt(t) || char.GetUnicodeCategory(t)
        is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    // Format characters stay: some names need them between letters.
    private static bool Breekt(char teken) =>
        char.GetUnicodeCategory(teken) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
