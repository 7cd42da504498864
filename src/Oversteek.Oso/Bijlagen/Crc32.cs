using System.Buffers.Binary;

namespace Oversteek.Oso.Bijlagen;

/// <summary>The checksum of ZIP, eight bytes at a time: table k gives the effect of a byte that k bytes follow.</summary>
internal static class Crc32
{
    public const uint Begin = 0xFFFFFFFF;

    private const int Stap = 8;
    private static readonly uint[][] Tabellen = Maak();

    public static uint Voeg(uint crc, ReadOnlySpan<byte> bytes)
    {
        var (t0, t1, t2, t3, t4, t5, t6, t7) = (Tabellen[0], Tabellen[1], Tabellen[2], Tabellen[3], Tabellen[4], Tabellen[5], Tabellen[6], Tabellen[7]);
        while (bytes.Length >= Stap)
        {
            var laag = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var hoog = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = t7[laag & 0xFF] ^ t6[(laag >> 8) & 0xFF] ^ t5[(laag >> 16) & 0xFF] ^ t4[laag >> 24]
                ^ t3[hoog & 0xFF] ^ t2[(hoog >> 8) & 0xFF] ^ t1[(hoog >> 16) & 0xFF] ^ t0[hoog >> 24];
            bytes = bytes[Stap..];
        }

        foreach (var b in bytes)
            crc = t0[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return crc;
    }

    public static uint Eind(uint crc) => ~crc;

    private static uint[][] Maak()
    {
        uint[][] tabellen = [[.. Enumerable.Range(0, 256).Select(static i => Rij((uint)i))], .. Enumerable.Range(1, Stap - 1).Select(static _ => new uint[256])];
        for (var k = 1; k < Stap; k++)
        {
            for (var i = 0; i < 256; i++)
                tabellen[k][i] = (tabellen[k - 1][i] >> 8) ^ tabellen[0][tabellen[k - 1][i] & 0xFF];
        }

        return tabellen;
    }

    private static uint Rij(uint waarde)
    {
        for (var bit = 0; bit < 8; bit++)
            waarde = (waarde & 1) != 0 ? 0xEDB88320 ^ (waarde >> 1) : waarde >> 1;
        return waarde;
    }
}
