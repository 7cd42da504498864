using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

/// <summary>What the modules say is always true of the data is true of a filled region, and is seen when it is not.</summary>
public sealed class InvariantTests
{
    [Theory]
    [Databases]
    public async Task Every_invariant_holds_and_a_broken_one_is_counted(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        await region.MakeListDefinitiveAsync(await region.ApplyAsync(pupil, region.VoA), region.VoA, 1);
        var checks = Modules.Alle.Modules.SelectMany(m => m.Controles).ToList();

        checks.Count.ShouldBeGreaterThan(2);
        foreach (var check in checks)
            (await region.Database.SysteemAsync(db => check.TelFouten(db, TestContext.Current.CancellationToken))).ShouldBe(0, check.Naam);

        await region.Database.SysteemAsync(db => db.Inzagerechten.Where(i => i.LeerlingId == pupil && i.Grond == Inzagegrond.EigenLeerling).ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        var visible = checks.Single(c => c.Naam == "Elke leerling is zichtbaar voor de eigen school");
        (await region.Database.SysteemAsync(db => visible.TelFouten(db, TestContext.Current.CancellationToken))).ShouldBe(1);
    }
}
