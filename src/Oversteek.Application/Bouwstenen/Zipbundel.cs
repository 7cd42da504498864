using System.IO.Compression;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bouwstenen;

/// <summary>Files that are handed out together.</summary>
internal static class Zipbundel
{
    /// <param name="delen">Names as they stand in the bundle; one at a time is in memory when they are made as they are asked.</param>
    public static async Task<byte[]> MaakAsync(IAsyncEnumerable<(string Naam, byte[] Inhoud)> delen, DateTimeOffset op, CancellationToken ct)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            await foreach (var (naam, inhoud) in delen.WithCancellation(ct))
            {
                var deel = zip.CreateEntry(naam);
                deel.LastWriteTime = Nederland.Tijd(op);
                await using var doel = await deel.OpenAsync(ct);
                await doel.WriteAsync(inhoud, ct);
            }
        }
        return uit.ToArray();
    }

    /// <summary>A name that somebody typed is no path.</summary>
    public static string Veilig(string naam) =>
        string.Concat(Path.GetFileName(naam.Replace('\\', '/')).Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-'));
}
