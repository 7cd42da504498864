using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Logboek;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Web.Opdrachten;

namespace Oversteek.Data.Tests;

/// <summary>After a breach: exactly whose data were seen, by whom (PRIV-20).</summary>
public sealed class LeakTests
{
    private const string Thief = "dief@example.nl";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [Databases]
    [Regel("PRIV-20")]
    public async Task Of_an_account_and_a_period_exactly_the_dossiers_are_named_that_it_saw_or_took(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var (thief, other) = (await AccountAsync(region, Thief), await AccountAsync(region, "bas@example.nl"));
        var (seen, taken, before, elsewhere) = (await region.AddPupilAsync(region.PoA, "=Kanarie"), await region.AddPupilAsync(region.PoA, "Meegenomen", "999990020"),
            await region.AddPupilAsync(region.PoA, "Eerder", "999990032"), await region.AddPupilAsync(region.PoA, "Ander", "999990044"));
        await ReadAsync(region, thief, before, Leessoort.Okr);
        region.Database.Klok.Verder(TimeSpan.FromHours(2));
        var from = region.Database.Klok.GetUtcNow();
        await ReadAsync(region, thief, seen, Leessoort.Okr, """{"onderdeel":"4b"}""");
        await ReadAsync(region, thief, seen, Leessoort.Okr, """{"onderdeel":"5"}""");
        await ReadAsync(region, thief, taken, Leessoort.Afgedrukt);
        await ReadAsync(region, other, elsewhere, Leessoort.Okr);
        await ReadAsync(region, thief, null, Leessoort.LijstUitgevoerd, """{"lijst":"leerlingen","soort":"csv","aantal":24}""");
        region.Database.Klok.Verder(TimeSpan.FromHours(2));

        var (said, lines, summary) = await AskAsync(region, from, "--account", Thief);

        said.Code.ShouldBe(0, said.Errors);
        lines.Select(l => l[2]).ShouldBe([seen.Waarde.ToString(), taken.Waarde.ToString()], ignoreOrder: true);
        var first = lines.Single(l => l[2] == seen.Waarde.ToString());
        (first[3], first[5], first[8]).ShouldBe(("gezien", "4b, 5", "2"));
        first[6].ShouldContain(Thief);
        first[1].ShouldNotStartWith("=");
        lines.Single(l => l[2] == taken.Waarde.ToString())[3].ShouldBe("meegenomen als bestand of afdruk");
        summary.ShouldContain("gewijzigd: 2. Scholen: 1. Accounts: 1.");
        summary.ShouldContain("leerlingen, 24 regels, door");
        summary.ShouldContain("Het logboek is zoals het werd geschreven.");
        said.Output.ShouldNotContain("Kanarie");
        var asked = await region.Database.SysteemAsync(db => db.Logboek.SingleAsync(l => l.Soort == "DatalekOnderzocht", Ct));
        asked.Gegevens.ShouldContain(thief.Waarde.ToString());
        asked.Gegevens.ShouldNotContain("example.nl");
        (await AskAsync(region, from)).Lines.Select(l => l[2]).ShouldContain(elsewhere.Waarde.ToString());
    }

    [Theory]
    [Databases(Databasesoort.Sqlite)]
    [Regel("PRIV-20")]
    public async Task What_does_not_exist_is_refused_and_nothing_is_written_or_logged(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var now = region.Database.Klok.GetUtcNow();

        foreach (var (words, why) in new[]
        {
            (new[] { "--account", "niemand@example.nl" }, "geen account met dit e-mailadres"), (["--organisatie", "Nergens"], "niet precies één organisatie"),
        })
        {
            var (said, lines, _) = await AskAsync(region, now.AddHours(-1), words);
            (said.Code, lines.Count).ShouldBe((1, 0));
            said.Errors.ShouldContain(why);
        }
        (await RunAsync(region, ["--van", "gisteren"])).Code.ShouldBe(2);
        (await region.Database.SysteemAsync(db => db.Logboek.CountAsync(l => l.Soort == "DatalekOnderzocht", Ct))).ShouldBe(0);
    }

    [Theory]
    [Databases(Databasesoort.Sqlite)]
    [Regel("PRIV-20", "SEC-61")]
    public async Task When_the_log_was_touched_the_summary_warns(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        await ReadAsync(region, await AccountAsync(region, Thief), pupil, Leessoort.Okr);
        await region.Database.BuitenomAsync("drop trigger logboekregel_niet_wijzigen; update logboekregel set soort = 'Anders' where nummer = 2");

        var (_, _, summary) = await AskAsync(region, region.Database.Klok.GetUtcNow().AddDays(-1));

        summary.ShouldContain("LET OP: het logboek is niet zoals het werd geschreven.");
    }

    private static Task<AccountId> AccountAsync(Region region, string address) => region.Database.SysteemAsync(async db =>
    {
        var account = new Account { Id = Guid.NewGuid(), Naam = "Account", UserName = address, Email = address, NormalizedEmail = address.ToUpperInvariant() };
        db.Users.Add(account);
        await db.SaveChangesAsync(Ct);
        return new AccountId(account.Id);
    });

    private static Task ReadAsync(Region region, AccountId who, LeerlingId? pupil, string kind, string data = "{}") => region.Database.SysteemAsync(async db =>
    {
        var act = new Handeling(who, Rol.PoGebruiker, region.PoA, region.Database.Klok.GetUtcNow(), Guid.NewGuid());
        var log = new Leeslogboek(db, region.Database.Diensten.GetRequiredService<Ketensluiter>());
        await (pupil is { } child ? log.LeesAsync(child, kind, act, data, Ct) : log.LegVastAsync(kind, act, data, Ct));
        return true;
    });

    private static async Task<(Said Said, List<string[]> Lines, string Summary)> AskAsync(Region region, DateTimeOffset from, params string[] words)
    {
        var folder = Directory.CreateDirectory(Path.Combine(region.Database.Map, Guid.NewGuid().ToString("N"))).FullName;
        var to = region.Database.Klok.GetUtcNow().AddHours(1);
        var said = await RunAsync(region, ["--van", Typed(from), "--tot", Typed(to), "--naar", folder, .. words]);
        if (Directory.GetFiles(folder, "*.csv") is not [var list])
            return (said, [], "");
        foreach (var file in Directory.GetFiles(folder))
            (OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)).ShouldBeTrue();
        var rows = (await File.ReadAllLinesAsync(list, Encoding.UTF8, Ct)).Skip(1).Select(l => l.Split(';').Select(c => c.Trim('"')).ToArray()).ToList();
        return (said, rows, await File.ReadAllTextAsync(Directory.GetFiles(folder, "*.txt").Single(), Ct));
    }

    private static async Task<Said> RunAsync(Region region, string[] words)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var backup = await Backup.OfAsync(region);
        return new Said(await LekOpdracht.VoerUitAsync([.. words, .. await backup.SettingsAsync()], output, errors), output.ToString(), errors.ToString());
    }

    private static string Typed(DateTimeOffset at) => Nederland.Tijd(at).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
