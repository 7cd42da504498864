using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Data.Postgres;
using Oversteek.Data.Sqlite;
using Oversteek.Testhulp.Databases;
using Oversteek.Web.Opbouw;

namespace Oversteek.Data.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly string keys = Directory.CreateTempSubdirectory("oversteek-keys-").FullName;

    // No database is needed to compare a model, so PostgreSQL is never skipped here.
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void The_last_migration_is_the_model(string provider)
    {
        using var db = Design(provider);

        db.Database.HasPendingModelChanges().ShouldBeFalse("run tools/migraties.sh, see docs/beheer/migraties.md");
    }

    [Fact]
    public void The_program_itself_has_the_model_of_the_last_migration()
    {
        Sleutelring.LaadOfMaak(Path.Combine(keys, "ring"));
        var builder = Webopbouw.Begin([$"--Oversteek:Sqlite={Path.Combine(keys, "leeg.db")}", $"--Oversteek:Sleutels={Path.Combine(keys, "ring")}"]).MetDiensten();
        // Otherwise the model of another test is compared: a model is kept per process, not per program.
        builder.Services.ConfigureDbContext<OversteekDb>(options => options.EnableServiceProviderCaching(false));
        using var app = builder.Build();
        using var scope = app.Services.CreateScope();

        scope.ServiceProvider.GetRequiredService<OversteekDb>().Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Theory]
    [Databases]
    public async Task An_empty_database_migrates_completely(Databasesoort kind)
    {
        await using var database = await Proefdatabase.MaakAsync(kind);

        var (pending, applied, head) = await database.SysteemAsync(async db =>
            ((await db.Database.GetPendingMigrationsAsync()).ToList(), (await db.Database.GetAppliedMigrationsAsync()).ToList(), await db.Ketenstanden.SingleAsync()));

        pending.ShouldBeEmpty();
        applied.ShouldNotBeEmpty();
        head.Nummer.ShouldBe(0);
    }

    [Theory]
    [Databases]
    public async Task Every_table_of_the_model_can_be_read(Databasesoort kind)
    {
        await using var database = await Proefdatabase.MaakAsync(kind);
        var tables = await database.SysteemAsync(db => Task.FromResult(db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct(StringComparer.Ordinal).ToList()));

        foreach (var table in tables)
            Convert.ToInt64(await database.BuitenomAsync($"select count(*) from \"{table}\"")).ShouldBeGreaterThanOrEqualTo(0, table);
        tables.ShouldAllBe(name => !name.Any(char.IsUpper));
    }

    public void Dispose() => Directory.Delete(keys, recursive: true);

    private OversteekDb Design(string provider)
    {
        var builder = new DbContextOptionsBuilder<OversteekDb>();
        if (provider == "postgres")
            builder.MetPostgres("Host=localhost;Database=ontwerp");
        else
            builder.MetSqlite("Data Source=:memory:");
        var ring = Sleutelring.LaadOfMaak(keys);
        var vault = new Waardekluis(ring);
        var services = new Opslagdiensten(TimeProvider.System, vault, new BlindeIndex(ring), new GeenDatabasegrens(), Opslaggevolgen.Geen);
        return new OversteekDb(builder.Options, new Toegangscontext(), services);
    }
}
