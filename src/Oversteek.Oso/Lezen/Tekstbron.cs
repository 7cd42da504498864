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
            throw Leesweigering.Codering("alleen UTF-8 en UTF-16 zijn toegestaan, en de XML-declaratie moet daarmee overeenkomen");
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
        _ => (new UTF8Encoding(false, true), 0),
    };
}
