using Microsoft.EntityFrameworkCore;
using Npgsql;
using Oversteek.Application.Persistence;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

/// <summary>A parent holds access as an organisation does (D-06): the right one sees exactly the reach, every other one nothing.</summary>
public sealed class ParentTests
{
    public enum Stranger
    {
        ParentOfAnotherChild,
        ParentWhoseAccessEnded,
        ParentWhoseAccessDidNotBegin,
        ParentWithoutAccess,
    }

    private static Dictionary<string, int> OfTheParent { get; } = new(StringComparer.Ordinal)
    {
        ["leerling"] = 1,
        ["ouder"] = 1,
        ["inzagerecht"] = 1,
        ["zienswijze"] = 1,
        ["keuzelijst"] = 1,
        ["ouderbezwaar"] = 1,
    };

    [Theory]
    [Databases]
    [Regel("SEC-9", "D-06")]
    public async Task A_parent_sees_the_child_the_own_contact_data_and_the_application(Databasesoort kind)
    {
        await using var world = await World.CreateAsync(kind);
        var parent = await world.GrantAsync(world.Pupil, withDossier: false);

        await world.SeesAsync(parent, new(OfTheParent) { ["aanmelding"] = 1, ["voorkeur"] = 1 });
        (await world.AsAsync(parent, db => db.Ouders.Select(o => o.Volgnummer).SingleAsync())).ShouldBe(1);
    }

    [Theory]
    [Databases]
    [Regel("SEC-9", "D-06")]
    public async Task A_parent_sees_the_dossier_after_the_school_showed_it(Databasesoort kind)
    {
        await using var world = await World.CreateAsync(kind);
        var parent = await world.GrantAsync(world.Pupil, withDossier: true);

        await world.SeesAsync(parent, new(OfTheParent) { ["aanmelding"] = 1, ["voorkeur"] = 1, ["okr"] = 1, ["okr_onderdeel"] = 1 });
    }

    [Theory]
    [Databases]
    [Regel("SEC-9", "D-06")]
    public async Task Another_parent_sees_no_row_of_any_table(Databasesoort kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.GrantAsync(world.Pupil, withDossier: true);
        foreach (var stranger in Enum.GetValues<Stranger>())
        {
            var parent = await world.StrangerAsync(stranger);
            (await world.AsAsync(parent, db => db.Leerlingen.AnyAsync(l => l.Id == world.Pupil))).ShouldBeFalse(stranger.ToString());
            if (stranger == Stranger.ParentOfAnotherChild)
                await world.SeesAsync(parent, new(OfTheParent) { ["okr"] = 1, ["okr_onderdeel"] = 1 });
            else
                await world.SeesAsync(parent, stranger == Stranger.ParentWithoutAccess ? [] : new() { ["inzagerecht"] = 1 });
        }
    }

