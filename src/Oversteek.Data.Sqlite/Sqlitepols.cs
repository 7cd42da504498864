using Microsoft.Data.Sqlite;
using Oversteek.Application.Persistence;

namespace Oversteek.Data.Sqlite;

/// <summary>The file has no clock of its own; it answers when a page can be read.</summary>
internal sealed class Sqlitepols(string bestand) : IDatabasepols
{
    public async Task<TimeSpan> VraagAsync(TimeProvider klok, CancellationToken ct)
    {
        // Never makes the file, and never keeps it: somebody may be putting another in its place.
        var waar = new SqliteConnectionStringBuilder { DataSource = bestand, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        await using var verbinding = new SqliteConnection(waar.ToString());
        await verbinding.OpenAsync(ct);
        await using var vraag = verbinding.CreateCommand();
        vraag.CommandText = "SELECT nummer FROM ketenstand";
        await vraag.ExecuteScalarAsync(ct);
        return TimeSpan.Zero;
    }
}
