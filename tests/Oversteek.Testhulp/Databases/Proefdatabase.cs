using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Data.Postgres;
using Oversteek.Data.Sqlite;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Testhulp.Databases;

/// <summary>
/// A migrated, empty database of its own with the services of the program around it. PostgreSQL is reached as oversteek_app, which owns
/// nothing; the migrations ran as oversteek_eigenaar.
/// </summary>
public sealed class Proefdatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Slot = new(1, 1);
    private static string? sqlitesjabloon;
    private static bool postgressjabloon;

    private readonly ServiceProvider diensten;
    private DbContextOptions<OversteekDb>? onbewaakt;

    private Proefdatabase(Databasesoort soort, string map, string naam, string verbinding)
    {
        (Soort, Map, Naam, Verbinding) = (soort, map, naam, verbinding);
        diensten = Maak(soort, map, verbinding, Klok, Meter.Registreer);
    }

    /// <summary>What is asked of this database.</summary>
    public Vragenmeter Meter { get; } = new();

    public Databasesoort Soort { get; }

    public VasteKlok Klok { get; } = new(new DateTimeOffset(2027, 1, 20, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Folder with the keys and, for SQLite, the database.</summary>
    public string Map { get; }

    public string Naam { get; }

    public string Verbinding { get; }

    public IServiceProvider Diensten => diensten;

    public static async Task<Proefdatabase> MaakAsync(Databasesoort soort, int pool = 20)
    {
        var map = Directory.CreateTempSubdirectory("oversteek-db-").FullName;
        await Slot.WaitAsync();
        try
        {
            return soort == Databasesoort.Sqlite ? await SqliteAsync(map) : await PostgresAsync(map, pool);
        }
        finally
        {
            Slot.Release();
        }
    }

    /// <summary>One unit of work of an organisation, as a request is; null = nobody chosen.</summary>
    public async Task<T> AlsAsync<T>(OrganisatieId? organisatie, Func<OversteekDb, Task<T>> werk, Rol rol = Rol.PoGebruiker, bool alleenLezen = false)
    {
        await using var scope = diensten.CreateAsyncScope();
        if (organisatie is { } gekozen)
            scope.ServiceProvider.GetRequiredService<Toegangscontext>().Gebruik(gekozen, null, rol, alleenLezen);
        return await werk(scope.ServiceProvider.GetRequiredService<OversteekDb>());
    }

    public Task AlsAsync(OrganisatieId? organisatie, Func<OversteekDb, Task> werk, Rol rol = Rol.PoGebruiker) =>
        AlsAsync(organisatie, async db => { await werk(db); return true; }, rol);

    /// <summary>One unit of work of whoever the context is set to.</summary>
    public async Task<T> AlsAsync<T>(Action<Toegangscontext> wie, Func<OversteekDb, Task<T>> werk)
    {
        await using var scope = diensten.CreateAsyncScope();
        wie(scope.ServiceProvider.GetRequiredService<Toegangscontext>());
        return await werk(scope.ServiceProvider.GetRequiredService<OversteekDb>());
    }

    public async Task<T> SysteemAsync<T>(Func<OversteekDb, Task<T>> werk, Systeemgrond grond = Systeemgrond.Beheer)
    {
        await using var scope = diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangscontext>().GebruikSysteem(grond);
        return await werk(scope.ServiceProvider.GetRequiredService<OversteekDb>());
    }

    public Task SysteemAsync(Func<OversteekDb, Task> werk) => SysteemAsync(async db => { await werk(db); return true; });

    /// <summary>The context without filters and past the policies of PostgreSQL, to measure what they cost.</summary>
    public async Task<T> ZonderBewakingAsync<T>(Func<OversteekDb, Task<T>> werk)
    {
        if (onbewaakt is null)
        {
            var bouwer = new DbContextOptionsBuilder<OversteekDb>().AddInterceptors(new Filterloos());
            if (Soort == Databasesoort.Sqlite)
                bouwer.MetSqlite(Verbinding);
            else
                bouwer.MetPostgres((await Postgrescluster.GeefAsync()).Verbinding(Naam));
            onbewaakt = bouwer.Options;
        }
        await using var db = new OversteekDb(onbewaakt, new Toegangscontext(), diensten.GetRequiredService<Opslagdiensten>());
        return await werk(db);
    }

    /// <summary>SQL past all guards of the program, as somebody with the server or the file in hands: for forging and for checking.</summary>
    public async Task<object?> BuitenomAsync(string sql)
    {
        if (Soort == Databasesoort.Postgres)
        {
            await using var bron = NpgsqlDataSource.Create((await Postgrescluster.GeefAsync()).Verbinding(Naam, pool: 1));
            await using var opdracht = bron.CreateCommand(sql);
            return await opdracht.ExecuteScalarAsync();
        }
        await using var verbinding = new Microsoft.Data.Sqlite.SqliteConnection(Verbinding);
        await verbinding.OpenAsync();
        await using var vraag = verbinding.CreateCommand();
        vraag.CommandText = sql;
        return await vraag.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await diensten.DisposeAsync();
        if (Soort == Databasesoort.Postgres)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(Verbinding));
            await (await Postgrescluster.GeefAsync()).VoerUitAsync("postgres", $"DROP DATABASE {Naam} WITH (FORCE)");
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(new Microsoft.Data.Sqlite.SqliteConnection(Verbinding));
        }
        Directory.Delete(Map, recursive: true);
    }

    /// <summary>A migrated, empty SQLite database in this file.</summary>
    internal static async Task SqliteInAsync(string bestand)
    {
        await Slot.WaitAsync();
        try
        {
            await KopieerAsync(bestand);
        }
        finally
        {
            Slot.Release();
        }
    }

    private static async Task KopieerAsync(string bestand)
    {
        if (sqlitesjabloon is null)
        {
            var sjabloonmap = Directory.CreateTempSubdirectory("oversteek-sjabloon-").FullName;
            var sjabloon = Path.Combine(sjabloonmap, "sjabloon.db");
            await MigreerAsync(Databasesoort.Sqlite, sjabloonmap, SqliteRegistratie.Verbinding(sjabloon) + ";Pooling=False");
            sqlitesjabloon = sjabloon;
        }
        File.Copy(sqlitesjabloon, bestand);
    }

    private static async Task<Proefdatabase> SqliteAsync(string map)
    {
        var eigen = Path.Combine(map, "oversteek.db");
        await KopieerAsync(eigen);
        return new Proefdatabase(Databasesoort.Sqlite, map, "main", SqliteRegistratie.Verbinding(eigen));
    }

    private static async Task<Proefdatabase> PostgresAsync(string map, int pool)
    {
        var cluster = await Postgrescluster.GeefAsync();
        if (!postgressjabloon)
        {
            await cluster.VoerUitAsync("postgres", "CREATE DATABASE sjabloon OWNER oversteek_eigenaar TEMPLATE template0 ENCODING 'UTF8'");
            await cluster.VoerUitAsync("sjabloon", "REVOKE ALL ON SCHEMA public FROM PUBLIC; ALTER SCHEMA public OWNER TO oversteek_eigenaar");
            await MigreerAsync(Databasesoort.Postgres, map, cluster.Verbinding("sjabloon", "oversteek_eigenaar") + ";Pooling=False");
            postgressjabloon = true;
        }
        var naam = "proef_" + Guid.NewGuid().ToString("N");
        await cluster.VoerUitAsync("postgres", $"CREATE DATABASE {naam} TEMPLATE sjabloon");
        return new Proefdatabase(Databasesoort.Postgres, map, naam, cluster.Verbinding(naam, "oversteek_app", pool));
    }

    private static async Task MigreerAsync(Databasesoort soort, string map, string verbinding)
    {
        await using var diensten = Maak(soort, map, verbinding, TimeProvider.System, _ => { });
        await using var scope = diensten.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OversteekDb>().Database.MigrateAsync();
    }

    private static ServiceProvider Maak(Databasesoort soort, string map, string verbinding, TimeProvider klok, Action<IServiceCollection> meer)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(klok);
        services.AddOpslag(Sleutelring.LaadOfMaak(Path.Combine(map, "sleutels")));
        if (soort == Databasesoort.Postgres)
            services.AddPostgres(verbinding);
        else
            services.AddDbContext<OversteekDb>((_, o) => o.MetSqlite(verbinding), optionsLifetime: ServiceLifetime.Singleton);
        meer(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
