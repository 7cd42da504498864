using System.Buffers.Binary;

namespace Oversteek.Application.Bijlagen.Poort;

/// <summary>The picture without place, camera, remarks and what stands behind the end. How it was held stays, or it lies on its side.</summary>
internal static class Jpegopschoning
{
    public static ReadOnlyMemory<byte> Schoon(ReadOnlySpan<byte> foto)
    {
        using var uit = new MemoryStream(foto.Length);
        uit.Write(foto[..2]);
        for (var i = Jpegblok.Begin(foto, 2); i >= 0;)
        {
            var eind = Jpegblok.Eind(foto, i);
            var stuk = foto[i..eind];
            if (Houdt(stuk))
                uit.Write(stuk);
            else if (Stand(stuk) is > 1 and <= 8 and var stand)
                uit.Write(Standblok(stand));
            i = Jpegblok.Begin(foto, foto[i + 1] == 0xDA ? Beeld(foto, eind, uit) : eind);
        }
        uit.Write([0xFF, 0xD9]);
        return uit.ToArray();
    }

    /// <summary>Colours (APP2, APP14) and the frame belong to the picture; the other application blocks and remarks do not.</summary>
    private static bool Houdt(ReadOnlySpan<byte> stuk) => stuk[1] switch
    {
        0xE0 or 0xEE => true,
        0xE2 => stuk.Length > 16 && stuk[4..15].SequenceEqual("ICC_PROFILE"u8),
        0xFE or (>= 0xE1 and <= 0xEF) => false,
        _ => true,
    };

    /// <summary>Copies the coded picture up to the next marker.</summary>
    private static int Beeld(ReadOnlySpan<byte> foto, int vanaf, MemoryStream uit)
    {
        var i = vanaf;
        while (i + 1 < foto.Length && (foto[i] != 0xFF || foto[i + 1] is 0 or 0xFF or (>= 0xD0 and <= 0xD7)))
            i++;
        i = i + 1 < foto.Length ? i : foto.Length;
        uit.Write(foto[vanaf..i]);
        return i;
    }

    /// <summary>Tag 0x0112 of the first directory of Exif; 0 when it is not there.</summary>
    private static int Stand(ReadOnlySpan<byte> stuk)
    {
        if (stuk.Length < 24 || !stuk[4..10].SequenceEqual("Exif\0\0"u8))
            return 0;
        var tiff = stuk[10..];
        var klein = tiff[0] == 'I';
        var plek = klein ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (plek > tiff.Length - 2)
            return 0;
        var aantal = Kort(tiff[(int)plek..], klein);
        for (var i = (int)plek + 2; aantal-- > 0 && i + 12 <= tiff.Length; i += 12)
        {
            if (Kort(tiff[i..], klein) == 0x0112)
                return Kort(tiff[(i + 8)..], klein);
        }
        return 0;
    }

    private static int Kort(ReadOnlySpan<byte> bytes, bool klein) => klein ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static byte[] Standblok(int stand) =>
    [
        0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*\0\0\0\u0008"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)stand, 0, 0, 0, 0, 0, 0,
    ];
}
