using System.IO.Compression;
using Oversteek.Oso;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>
/// B-25: a zip of dossiers, or one gz, is simply unpacked. One level deep. What does not unpack within the limits stays as it came, so that the
/// preview names it and says why.
/// </summary>
internal static class Osopakket
{
    private const long MeesteKeer = 200;
    private const long AltijdGoed = 1_000_000;

    public static async Task<IReadOnlyList<Osoaanbod>> PakUitAsync(Osoaanbod aanbod, long grens, CancellationToken ct)
    {
        var kop = await KopAsync(aanbod, ct);
        if (IsZip(kop))
            return Zip(await LeesAsync(aanbod, ct), grens) is { } delen
                ? [.. delen.Select(d => new Osoaanbod(Bestandsnaam.Schoon(d.Naam), d.Lengte, d.Open))]
                : [aanbod];
        if (IsGzip(kop) && await GzipAsync(aanbod, grens, ct) is { } lengte)
            return [new Osoaanbod(Zonder(aanbod.Naam), lengte, () => new GZipStream(aanbod.Open(), CompressionMode.Decompress))];
        return [aanbod];
    }

    /// <summary>Why something that is packed was not unpacked; null when it is not packed.</summary>
    public static string? Bezwaar(ReadOnlyMemory<byte> inhoud, long grens)
    {
        if (IsGzip(inhoud.Span))
            return "Dit ingepakte bestand (gz) kan niet worden uitgepakt of zit in een ander ingepakt bestand. Pak het zelf uit en kies het xml-bestand.";
        if (!IsZip(inhoud.Span))
            return null;
        if (Archief.Delen(inhoud, grens) is not { } delen)
            return "Dit zip-bestand is beschadigd, te groot of heeft een wachtwoord. Pak het zelf uit en kies de xml-bestanden.";
        if (IsDocument(delen))
            return "Dit is geen OSO-bestand, maar een document van Word of Excel. Kies de xml-bestanden uit uw leerlingadministratie.";
        return Zip(inhoud, grens) is null
            ? "Dit zip-bestand bevat geen OSO-bestanden of wordt bij het uitpakken veel te groot. Kies de xml-bestanden zelf."
            : "Dit is een zip-bestand in een zip-bestand. Pak het zelf uit en kies de xml-bestanden.";
    }

    private static List<Archiefdeel>? Zip(ReadOnlyMemory<byte> zip, long grens)
    {
        if (Archief.Delen(zip, grens) is not { } delen || IsDocument(delen))
            return null;
        var bytes = delen.Sum(d => d.Lengte);
        if (bytes > AltijdGoed && bytes / MeesteKeer > zip.Length)
            return null;
        return delen.Where(d => !IsBijwerk(d.Naam)).ToList() is { Count: > 0 } over ? over : null;
    }

    /// <summary>A document of a word processor is a zip as well; its parts are no dossiers.</summary>
    private static bool IsDocument(IReadOnlyList<Archiefdeel> delen) => delen.Any(d => d.Naam is "[Content_Types].xml" or "mimetype");

    /// <summary>What the computer of the user adds to a zip by itself.</summary>
    private static bool IsBijwerk(string naam) =>
        naam.StartsWith("__MACOSX/", StringComparison.Ordinal) || naam[(naam.LastIndexOf('/') + 1)..] is "Thumbs.db" or "desktop.ini" or ['.', ..];

    private static async Task<long?> GzipAsync(Osoaanbod aanbod, long grens, CancellationToken ct)
    {
        var stuk = new byte[16_384];
        var lengte = 0L;
        try
        {
            await using var bron = new GZipStream(aanbod.Open(), CompressionMode.Decompress);
            for (int gelezen; (gelezen = await bron.ReadAsync(stuk, ct)) > 0;)
            {
                lengte += gelezen;
                if (lengte > grens || (lengte > AltijdGoed && lengte / MeesteKeer > aanbod.Lengte))
                    return null;
            }
            return lengte;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<byte[]> KopAsync(Osoaanbod aanbod, CancellationToken ct)
    {
        var kop = new byte[4];
        await using var bron = aanbod.Open();
        return kop[..await bron.ReadAtLeastAsync(kop, kop.Length, throwOnEndOfStream: false, ct)];
    }

    private static async Task<ReadOnlyMemory<byte>> LeesAsync(Osoaanbod aanbod, CancellationToken ct)
    {
        using var doel = new MemoryStream((int)aanbod.Lengte);
        await using var bron = aanbod.Open();
        await bron.CopyToAsync(doel, ct);
        return doel.GetBuffer().AsMemory(0, (int)doel.Length);
    }

    private static string Zonder(string naam) => naam.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? naam[..^3] : naam;

    private static bool IsZip(ReadOnlySpan<byte> kop) => kop.StartsWith("PK\u0003\u0004"u8);

    private static bool IsGzip(ReadOnlySpan<byte> kop) => kop is [0x1F, 0x8B, ..];
}
