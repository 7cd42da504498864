using System.IO.Compression;

namespace Oversteek.Oso;

/// <summary>Makes the ZIP around an attachment: one entry, a fixed date, so that equal documents give equal bytes.</summary>
internal static class Zipschrijver
{
    private static readonly DateTimeOffset Vast = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Pak(string naam, ReadOnlySpan<byte> inhoud)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry(naam, CompressionLevel.Optimal);
            entry.LastWriteTime = Vast;
            using var stroom = entry.Open();
            stroom.Write(inhoud);
        }

        return uit.ToArray();
    }
}
