using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Data.Postgres;
using Oversteek.Data.Sqlite;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests.Samples;

/// <summary>A database in a state of before, filled without the model of today.</summary>
internal sealed class OldDatabase : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("oversteek-migratie-").FullName;
    private readonly Databasesoort kind;
    private string owner = "";
    private string reader = "";

    private OldDatabase(Databasesoort kind) => this.kind = kind;

    public static async Task<OldDatabase> EmptyAsync(Databasesoort kind)
    {
        var old = new OldDatabase(kind);
        await old.BeginAsync();
        return old;
    }

    /// <summary>Ids of all migrations, first one first.</summary>
    public static List<string> Migrations(Databasesoort kind) =>
        [.. (kind == Databasesoort.Sqlite ? typeof(SqliteRegistratie) : typeof(PostgresRegistratie)).Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal)];

    public string NewId() => kind == Databasesoort.Sqlite ? Guid.NewGuid().ToString().ToUpperInvariant() : Guid.NewGuid().ToString();

    /// <param name="to">Null for the last one.</param>
    public async Task MigrateAsync(string? to = null)
    {
        var options = new DbContextOptionsBuilder<OversteekDb>();
        if (kind == Databasesoort.Sqlite)
            options.MetSqlite(owner);
        else
            options.MetPostgres(owner);
        var ring = Sleutelring.LaadOfMaak(Path.Combine(folder, "ring"));
        await using var db = new OversteekDb(options.Options, new Toegangscontext(),
            new Opslagdiensten(TimeProvider.System, new Waardekluis(ring), new BlindeIndex(ring), new GeenDatabasegrens(), Opslaggevolgen.Geen));
        await db.GetService<IMigrator>().MigrateAsync(to, TestContext.Current.CancellationToken);
    }

    public async Task RunAsync(string sql)
    {
        await using var source = await OpenAsync();
        await using var command = source.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<List<string>> RowsAsync(string sql)
    {
        await using var source = await OpenAsync();
        await using var command = source.CreateCommand();
        command.CommandText = sql;
        await using var found = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await found.ReadAsync())
            rows.Add(string.Join(' ', Enumerable.Range(0, found.FieldCount).Select(i => Text(found.GetName(i), found.GetValue(i)))));
        return rows;
    }

    /// <summary>Gives every column that must have a value one of its type.</summary>
    public async Task AddAsync(string table, params (string Column, string Value)[] values)
    {
        var all = values.ToDictionary(v => v.Column, v => $"'{v.Value}'", StringComparer.Ordinal);
        foreach (var (column, type) in await ColumnsAsync(table))
            all.TryAdd(column, Default(type));
        await RunAsync($"INSERT INTO {table} ({string.Join(", ", all.Keys)}) VALUES ({string.Join(", ", all.Values)})");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task BeginAsync()
    {
        if (kind == Databasesoort.Sqlite)
        {
            owner = reader = SqliteRegistratie.Verbinding(Path.Combine(folder, "oud.db")) + ";Pooling=False";
            return;
        }
        var cluster = await Postgrescluster.GeefAsync();
        var name = "oud_" + Guid.NewGuid().ToString("N");
        await cluster.VoerUitAsync("postgres", $"CREATE DATABASE {name} OWNER oversteek_eigenaar TEMPLATE template0 ENCODING 'UTF8'");
        await cluster.VoerUitAsync(name, "REVOKE ALL ON SCHEMA public FROM PUBLIC; ALTER SCHEMA public OWNER TO oversteek_eigenaar");
        owner = cluster.Verbinding(name, "oversteek_eigenaar", pool: 1) + ";Pooling=False";
        reader = cluster.Verbinding(name, pool: 1) + ";Pooling=False";
    }

    private async Task<Dictionary<string, string>> ColumnsAsync(string table)
    {
        var sql = kind == Databasesoort.Sqlite
            ? $"SELECT name || ' ' || type FROM pragma_table_info('{table}') WHERE \"notnull\" = 1 AND dflt_value IS NULL"
            : $"SELECT column_name || ' ' || data_type FROM information_schema.columns "
                + $"WHERE table_name = '{table}' AND is_nullable = 'NO' AND column_default IS NULL";
        return (await RowsAsync(sql)).Select(r => r.Split(' ', 2)).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
    }

    private string Default(string type) => type switch
    {
        "INTEGER" or "integer" or "bigint" => "0",
        "boolean" => "false",
        "date" => "'2027-03-25'",
        "timestamp with time zone" => "now()",
        "BLOB" => "x''",
        "bytea" => "''",
        _ => $"'{NewId()[..(type.StartsWith("character", StringComparison.Ordinal) ? 2 : 36)]}'",
    };

    /// <summary>SQLite has no booleans; the two columns that are ones are told by name.</summary>
    private static string Text(string column, object value) => value switch
    {
        DBNull => "-",
        bool flag => flag ? "true" : "false",
        long number when column is "uitgeloot" or "aangenomen" => number == 1 ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private async Task<DbConnection> OpenAsync()
    {
        DbConnection source = kind == Databasesoort.Sqlite ? new SqliteConnection(reader) : new NpgsqlConnection(reader);
        await source.OpenAsync();
        return source;
    }
}
