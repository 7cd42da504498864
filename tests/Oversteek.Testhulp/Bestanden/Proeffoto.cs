using System.Buffers.Binary;
using System.Text;

namespace Oversteek.Testhulp.Bestanden;

/// <summary>Photos as a telephone makes them, and one that says two sizes.</summary>
internal static class Proeffoto
{
    private const string TeGroot = "te groot om veilig";

    public static readonly Dictionary<string, (string Naam, byte[] Inhoud, string Melding)> Fout = new(StringComparer.Ordinal)
    {
        ["grote foto"] = ("foto.png", Png(60_000, 60_000), TeGroot),
        ["grote jpg"] = ("foto.jpg", Jpeg(60_000, 60_000), TeGroot),
        ["grote jpg achter een vulbyte"] = ("foto.jpg", Verstopt([0xFF], 0xC000), TeGroot),
        ["grote jpg achter een teken zonder lengte"] = ("foto.jpg", Verstopt([0xFF, 0xD0], 0xFFC0), TeGroot),
    };

    public static readonly Dictionary<string, (string Naam, byte[] Inhoud)> Goed = new(StringComparer.Ordinal)
    {
        ["jpg"] = ("foto.jpg", Jpeg(40, 30)),
        ["jpg met vulbytes"] = ("foto.jpg", [0xFF, 0xD8, 0xFF, 0xFF, .. Blok(0xE0, "JFIF"u8), 0xFF, 0xFF, 0xFF, .. Maat(40, 30), .. Blok(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2, 0xFF, 0xFF, 0xD9]),
        ["png"] = ("foto.png", Png(40, 30)),
    };

    /// <summary>A photo with a place and a camera, held upright by the owner.</summary>
    public static byte[] Jpeg(ushort breed, ushort hoog)
    {
        byte[] gps = [.. "Exif\0\0MM\0*\0\0\0\u0008"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, .. "GPS 51.9244 4.4777 Kameramerk"u8];
        return [0xFF, 0xD8, .. Blok(0xE1, gps), .. Blok(0xFE, "opmerking Kameramerk"u8), .. Maat(breed, hoog), .. Blok(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2, 0xFF, 0, 3, 0xFF, 0xD9, .. "achteraan Kameramerk"u8];
    }

    public static byte[] Png(uint breed, uint hoog)
    {
        var kop = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(kop, breed);
        BinaryPrimitives.WriteUInt32BigEndian(kop.AsSpan(4), hoog);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Deel("IHDR", kop), .. Deel("tEXt", "GPS 51.9244 Kameramerk"u8), .. Deel("IDAT", [1, 2, 3]), .. Deel("IEND", [])];
    }

    /// <summary>Who takes what stands behind the prefix for a length lands on a small frame inside a remark.</summary>
    private static byte[] Verstopt(byte[] vooraf, int sprong)
    {
        byte[] groot = [.. vooraf, .. Maat(60_000, 60_000)];
        // Two for the marker that was misread, four for the head of the remark.
        var vulling = new byte[sprong + 2 - groot.Length - 4];
        byte[] scan = [.. Blok(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2];
        return [0xFF, 0xD8, .. groot, .. Blok(0xFE, [.. vulling, .. Maat(40, 30), .. scan]), .. scan, 0xFF, 0xD9];
    }

    private static byte[] Maat(ushort breed, ushort hoog) => Blok(0xC0, [8, (byte)(hoog >> 8), (byte)hoog, (byte)(breed >> 8), (byte)breed, 1, 1, 0x11, 0]);

    private static byte[] Blok(byte soort, ReadOnlySpan<byte> inhoud) => [0xFF, soort, (byte)((inhoud.Length + 2) >> 8), (byte)(inhoud.Length + 2), .. inhoud];

    private static byte[] Deel(string soort, ReadOnlySpan<byte> inhoud) => [0, 0, 0, (byte)inhoud.Length, .. Encoding.ASCII.GetBytes(soort), .. inhoud, 0, 0, 0, 0];
}
