using System.Text.Json;

namespace Oversteek.Application.Bouwstenen;

/// <summary>
/// A file of JSON lines that is only appended to, by one writer at a time: two nodes and a command may work on it together. A line that is none of
/// them is an error with its number, never skipped.
/// </summary>
/// <param name="naam">In the sentence about a damaged line.</param>
/// <param name="heel">Whether what was read has all that it must have.</param>
internal sealed class Regelbestand<T>(string pad, string naam, Func<T, bool> heel)
    where T : class
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(10);

    public async Task<IReadOnlyList<T>> LeesAsync(CancellationToken ct)
    {
        if (!File.Exists(pad))
            return [];
        // Who writes has the file to himself, so that nobody reads half a line.
        await using var stroom = await WachtAsync(() => new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.Read), ct);
        using var lezer = new StreamReader(stroom);
        var rijen = new List<T>();
        while (await lezer.ReadLineAsync(ct) is { } regel)
            rijen.Add(Lees(regel, rijen.Count + 1));
        return rijen;
    }

    public async Task VoegToeAsync(IEnumerable<T> rijen, CancellationToken ct)
    {
        await using var slot = await SlotAsync(ct);
        await SchrijfAsync(pad, FileMode.Append, rijen, ct);
    }

    /// <summary>All of it anew, unless <paramref name="wijzig"/> gives null; what another writer adds meanwhile waits.</summary>
    public async Task WijzigAsync(Func<IReadOnlyList<T>, Task<IEnumerable<T>?>> wijzig, CancellationToken ct)
    {
        await using var slot = await SlotAsync(ct);
        if (await wijzig(await LeesAsync(ct)) is { } nieuw)
            await MaakAsync(nieuw, ct);
    }

    /// <summary>What is there now stays until the new file is whole.</summary>
    public async Task MaakAsync(IEnumerable<T> rijen, CancellationToken ct)
    {
        await SchrijfAsync(pad + ".nieuw", FileMode.Create, rijen, ct);
        File.Move(pad + ".nieuw", pad, overwrite: true);
    }

    private static async Task SchrijfAsync(string bestand, FileMode wijze, IEnumerable<T> rijen, CancellationToken ct)
    {
        byte[] regels = [.. rijen.SelectMany(rij => (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(rij), (byte)'\n'])];
        await using var stroom = await WachtAsync(() => new FileStream(bestand, wijze, FileAccess.Write, FileShare.None), ct);
        await stroom.WriteAsync(regels, ct);
        stroom.Flush(flushToDisk: true);
    }

    /// <summary>Beside the file and not the file itself: that one may be replaced while another waits for it.</summary>
    private Task<FileStream> SlotAsync(CancellationToken ct) => Task.Run(() => Eigenaarsbestand.Slot(pad + ".slot", Geduld), ct);

    private static Task<FileStream> WachtAsync(Func<FileStream> open, CancellationToken ct) => Task.Run(() => Eigenaarsbestand.Wacht(open, Geduld), ct);

    private T Lees(string regel, int nummer)
    {
        try
        {
            if (JsonSerializer.Deserialize<T>(regel) is { } rij && heel(rij))
                return rij;
        }
        catch (JsonException fout)
        {
            throw new InvalidDataException($"Regel {nummer} van {naam} is beschadigd.", fout);
        }
        throw new InvalidDataException($"Regel {nummer} van {naam} is beschadigd.");
    }
}
