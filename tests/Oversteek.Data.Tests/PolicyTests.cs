using Microsoft.EntityFrameworkCore;
using Npgsql;
using Oversteek.Data.Postgres;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

/// <summary>What PostgreSQL itself refuses, also when the program forgets (SEC-9).</summary>
public sealed class PolicyTests
{
    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("SEC-9")]
    public async Task Every_table_about_a_pupil_has_forced_row_level_security(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);

        var wrong = await region.Database.BuitenomAsync(
            """
            select string_agg(c.relname, ', ') from pg_class c
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
              and (c.relname = 'leerling' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'leerling_id' and not a.attisdropped))
              and not (c.relrowsecurity and c.relforcerowsecurity
                and exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polqual is not null and p.polwithcheck is not null)
                and exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive and p.polcmd = 'w')
                and exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive and p.polcmd = 'd'))
            """);
        var count = await region.Database.BuitenomAsync("select count(*) from pg_class where relforcerowsecurity");

        wrong.ShouldBe(DBNull.Value);
        Convert.ToInt32(count).ShouldBeGreaterThanOrEqualTo(15);
    }

    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("SEC-9")]
    public async Task The_role_of_the_program_owns_nothing_and_cannot_bypass(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);

        await region.Database.SysteemAsync(async db =>
        {
            await Duurzaamheid.ControleerAsync(db, TestContext.Current.CancellationToken);
            (await Raw(db, "select count(*) from pg_class where relowner = 'oversteek_app'::regrole")).ShouldBe(0);
            await Refused(db, "create table eigen (id int)", "42501");
            await Refused(db, "alter table leerling disable row level security", "42501");
            await Refused(db, "drop policy inzage on leerling", "42501");
        });
    }

    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("SEC-9", "REL-3")]
    public async Task The_program_does_not_start_with_the_role_of_the_owner(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var cluster = await Postgrescluster.GeefAsync();
        foreach (var role in new[] { "postgres", "oversteek_eigenaar" })
        {
            var options = new DbContextOptionsBuilder().UseNpgsql(cluster.Verbinding(region.Database.Naam, role) + ";Pooling=False").Options;
            await using var db = new DbContext(options);
            await Should.ThrowAsync<InvalidOperationException>(() => Duurzaamheid.ControleerAsync(db, TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("SEC-9", "SEC-13")]
    public async Task Raw_sql_and_switched_off_filters_show_nothing_of_another_school(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        await region.WriteLetterAsync(await region.ApplyAsync(pupil, region.VoA), region.VoA);
        await region.AskHardshipAsync(pupil, region.VoA);
        await region.TalkAsync(pupil, region.PoA, region.VoA);
        await region.FreezeAsync(pupil, region.PoA);
        var tables = await Rows.TablesAsync(region.Database);

        await region.Database.AlsAsync(region.PoB, async db =>
        {
            (await db.Leerlingen.IgnoreQueryFilters().CountAsync()).ShouldBe(0);
            foreach (var table in tables)
                (await Raw(db, $"select count(*) from {table}")).ShouldBe(0, table);
        });
        await region.Database.AlsAsync(null, async db =>
        {
            foreach (var table in tables)
                (await Raw(db, $"select count(*) from {table}")).ShouldBe(0, table);
        });
        await region.Database.AlsAsync(region.PoA, async db =>
        {
            foreach (var table in tables.Except(["uitgaand_bericht", "klaargezet_dossier", "lotingsuitslag", "wachtlijstplaats", "besluitbrief", "hardheid"], StringComparer.Ordinal))
                (await Raw(db, $"select count(*) from {table}")).ShouldBeGreaterThan(0, table);
            (await Raw(db, "select count(*) from besluitbrief")).ShouldBe(0, "de brief is van de school die besloot");
            (await Raw(db, "select count(*) from hardheid")).ShouldBe(0, "de vraag is van de school van de klas en de regio");
        });
        // A thread is of two schools: an access to the progress or to the dossier opens none of it (AVT).
        await region.Database.AlsAsync(region.Board, async db => (await Raw(db, "select count(*) from gespreksbericht")).ShouldBe(0), Rol.Monitorrol);
        await region.Database.AlsAsync(region.VoA, async db => (await Raw(db, "select count(*) from gespreksbericht")).ShouldBe(2), Rol.VoGebruiker);
        foreach (var table in new[] { "besluitbrief", "hardheid" })
            await region.Database.AlsAsync(region.VoA, async db => (await Raw(db, $"select count(*) from {table}")).ShouldBe(1, table), Rol.VoGebruiker);
    }

    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("SEC-9")]
    public async Task Raw_writes_of_another_school_are_refused(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);

        await region.Database.AlsAsync(region.PoB, async db =>
        {
            (await Write(db, "update leerling set groep = 'weg'")).ShouldBe(0);
            (await Write(db, "delete from ouder")).ShouldBe(0);
            (await Write(db, "delete from inzagerecht")).ShouldBe(0);
            await Refused(db, $"insert into voortgang (leerling_id, school_id, schooljaar, okrstatus, alternatief) values ('{pupil.Waarde}', '{region.PoB.Waarde}', '2026-2027', 'Concept', false)", "42501");
            await Refused(
                db,
                $"insert into inzagerecht (id, leerling_id, eigenaar_id, houdersoort, houder_id, grond, reikwijdte, van) values (gen_random_uuid(), '{pupil.Waarde}', '{region.PoB.Waarde}', 'Organisatie', '{region.PoB.Waarde}', 'EigenLeerling', 'Dossier', now())",
                "42501");
        });

        (await region.Database.BuitenomAsync("select groep from leerling")).ShouldBe("8A");
        Convert.ToInt32(await region.Database.BuitenomAsync("select count(*) from ouder")).ShouldBe(2);
    }

    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("SEC-9")]
    public async Task Board_and_region_read_progress_but_cannot_change_it(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        await region.AddPupilAsync(region.PoA);

        await region.Database.AlsAsync(region.Regio, async db =>
        {
            (await Raw(db, "select count(*) from voortgang")).ShouldBe(1);
            (await Write(db, "update voortgang set okrstatus = 'Definitief'")).ShouldBe(0);
            (await Write(db, "delete from voortgang")).ShouldBe(0);
        });

        (await region.Database.BuitenomAsync("select okrstatus from voortgang")).ShouldBe("Concept");
    }

    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("SEC-9")]
    public async Task The_organisation_of_a_request_does_not_survive_in_a_pooled_connection(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind, pool: 2);
        var a = await region.AddPupilAsync(region.PoA);
        var b = await region.AddPupilAsync(region.PoB, "De Vries", "999990020");
        (OrganisatieId? Who, LeerlingId[] Sees)[] turns = [(region.PoA, [a]), (null, []), (region.PoB, [b])];

        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, ct) =>
        {
            var (who, expected) = turns[i % turns.Length];
            var seen = await region.Database.AlsAsync(who, db => db.Database.SqlQueryRaw<Guid>("select id as \"Value\" from leerling").ToListAsync(ct));
            seen.ShouldBe(expected.Select(id => id.Waarde));
        });
    }

    [Theory]
    [InlineData("Host=localhost;No Reset On Close=true")]
    [InlineData("Host=localhost;Multiplexing=true")]
    [Regel("SEC-9")]
    public void A_connection_that_would_keep_the_organisation_is_refused(string connection) =>
        Should.Throw<InvalidOperationException>(() => PostgresRegistratie.Verbinding(connection));

    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("SEC-9")]
    public async Task A_failed_save_leaves_the_policies_closed(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        await region.AddPupilAsync(region.PoA);

        await region.Database.AlsAsync(region.PoB, async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.ZetSysteemgrensVoorProefAsync(true);
            (await Raw(db, "select count(*) from leerling")).ShouldBe(1);
            await transaction.RollbackAsync();
            (await Raw(db, "select count(*) from leerling")).ShouldBe(0);
        });
    }

    private static async Task<long> Raw(DbContext db, string sql) => await db.Database.SqlQueryRaw<long>(sql.Replace("count(*)", "count(*) as \"Value\"", StringComparison.Ordinal)).SingleAsync();

    private static Task<int> Write(DbContext db, string sql) => db.Database.ExecuteSqlRawAsync(sql);

    private static async Task Refused(DbContext db, string sql, string state) =>
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql))).SqlState.ShouldBe(state);
}
