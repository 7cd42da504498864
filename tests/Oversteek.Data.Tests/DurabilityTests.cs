using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Oversteek.Data.Sqlite;
using Oversteek.Data.Tests.Samples;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

public sealed class DurabilityTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("secure_delete", "1")]
    [InlineData("busy_timeout", "30000")]
    [Regel("REL-3")]
    public async Task Sqlite_keeps_what_it_confirmed(string pragma, string expected)
    {
        await using var database = await Proefdatabase.MaakAsync(Databasesoort.Sqlite);

        await database.SysteemAsync(async db =>
        {
            await Duurzaamheid.ControleerAsync(db, TestContext.Current.CancellationToken);
            // On a second connection of the pool as well.
            for (var i = 0; i < 2; i++)
            {
                await db.Database.OpenConnectionAsync();
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = "PRAGMA " + pragma;
                Convert.ToString(await command.ExecuteScalarAsync()).ShouldBe(expected);
                await db.Database.CloseConnectionAsync();
            }
        });
    }

    [Fact]
    [Regel("REL-3")]
    public async Task A_database_that_would_lose_work_is_refused_at_start()
    {
        await using var db = new DbContext(new DbContextOptionsBuilder().UseSqlite("Data Source=:memory:").Options);

        await Should.ThrowAsync<InvalidOperationException>(() => Duurzaamheid.ControleerAsync(db, TestContext.Current.CancellationToken));
    }

    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("REL-3")]
    public async Task Postgres_that_would_lose_work_is_refused_at_start(Databasesoort kind)
    {
        await using var database = await Proefdatabase.MaakAsync(kind);
        // Before the first connection of the program, which keeps the settings it began with.
        await database.BuitenomAsync($"alter role oversteek_app in database {database.Naam} set synchronous_commit = off");

        var refusal = await database.SysteemAsync(db => Should.ThrowAsync<InvalidOperationException>(() => Data.Postgres.Duurzaamheid.ControleerAsync(db, TestContext.Current.CancellationToken)));

        refusal.Message.ShouldContain("synchronous_commit");
    }

    [Fact]
    [Regel("REL-11")]
    public async Task A_second_writer_waits_and_gets_no_lock_error()
    {
        await using var region = await Region.CreateAsync(Databasesoort.Sqlite);
        await using var other = new SqliteConnection(region.Database.Verbinding);
        await other.OpenAsync();
        await using var transaction = other.BeginTransaction();
        await using (var command = other.CreateCommand())
        {
            command.CommandText = "update teller set aantal = 1";
            await command.ExecuteNonQueryAsync();
        }

        var clock = Stopwatch.StartNew();
        var write = Task.Run(() => region.AddPupilAsync(region.PoA));
        await Task.Delay(700);
        write.IsCompleted.ShouldBeFalse();
        await transaction.CommitAsync();

        await write;
        clock.Elapsed.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(600));
    }

    [Fact]
    [Regel("REL-11")]
    public async Task A_save_takes_the_write_lock_before_it_reads()
    {
        await using var region = await Region.CreateAsync(Databasesoort.Sqlite);

        await region.Database.AlsAsync(region.PoA, async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await using var other = new SqliteConnection(region.Database.Verbinding + ";Default Timeout=1");
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            (await Should.ThrowAsync<SqliteException>(() => command.ExecuteNonQueryAsync())).SqliteErrorCode.ShouldBe(5);
        });
    }
}
