using System.Buffers.Binary;

namespace Oversteek.Application.Bijlagen.Poort;

/// <summary>Only the parts that make the picture; no place, no maker, no text, nothing behind the end.</summary>
internal static class Pngopschoning
{
    private static readonly HashSet<string> Houdt = new(StringComparer.Ordinal) { "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "pHYs", "sBIT", "bKGD" };

    public static ReadOnlyMemory<byte> Schoon(ReadOnlySpan<byte> foto)
    {
        using var uit = new MemoryStream(foto.Length);
        uit.Write(foto[..8]);
        for (var i = 8; i + 12 <= foto.Length;)
        {
            var lengte = 12L + BinaryPrimitives.ReadUInt32BigEndian(foto[i..]);
            if (i + lengte > foto.Length)
                break;
            var soort = System.Text.Encoding.ASCII.GetString(foto.Slice(i + 4, 4));
            if (Houdt.Contains(soort))
                uit.Write(foto.Slice(i, (int)lengte));
            if (soort == "IEND")
                break;
            i += (int)lengte;
        }
        return uit.ToArray();
    }
}
