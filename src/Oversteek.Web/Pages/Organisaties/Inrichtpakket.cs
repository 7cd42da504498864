using System.IO.Compression;
using Oversteek.Application.Organisaties.Inrichten;
using Oversteek.Application.Persistence;

namespace Oversteek.Web.Pages.Organisaties;

/// <summary>
/// The files between the look and the confirmation. They go along in the form, so that the server keeps nothing of a look that nobody confirms;
/// what is in them is public, and whoever may send the form may choose the files.
/// </summary>
internal static class Inrichtpakket
{
    public const int Hoogstens = 20_000_000;

    public static string Maak(IReadOnlyList<Registerbestand> bestanden)
    {
        using var uit = new MemoryStream();
        using (var zip = new BrotliStream(uit, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(System.Text.Encoding.UTF8.GetBytes(Json.Schrijf(bestanden)));
        return Convert.ToBase64String(uit.ToArray());
    }

    /// <summary>Null when it is not what <see cref="Maak"/> made.</summary>
    public static IReadOnlyList<Registerbestand>? Lees(string? pakket)
    {
        try
        {
            using var zip = new BrotliStream(new MemoryStream(Convert.FromBase64String(pakket ?? "")), CompressionMode.Decompress);
            // Base64 in the text makes a third more of each file.
            var tekst = new byte[Hoogstens * 2];
            var lengte = zip.ReadAtLeast(tekst, tekst.Length, throwOnEndOfStream: false);
            return lengte == 0 || lengte == tekst.Length ? null : Json.Lees<List<Registerbestand>>(System.Text.Encoding.UTF8.GetString(tekst, 0, lengte));
        }
        catch (Exception fout) when (fout is FormatException or InvalidOperationException or InvalidDataException or System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
