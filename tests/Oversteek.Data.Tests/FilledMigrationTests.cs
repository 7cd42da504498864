using System.Globalization;
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
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

/// <summary>
/// A migration that moves data meets data here. SQLite rebuilds a table that gets another key and warns that SQL in between may see it half done;
/// what comes out is compared with what must stand there, row by row, on both databases.
/// </summary>
public sealed class FilledMigrationTests : IDisposable
{
    private const string Before = "Gevolgen";
    private const string BeforeResearch = "Gesprekken";
    private readonly string folder = Directory.CreateTempSubdirectory("oversteek-migratie-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [Databases]
    [Regel("REL-20", "D-44", "D-32", "D-64")]
    public async Task The_waiting_list_of_a_year_with_a_draw_survives(Databasesoort kind)
    {
        var connection = await EmptyAsync(kind);
        await MigrateAsync(kind, connection, Before);
        var ids = await FillAsync(kind, connection);

        await MigrateAsync(kind, connection, null);

        (await RowsAsync(kind, connection, "SELECT leerling_id, brugklas_id, uitslag_id, plaats, rang, status, uitgeloot, versie FROM wachtlijstplaats ORDER BY plaats"))
            .ShouldBe([$"{ids["pupil"]} {ids["first"]} {ids["result"]} 3 1 Wacht true 0", $"{ids["other"]} {ids["first"]} {ids["rehearsal"]} 4 1 Wacht true 0"]);
        (await RowsAsync(kind, connection, "SELECT rang, uitgeloot FROM voorkeur WHERE leerling_id = '" + ids["pupil"] + "' ORDER BY rang")).ShouldBe(["1 true", "2 false"]);
        (await RowsAsync(kind, connection, "SELECT rang, uitgeloot FROM voorkeur WHERE leerling_id = '" + ids["other"] + "'")).ShouldBe(["1 false"], "that draw is not published");
        (await RowsAsync(kind, connection, "SELECT aanmeldnummer, plaatsing FROM aanmelding ORDER BY aanmeldnummer")).ShouldBe([$"7 {ids["second"]}", "8 -"]);
        (await RowsAsync(kind, connection, "SELECT nummer FROM uitgegevennummer ORDER BY nummer")).ShouldBe(["7", "8"]);
        (await RowsAsync(kind, connection, "SELECT naam, aangenomen FROM brugklas ORDER BY naam")).ShouldBe(["eerste true", "los false", "op lijst true", "tweede true"]);
        (await RowsAsync(kind, connection, "SELECT volgnummer, erkenningen FROM loting ORDER BY schooljaar")).ShouldBe(["1 []", "1 []"]);
        // The new key and the link to the child hold.
        await Should.ThrowAsync<Exception>(() => RunAsync(kind, connection,
            $"INSERT INTO wachtlijstplaats (leerling_id, brugklas_id, plaats) VALUES ('{ids["pupil"]}', '{ids["first"]}', 9)"));
        await RunAsync(kind, connection, $"DELETE FROM leerling WHERE id = '{ids["pupil"]}'");
        (await RowsAsync(kind, connection, "SELECT plaats FROM wachtlijstplaats")).ShouldBe(["4"]);
    }

    /// <summary>Research stood beside the state; the application and what board and region see of it get the state.</summary>
    [Theory]
    [Databases]
    [Regel("REL-20", "D-40")]
    public async Task Research_of_before_becomes_a_state(Databasesoort kind)
    {
        var connection = await EmptyAsync(kind);
        await MigrateAsync(kind, connection, Before);
        var ids = await FillAsync(kind, connection);
        await MigrateAsync(kind, connection, BeforeResearch);
        var bytes = kind == Databasesoort.Sqlite ? "x'01'" : "'\\x01'::bytea";
        await RunAsync(kind, connection, $"UPDATE aanmelding SET onderzoek_versleuteld = {bytes} WHERE aanmeldnummer = 7");
        var into = new Inserter(kind, sql => RunAsync(kind, connection, sql), table => ColumnsAsync(kind, connection, table));
        foreach (var (pupil, status) in new[] { ("pupil", "Plaatsbaar"), ("other", "Actief") })
            await into.AddAsync("voortgang", ("leerling_id", ids[pupil]), ("school_id", ids["school"]), ("schooljaar", "2026-2027"), ("okrstatus", "Definitief"), ("aanmeldingstatus", status));

        await MigrateAsync(kind, connection, null);

        (await RowsAsync(kind, connection, "SELECT aanmeldnummer, status FROM aanmelding ORDER BY aanmeldnummer")).ShouldBe(["7 InOnderzoek", "8 Actief"]);
        (await RowsAsync(kind, connection, "SELECT leerling_id, aanmeldingstatus FROM voortgang ORDER BY aanmeldingstatus DESC")).ShouldBe([$"{ids["pupil"]} InOnderzoek", $"{ids["other"]} Actief"]);
    }

    private async Task<string> EmptyAsync(Databasesoort kind)
    {
        if (kind == Databasesoort.Sqlite)
            return SqliteRegistratie.Verbinding(Path.Combine(folder, "oud.db")) + ";Pooling=False";
        var cluster = await Postgrescluster.GeefAsync();
        var name = "oud_" + Guid.NewGuid().ToString("N");
        await cluster.VoerUitAsync("postgres", $"CREATE DATABASE {name} OWNER oversteek_eigenaar TEMPLATE template0 ENCODING 'UTF8'");
        await cluster.VoerUitAsync(name, "REVOKE ALL ON SCHEMA public FROM PUBLIC; ALTER SCHEMA public OWNER TO oversteek_eigenaar");
        return name;
    }

    private async Task MigrateAsync(Databasesoort kind, string connection, string? to)
    {
        var options = new DbContextOptionsBuilder<OversteekDb>();
        if (kind == Databasesoort.Sqlite)
            options.MetSqlite(connection);
        else
            options.MetPostgres((await Postgrescluster.GeefAsync()).Verbinding(connection, "oversteek_eigenaar", pool: 1) + ";Pooling=False");
        var ring = Sleutelring.LaadOfMaak(Path.Combine(folder, "ring"));
        await using var db = new OversteekDb(options.Options, new Toegangscontext(),
            new Opslagdiensten(TimeProvider.System, new Waardekluis(ring), new BlindeIndex(ring), new GeenDatabasegrens(), Opslaggevolgen.Geen));
        await db.GetService<IMigrator>().MigrateAsync(to, TestContext.Current.CancellationToken);
    }

    /// <summary>A published draw with a pupil who was drawn out of the first class, one that is not published, and classes in every state.</summary>
    private static async Task<Dictionary<string, string>> FillAsync(Databasesoort kind, string connection)
    {
        string[] names = ["region", "school", "pupil", "other", "application", "second application", "draw", "rehearsal draw", "result", "rehearsal", "accepted", "concept", "first", "second", "loose", "listed"];
        var ids = names.ToDictionary(n => n, _ => kind == Databasesoort.Sqlite ? Guid.NewGuid().ToString().ToUpperInvariant() : Guid.NewGuid().ToString());
        var into = new Inserter(kind, sql => RunAsync(kind, connection, sql), table => ColumnsAsync(kind, connection, table));
        foreach (var organisation in new[] { "region", "school" })
            await into.AddAsync("organisatie", ("id", ids[organisation]), ("naam", organisation), ("soort", organisation == "region" ? "Regio" : "VoSchool"));
        foreach (var pupil in new[] { "pupil", "other" })
            await into.AddAsync("leerling", ("id", ids[pupil]), ("organisatie_id", ids["school"]), ("schooljaar", "2026-2027"));
        foreach (var (beheer, status) in new[] { ("accepted", "Geaccepteerd"), ("concept", "Concept") })
            await into.AddAsync("brugklasbeheer", ("id", ids[beheer]), ("organisatie_id", beheer == "accepted" ? ids["school"] : ids["region"]), ("schooljaar", "2026-2027"), ("status", status));
        foreach (var (klas, beheer, naam) in new[] { ("first", "accepted", "eerste"), ("second", "accepted", "tweede"), ("loose", "concept", "los"), ("listed", "concept", "op lijst") })
            await into.AddAsync("brugklas", ("id", ids[klas]), ("beheer_id", ids[beheer]), ("organisatie_id", ids["school"]), ("naam", naam), ("adviezen", "[\"60\"]"));
        foreach (var (draw, year, status) in new[] { ("draw", "2026-2027", "Gepubliceerd"), ("rehearsal draw", "2027-2028", "Getrokken") })
            await into.AddAsync("loting", ("id", ids[draw]), ("organisatie_id", ids["region"]), ("schooljaar", year), ("status", status));
        await into.AddAsync("lotingsuitslag", ("id", ids["result"]), ("loting_id", ids["draw"]), ("leerling_id", ids["pupil"]), ("kenmerk", "k1"), ("brugklas_id", ids["second"]), ("uitleg", "{}"));
        await into.AddAsync("lotingsuitslag", ("id", ids["rehearsal"]), ("loting_id", ids["rehearsal draw"]), ("leerling_id", ids["other"]), ("kenmerk", "k2"), ("uitleg", "{}"));
        await into.AddAsync("wachtlijstplaats", ("uitslag_id", ids["result"]), ("leerling_id", ids["pupil"]), ("brugklas_id", ids["first"]), ("plaats", "3"));
        await into.AddAsync("wachtlijstplaats", ("uitslag_id", ids["rehearsal"]), ("leerling_id", ids["other"]), ("brugklas_id", ids["first"]), ("plaats", "4"));
        await into.AddAsync("aanmelding", ("id", ids["application"]), ("leerling_id", ids["pupil"]), ("organisatie_id", ids["school"]), ("schooljaar", "2026-2027"), ("status", "Plaatsbaar"), ("aanmeldnummer", "7"),
            ("lotingskenmerk", "k1"), ("lijststatus", "VerwerktInLoting"));
        await into.AddAsync("aanmelding", ("id", ids["second application"]), ("leerling_id", ids["other"]), ("organisatie_id", ids["school"]), ("schooljaar", "2026-2027"), ("status", "Actief"), ("aanmeldnummer", "8"),
            ("lotingskenmerk", "k2"), ("lijststatus", "Definitief"));
        foreach (var (application, pupil, rank, klas) in new[] { ("application", "pupil", "1", "first"), ("application", "pupil", "2", "second"), ("second application", "other", "1", "first") })
            await into.AddAsync("voorkeur", ("aanmelding_id", ids[application]), ("leerling_id", ids[pupil]), ("rang", rank), ("brugklas_id", ids[klas]), ("school_id", ids["school"]));
        await into.AddAsync("voorkeur", ("aanmelding_id", ids["second application"]), ("leerling_id", ids["school"]), ("rang", "2"), ("brugklas_id", ids["listed"]), ("school_id", ids["school"]));
        return ids;
    }

    private static async Task RunAsync(Databasesoort kind, string connection, string sql)
    {
        await using var source = await OpenAsync(kind, connection);
        await using var command = source.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> RowsAsync(Databasesoort kind, string connection, string sql)
    {
        await using var source = await OpenAsync(kind, connection);
        await using var command = source.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetName(i), reader.GetValue(i)))));
        return rows;
    }

    /// <summary>SQLite has no booleans; the two columns that are ones are told by name.</summary>
    private static string Text(string column, object value) => value switch
    {
        DBNull => "-",
        bool flag => flag ? "true" : "false",
        long number when column is "uitgeloot" or "aangenomen" => number == 1 ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static async Task<Dictionary<string, string>> ColumnsAsync(Databasesoort kind, string connection, string table)
    {
        var sql = kind == Databasesoort.Sqlite
            ? $"SELECT name || ' ' || type FROM pragma_table_info('{table}') WHERE \"notnull\" = 1 AND dflt_value IS NULL"
            : $"SELECT column_name || ' ' || data_type FROM information_schema.columns WHERE table_name = '{table}' AND is_nullable = 'NO' AND column_default IS NULL";
        return (await RowsAsync(kind, connection, sql)).Select(r => r.Split(' ', 2)).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
    }

    private static async Task<System.Data.Common.DbConnection> OpenAsync(Databasesoort kind, string connection)
    {
        System.Data.Common.DbConnection source = kind == Databasesoort.Sqlite
            ? new SqliteConnection(connection)
            : new NpgsqlConnection((await Postgrescluster.GeefAsync()).Verbinding(connection, pool: 1) + ";Pooling=False");
        await source.OpenAsync();
        return source;
    }

    /// <summary>Gives every column that must have a value one of its type.</summary>
    private sealed class Inserter(Databasesoort kind, Func<string, Task> run, Func<string, Task<Dictionary<string, string>>> columns)
    {
        public async Task AddAsync(string table, params (string Column, string Value)[] values)
        {
            var all = values.ToDictionary(v => v.Column, v => $"'{v.Value}'", StringComparer.Ordinal);
            foreach (var (column, type) in await columns(table))
                all.TryAdd(column, Default(type));
            await run($"INSERT INTO {table} ({string.Join(", ", all.Keys)}) VALUES ({string.Join(", ", all.Values)})");
        }

        private string Default(string type) => type switch
        {
            "INTEGER" or "integer" or "bigint" => "0",
            "boolean" => "false",
            "date" => "'2027-03-25'",
            "timestamp with time zone" => "now()",
            "BLOB" => "x''",
            "bytea" => "''",
            _ => $"'{(kind == Databasesoort.Sqlite ? Guid.NewGuid().ToString().ToUpperInvariant() : Guid.NewGuid().ToString())[..(type.StartsWith("character", StringComparison.Ordinal) ? 2 : 36)]}'",
        };
    }
}
