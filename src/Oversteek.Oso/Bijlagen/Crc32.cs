namespace Oversteek.Oso.Bijlagen;

/// <summary>The checksum of ZIP.</summary>
internal static class Crc32
{
    public const uint Begin = 0xFFFFFFFF;

    private static readonly uint[] Tabel = [.. Enumerable.Range(0, 256).Select(static i => Rij((uint)i))];

    public static uint Voeg(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            crc = Tabel[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return crc;
    }

    public static uint Eind(uint crc) => ~crc;

    private static uint Rij(uint waarde)
    {
        for (var bit = 0; bit < 8; bit++)
            waarde = (waarde & 1) != 0 ? 0xEDB88320 ^ (waarde >> 1) : waarde >> 1;
        return waarde;
    }
}
