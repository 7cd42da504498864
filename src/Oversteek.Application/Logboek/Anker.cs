using System.Text.Json;

namespace Oversteek.Application.Logboek;

/// <summary>Number and hash of the last event at a moment, signed. Kept outside the database: it shows a cut-off tail (SEC-61).</summary>
public sealed record Anker(long Nummer, byte[] Hash, DateTimeOffset Moment, byte[] Handtekening);

/// <summary>Anchors as JSON lines in a file that is only appended to.</summary>
public sealed class Ankerbestand(string pad)
{
    public async Task VoegToeAsync(Anker anker, CancellationToken cancellationToken = default)
    {
        var regel = JsonSerializer.SerializeToUtf8Bytes(anker);
        await using var stroom = new FileStream(pad, FileMode.Append, FileAccess.Write, FileShare.Read);
        await stroom.WriteAsync((byte[])[.. regel, (byte)'\n'], cancellationToken);
        stroom.Flush(flushToDisk: true);
    }

    /// <summary>A line that is not an anchor is an error with its number, never skipped.</summary>
    public async Task<IReadOnlyList<Anker>> LeesAsync(CancellationToken cancellationToken = default)
    {
        if (!File.Exists(pad))
            return [];
        var ankers = new List<Anker>();
        await foreach (var regel in File.ReadLinesAsync(pad, cancellationToken))
            ankers.Add(Lees(regel, ankers.Count + 1));
        return ankers;
    }

    private static Anker Lees(string regel, int nummer)
    {
        try
        {
            if (JsonSerializer.Deserialize<Anker>(regel) is { Hash: not null, Handtekening: not null } anker)
                return anker;
        }
        catch (JsonException fout)
        {
            throw new InvalidDataException($"Regel {nummer} van het ankerbestand is beschadigd.", fout);
        }
        throw new InvalidDataException($"Regel {nummer} van het ankerbestand is beschadigd.");
    }
}
