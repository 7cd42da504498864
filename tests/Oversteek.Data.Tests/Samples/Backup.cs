using Oversteek.Application.Reservekopieen;
using Oversteek.Application.Versleuteling;
using Oversteek.Testhulp.Databases;
using Oversteek.Web.Opdrachten;

namespace Oversteek.Data.Tests.Samples;

internal sealed record Said(int Code, string Output, string Errors);

/// <summary>The verbs of the copies as an operator runs them, on the database of a region.</summary>
internal sealed class Backup(Region region, string? emptyDatabase)
{
    private readonly string folder = Path.Combine(region.Database.Map, "kopieen");

    public string Folder => folder;

    public string Live => Path.Combine(region.Database.Map, "oversteek.db");

    public string Anchors => Path.Combine(region.Database.Map, "ankers", "ankers.jsonl");

    public string Erased => Path.Combine(Path.GetDirectoryName(Anchors)!, "gewist.jsonl");

    public string Keys { get; init; } = Path.Combine(region.Database.Map, "sleutels");

    /// <summary>PostgreSQL only: the empty database that copies go into.</summary>
    public string? Empty => emptyDatabase;

    public bool IsSqlite => region.Database.Soort == Databasesoort.Sqlite;

    /// <summary>On PostgreSQL a copy goes back into a database of its own, prepared as deploy/postgres/reserve.sql does.</summary>
    public static async Task<Backup> OfAsync(Region region)
    {
        Directory.CreateDirectory(Path.Combine(region.Database.Map, "ankers"));
        return new Backup(region, region.Database.Soort == Databasesoort.Postgres ? await EmptyAsync() : null);
    }

    public static async Task<string> EmptyAsync()
    {
        var cluster = await Postgrescluster.GeefAsync();
        var name = "leeg_" + Guid.NewGuid().ToString("N");
        await cluster.VoerUitAsync("postgres", $"CREATE DATABASE {name} OWNER oversteek_eigenaar ENCODING 'UTF8' TEMPLATE template0");
        await cluster.VoerUitAsync(name, "REVOKE ALL ON SCHEMA public FROM PUBLIC; ALTER SCHEMA public OWNER TO oversteek_eigenaar; GRANT USAGE ON SCHEMA public TO oversteek_app");
        return name;
    }

    public async Task<string> MakeAsync()
    {
        var said = await RunAsync("maak");
        said.Code.ShouldBe(0, said.Errors);
        said.Output.ShouldContain("De kopie is goed");
        return Newest();
    }

    public string Newest() => Directory.GetFiles(folder, "*.kopie").Order(StringComparer.Ordinal).Last();

    public async Task<Said> RunAsync(params string[] words)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await ReservekopieOpdracht.VoerUitAsync([.. words, .. await SettingsAsync()], output, errors, region.Database.Klok);
        region.Database.Klok.Verder(TimeSpan.FromSeconds(2));
        return new Said(code, output.ToString(), errors.ToString());
    }

    public async Task<Restored> OpenRestoredAsync() =>
        new(emptyDatabase!, Npgsql.NpgsqlDataSource.Create((await Postgrescluster.GeefAsync()).Verbinding(emptyDatabase!, pool: 1)));

    public async Task<Said> CheckDataAsync(string? database = null)
    {
        await using var output = new StringWriter();
        var code = await GegevensOpdracht.VoerUitAsync([.. await SettingsAsync(database)], output);
        return new Said(code, output.ToString(), "");
    }

    /// <summary>What is in a copy is told by who holds the keys; written anew it is a copy that is whole around something that is not.</summary>
    public async Task<string> ForgeAsync(string name, string database, byte[] content, string version = "1")
    {
        Directory.CreateDirectory(folder);
        var ring = Sleutelring.Laad(Keys);
        var path = Path.Combine(folder, name);
        await using var file = File.Create(path);
        var sheet = new Kopieblad(Guid.NewGuid(), region.Database.Klok.GetUtcNow(), database, version, null);
        await new Kopievorm(ring, new Bestandskluis(ring)).SchrijfAsync(file, sheet, s => s.WriteAsync(content).AsTask(), CancellationToken.None);
        return path;
    }

    public async Task<List<string>> SettingsAsync(string? database = null)
    {
        List<string> settings =
        [
            "--Oversteek:Adres=https://oversteek.example", $"--Oversteek:Sleutels={Keys}", $"--Oversteek:Ankers={Anchors}", $"--Oversteek:Reservekopieen={folder}",
        ];
        if (IsSqlite)
            return [.. settings, $"--Oversteek:Sqlite={Live}"];
        var cluster = await Postgrescluster.GeefAsync();
        return
        [
            .. settings, $"--Oversteek:Postgres={cluster.Verbinding(database ?? region.Database.Naam, "oversteek_app")}",
            $"--Oversteek:PostgresReserve={cluster.Verbinding(region.Database.Naam, "oversteek_reserve")}",
            $"--Oversteek:PostgresProef={cluster.Verbinding(emptyDatabase!, "oversteek_eigenaar")}",
            $"--Oversteek:PostgresEigenaar={cluster.Verbinding(emptyDatabase!, "oversteek_eigenaar")}",
        ];
    }
}

/// <summary>The database that a copy went into, seen past all guards.</summary>
internal sealed class Restored(string name, Npgsql.NpgsqlDataSource source) : IAsyncDisposable
{
    public string Name => name;

    public async Task<object?> QueryAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
