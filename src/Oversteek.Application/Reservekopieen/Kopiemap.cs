using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Oversteek.Application.Bouwstenen;

namespace Oversteek.Application.Reservekopieen;

/// <summary>The newest copy that is whole.</summary>
/// <param name="Nagekeken">It was opened, put back on trial, and its data and log were right.</param>
public sealed record Laatstekopie(string Bestand, DateTimeOffset Op, long Lengte, string Sha256, bool Nagekeken);

/// <summary>
/// The folder with copies. A copy gets its name only when it is whole, and counts as the newest only after that: one that was broken off
/// leaves neither.
/// </summary>
public sealed class Kopiemap(string pad)
{
    private const string Begin = "oversteek-";
    private const string Vorm = "yyyyMMdd'T'HHmmss'Z'";
    private const string Einde = ".kopie";
    private const string Afgekeurd = ".afgekeurd";
    private const string Bezig = ".bezig";
    private const string Merk = "laatste.json";

    /// <summary>For as long as this every copy stays.</summary>
    private static readonly TimeSpan Alle = TimeSpan.FromDays(2);

    /// <summary>Writes, flushes to the disk, and names. One at a time per folder.</summary>
    public async Task<string> BewaarAsync(DateTimeOffset op, Func<Stream, Task> schrijf, CancellationToken ct)
    {
        Directory.CreateDirectory(pad);
        using var slot = Slot();
        foreach (var half in Directory.GetFiles(pad, "*" + Bezig))
            File.Delete(half);
        var naam = Path.Combine(pad, $"{Begin}{op.UtcDateTime.ToString(Vorm, CultureInfo.InvariantCulture)}{Einde}");
        if (File.Exists(naam))
            throw new Kopiefout($"{naam} is er al. Wacht een seconde en maak de kopie opnieuw.");
        try
        {
            await using (var bestand = Eigenaarsbestand.Nieuw(naam + Bezig))
            {
                await schrijf(bestand);
                bestand.Flush(flushToDisk: true);
            }
            File.Move(naam + Bezig, naam);
            return naam;
        }
        finally
        {
            File.Delete(naam + Bezig);
        }
    }

    /// <summary>
    /// A copy that was found wrong loses its name, so that nobody takes it for a good one. One stays, for who looks into it: a fault that stays would
    /// fill the disk with them.
    /// </summary>
    public string KeurAf(string bestand)
    {
        foreach (var eerder in Directory.GetFiles(pad, $"{Begin}*{Afgekeurd}"))
            File.Delete(eerder);
        var naam = Path.ChangeExtension(bestand, Afgekeurd);
        File.Move(bestand, naam);
        return naam;
    }

    public async Task<Laatstekopie> ZetLaatsteAsync(string bestand, DateTimeOffset op, bool nagekeken, CancellationToken ct)
    {
        await using var stroom = File.OpenRead(bestand);
        var afdruk = Convert.ToHexStringLower(await SHA256.HashDataAsync(stroom, ct));
        var laatste = new Laatstekopie(Path.GetFileName(bestand), op, stroom.Length, afdruk, nagekeken);
        // In the form that sha256sum reads, for whoever keeps the copy elsewhere without the keys.
        await File.WriteAllTextAsync(bestand + ".sha256", $"{afdruk}  {laatste.Bestand}\n", ct);
        var nieuw = Path.Combine(pad, Merk + Bezig);
        await File.WriteAllBytesAsync(nieuw, JsonSerializer.SerializeToUtf8Bytes(laatste), ct);
        File.Move(nieuw, Path.Combine(pad, Merk), overwrite: true);
        return laatste;
    }

    /// <summary>Null when there is none, or when it is no longer there.</summary>
    public Laatstekopie? Laatste()
    {
        try
        {
            var laatste = JsonSerializer.Deserialize<Laatstekopie>(File.ReadAllBytes(Path.Combine(pad, Merk)));
            return laatste is { Bestand: { } naam } && File.Exists(Path.Combine(pad, naam)) ? laatste : null;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Copies hold what people had erased; they go in time (PRIV-10). After two days the last of each day is enough: one each quarter of an hour would
    /// fill any disk. Only after a newer one succeeded.
    /// </summary>
    public int RuimOp(DateTimeOffset nu, int dagen)
    {
        var laatste = Laatste()?.Bestand;
        var kopieen = Directory.GetFiles(pad, $"{Begin}*{Einde}").Select(b => (Bestand: b, Op: Op(b))).Where(k => k.Op is not null).ToList();
        var blijft = kopieen.Where(k => k.Op >= nu - Alle)
            .Concat(kopieen.Where(k => k.Op >= nu.AddDays(-dagen)).GroupBy(k => k.Op!.Value.UtcDateTime.Date).Select(dag => dag.MaxBy(k => k.Op)))
            .Select(k => k.Bestand).ToHashSet(StringComparer.Ordinal);
        var oud = kopieen.Select(k => k.Bestand).Where(b => Path.GetFileName(b) != laatste && !blijft.Contains(b))
            .Concat(Directory.GetFiles(pad, $"{Begin}*{Afgekeurd}").Where(b => Op(b) < nu.AddDays(-dagen))).ToList();
        foreach (var bestand in oud)
        {
            File.Delete(bestand);
            File.Delete(bestand + ".sha256");
        }
        return oud.Count;
    }

    /// <summary>By its name: the date of a file changes when somebody copies it.</summary>
    private static DateTimeOffset? Op(string bestand) => DateTimeOffset.TryParseExact(
        Path.GetFileNameWithoutExtension(bestand)[Begin.Length..], Vorm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var op) ? op : null;

    private FileStream Slot()
    {
        try
        {
            return Eigenaarsbestand.Slot(Path.Combine(pad, "kopie.slot"), TimeSpan.Zero);
        }
        catch (IOException fout)
        {
            throw new Kopiefout($"Er wordt al een reservekopie gemaakt in {pad}.", fout);
        }
    }
}
