using System.Text;

namespace Oversteek.Oso.Lezen;

/// <summary>Decides how the bytes of a file become characters: UTF-8 or UTF-16, nothing else, and no byte that does not fit.</summary>
internal static class Tekstbron
{
    /// <summary>The name in the XML declaration must be the encoding that the bytes have.</summary>
    public static void Controleer(string? verklaard, Encoding codering)
    {
        if (string.IsNullOrEmpty(verklaard))
            return;
        var utf8 = codering is UTF8Encoding;
        var klopt = utf8
            ? string.Equals(verklaard, "utf-8", StringComparison.OrdinalIgnoreCase)
            : verklaard.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase);
        if (!klopt)
            throw Leesweigering.Codering(Reden(verklaard, codering));
    }

    /// <summary>What is wrong: the encoding that the file says it has, or the one that its bytes have.</summary>
    public static string Reden(string? verklaard, Encoding codering)
    {
        var werkelijk = codering is UTF8Encoding ? "UTF-8" : "UTF-16";
        var isNaam = verklaard is { Length: > 0 and <= 20 } && verklaard.All(static t => char.IsAsciiLetterOrDigit(t) || t is '-' or '_');
        var naam = isNaam ? verklaard!.ToUpperInvariant() : "een andere codering";
        if (verklaard is null || string.Equals(naam, werkelijk, StringComparison.Ordinal))
        {
            const string Misschien = "misschien is het bewaard als ISO-8859-1 of Windows-1252";
            return $"het bestand hoort in {werkelijk} te staan, maar bevat tekens die er niet in passen; {Misschien}";
        }

        return naam.StartsWith("UTF-", StringComparison.Ordinal)
            ? $"het bestand zegt zelf dat het in {naam} staat, maar dat is niet zo"
            : $"het bestand zegt zelf dat het in {naam} staat; alleen UTF-8 en UTF-16 zijn toegestaan";
    }

    /// <summary>The name in the XML declaration of a file of single bytes. Only to explain: the parser reads the declaration itself.</summary>
    public static string? Verklaard(ReadOnlySpan<byte> kop)
    {
        if (!kop.StartsWith("<?xml"u8) || kop.IndexOf("?>"u8) is not (> 0 and var eind) || kop[..eind].IndexOf("encoding"u8) is not (> 0 and var plek))
            return null;
        var rest = kop[(plek + 8)..eind].TrimStart(" =\t\r\n"u8);
        if (rest.IsEmpty || rest[0] is not ((byte)'"' or (byte)'\''))
            return null;
        var sluit = rest[1..].IndexOf(rest[0]);
        return sluit < 0 ? null : Encoding.ASCII.GetString(rest[1..(sluit + 1)]);
    }

    /// <summary>The encoding, and the length of the byte order mark.</summary>
    public static (Encoding Codering, int Merk) Herken(ReadOnlySpan<byte> kop) => kop switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, true), 3),
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => throw Leesweigering.Codering("UTF-32 is niet toegestaan"),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), 2),
        [0x3C, 0, ..] => (new UnicodeEncoding(false, false, true), 0),
        [0, 0x3C, ..] => (new UnicodeEncoding(true, false, true), 0),
        _ when Vreemd(kop) is { } vreemd => throw vreemd,
        _ => (new UTF8Encoding(false, true), 0),
    };

    /// <summary>A file that is no XML at all, with what it is when its first bytes tell.</summary>
    private static Leesweigering? Vreemd(ReadOnlySpan<byte> kop) => kop switch
    {
        [] => Leesweigering.Leeg(),
        [0x25, 0x50, 0x44, 0x46, ..] => Leesweigering.GeenOso("een pdf"),
        [0xFF, 0xD8, 0xFF, ..] or [0x89, 0x50, 0x4E, 0x47, ..] => Leesweigering.GeenOso("een afbeelding"),
        [0x50, 0x4B, ..] => Leesweigering.GeenOso("een zip-bestand of een document van Word of Excel"),
        [0x1F, 0x8B, ..] => Leesweigering.GeenOso("een ingepakt bestand (gz)"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Leesweigering.GeenOso("een document van Word of Excel"),
        _ => kop.TrimStart(" \t\r\n"u8) is [not (byte)'<', ..] ? Leesweigering.GeenOso("een bestand zonder xml") : null,
    };
}
