using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Oversteek.Application.Persistence;

namespace Oversteek.Data.Sqlite;

/// <summary>
/// What a commit promises (REL-3): write-ahead log with synchronous=FULL, also after a power cut, and erased data really erased. The
/// settings belong to a connection, so they are set on each and checked at start.
/// </summary>
public sealed class Duurzaamheid : DbConnectionInterceptor
{
    public static readonly Duurzaamheid Enige = new();

    private const string Instellingen = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout=30000; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var opdracht = connection.CreateCommand();
        opdracht.CommandText = Instellingen;
        opdracht.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var opdracht = connection.CreateCommand();
        opdracht.CommandText = Instellingen;
        await opdracht.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Refuses to start on a database that would lose acknowledged work.</summary>
    public static async Task ControleerAsync(DbContext db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            Eis("journal_mode", await LeesAsync(db, "PRAGMA journal_mode", ct), "wal");
            Eis("synchronous", await LeesAsync(db, "PRAGMA synchronous", ct), "2");
            Eis("foreign_keys", await LeesAsync(db, "PRAGMA foreign_keys", ct), "1");
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static void Eis(string instelling, string? waarde, string vereist)
    {
        if (waarde != vereist)
            throw new OnveiligeOpslag($"SQLite: {instelling} is {waarde}, maar moet {vereist} zijn.");
    }

    private static async Task<string?> LeesAsync(DbContext db, string vraag, CancellationToken ct)
    {
        await using var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = vraag;
        return Convert.ToString(await opdracht.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }
}
