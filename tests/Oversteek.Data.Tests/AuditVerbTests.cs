using Oversteek.Application.Logboek;
using Oversteek.Data.Tests.Samples;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Web.Opdrachten;

namespace Oversteek.Data.Tests;

/// <summary>The verb `audit controleer` as an administrator runs it.</summary>
public sealed class AuditVerbTests
{
    [Theory]
    [Databases]
    [Regel("SEC-61")]
    public async Task A_sound_log_gives_zero_and_a_cut_off_log_one(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        await region.AddPupilAsync(region.PoA);
        var anchors = Path.Combine(region.Database.Map, "ankers.jsonl");
        await new Ankerbestand(anchors).VoegToeAsync(await Audit.AnchorAsync(region.Database));

        var (code, output, _) = await RunAsync(region, "controleer", "--ankers", anchors);
        code.ShouldBe(0);
        output.ShouldContain("1 ankers. Het logboek klopt.");

        // Tail and head of the chain together: only the anchor still knows.
        await Audit.ForgeAsync(
            region.Database,
            "delete from logboekregel where nummer > 4; update ketenstand set nummer = 4, hash = (select hash from logboekregel where nummer = 4)");
        (code, output, _) = await RunAsync(region, "controleer", "--ankers", anchors);
        code.ShouldBe(1);
        output.ShouldContain("Afgekapt bij 5");
        (await RunAsync(region, "controleer")).Code.ShouldBe(0, "without the anchors a cut-off chain is a sound chain");
    }

    [Theory]
    [Databases(Databasesoort.Sqlite)]
    [Regel("SEC-61")]
    public async Task A_damaged_anchor_file_and_wrong_use_are_told_apart(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var anchors = Path.Combine(region.Database.Map, "ankers.jsonl");
        await File.WriteAllTextAsync(anchors, "geen anker\n");

        (await RunAsync(region, "controleer", "--ankers", anchors)).Code.ShouldBe(1);
        (await RunAsync(region, "controleer", "--ankers", anchors + ".weg")).Code.ShouldBe(2);
        (await RunAsync(region, "kijk")).Code.ShouldBe(2);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(Region region, params string[] args)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var database = region.Database.Soort == Databasesoort.Sqlite
            ? $"--Oversteek:Sqlite={Path.Combine(region.Database.Map, "oversteek.db")}"
            : $"--Oversteek:Postgres={region.Database.Verbinding}";
        string[] settings = [database, "--Oversteek:Adres=https://oversteek.example", $"--Oversteek:Sleutels={Path.Combine(region.Database.Map, "sleutels")}", "--Oversteek:Ankers=" + Path.Combine(region.Database.Map, "geen.jsonl")];
        var code = await AuditOpdracht.VoerUitAsync([.. args, .. settings], output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
