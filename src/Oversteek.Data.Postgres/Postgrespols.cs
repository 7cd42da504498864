using Npgsql;
using Oversteek.Application.Persistence;

namespace Oversteek.Data.Postgres;

/// <summary>One connection of its own, so that a full pool of pages is not taken for a dead server.</summary>
internal sealed class Postgrespols : IDatabasepols, IAsyncDisposable
{
    private readonly NpgsqlDataSource bron;

    public Postgrespols(string verbinding) => bron = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(verbinding)
    {
        MaxPoolSize = 1,
        Timeout = 2,
        CommandTimeout = 2,
        CancellationTimeout = -1,
        ApplicationName = "oversteek-pols",
    });

    public async Task<TimeSpan> VraagAsync(TimeProvider klok, CancellationToken ct)
    {
        await using var verbinding = await bron.OpenConnectionAsync(ct);
        await using var vraag = new NpgsqlCommand("select clock_timestamp()", verbinding);
        var voor = klok.GetUtcNow();
        var daar = (DateTime)(await vraag.ExecuteScalarAsync(ct))!;
        return daar.ToUniversalTime() - (voor + ((klok.GetUtcNow() - voor) / 2)).UtcDateTime;
    }

    public ValueTask DisposeAsync() => bron.DisposeAsync();
}
