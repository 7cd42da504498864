using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Leerlingen.Dubbel;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

/// <summary>What was erased does not come back with a copy of before (REL-22).</summary>
public sealed class ErasedBackupTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [Databases]
    [Regel("REL-22", "PRIV-11")]
    public async Task Who_and_what_was_erased_after_the_copy_is_erased_again_and_a_merged_record_comes_back(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var backup = await Backup.OfAsync(region);
        var (erased, stays, merged) = (await region.AddPupilAsync(region.PoA), await region.AddPupilAsync(region.PoA, bsn: "999990020"),
            await region.AddPupilAsync(region.PoA, bsn: "999990032"));
        var copy = await backup.MakeAsync();
        await EraseAsync(region, erased, stays, merged);
        File.Exists(backup.Erased).ShouldBeFalse("nobody took it from the log yet");
        (await HereAsync(region)).Pupils.ShouldBe([stays.Waarde.ToString()]);

        var said = await backup.RunAsync("zet-terug", copy, "--bevestig");
        said.Code.ShouldBe(0, said.Errors);

        var (pupils, attachments, database) = kind == Databasesoort.Sqlite ? await HereAsync(region) : await ThereAsync(backup);
        pupils.ShouldBe(new[] { stays, merged }.Select(l => l.Waarde.ToString()).Order(StringComparer.Ordinal));
        attachments.ShouldBe([merged.Waarde.ToString()], "of the one that stays the attachment was erased");
        (await backup.CheckDataAsync(database)).Output.ShouldContain("De gegevens kloppen.");
        (await File.ReadAllTextAsync(backup.Erased, Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2, "an id and a moment each");
    }

    [Fact, Regel("REL-22", "PRIV-11")]
    public async Task Who_was_erased_comes_back_only_when_that_is_asked_in_so_many_words()
    {
        await using var region = await Region.CreateAsync(Databasesoort.Sqlite);
        var backup = await Backup.OfAsync(region);
        var (erased, stays, merged) = (await region.AddPupilAsync(region.PoA), await region.AddPupilAsync(region.PoA, bsn: "999990020"),
            await region.AddPupilAsync(region.PoA, bsn: "999990032"));
        var copy = await backup.MakeAsync();
        await EraseAsync(region, erased, stays, merged);

        (await backup.RunAsync("zet-terug", copy, "--met-gewist")).Code.ShouldBe(2);
        (await backup.RunAsync("zet-terug", copy, "--bevestig", "--met-gewist")).Code.ShouldBe(0);

        (await HereAsync(region)).Pupils.Count.ShouldBe(3);
        (await File.ReadAllTextAsync(backup.Erased, Ct)).ShouldContain(erased.Waarde.ToString());
    }

    [Fact, Regel("REL-22", "PRIV-11")]
    public async Task Of_a_database_that_cannot_be_read_it_is_said_that_erased_data_may_be_back()
    {
        await using var region = await Region.CreateAsync(Databasesoort.Sqlite);
        var backup = await Backup.OfAsync(region);
        await region.AddPupilAsync(region.PoA);
        var copy = await backup.MakeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await File.WriteAllBytesAsync(backup.Live, new byte[8192], Ct);

        var said = await backup.RunAsync("zet-terug", copy, "--bevestig");

        (said.Code, said.Output.Contains("Wat is gewist na de laatste regel van de wislijst, kan terug zijn", StringComparison.Ordinal)).ShouldBe((0, true), said.Errors + said.Output);
    }

    [Fact, Regel("REL-22")]
    public async Task A_damaged_list_of_what_was_erased_is_said_and_nothing_is_put_back()
    {
        await using var region = await Region.CreateAsync(Databasesoort.Sqlite);
        var backup = await Backup.OfAsync(region);
        await region.AddPupilAsync(region.PoA);
        var copy = await backup.MakeAsync();
        var pupil = await region.AddPupilAsync(region.PoA, bsn: "999990020");
        await File.WriteAllTextAsync(backup.Erased, "half", Ct);

        var said = await backup.RunAsync("zet-terug", copy, "--bevestig");

        (said.Code, said.Output).ShouldBe((1, ""));
        said.Errors.ShouldContain("Regel 1 van de wislijst is beschadigd. Zet dat bestand opzij");
        (await HereAsync(region)).Pupils.ShouldContain(pupil.Waarde.ToString());
    }

    private static async Task EraseAsync(Region region, LeerlingId pupil, LeerlingId withAttachment, LeerlingId merged)
    {
        var act = region.Act(region.PoA, reason: "Per ongeluk ingevoerd");
        (await region.Database.AlsAsync(region.PoA, db => new LeerlingVerwijderen(db).ExecuteAsync(pupil, bevestigd: true, act, Ct))).IsGelukt.ShouldBeTrue();
        var attachment = await region.Database.SysteemAsync(db => db.Bijlagen.Where(b => b.LeerlingId == withAttachment).Select(b => b.Id).SingleAsync(Ct));
        (await region.Database.AlsAsync(region.PoA, db => new BijlageVerwijderen(db).ExecuteAsync(withAttachment, attachment, act, Ct))).IsGelukt.ShouldBeTrue();
        await region.Database.AlsAsync(region.PoA, async db =>
        {
            var gone = await db.Leerlingen.SingleAsync(l => l.Id == merged, Ct);
            gone.MeldVerwijderd(null, null, opgegaanIn: withAttachment, act);
            db.Remove(gone);
            return await db.SaveChangesAsync(Ct);
        });
    }

    private static Task<(List<string> Pupils, List<string> Attachments, string? Database)> HereAsync(Region region) => region.Database.SysteemAsync(async db =>
    (
        (await db.Leerlingen.Select(l => l.Id).ToListAsync(Ct)).Select(l => l.Waarde.ToString()).Order(StringComparer.Ordinal).ToList(),
        (await db.Bijlagen.Select(b => b.LeerlingId).ToListAsync(Ct)).Select(l => l.Waarde.ToString()).ToList(),
        (string?)null));

    private static async Task<(List<string> Pupils, List<string> Attachments, string? Database)> ThereAsync(Backup backup)
    {
        await using var restored = await backup.OpenRestoredAsync();
        async Task<List<string>> IdsAsync(string sql) => [.. ((string)(await restored.QueryAsync(sql))!).Split(',').Order(StringComparer.Ordinal)];
        return (await IdsAsync("select string_agg(id::text, ',') from leerling"), await IdsAsync("select string_agg(leerling_id::text, ',') from bijlage"), restored.Name);
    }
}
