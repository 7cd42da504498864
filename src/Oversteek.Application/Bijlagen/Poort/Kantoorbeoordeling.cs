using System.Text;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Oso;

namespace Oversteek.Application.Bijlagen.Poort;

/// <summary>A document that is a ZIP of parts: word processor, sheet or presentation.</summary>
internal sealed class Kantoorbeoordeling(Bestandsoort soort, CancellationToken ct)
{
    private const long MeesteBytes = 200L * 1024 * 1024;

    /// <summary>A small file does not become large; an honest sheet is packed to a hundredth at best.</summary>
    private const long MeesteKeer = 200;
    private const long AltijdGoed = 10L * 1024 * 1024;
    private const int MeesteDelen = 2_000;
    private const int Diepst = 3;
    private static readonly string[] Uitvoerbaar = [".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".scr", ".hta", ".jar", ".lnk"];

    private Uitpakruimte ruimte = new(0, 0);
    private Weigering? bezwaar;
    private bool isSoort;

    public Weigering? Bezwaar(ReadOnlyMemory<byte> inhoud)
    {
        if (!IsZip(inhoud))
            return BijlageWeigeringen.InhoudAnders;
        ruimte = new Uitpakruimte(Math.Min(MeesteBytes, Math.Max(AltijdGoed, MeesteKeer * inhoud.Length)), MeesteDelen);
        if (!Archief.Bekijk(inhoud, ruimte, (naam, deel) => Bekijk(naam, deel, 1)))
            return BijlageWeigeringen.ArchiefOnbetrouwbaar;
        return bezwaar ?? (isSoort ? null : BijlageWeigeringen.InhoudAnders);
    }

    /// <summary>False at the first objection: what follows changes nothing.</summary>
    private bool Bekijk(string naam, ReadOnlyMemory<byte> deel, int diepte)
    {
        ct.ThrowIfCancellationRequested();
        isSoort |= diepte == 1 && HoortBijSoort(naam, deel.Span);
        bezwaar = Proefvirus.Zit(deel.Span) ? BijlageWeigeringen.Besmet : IsActief(naam, deel) ? BijlageWeigeringen.Actief : Afbeelding(deel.Span);
        if (bezwaar is null && IsZip(deel) && (diepte == Diepst || !Archief.Bekijk(deel, ruimte, (kind, bytes) => Bekijk(kind, bytes, diepte + 1))))
            bezwaar = BijlageWeigeringen.ArchiefOnbetrouwbaar;
        return bezwaar is null;
    }

    private static bool IsZip(ReadOnlyMemory<byte> deel) => deel.Span.StartsWith("PK\u0003\u0004"u8);

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
            ".rels" => Kantoorxml.HaaltVanBuiten(deel),
            ".bin" => Olebeoordeling.Bezwaar(deel.Span) == BijlageWeigeringen.Actief,
            ".xml" => Kantoorxml.Startiets(deel, isXml: true),
            // The list of content types may give the text of the document any name.
            _ => Kantoorxml.Lijkt(deel.Span) && Kantoorxml.Startiets(deel, isXml: false),
        };
    }
}
