using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Oversteek.Oso.Tests.Hulp;

/// <summary>Makes ZIPs, good ones and broken ones.</summary>
public static class Zipmaker
{
    public static byte[] Zip(params (string Naam, byte[] Inhoud)[] delen)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (naam, inhoud) in delen)
            {
                using var stroom = zip.CreateEntry(naam).Open();
                stroom.Write(inhoud);
            }
        }

        return uit.ToArray();
    }

    /// <summary>One document that is stored, not packed.</summary>
    public static byte[] Opgeslagen(string naam, byte[] inhoud)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stroom = zip.CreateEntry(naam, CompressionLevel.NoCompression).Open();
            stroom.Write(inhoud);
        }

        return uit.ToArray();
    }

    public static byte[] Tekst(string tekst) => Encoding.UTF8.GetBytes(tekst);

    /// <summary>The packed length that the first directory record names.</summary>
    public static uint Ingepakt(byte[] zip) => BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 20));

    /// <summary>Changes a field of the first directory record.</summary>
    public static byte[] Kern(byte[] zip, int plek, uint waarde, int bytes = 4)
    {
        var kopie = zip.ToArray();
        var begin = kopie.AsSpan().IndexOf("PK\u0001\u0002"u8);
        if (bytes == 4)
            BinaryPrimitives.WriteUInt32LittleEndian(kopie.AsSpan(begin + plek), waarde);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(kopie.AsSpan(begin + plek), (ushort)waarde);
        return kopie;
    }
}
