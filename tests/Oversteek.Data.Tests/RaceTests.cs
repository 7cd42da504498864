using Microsoft.EntityFrameworkCore;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

/// <summary>Constraints decide a race, not a read before a write (REL-10).</summary>
public sealed class RaceTests
{
    private const int Rounds = 10;
    private const int Clients = 8;

    [Theory]
    [Databases]
    [Regel("REL-10", "AAN-06")]
    public async Task One_pupil_gets_one_active_application(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        for (var round = 0; round < Rounds; round++)
        {
            var pupil = await region.AddPupilAsync(region.PoA, "Jansen" + round);

            var won = await RaceAsync(i => region.ApplyAsync(pupil, i % 2 == 0 ? region.VoA : region.VoB));

            won.ShouldBe(1);
            (await region.Database.SysteemAsync(db => db.Aanmeldingen.CountAsync(a => a.LeerlingId == pupil))).ShouldBe(1);
            // The losers got no access either.
            (await region.Database.SysteemAsync(db => db.Inzagerechten.CountAsync(i => i.LeerlingId == pupil && (i.HouderId == HouderId.Van(region.VoA) || i.HouderId == HouderId.Van(region.VoB))))).ShouldBe(1);
        }
    }

    [Theory]
    [Databases]
    [Regel("REL-10")]
    public async Task One_pupil_has_one_valid_code(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        for (var round = 0; round < Rounds; round++)
        {
            var pupil = await region.AddPupilAsync(region.PoA, "Jansen" + round);
            await region.Database.AlsAsync(region.PoA, async db =>
            {
                (await db.UniekeCodes.SingleAsync(c => c.LeerlingId == pupil)).TrekIn(region.Act(region.PoA)).IsGelukt.ShouldBeTrue();
                await db.SaveChangesAsync();
            });

            var won = await RaceAsync(_ => region.Database.AlsAsync(region.PoA, async db =>
            {
                db.Add(new UniekeCode(pupil, "BBBB2345EFGH", Guid.NewGuid().ToByteArray(), region.Act(region.PoA)));
                await db.SaveChangesAsync();
            }));

            won.ShouldBe(1);
            (await region.Database.SysteemAsync(db => db.UniekeCodes.CountAsync(c => c.LeerlingId == pupil && c.Status != UniekeCodestatus.Ingetrokken))).ShouldBe(1);
        }
    }

    [Theory]
    [Databases]
    [Regel("REL-10")]
    public async Task The_last_place_is_given_once(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        for (var round = 0; round < Rounds; round++)
        {
            await region.Database.SysteemAsync(db => db.Brugklassen.ExecuteUpdateAsync(s => s.SetProperty(k => k.ActueleCapaciteit, 1)));

            // One statement that takes a place only where there is one.
            var taken = 0;
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => region.Database.AlsAsync(region.VoA, async db =>
                Interlocked.Add(ref taken, await db.Brugklassen.Where(k => k.Id == region.Class && k.ActueleCapaciteit > 0)
                    .ExecuteUpdateAsync(s => s.SetProperty(k => k.ActueleCapaciteit, k => k.ActueleCapaciteit - 1)))))));

            taken.ShouldBe(1);
            (await region.Database.SysteemAsync(db => db.Brugklassen.SingleAsync(k => k.Id == region.Class))).ActueleCapaciteit.ShouldBe(0);
        }
    }

    [Theory]
    [Databases]
    [Regel("REL-10")]
    public async Task Of_two_decisions_on_one_application_one_counts(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        for (var round = 0; round < Rounds; round++)
        {
            var pupil = await region.AddPupilAsync(region.PoA, "Jansen" + round);
            var id = await region.ApplyAsync(pupil, region.VoA);
            await region.MakeListDefinitiveAsync(id, region.VoA, round + 1);

            var won = await RaceAsync(_ => region.Database.AlsAsync(region.VoA, async db =>
            {
                var application = await db.Aanmeldingen.SingleAsync(a => a.Id == id);
                if (!application.WijsAf(new Domain.Procedures.Afwijsreden("OVERIG", "Overig", "Tekst"), null, new Afwijsruimte(false, false, false), region.Act(region.VoA)).IsGelukt)
                    throw new DbUpdateConcurrencyException("Te laat.");
                await db.SaveChangesAsync();
            }));

            won.ShouldBe(1);
            (await region.Database.SysteemAsync(db => db.Logboek.CountAsync(l => l.LeerlingId == pupil && l.Soort == "LeerlingAfgewezen"))).ShouldBe(1);
        }
    }

    private static async Task<int> RaceAsync(Func<int, Task> client)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var clients = Enumerable.Range(0, Clients).Select(i => Task.Run(async () =>
        {
            await start.Task;
            try
            {
                await client(i);
                return 1;
            }
            catch (DbUpdateException)
            {
                return 0;
            }
        })).ToList();
        start.SetResult();
        return (await Task.WhenAll(clients)).Sum();
    }
}
