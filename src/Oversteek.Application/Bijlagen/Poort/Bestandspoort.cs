using System.Globalization;
using System.Text.RegularExpressions;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen.Poort;

/// <summary>What the gate says of a file. The content is without metadata of pictures.</summary>
/// <param name="Bezwaar">Null when it may be released.</param>
public sealed record Oordeel(string Naam, string Mediatype, ReadOnlyMemory<byte> Inhoud, Weigering? Bezwaar)
{
    public Bijlagetoestand Toestand => Bezwaar is null ? Bijlagetoestand.InOrde : Bezwaar == BijlageWeigeringen.Besmet ? Bijlagetoestand.Besmet : Bijlagetoestand.Afwijkend;
}

/// <summary>
/// B-17, SEC-48: the one gate for every file, typed or imported. The content decides which kind it is, not the name; what can run
/// something, lies about its size or hides a known test virus does not pass.
/// </summary>
public static class Bestandspoort
{
    private const string Onbekend = "application/octet-stream";
    private const int Langst = 120;

    /// <summary>Judging unpacks: two at a time in the whole program, whoever asks.</summary>
    private static readonly SemaphoreSlim Beurt = new(2);

    public static async Task<Oordeel> BeoordeelAsync(string naam, ReadOnlyMemory<byte> inhoud, Bijlagebron bron, CancellationToken ct)
    {
        await Beurt.WaitAsync(ct);
        try
        {
            return Bekijk(naam, inhoud, bron, ct);
        }
        finally
        {
            Beurt.Release();
        }
    }

    /// <summary>For who makes a plan of a whole file.</summary>
    public static Oordeel Beoordeel(string naam, ReadOnlyMemory<byte> inhoud, Bijlagebron bron)
    {
        Beurt.Wait();
        try
        {
            return Bekijk(naam, inhoud, bron, CancellationToken.None);
        }
        finally
        {
            Beurt.Release();
        }
    }

    private static Oordeel Bekijk(string naam, ReadOnlyMemory<byte> inhoud, Bijlagebron bron, CancellationToken ct)
    {
        var schoon = Naam(naam);
        var soort = Bestandsoorten.Van(schoon);
        if (inhoud.IsEmpty)
            return new Oordeel(schoon, Onbekend, inhoud, BijlageWeigeringen.BestandLeeg);
        if (inhoud.Length > Bijlagegrenzen.Bestand)
            return new Oordeel(schoon, Onbekend, inhoud, BijlageWeigeringen.TeGroot);
        if (Proefvirus.Zit(inhoud.Span))
            return new Oordeel(schoon, Onbekend, inhoud, BijlageWeigeringen.Besmet);
        if (IsHeic(schoon, inhoud.Span))
            return new Oordeel(schoon, Onbekend, inhoud, BijlageWeigeringen.Heic);
        if (soort is null || (soort.AlleenOso && bron != Bijlagebron.Oso))
            return new Oordeel(schoon, Onbekend, inhoud, BijlageWeigeringen.SoortNietToegestaan);
        var bezwaar = OpTijd(soort, inhoud, ct);
        return new Oordeel(schoon, soort.Mediatype, bezwaar is null ? Zonder(soort, inhoud) : inhoud, bezwaar);
    }

    /// <summary>No path, no characters that nobody sees, and of a long name the end with the extension.</summary>
    public static string Naam(string naam)
    {
        // A browser writes a quote in a name as %22.
        var zichtbaar = string.Concat(naam.Replace("%22", "'", StringComparison.Ordinal).Replace('\\', '/').Where(t => char.GetUnicodeCategory(t) is not (UnicodeCategory.Control or UnicodeCategory.Format)));
        return Oso.Bestandsnaam.Schoon(zichtbaar[^Math.Min(zichtbaar.Length, Langst)..]);
    }

    /// <summary>What was made so that nobody gets through it in time is not let in.</summary>
    private static Weigering? OpTijd(Bestandsoort soort, ReadOnlyMemory<byte> inhoud, CancellationToken ct)
    {
        try
        {
            return Bekijk(soort, inhoud, ct);
        }
        catch (RegexMatchTimeoutException)
        {
            return soort.Bouw == Bouw.Pdf ? BijlageWeigeringen.PdfGesloten : BijlageWeigeringen.ArchiefOnbetrouwbaar;
        }
    }

    private static Weigering? Bekijk(Bestandsoort soort, ReadOnlyMemory<byte> inhoud, CancellationToken ct) => soort.Bouw switch
    {
        Bouw.Pdf => Pdfbeoordeling.Bezwaar(inhoud, ct),
        Bouw.Jpeg => Fotobeoordeling.Jpeg(inhoud.Span),
        Bouw.Png => Fotobeoordeling.Png(inhoud.Span),
        Bouw.Ooxml or Bouw.OpenDocument => new Kantoorbeoordeling(soort, ct).Bezwaar(inhoud),
        Bouw.Ole => Olebeoordeling.Bezwaar(inhoud.Span),
        Bouw.Tekst => inhoud.Span.Contains((byte)0) ? BijlageWeigeringen.InhoudAnders : null,
        _ => throw new InvalidOperationException($"Onbekende bouw {soort.Bouw}."),
    };

    private static ReadOnlyMemory<byte> Zonder(Bestandsoort soort, ReadOnlyMemory<byte> inhoud) => soort.Bouw switch
    {
        Bouw.Jpeg => Jpegopschoning.Schoon(inhoud.Span),
        Bouw.Png => Pngopschoning.Schoon(inhoud.Span),
        _ => inhoud,
    };

    private static bool IsHeic(string naam, ReadOnlySpan<byte> inhoud) =>
        Path.GetExtension(naam).ToUpperInvariant() is ".HEIC" or ".HEIF" || (inhoud.Length > 12 && inhoud[4..10].SequenceEqual("ftyphe"u8)) || (inhoud.Length > 12 && inhoud[4..12].SequenceEqual("ftypmif1"u8));
}

/// <summary>The test file of the makers of scanners: proof that the gate looks inside. In parts, so that this program does not hold it.</summary>
internal static class Proefvirus
{
    private static readonly byte[] Merk = [.. "EICAR-STANDARD-"u8, .. "ANTIVIRUS-TEST-FILE"u8];

    public static bool Zit(ReadOnlySpan<byte> inhoud) => inhoud.IndexOf(Merk) >= 0;
}
