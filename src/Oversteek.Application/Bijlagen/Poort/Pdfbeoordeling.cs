using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen.Poort;

/// <summary>A PDF that shows and does nothing. Names may be written with #xx; objects may stand packed in streams.</summary>
internal static class Pdfbeoordeling
{
    private const int MeesteObjecten = 64 * 1024 * 1024;
    private const int MeesteBeelden = 256 * 1024 * 1024;
    private const int PerBeeld = 4 * 1024 * 1024;
    private const int Woordenboek = 2_048;
    private static readonly byte[][] Namen =
        [.. new[] { "/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia", "/Rendition", "/SubmitForm", "/ImportData", "/GoToE", "/XFA" }.Select(Encoding.ASCII.GetBytes)];

    public static Weigering? Bezwaar(ReadOnlyMemory<byte> inhoud)
    {
        if (!inhoud.Span.StartsWith("%PDF-"u8))
            return BijlageWeigeringen.InhoudAnders;
        var leesbaar = Leesbaar(inhoud.Span);
        return HeeftActie(leesbaar) ? BijlageWeigeringen.Actief : Stromen(inhoud, versleuteld: leesbaar.AsSpan().IndexOf("/Encrypt"u8) >= 0);
    }

    private static Weigering? Stromen(ReadOnlyMemory<byte> inhoud, bool versleuteld)
    {
        var (objectbytes, beeldbytes) = (0L, 0L);
        for (var plek = Volgende(inhoud.Span, 0); plek >= 0; plek = Volgende(inhoud.Span, plek))
        {
            var kop = Leesbaar(Kop(inhoud.Span[..plek]));
            var objecten = kop.AsSpan().IndexOf("/ObjStm"u8) >= 0;
            // Objects that nobody can read here may hold anything.
            if (objecten && (versleuteld || kop.AsSpan().IndexOf("/FlateDecode"u8) < 0 || kop.AsSpan().IndexOf("/DecodeParms"u8) >= 0))
                return BijlageWeigeringen.PdfGesloten;
            if (versleuteld || kop.AsSpan().IndexOf("/FlateDecode"u8) < 0 || (!objecten && beeldbytes > MeesteBeelden))
                continue;
            var uitgepakt = PakUit(inhoud[plek..], objecten ? MeesteObjecten : PerBeeld);
            _ = objecten ? objectbytes += uitgepakt.Length : beeldbytes += uitgepakt.Length;
            if (objectbytes > MeesteObjecten)
                return BijlageWeigeringen.ArchiefOnbetrouwbaar;
            if (Proefvirus.Zit(uitgepakt))
                return BijlageWeigeringen.Besmet;
            if (objecten && HeeftActie(Leesbaar(uitgepakt)))
                return BijlageWeigeringen.Actief;
        }
        return null;
    }

    /// <summary>Where the next stream begins, or -1. The word also ends "endstream".</summary>
    private static int Volgende(ReadOnlySpan<byte> pdf, int vanaf)
    {
        while (pdf[vanaf..].IndexOf("stream"u8) is >= 0 and var gevonden)
        {
            var na = vanaf + gevonden + 6;
            if (!pdf[..(na - 6)].EndsWith("end"u8))
                return na < pdf.Length && pdf[na] == '\r' ? Math.Min(na + 2, pdf.Length) : Math.Min(na + 1, pdf.Length);
            vanaf = na;
        }
        return -1;
    }

    private static ReadOnlySpan<byte> Kop(ReadOnlySpan<byte> voor)
    {
        var stuk = voor[^Math.Min(voor.Length, Woordenboek)..];
        var begin = stuk.LastIndexOf(" obj"u8);
        return begin < 0 ? stuk : stuk[begin..];
    }

    private static byte[] PakUit(ReadOnlyMemory<byte> stroom, long grens)
    {
        using var doel = new MemoryStream();
        var stuk = ArrayPool<byte>.Shared.Rent(65_536);
        try
        {
            _ = MemoryMarshal.TryGetArray(stroom, out var rij);
            using var zip = new ZLibStream(new MemoryStream(rij.Array!, rij.Offset, rij.Count, writable: false), CompressionMode.Decompress);
            while (doel.Length <= grens && zip.Read(stuk) is > 0 and var aantal)
                doel.Write(stuk, 0, aantal);
        }
        catch (InvalidDataException)
        {
            // What came out before the damage is what a reader would show.
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
    private static byte[] Leesbaar(ReadOnlySpan<byte> tekst)
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
