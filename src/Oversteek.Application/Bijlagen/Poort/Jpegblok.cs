using System.Buffers.Binary;

namespace Oversteek.Application.Bijlagen.Poort;

/// <summary>The blocks of a JPEG as those who show it find them, so that judging and cleaning see the same.</summary>
internal static class Jpegblok
{
    /// <summary>Fill bytes and markers without a length are passed over. -1 when no block follows.</summary>
    public static int Begin(ReadOnlySpan<byte> foto, int vanaf)
    {
        var i = vanaf;
        while (i + 4 <= foto.Length && foto[i] == 0xFF && foto[i + 1] is 0xFF or 0 or 1 or (>= 0xD0 and <= 0xD8))
            i += foto[i + 1] == 0xFF ? 1 : 2;
        return i + 4 <= foto.Length && foto[i] == 0xFF && foto[i + 1] != 0xD9 ? i : -1;
    }

    public static int Eind(ReadOnlySpan<byte> foto, int begin) =>
        Math.Min(foto.Length, begin + 2 + Math.Max((ushort)2, BinaryPrimitives.ReadUInt16BigEndian(foto[(begin + 2)..])));
}
