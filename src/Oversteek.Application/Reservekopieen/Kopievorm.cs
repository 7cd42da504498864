using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Oversteek.Application.Versleuteling;

namespace Oversteek.Application.Reservekopieen;

/// <summary>
/// The form of a copy: one line that says whose it is, then everything encrypted with the key ring: the sheet, a line, and the packed database.
/// The keys themselves are never in it. The name under which it is encrypted is made of the first line, so that line cannot be changed either.
/// </summary>
public sealed class Kopievorm(Sleutelring ring, Bestandskluis kluis)
{
    private const string Soort = "reservekopie";
    private const int Indeling = 1;
    private const int LangsteKop = 400;
    private const int LangsteBlad = 64 * 1024;

    public async Task SchrijfAsync(Stream doel, Kopieblad blad, Func<Stream, Task> schrijfDatabase, CancellationToken ct)
    {
        var kop = JsonSerializer.SerializeToUtf8Bytes(new Kop(Soort, Indeling, ring.Kenmerk, blad.Id));
        await doel.WriteAsync((byte[])[.. kop, (byte)'\n'], ct);
        await using var dicht = kluis.OpenSchrijven(doel, Naam(kop));
        await dicht.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(blad), (byte)'\n'], ct);
        await using (var pak = new GZipStream(dicht, CompressionLevel.Fastest, leaveOpen: true))
            await schrijfDatabase(pak);
        await dicht.VoltooiAsync(ct);
    }

    /// <summary>Reads all of it and hands the database to <paramref name="neemDatabase"/>; what was handed over counts only when this returns.</summary>
    public async Task<Kopieblad> LeesAsync(FileStream bron, Func<Kopieblad, Stream, Task> neemDatabase, CancellationToken ct)
    {
        var naam = Path.GetFileName(bron.Name);
        var bijlage = LeesKop(bron, naam);
        EisSleutel(bron, naam);
        try
        {
            await using var open = kluis.OpenLezen(bron, bijlage);
            var blad = JsonSerializer.Deserialize<Kopieblad>(await RegelAsync(open, LangsteBlad, ct) ?? "null"u8.ToArray())
                ?? throw new Kopiefout($"{naam} is beschadigd: het blad ontbreekt.");
            await using (var pak = new GZipStream(open, CompressionMode.Decompress, leaveOpen: true))
                await neemDatabase(blad, pak);
            // The last block says that it is the last: until it was read the copy may have been cut off.
            await open.CopyToAsync(Stream.Null, ct);
            return blad;
        }
        catch (Exception fout) when (fout is VersleutelingFout or InvalidDataException or JsonException)
        {
            throw new Kopiefout(Kapot(naam), fout);
        }
    }

    private Guid LeesKop(FileStream bron, string naam)
    {
        if (bron.Length == 0)
            throw new Kopiefout($"{naam} is leeg: het maken ervan is mislukt. Neem een andere kopie.");
        if (LeesKopregel(bron) is not { } bytes || Ontleed(bytes) is not { Oversteek: Soort } kop)
            throw new Kopiefout($"{naam} is geen reservekopie van Oversteek.");
        if (kop.Indeling != Indeling)
            throw new Kopiefout($"{naam} is gemaakt door een nieuwere versie van Oversteek. Zet eerst die versie neer.");
        return kop.Ring == ring.Kenmerk
            ? Naam(bytes)
            : throw new Kopiefout($"{naam} is van een andere installatie: de sleutels die nu zijn ingesteld, horen er niet bij.");
    }

    private void EisSleutel(FileStream bron, string naam)
    {
        var (begin, merk) = (bron.Position, new byte[Bestandsindeling.Kop]);
        var gelezen = bron.ReadAtLeast(merk, merk.Length, throwOnEndOfStream: false);
        bron.Position = begin;
        if (Bestandsindeling.SleutelVan(merk.AsSpan(0, gelezen)) is not { } sleutel)
            throw new Kopiefout(Kapot(naam));
        if (!ring.Ids.Contains(sleutel))
            throw new Kopiefout($"{naam} is versleuteld met sleutel {sleutel}, en die is er niet. Zet de reservekopie van de sleutels terug die erbij hoort.");
    }

    private static byte[]? LeesKopregel(FileStream bron)
    {
        var regel = new List<byte>();
        while (regel.Count < LangsteKop && bron.ReadByte() is >= 0 and var teken)
        {
            if (teken == '\n')
                return [.. regel];
            regel.Add((byte)teken);
        }
        return null;
    }

    private static async Task<byte[]?> RegelAsync(Stream bron, int hoogstens, CancellationToken ct)
    {
        var (regel, een) = (new List<byte>(), new byte[1]);
        while (regel.Count < hoogstens && await bron.ReadAsync(een, ct) == 1)
        {
            if (een[0] == '\n')
                return [.. regel];
            regel.Add(een[0]);
        }
        return null;
    }

    private static Kop? Ontleed(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Kop>(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Kapot(string naam) => $"{naam} is afgekapt, veranderd of beschadigd. Neem een andere kopie.";

    private static Guid Naam(byte[] kop) => new(SHA256.HashData(kop).AsSpan(0, 16));

    private sealed record Kop(string? Oversteek, int Indeling, Guid Ring, Guid Kopie);
}
