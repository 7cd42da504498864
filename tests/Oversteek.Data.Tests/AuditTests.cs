using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Leerlingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

public sealed class AuditTests
{
    [Theory]
    [Databases]
    [Regel("SEC-61")]
    public async Task Fifty_writers_at_once_leave_no_gap_and_no_break(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind, pool: 60);
        var pupils = new List<Domain.Bouwstenen.LeerlingId>();
        for (var i = 0; i < 5; i++)
            pupils.Add(await region.AddPupilAsync(region.PoA, "Jansen" + i));
        var before = await region.Database.SysteemAsync(db => db.Logboek.CountAsync());

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => region.Database.AlsAsync(region.PoA, async db =>
        {
            // Each writer has rows of its own; only the chain is shared.
            db.Add(Leerling.VoegToe(region.PoA, Region.Year, new Personalia("Schrijver" + i, null, "S", null, new DateOnly(2014, 1, 1), Geslacht.Onbekend), region.Act(region.PoA)));
            await db.SaveChangesAsync();
        }))));

        await region.Database.SysteemAsync(async db =>
        {
            var numbers = await db.Logboek.OrderBy(l => l.Nummer).Select(l => l.Nummer).ToListAsync();
            numbers.Count.ShouldBe(before + 50);
            numbers.ShouldBe(Enumerable.Range(1, numbers.Count).Select(n => (long)n));
        });
        (await Audit.ReportAsync(region.Database, [])).Klopt.ShouldBeTrue();
    }

    [Theory]
    [Databases]
    [Regel("SEC-60")]
    public async Task A_save_that_fails_leaves_no_row_in_the_log(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        var before = await region.Database.SysteemAsync(db => db.Logboek.CountAsync());

        await region.Database.AlsAsync(region.PoA, async db =>
        {
            db.Add(new Domain.Overstapdossiers.Okr(pupil));
            (await db.Leerlingen.SingleAsync(l => l.Id == pupil)).ZetAlternatieveStatus("verhuisd", region.Act(region.PoA));
            await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
        });

        (await region.Database.SysteemAsync(db => db.Logboek.CountAsync())).ShouldBe(before);
        (await region.Database.SysteemAsync(db => db.Leerlingen.SingleAsync(l => l.Id == pupil))).AlternatieveStatus.ShouldBeNull();
        (await Audit.ReportAsync(region.Database, [])).Klopt.ShouldBeTrue();
    }

    [Theory]
    [Databases]
    [Regel("SEC-61")]
    public async Task The_log_refuses_change_and_removal(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        await region.AddPupilAsync(region.PoA);
        var before = await region.Database.SysteemAsync(db => db.Logboek.CountAsync());

        await region.Database.SysteemAsync(async db =>
        {
            await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("update logboekregel set soort = 'x'"));
            await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("delete from logboekregel"));
        });
        // Also for the owner of the server or the file, as long as the trigger stands.
        await Should.ThrowAsync<Exception>(() => region.Database.BuitenomAsync("update logboekregel set soort = 'x'"));
        await Should.ThrowAsync<Exception>(() => region.Database.BuitenomAsync("delete from logboekregel"));

        (await region.Database.SysteemAsync(db => db.Logboek.CountAsync(l => l.Soort != "x"))).ShouldBe(before);
    }

    [Theory]
    [Databases]
    [Regel("SEC-61")]
    public async Task A_changed_row_is_found(Databasesoort kind) =>
        await FindsAsync(kind, "update logboekregel set gegevens = '{}' where nummer = 3", (Ketenafwijking.Gewijzigd, 3));

    [Theory]
    [Databases]
    [Regel("SEC-61")]
    public async Task A_removed_row_is_found(Databasesoort kind) =>
        await FindsAsync(kind, "delete from logboekregel where nummer = 3", (Ketenafwijking.Ontbreekt, 3));

    [Theory]
    [Databases]
    [Regel("SEC-61")]
    public async Task An_inserted_row_is_found(Databasesoort kind) =>
        await FindsAsync(
            kind,
            "insert into logboekregel (nummer, op, soort, rol, kenmerk, gegevens, vorige, hash) select (select max(nummer) + 1 from logboekregel), op, soort, rol, kenmerk, gegevens, vorige, hash from logboekregel where nummer = 3",
            (Ketenafwijking.Gewijzigd, null));

    [Theory]
    [Databases]
    [Regel("SEC-61")]
    public async Task Rows_that_changed_places_are_found(Databasesoort kind) =>
        await FindsAsync(
            kind,
            "update logboekregel set nummer = -3 where nummer = 3; update logboekregel set nummer = 3 where nummer = 4; update logboekregel set nummer = 4 where nummer = -3",
            (Ketenafwijking.Verplaatst, 3));

    [Theory]
    [Databases]
    [Regel("SEC-61")]
    public async Task A_cut_off_tail_is_found_by_the_anchor(Databasesoort kind) =>
        await FindsAsync(kind, "delete from logboekregel where nummer > 4", (Ketenafwijking.Afgekapt, 5));

    private static async Task FindsAsync(Databasesoort kind, string forgery, (Ketenafwijking Deviation, long? From) expected)
    {
        await using var region = await Region.CreateAsync(kind);
        await region.AddPupilAsync(region.PoA);
        var anchor = await Audit.AnchorAsync(region.Database);
        (await Audit.ReportAsync(region.Database, [anchor])).Klopt.ShouldBeTrue();

        await Audit.ForgeAsync(region.Database, forgery);

        var report = await Audit.ReportAsync(region.Database, [anchor]);
        report.Klopt.ShouldBeFalse();
        report.Bevindingen.ShouldContain(b => b.Afwijking == expected.Deviation && (expected.From == null || b.Van == expected.From));
    }
}
