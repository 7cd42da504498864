namespace Oversteek.Oso;

/// <summary>Names of attachments: what a name may look like and what remains of one that does not.</summary>
public static class Bestandsnaam
{
    private const int Langst = 120;
    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "pdf", "jpg", "jpeg", "png", "doc", "docx", "odf", "odt", "ods", "odp", "xls", "xlsx", "txt", "ppt", "pptx",
    };

    /// <summary>The name without path parts, control characters and characters that mean something to a file system.</summary>
    /// <param name="naam">A name from a dossier.</param>
    /// <returns>A name of 1 to 120 characters that is safe to show and to send to a browser; still not to be used as a path.</returns>
    public static string Schoon(string naam)
    {
        var laatste = naam[(naam.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var tekens = laatste.Where(static t => !IsVreemd(t) && t is not ('<' or '>' or '"' or '|' or '?' or '*')).ToArray();
        var schoon = new string(tekens).Trim(' ', '.');
        if (schoon.Length > Langst)
            schoon = schoon[^Langst..].TrimStart(' ', '.');
        return schoon.Length == 0 ? "bijlage" : schoon;
    }

    /// <summary>Whether a name has no path parts and control characters and a type that the standard allows.</summary>
    /// <param name="naam">A name from a dossier or from a ZIP.</param>
    /// <returns>True when nothing is wrong with it.</returns>
    public static bool IsGoed(string naam)
    {
        if (naam.AsSpan().ContainsAny('/', '\\', ':') || naam.Any(IsVreemd))
            return false;
        var punt = naam.LastIndexOf('.');
        return punt > 0 && Types.Contains(naam[(punt + 1)..]);
    }

    /// <summary>Control and format characters (which can make a name look like another), and loose surrogates.</summary>
    private static bool IsVreemd(char teken) =>
        char.IsControl(teken) || char.GetUnicodeCategory(teken) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
