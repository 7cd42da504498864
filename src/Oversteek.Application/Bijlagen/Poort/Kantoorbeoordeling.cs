using System.Text;
using System.Xml;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Oso;

namespace Oversteek.Application.Bijlagen.Poort;

/// <summary>A document that is a ZIP of parts: word processor, sheet or presentation.</summary>
internal sealed class Kantoorbeoordeling(Bestandsoort soort)
{
    private const long MeesteBytes = 200L * 1024 * 1024;
    private const int Diepst = 3;
    private static readonly XmlReaderSettings Veilig = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 50_000_000 };
    private static readonly string[] Uitvoerbaar = [".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".scr", ".hta", ".jar", ".lnk"];

    private Weigering? bezwaar;
    private bool isSoort;

    public Weigering? Bezwaar(ReadOnlyMemory<byte> inhoud)
    {
        if (!inhoud.Span.StartsWith("PK\u0003\u0004"u8))
            return BijlageWeigeringen.InhoudAnders;
        if (!Archief.Bekijk(inhoud, MeesteBytes, (naam, deel) => Bekijk(naam, deel, 1)))
            return BijlageWeigeringen.ArchiefOnbetrouwbaar;
        return bezwaar ?? (isSoort ? null : BijlageWeigeringen.InhoudAnders);
    }

    private void Bekijk(string naam, ReadOnlyMemory<byte> deel, int diepte)
    {
        isSoort |= diepte == 1 && HoortBijSoort(naam, deel.Span);
        bezwaar ??= Proefvirus.Zit(deel.Span) ? BijlageWeigeringen.Besmet : IsActief(naam, deel) ? BijlageWeigeringen.Actief : Afbeelding(deel.Span);
        if (!deel.Span.StartsWith("PK\u0003\u0004"u8))
            return;
        if (diepte == Diepst || !Archief.Bekijk(deel, MeesteBytes, (kind, bytes) => Bekijk(kind, bytes, diepte + 1)))
            bezwaar ??= BijlageWeigeringen.ArchiefOnbetrouwbaar;
    }

    private bool HoortBijSoort(string naam, ReadOnlySpan<byte> deel) => soort.Deel is { } map
        ? naam.StartsWith(map, StringComparison.OrdinalIgnoreCase)
        : naam == "mimetype" && deel.SequenceEqual(Encoding.ASCII.GetBytes(soort.Mediatype));

    private static Weigering? Afbeelding(ReadOnlySpan<byte> deel) => deel switch
    {
        [0xFF, 0xD8, 0xFF, ..] when Fotobeoordeling.Jpeg(deel) == BijlageWeigeringen.AfbeeldingTeGroot => BijlageWeigeringen.AfbeeldingTeGroot,
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when Fotobeoordeling.Png(deel) == BijlageWeigeringen.AfbeeldingTeGroot => BijlageWeigeringen.AfbeeldingTeGroot,
        _ => null,
    };

    private static bool IsActief(string naam, ReadOnlyMemory<byte> deel)
    {
        var kort = naam.ToLowerInvariant();
        if (kort.Contains("vbaproject", StringComparison.Ordinal) || kort.Contains("activex/", StringComparison.Ordinal) || kort.Contains("macrosheets/", StringComparison.Ordinal)
            || kort.StartsWith("basic/", StringComparison.Ordinal) || kort.StartsWith("scripts/", StringComparison.Ordinal) || Uitvoerbaar.Contains(Path.GetExtension(kort), StringComparer.Ordinal))
            return true;
        if (deel.Span.StartsWith("MZ"u8))
            return true;
        return Path.GetExtension(kort) switch
        {
            ".rels" => HaaltVanBuiten(deel),
            ".bin" => Olebeoordeling.Bezwaar(deel.Span) == BijlageWeigeringen.Actief,
            ".xml" => Startiets(deel),
            _ => false,
        };
    }

    /// <summary>A link that people click is fine; a template, object or frame that opens by itself from elsewhere is not.</summary>
    private static bool HaaltVanBuiten(ReadOnlyMemory<byte> deel) => Elk(deel, lezer =>
        lezer.LocalName == "Relationship" && string.Equals(lezer.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
        && lezer.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.OrdinalIgnoreCase) != true);

    /// <summary>Content types with macros, events of OpenDocument, fields that start a program.</summary>
    private static bool Startiets(ReadOnlyMemory<byte> deel) => Elk(deel, lezer =>
        lezer.LocalName == "event-listener" || lezer.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true
        || (lezer.LocalName is "ddeLink" or "dde-source" or "dde-connection"));

    /// <summary>Whether an element says so; XML that cannot be read safely counts as yes.</summary>
    private static bool Elk(ReadOnlyMemory<byte> deel, Func<XmlReader, bool> vraag)
    {
        try
        {
            using var bron = new MemoryStream(deel.ToArray(), writable: false);
            using var lezer = XmlReader.Create(bron, Veilig);
            while (lezer.Read())
            {
                if (lezer.NodeType == XmlNodeType.Element && vraag(lezer))
                    return true;
            }
            return false;
        }
        catch (XmlException)
        {
            return true;
        }
    }
}
