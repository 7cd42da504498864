using System.Globalization;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen;

/// <summary>SEC-48: extension and first bytes must agree with the short list of D-16.</summary>
public static class Bestandscontrole
{
    public const long Grootst = 25 * 1024 * 1024;

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    private static readonly Dictionary<string, (string Mediatype, byte[]? Begin)> Soorten = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = ("application/pdf", "%PDF-"u8.ToArray()),
        [".jpg"] = ("image/jpeg", [0xFF, 0xD8, 0xFF]),
        [".jpeg"] = ("image/jpeg", [0xFF, 0xD8, 0xFF]),
        [".png"] = ("image/png", [0x89, 0x50, 0x4E, 0x47]),
        [".docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Zip),
        [".xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Zip),
        [".pptx"] = ("application/vnd.openxmlformats-officedocument.presentationml.presentation", Zip),
        [".odt"] = ("application/vnd.oasis.opendocument.text", Zip),
        [".ods"] = ("application/vnd.oasis.opendocument.spreadsheet", Zip),
        [".odp"] = ("application/vnd.oasis.opendocument.presentation", Zip),
        [".txt"] = ("text/plain", null),
    };

    public static Result<Bestand> Keur(string type, string naam, ReadOnlySpan<byte> inhoud)
    {
        if (inhoud.Length == 0)
            return BijlageWeigeringen.Leeg;
        if (inhoud.Length > Grootst)
            return BijlageWeigeringen.TeGroot;
        // Invisible characters can make a name read as another one.
        var zichtbaar = string.Concat(naam.Replace('\\', '/').Where(t => char.GetUnicodeCategory(t) is not (UnicodeCategory.Control or UnicodeCategory.Format)));
        var kort = Path.GetFileName(zichtbaar);
        if (!Soorten.TryGetValue(Path.GetExtension(kort), out var soort) || !Bijlagetypen.Alle.ContainsKey(type))
            return BijlageWeigeringen.SoortNietToegestaan;
        var past = soort.Begin is { } begin ? inhoud.StartsWith(begin) : !inhoud[..Math.Min(inhoud.Length, 4096)].Contains((byte)0);
        return past ? new Bestand(type, kort[^Math.Min(kort.Length, 200)..], soort.Mediatype, inhoud.Length, Bijlagetoestand.InOrde) : BijlageWeigeringen.InhoudAnders;
    }
}
