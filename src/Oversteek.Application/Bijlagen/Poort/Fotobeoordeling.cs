using System.Buffers.Binary;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen.Poort;

/// <summary>A picture says how large it becomes in memory before anybody unpacks it.</summary>
internal static class Fotobeoordeling
{
    private const long MeestePunten = 120_000_000;
    private static readonly byte[] Pngbegin = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static Weigering? Png(ReadOnlySpan<byte> foto)
    {
        if (!foto.StartsWith(Pngbegin) || foto.Length < 33 || !foto[12..16].SequenceEqual("IHDR"u8))
            return BijlageWeigeringen.InhoudAnders;
        return Maat(BinaryPrimitives.ReadUInt32BigEndian(foto[16..]), BinaryPrimitives.ReadUInt32BigEndian(foto[20..]));
    }

    /// <summary>The frame header may stand anywhere before the first scan; a second one with another size does not hide.</summary>
    public static Weigering? Jpeg(ReadOnlySpan<byte> foto)
    {
        if (foto is not [0xFF, 0xD8, 0xFF, ..])
            return BijlageWeigeringen.InhoudAnders;
        var heeftMaat = false;
        for (var i = Jpegblok.Begin(foto, 2); i >= 0 && foto[i + 1] != 0xDA; i = Jpegblok.Begin(foto, Jpegblok.Eind(foto, i)))
        {
            if (i + 9 > foto.Length || foto[i + 1] is < 0xC0 or > 0xCF or 0xC4 or 0xC8 or 0xCC)
                continue;
            heeftMaat = true;
            if (Maat(BinaryPrimitives.ReadUInt16BigEndian(foto[(i + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(foto[(i + 5)..])) is { } bezwaar)
                return bezwaar;
        }
        return heeftMaat ? null : BijlageWeigeringen.InhoudAnders;
    }

    private static Weigering? Maat(long breed, long hoog) => breed * hoog > MeestePunten ? BijlageWeigeringen.AfbeeldingTeGroot : null;
}
