using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Oversteek.Oso.Bijlagen;

/// <summary>
/// Reads a ZIP in memory without believing it: counts and lengths in the file decide nothing, every offset is checked,
/// unpacking stops at the limit. Known are entries that are stored or deflated, on one disk, without ZIP64.
/// </summary>
internal static class Zipinhoud
{
    private const int Eindlengte = 22;
    private const int Kernlengte = 46;
    private const int Lokaallengte = 30;
    private const int MeesteDelen = 1_000;

    /// <summary>The entries, or null when this is not a whole ZIP.</summary>
    public static List<Zipdeel>? Delen(ReadOnlySpan<byte> zip)
    {
        var eind = Eind(zip);
        if (eind < 0)
            return null;
        int aantal = Kort(zip, eind + 10);
        var (lengte, plek) = (Lang(zip, eind + 12), Lang(zip, eind + 16));
        if (plek + (long)lengte > eind || aantal > MeesteDelen)
            return null;
        return Lees(zip.Slice((int)plek, (int)lengte), aantal);
    }

    /// <summary>Unpacks an entry. Null when it is damaged, encrypted, packed in an unknown way or not what its directory says.</summary>
    /// <param name="zip">The whole ZIP.</param>
    /// <param name="deel">The entry.</param>
    /// <param name="grens">Stops, with <paramref name="teGroot"/>, when there are more bytes.</param>
    /// <param name="doel">Receives the bytes; null to count and check only.</param>
    /// <param name="teGroot">True when the limit was reached.</param>
    public static long? PakUit(ReadOnlyMemory<byte> zip, Zipdeel deel, long grens, Stream? doel, out bool teGroot)
    {
        teGroot = false;
        if (deel.IsVersleuteld || deel.IsKoppeling || !deel.IsBekendIngepakt || Gegevens(zip, deel) is not { } gegevens)
            return null;
        try
        {
            using var bron = new GZipStream(new Gzipvorm(deel, gegevens), CompressionMode.Decompress);
            return Kopieer(bron, deel, grens, doel, out teGroot);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static long? Kopieer(Stream bron, Zipdeel deel, long grens, Stream? doel, out bool teGroot)
    {
        var stuk = ArrayPool<byte>.Shared.Rent(16_384);
        try
        {
            return Kopieer(bron, deel, grens, doel, stuk, out teGroot);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(stuk);
        }
    }

    private static long? Kopieer(Stream bron, Zipdeel deel, long grens, Stream? doel, byte[] stuk, out bool teGroot)
    {
        long lengte = 0;
        int aantal;
        teGroot = false;
        while ((aantal = bron.Read(stuk)) > 0)
        {
            lengte += aantal;
            if (lengte > grens)
            {
                teGroot = true;
                return lengte;
            }

            doel?.Write(stuk.AsSpan(0, aantal));
        }

        return lengte == deel.Uitgepakt ? lengte : null;
    }

    /// <summary>The end record stands at the end; only a comment may follow, of exactly the length it says.</summary>
    private static int Eind(ReadOnlySpan<byte> zip)
    {
        for (var i = zip.Length - Eindlengte; i >= 0 && i >= zip.Length - Eindlengte - ushort.MaxValue; i--)
        {
            if (Lang(zip, i) == 0x06054b50 && i + Eindlengte + Kort(zip, i + 20) == zip.Length)
                return i;
        }

        return -1;
    }

    private static List<Zipdeel>? Lees(ReadOnlySpan<byte> kern, int aantal)
    {
        List<Zipdeel> delen = [];
        while (kern.Length >= Kernlengte && Lang(kern, 0) == 0x02014b50)
        {
            var (naam, extra, opmerking) = (Kort(kern, 28), Kort(kern, 30), Kort(kern, 32));
            var lengte = Kernlengte + naam + extra + opmerking;
            if (lengte > kern.Length || delen.Count >= aantal)
                return null;
            delen.Add(Maak(kern, kern.Slice(Kernlengte, naam)));
            kern = kern[lengte..];
        }

        return delen.Count == aantal && kern.IsEmpty && aantal > 0 ? delen : null;
    }

    private static Zipdeel Maak(ReadOnlySpan<byte> kern, ReadOnlySpan<byte> naam)
    {
        const int UnixKoppeling = 0xA000;
        var soort = (int)(Lang(kern, 38) >> 16) & 0xF000;
        return new Zipdeel(
            Encoding.UTF8.GetString(naam), Kort(kern, 8), Kort(kern, 10), Lang(kern, 16), Lang(kern, 20), Lang(kern, 24), Lang(kern, 42), soort == UnixKoppeling);
    }

    private static ReadOnlyMemory<byte>? Gegevens(ReadOnlyMemory<byte> zip, Zipdeel deel)
    {
        var span = zip.Span;
        if (deel.Plek + (long)Lokaallengte > span.Length || Lang(span, (int)deel.Plek) != 0x04034b50)
            return null;
        var begin = deel.Plek + (long)Lokaallengte + Kort(span, (int)deel.Plek + 26) + Kort(span, (int)deel.Plek + 28);
        return begin + deel.Ingepakt > span.Length ? null : zip.Slice((int)begin, (int)deel.Ingepakt);
    }

    private static int Kort(ReadOnlySpan<byte> bytes, int plek) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[plek..]);

    private static uint Lang(ReadOnlySpan<byte> bytes, int plek) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[plek..]);
}
