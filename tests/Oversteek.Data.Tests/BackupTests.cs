using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Logboek;
using Oversteek.Application.Post;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Web;
using Oversteek.Web.Opbouw;

namespace Oversteek.Data.Tests;

/// <summary>Copies while the program works, and back (REL-20, REL-22).</summary>
public sealed class BackupTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [Databases(Databasesoort.Sqlite)]
    [Regel("REL-20", "REL-22", "B-78")]
    public async Task A_copy_made_while_others_write_goes_back_and_is_quiet_until_it_is_released(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var backup = await Backup.OfAsync(region);
        await WaitingMailAsync(region);
        await LoggedInAsync(region);
        using var stop = new CancellationTokenSource();
        var writer = WriteAsync(region, stop.Token);
        await Task.Delay(200, Ct);
        var copy = await backup.MakeAsync();
        await stop.CancelAsync();
        var written = await writer;
        await region.AddPupilAsync(region.PoB, name: "Daarna", bsn: "999990020");
        var before = await PupilsAsync(region);
        await new Ankerbestand(backup.Anchors).VoegToeAsync(await Audit.AnchorAsync(region.Database), Ct);

        (await backup.RunAsync("zet-terug", copy)).Output.ShouldContain("Er is niets gewijzigd");
        (await PupilsAsync(region)).ShouldBe(before);
        var said = await backup.RunAsync("zet-terug", copy, "--bevestig");

        said.Code.ShouldBe(0, said.Errors);
        said.Output.ShouldContain("ankers van daarna staan apart");
        var after = await PupilsAsync(region);
        after.Except(before).ShouldBeEmpty();
        written.ShouldBeGreaterThan(0);
        (await backup.CheckDataAsync()).Output.ShouldContain("De gegevens kloppen.");
        await IsQuietAsync(region);
        (await backup.RunAsync("vrijgeven")).Output.ShouldContain("Vrijgegeven");
        (await backup.RunAsync("vrijgeven")).Output.ShouldContain("niets vrij te geven");
        var postman = new FakePostman();
        (await region.SendAsync(postman)).Verzonden.ShouldBe(1, "the mail of after the restore; what waited in the copy stays held");
        Directory.GetFiles(region.Database.Map, "*.proef-*").ShouldBeEmpty();
    }

    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("REL-20", "REL-22", "B-78")]
    public async Task On_PostgreSQL_a_copy_goes_into_an_empty_database_and_nowhere_else(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var backup = await Backup.OfAsync(region);
        await WaitingMailAsync(region);
        await LoggedInAsync(region);
        var before = await PupilsAsync(region);
        var copy = await backup.MakeAsync();

        (await backup.RunAsync("zet-terug", copy)).Output.ShouldContain("Er is niets gewijzigd");
        var said = await backup.RunAsync("zet-terug", copy, "--bevestig");
        said.Code.ShouldBe(0, said.Errors);

        var again = await backup.RunAsync("zet-terug", copy, "--bevestig");
        (again.Code, again.Errors.Contains("is niet leeg", StringComparison.Ordinal)).ShouldBe((1, true), again.Errors);
        (await PupilsAsync(region)).ShouldBe(before, "the database that was in use is untouched");
        (await region.Database.SysteemAsync(db => db.UitgaandeBerichten.CountAsync(b => b.Status == Berichtstatus.Wacht))).ShouldBeGreaterThan(0);
        await using var restored = await backup.OpenRestoredAsync();
        (await restored.QueryAsync("select string_agg(id::text, ',' order by id) from leerling")).ShouldBe(string.Join(',', before.Select(l => l.Waarde.ToString()).Order(StringComparer.Ordinal)));
        (await restored.QueryAsync("select count(*) from uitgaand_bericht where status = 'Wacht'")).ShouldBe(0L);
        (await restored.QueryAsync("select count(*) from sessie where beeindigd_op is null")).ShouldBe(0L);
        (await restored.QueryAsync("select count(*) from portaalsessie where beeindigd_op is null")).ShouldBe(0L);
        (await restored.QueryAsync("select count(*) from herstelstand where vrijgegeven_op is null")).ShouldBe(1L);
        (await backup.CheckDataAsync(restored.Name)).Output.ShouldContain("De gegevens kloppen.");
    }

    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("REL-20", "REL-22")]
    public async Task On_PostgreSQL_a_restore_that_broke_off_is_no_database_to_start_on_and_begins_again(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var backup = await Backup.OfAsync(region);
        await region.AddPupilAsync(region.PoA);
        var copy = await backup.MakeAsync();
        (await backup.RunAsync("zet-terug", copy, "--bevestig")).Code.ShouldBe(0);
        await using var restored = await backup.OpenRestoredAsync();
        await restored.QueryAsync("comment on schema public is 'Oversteek: een reservekopie wordt teruggezet'");

        var refused = await Should.ThrowAsync<StartGeweigerd>(() => backup.CheckDataAsync(restored.Name));
        refused.Message.ShouldContain("niet afgemaakt");
        (await backup.RunAsync("zet-terug", copy, "--bevestig")).Code.ShouldBe(0);

        (await restored.QueryAsync("select count(*) from leerling")).ShouldBe(1L);
        (await backup.CheckDataAsync(restored.Name)).Code.ShouldBe(0);
    }

    [Theory]
    [Databases(Databasesoort.Sqlite)]
    [Regel("REL-22", "B-74")]
    public async Task Nothing_is_put_back_under_a_running_program_and_a_restore_that_broke_off_can_be_done_again(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var backup = await Backup.OfAsync(region);
        await region.AddPupilAsync(region.PoA);
        var copy = await backup.MakeAsync();
        var pupil = await region.AddPupilAsync(region.PoA, bsn: "999990020");
        using (Sqliteslot.Neem(new Oversteekopties { Sqlite = backup.Live }))
        {
            var refused = await backup.RunAsync("zet-terug", copy, "--bevestig");
            (refused.Code, refused.Errors.Contains("er werkt al een programma", StringComparison.Ordinal)).ShouldBe((1, true), refused.Errors);
            (await PupilsAsync(region)).ShouldContain(pupil);
        }
        // Broken off while the copy was being unpacked, and once more after the old database was set aside.
        await File.WriteAllTextAsync(backup.Live + ".proef-0", "half", Ct);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var part in new[] { "-wal", "-shm", "" }.Where(p => File.Exists(backup.Live + p)))
            File.Move(backup.Live + part, backup.Live + ".opzij" + part);

        (await backup.RunAsync("zet-terug", copy, "--bevestig")).Code.ShouldBe(0);

        (await PupilsAsync(region)).Count.ShouldBe(1);
        (await backup.CheckDataAsync()).Code.ShouldBe(0);
    }

    [Theory]
    [Databases(Databasesoort.Sqlite)]
    [Regel("REL-22", "SEC-61")]
    public async Task Two_restores_one_after_the_other_leave_a_log_and_anchors_that_agree(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var backup = await Backup.OfAsync(region);
        await AnchorAsync(region, backup);
        var first = await backup.MakeAsync();
        await region.AddPupilAsync(region.PoA);
        await AnchorAsync(region, backup);
        var second = await backup.MakeAsync();

        (await backup.RunAsync("zet-terug", first, "--bevestig")).Code.ShouldBe(0);
        await AnchorAsync(region, backup);
        (await backup.RunAsync("zet-terug", second, "--bevestig")).Code.ShouldBe(0);

        (await PupilsAsync(region)).Count.ShouldBe(1);
        (await backup.CheckDataAsync()).Output.ShouldContain("De gegevens kloppen.");
        Directory.GetFiles(Path.GetDirectoryName(backup.Anchors)!).Count(f => !f.EndsWith(".slot", StringComparison.Ordinal)).ShouldBe(3, "the file, and what did not fit twice");
        Directory.GetFiles(region.Database.Map, "oversteek.db.voor-herstel-*Z").Length.ShouldBe(2);
    }

    private static async Task AnchorAsync(Region region, Backup backup) => await new Ankerbestand(backup.Anchors).VoegToeAsync(await Audit.AnchorAsync(region.Database), Ct);

    private static Task<List<LeerlingId>> PupilsAsync(Region region) => region.Database.SysteemAsync(db => db.Leerlingen.Select(l => l.Id).ToListAsync(Ct));

    private static async Task WaitingMailAsync(Region region, int number = 1)
    {
        var pupil = await region.AddPupilAsync(region.PoA, bsn: $"99999{number:D3}7");
        await region.MakeListDefinitiveAsync(await region.ApplyAsync(pupil, region.VoA), region.VoA, number);
    }

    /// <summary>Saves until it is told to stop; returns how often.</summary>
    private static async Task<int> WriteAsync(Region region, CancellationToken stop)
    {
        var number = 0;
        while (!stop.IsCancellationRequested && number < 400)
            await region.AddPupilAsync(region.PoB, name: $"Tijdens{++number}", bsn: $"999{number:D6}");
        return number;
    }

    private static Task LoggedInAsync(Region region) => region.Database.SysteemAsync(async db =>
    {
        var account = new Account { Id = Guid.NewGuid(), Naam = "Bas", UserName = "bas@example.nl", Email = "bas@example.nl" };
        var nu = region.Database.Klok.GetUtcNow();
        db.Users.Add(account);
        db.Sessies.Add(new Sessie { AccountId = new AccountId(account.Id), Schooljaar = "2026-2027", BegonnenOp = nu, LaatstGezienOp = nu, TweedeFactorOp = nu });
        foreach (var name in new[] { "totp", "herstelcodes", "uitnodiging" })
            db.UserTokens.Add(new IdentityUserToken<Guid> { UserId = account.Id, LoginProvider = "Oversteek", Name = name, Value = "x" });
        db.Portaalsessies.Add(new Portaalsessie { Taal = "nl", BegonnenOp = nu, LaatstGezienOp = nu });
        db.Portaallinks.Add(new Portaallink { Soort = Portaallinksoort.Binnenkomen, Email = "ouder@example.nl", Taal = "nl", Op = nu });
        db.Factorverzoeken.Add(new Factorverzoek { AccountId = new AccountId(account.Id), OrganisatieId = region.PoA, Door = null, Op = nu });
        await db.SaveChangesAsync(Ct);
    });

    private static async Task IsQuietAsync(Region region)
    {
        (await region.Database.SysteemAsync(db => db.UitgaandeBerichten.Where(b => b.Fout == "HERSTELD").CountAsync(Ct))).ShouldBe(2);
        (await region.Database.SysteemAsync(db => db.Sessies.CountAsync(s => s.BeeindigdOp == null, Ct))).ShouldBe(0);
        (await region.Database.SysteemAsync(db => db.UserTokens.Select(t => t.Name).ToListAsync(Ct))).ShouldBe(["totp"]);
        (await region.Database.SysteemAsync(db => db.Factorverzoeken.CountAsync(f => f.GeslotenOp == null, Ct))).ShouldBe(0);
        (await region.Database.SysteemAsync(db => db.Portaalsessies.CountAsync(s => s.BeeindigdOp == null, Ct))).ShouldBe(0);
        (await region.Database.SysteemAsync(db => db.Portaallinks.CountAsync(l => l.GebruiktOp == null, Ct))).ShouldBe(0);
        await WaitingMailAsync(region, 2);
        var postman = new FakePostman();
        (await region.SendAsync(postman)).ShouldBe(new Verzendverslag(0, 0, 0, 0, false));
        postman.Sent.ShouldBeEmpty();
    }
}
