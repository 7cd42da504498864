using System.Text.Json;

namespace Oversteek.Application.Bouwstenen;

/// <summary>A file of JSON lines that is only appended to. A line that is none of them is an error with its number, never skipped.</summary>
/// <param name="naam">In the sentence about a damaged line.</param>
/// <param name="heel">Whether what was read has all that it must have.</param>
internal sealed class Regelbestand<T>(string pad, string naam, Func<T, bool> heel)
    where T : class
{
    public async Task<IReadOnlyList<T>> LeesAsync(CancellationToken ct)
    {
        if (!File.Exists(pad))
            return [];
        var rijen = new List<T>();
        await foreach (var regel in File.ReadLinesAsync(pad, ct))
            rijen.Add(Lees(regel, rijen.Count + 1));
        return rijen;
    }

    public Task VoegToeAsync(IEnumerable<T> rijen, CancellationToken ct) => SchrijfAsync(pad, FileMode.Append, rijen, ct);

    /// <summary>All of it anew: what is there now stays until the new file is whole.</summary>
    public async Task VervangAsync(IEnumerable<T> rijen, CancellationToken ct)
    {
        await SchrijfAsync(pad + ".nieuw", FileMode.Create, rijen, ct);
        File.Move(pad + ".nieuw", pad, overwrite: true);
    }

    private static async Task SchrijfAsync(string bestand, FileMode wijze, IEnumerable<T> rijen, CancellationToken ct)
    {
        await using var stroom = new FileStream(bestand, wijze, FileAccess.Write, FileShare.Read);
        foreach (var rij in rijen)
            await stroom.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(rij), (byte)'\n'], ct);
        stroom.Flush(flushToDisk: true);
    }

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