    [Theory]
    [Databases]
    [Regel("SEC-9", "D-06")]
    public async Task A_parent_writes_nothing_of_the_own_child_and_nothing_of_another(Databasesoort kind)
    {
        await using var world = await World.CreateAsync(kind);
        var parent = await world.GrantAsync(world.Pupil, withDossier: true);
        var other = await world.StrangerAsync(Stranger.ParentOfAnotherChild);
        var act = world.Region.Act(world.Region.PoA);

        foreach (var who in new[] { parent, other })
        {
            await world.AsAsync(who, async db =>
            {
                (await db.Leerlingen.SingleAsync()).ZetAlternatieveStatus("weg", act);
                await Should.ThrowAsync<SchrijvenGeweigerd>(() => db.SaveChangesAsync());
                return true;
            });
            if (kind == Databasesoort.Postgres)
                (await world.AsAsync(who, db => db.Leerlingen.ExecuteUpdateAsync(s => s.SetProperty(l => l.Groep, "weg")))).ShouldBe(0);
        }

        Convert.ToInt32(await world.Region.Database.BuitenomAsync("select count(*) from leerling where groep = '8A' and alternatieve_status is null")).ShouldBe(2);
    }

    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("SEC-9", "D-06")]
    public async Task The_database_refuses_an_access_row_that_a_parent_writes(Databasesoort kind)
    {
        await using var world = await World.CreateAsync(kind);
        var parent = await world.GrantAsync(world.Pupil, withDossier: false);

        await world.AsAsync(parent, async db =>
        {
            var refused = await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(
                "insert into inzagerecht (id, leerling_id, eigenaar_id, houdersoort, houder_id, grond, reikwijdte, van) "
                + $"select gen_random_uuid(), leerling_id, eigenaar_id, 'Ouder', houder_id, 'Ouder', 'OuderMetDossier', now() from inzagerecht"));
            refused.SqlState.ShouldBe("42501");
            (await db.Database.ExecuteSqlRawAsync("update inzagerecht set reikwijdte = 'OuderMetDossier'")).ShouldBe(0);
            (await db.Database.ExecuteSqlRawAsync("delete from ouder")).ShouldBe(0);
            return true;
        });

        await world.SeesAsync(parent, new(OfTheParent) { ["aanmelding"] = 1, ["voorkeur"] = 1 });
    }

    private sealed class World(Region region, LeerlingId pupil, LeerlingId other) : IAsyncDisposable
    {
        public Region Region => region;

        public LeerlingId Pupil => pupil;

        public static async Task<World> CreateAsync(Databasesoort kind)
        {
            var region = await Region.CreateAsync(kind);
            var pupil = await region.AddPupilAsync(region.PoA);
            await region.ApplyAsync(pupil, region.VoA);
            return new World(region, pupil, await region.AddPupilAsync(region.PoB, "De Vries", "999990020"));
        }

        /// <summary>What an event of the portal will do; there is no use case yet.</summary>
        public async Task<HouderId> GrantAsync(LeerlingId child, bool withDossier, DateTimeOffset? from = null, DateTimeOffset? until = null)
        {
            var (parent, now) = (HouderId.Nieuw(), region.Database.Klok.GetUtcNow());
            await region.Database.SysteemAsync(async db =>
            {
                var row = await db.Ouders.Where(o => o.LeerlingId == child && o.Volgnummer == 1).Select(o => o.Id).SingleAsync();
                var owner = await db.Leerlingen.Where(l => l.Id == child).Select(l => l.OrganisatieId).SingleAsync();
                await db.GrantForTestAsync(Inzagerecht.VanOuder(child, owner, parent, row, withDossier, from ?? now, until));
            });
            return parent;
        }

        public Task<HouderId> StrangerAsync(Stranger stranger)
        {
            var now = region.Database.Klok.GetUtcNow();
            return stranger switch
            {
                Stranger.ParentOfAnotherChild => GrantAsync(other, withDossier: true),
                Stranger.ParentWhoseAccessEnded => GrantAsync(pupil, withDossier: true, now.AddDays(-2), now),
                Stranger.ParentWhoseAccessDidNotBegin => GrantAsync(pupil, withDossier: true, now.AddSeconds(1)),
                _ => Task.FromResult(HouderId.Nieuw()),
            };
        }

        public Task<T> AsAsync<T>(HouderId parent, Func<OversteekDb, Task<T>> work) => region.Database.AlsAsync(access => access.GebruikOuder(parent), work);

        /// <summary>Exactly these rows, zero in every other table.</summary>
        public async Task SeesAsync(HouderId parent, Dictionary<string, int> expected)
        {
            (await AsAsync(parent, Rows.SeenAsync)).Where(t => t.Value > 0).ShouldBe(expected, ignoreOrder: true);
            if (region.Database.Soort == Databasesoort.Postgres)
                (await AsAsync(parent, Rows.SeenRawAsync)).Where(t => t.Value > 0).ShouldBe(expected, ignoreOrder: true);
        }

        public ValueTask DisposeAsync() => region.DisposeAsync();
    }
}
