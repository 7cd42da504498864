using Oversteek.Application.Persistence;

namespace Oversteek.Web.Waarneming;

/// <summary>
/// One question to the database at a time: whoever asks meanwhile gets the answer to that one. So a hundred probes cost as much as one, nobody waits
/// for a connection of the other, and a question that hangs is not asked again beside itself.
/// </summary>
public sealed class Polsslag(IDatabasepols pols, Databaseklok klok)
{
    private readonly Lock slot = new();
    private Task<TimeSpan>? lopend;

    /// <summary>How far the database is ahead of this machine. Wait as long as you have patience: the question goes on.</summary>
    public Task<TimeSpan> VraagAsync()
    {
        lock (slot)
            return lopend is { IsCompleted: false } ? lopend : lopend = Task.Run(() => pols.VraagAsync(klok.Machine, CancellationToken.None));
    }
}
