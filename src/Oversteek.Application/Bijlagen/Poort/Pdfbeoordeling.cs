using System.Buffers;
using System.IO.Compression;
using System.Text;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen.Poort;

/// <summary>A PDF that shows and does nothing. Names may be written with #xx; objects may stand packed in streams.</summary>
internal static class Pdfbeoordeling
{
    private const int MeesteObjecten = 64 * 1024 * 1024;
    private const int MeesteBeelden = 256 * 1024 * 1024;
    private const int PerBeeld = 4 * 1024 * 1024;
    private static readonly byte[][] Namen =
        [.. new[] { "/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia", "/Rendition", "/SubmitForm", "/ImportData", "/GoToE", "/XFA" }.Select(Encoding.ASCII.GetBytes)];

    public static Weigering? Bezwaar(ReadOnlyMemory<byte> inhoud, CancellationToken ct)
    {
        if (!inhoud.Span.StartsWith("%PDF-"u8))
            return BijlageWeigeringen.InhoudAnders;
        var leesbaar = Leesbaar(inhoud.Span);
        return HeeftActie(leesbaar) ? BijlageWeigeringen.Actief : Stromen(inhoud, leesbaar.AsSpan().IndexOf("/Encrypt"u8) >= 0, ct);
    }

    private static Weigering? Stromen(ReadOnlyMemory<byte> inhoud, bool versleuteld, CancellationToken ct)
    {
        var (objectbytes, beeldbytes, vorige) = (0L, 0L, 0);
        for (var (begin, plek) = Volgende(inhoud.Span, 0); plek >= 0; (begin, plek) = Volgende(inhoud.Span, plek))
        {
            ct.ThrowIfCancellationRequested();
            var kop = new Pdfwoordenboek(inhoud.Span[vorige..begin]);
            vorige = plek;
            // Objects that nobody can read here may hold anything.
            if (kop.IsObjecten && (versleuteld || !kop.IsAlleenFlate))
                return BijlageWeigeringen.PdfGesloten;
            if (versleuteld || !kop.IsFlate || (!kop.IsObjecten && beeldbytes > MeesteBeelden))
                continue;
            var uitgepakt = PakUit(inhoud[plek..], kop.IsObjecten ? MeesteObjecten : PerBeeld, out var isHeel);
            _ = kop.IsObjecten ? objectbytes += uitgepakt.Length : beeldbytes += uitgepakt.Length;
            if (objectbytes > MeesteObjecten)
                return BijlageWeigeringen.ArchiefOnbetrouwbaar;
            if (Proefvirus.Zit(uitgepakt))
                return BijlageWeigeringen.Besmet;
            if (kop.IsObjecten && (!isHeel || HeeftActie(Leesbaar(uitgepakt))))
                return isHeel ? BijlageWeigeringen.Actief : BijlageWeigeringen.PdfGesloten;
        }
        return null;
    }

    /// <summary>Where the word ends and where the next stream begins, or -1. The word also ends "endstream".</summary>
    private static (int Begin, int Plek) Volgende(ReadOnlySpan<byte> pdf, int vanaf)
    {
        while (pdf[vanaf..].IndexOf("stream"u8) is >= 0 and var gevonden)
        {
            var na = vanaf + gevonden + 6;
            if (!pdf[..(na - 6)].EndsWith("end"u8))
                return (na, Math.Min(pdf.Length, na < pdf.Length && pdf[na] == '\r' ? na + 2 : na + 1));
            vanaf = na;
        }
        return (-1, -1);
    }

    private static byte[] PakUit(ReadOnlyMemory<byte> stroom, long grens, out bool isHeel)
    {
        using var doel = new MemoryStream();
        var stuk = ArrayPool<byte>.Shared.Rent(65_536);
        try
        {
            using var bron = Geheugen.Lees(stroom);
            using var zip = new ZLibStream(bron, CompressionMode.Decompress);
            while (doel.Length <= grens && zip.Read(stuk) is > 0 and var aantal)
                doel.Write(stuk, 0, aantal);
            isHeel = doel.Length > 0;
        }
        catch (InvalidDataException)
        {
            // What came out before the damage is what a reader would show.
            isHeel = false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(stuk);
        }
        return doel.ToArray();
    }

    private static bool HeeftActie(byte[] tekst)
    {
        foreach (var naam in Namen)
        {
            if (tekst.AsSpan().IndexOf(naam) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>#4a is another way to write J.</summary>
    internal static byte[] Leesbaar(ReadOnlySpan<byte> tekst)
    {
        var uit = new byte[tekst.Length];
        var lengte = 0;
        for (var i = 0; i < tekst.Length; i++, lengte++)
        {
            var hex = tekst[i] == '#' && i + 2 < tekst.Length && char.IsAsciiHexDigit((char)tekst[i + 1]) && char.IsAsciiHexDigit((char)tekst[i + 2]);
            uit[lengte] = hex ? Convert.FromHexString(Encoding.ASCII.GetString(tekst.Slice(i + 1, 2)))[0] : tekst[i];
            i += hex ? 2 : 0;
        }
        return uit[..lengte];
    }
}
