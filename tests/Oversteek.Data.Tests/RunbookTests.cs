using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Logboek;
using Oversteek.Application.Post;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Web.Opdrachten;

namespace Oversteek.Data.Tests;

/// <summary>The commands of docs/beheer, case by case and in their order, where that case really happened (REL-34).</summary>
public sealed class RunbookTests
{
    private const string Before = "sudo -u oversteek oversteek ";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact, Regel("REL-34", "SEC-56")]
    public async Task Keys_that_were_lost_come_back_from_the_vault_and_never_from_a_command()
    {
        await using var region = await Region.CreateAsync(Databasesoort.Sqlite);
        var backup = await Backup.OfAsync(region);
        var commands = Commands("storingen.md", "De sleutels zijn weg of onleesbaar", "controle", "controle gegevens");
        var (ring, vault) = (Path.Combine(backup.Keys, "sleutelring.json"), Path.Combine(region.Database.Map, "kluis"));
        File.Move(ring, vault);

        (await DoAsync(backup, "sleutels maak")).ShouldBe(1);
        foreach (var command in commands)
            (await DoAsync(backup, command)).ShouldBe(1);
        File.Move(vault, ring);

        foreach (var command in commands)
            (await DoAsync(backup, command)).ShouldBe(0);
    }

    [Fact, Regel("REL-34", "REL-21")]
    public async Task Over_a_damaged_database_the_last_good_copy_goes_back()
    {
        await using var region = await Region.CreateAsync(Databasesoort.Sqlite);
        var backup = await Backup.OfAsync(region);
        var pupil = await region.AddPupilAsync(region.PoA);
        var copy = await backup.MakeAsync();
        SqliteConnection.ClearAllPools();
        await File.WriteAllBytesAsync(backup.Live, new byte[16384], Ct);

        foreach (var command in Commands("storingen.md", "De database is beschadigd", "reservekopie zet-terug", "controle gegevens"))
            (await DoAsync(backup, command, ("/var/backups/oversteek/KOPIE", copy))).ShouldBe(0);

        (await PupilsAsync(region)).ShouldBe([pupil]);
    }

    [Fact, Regel("REL-34", "REL-22")]
    public async Task On_another_machine_with_the_keys_and_the_list_of_erasures_a_copy_goes_back_and_is_released()
    {
        await using var region = await Region.CreateAsync(Databasesoort.Sqlite);
        var backup = await Backup.OfAsync(region);
        var (stays, erased) = (await region.AddPupilAsync(region.PoA), await region.AddPupilAsync(region.PoA, bsn: "999990020"));
        var copy = await backup.MakeAsync();
        await File.WriteAllTextAsync(backup.Erased, $$"""{"Id":"{{erased.Waarde}}","Op":"2027-01-20T10:00:00+00:00"}""" + "\n", Ct);
        SqliteConnection.ClearAllPools();
        foreach (var part in new[] { "", "-wal", "-shm" })
            File.Delete(backup.Live + part);

        foreach (var command in Commands("storingen.md", "De server is weg", "reservekopie zet-terug", "controle gegevens", "reservekopie vrijgeven"))
            (await DoAsync(backup, command, ("/var/backups/oversteek/KOPIE", copy))).ShouldBe(0);

        (await PupilsAsync(region)).ShouldBe([stays]);
    }

    [Theory]
    [InlineData("storingen.md", "Een dossier ging naar de verkeerde school")]
    [InlineData("datalek.md", "Het eerste uur")]
    [Regel("REL-34", "PRIV-20")]
    public async Task Who_saw_it_is_known_within_one_command(string paper, string heading)
    {
        await using var region = await Region.CreateAsync(Databasesoort.Sqlite);
        var backup = await Backup.OfAsync(region);
        var (sent, other) = (await region.AddPupilAsync(region.PoA), await region.AddPupilAsync(region.PoA, bsn: "999990020"));
        var account = new Account { Id = Guid.NewGuid(), Naam = "Bas", UserName = "bas", Email = "bas.de.ruiter@example.nl", NormalizedEmail = "BAS.DE.RUITER@EXAMPLE.NL" };
        await region.Database.SysteemAsync(async db =>
        {
            db.Users.Add(account);
            await db.SaveChangesAsync(Ct);
            var act = new Handeling(new AccountId(account.Id), Rol.VoGebruiker, region.VoA, region.Database.Klok.GetUtcNow(), Guid.NewGuid());
            await new Leeslogboek(db, region.Database.Diensten.GetRequiredService<Ketensluiter>()).LeesAsync(sent, Leessoort.Okr, act, ct: Ct);
        });
        var folder = Directory.CreateDirectory(Path.Combine(region.Database.Map, "datalek")).FullName;

        var command = Commands(paper, heading, "lek --van").Single();
        (await DoAsync(backup, command, ("/var/lib/oversteek/datalek", folder), ("NUMMER", sent.Waarde.ToString()))).ShouldBe(0);

        var list = await File.ReadAllTextAsync(Directory.GetFiles(folder, "*.csv").Single(), Ct);
        list.ShouldContain("Bas (bas.de.ruiter@example.nl)");
        list.ShouldNotContain(other.Waarde.ToString());
    }

    [Fact, Regel("REL-34", "REL-14")]
    public async Task Wrong_mail_that_still_waits_does_not_leave()
    {
        await using var region = await Region.CreateAsync(Databasesoort.Sqlite);
        var backup = await Backup.OfAsync(region);
        await region.MakeListDefinitiveAsync(await region.ApplyAsync(await region.AddPupilAsync(region.PoA), region.VoA), region.VoA, 1);
        var kind = await region.Database.SysteemAsync(db => db.UitgaandeBerichten.Select(b => b.Sjabloon).FirstAsync(Ct));

        foreach (var command in Commands("storingen.md", "Er gaat verkeerde e-mail uit", "post bekijk", "post tegenhouden"))
            (await DoAsync(backup, command, ("BERICHT", kind))).ShouldBe(0);

        var postman = new FakePostman();
        await region.SendAsync(postman);
        postman.Sent.ShouldBeEmpty();
    }

    [Theory]
    [Databases]
    [Regel("REL-34")]
    public async Task Only_the_chosen_mail_of_the_chosen_time_is_held_and_the_log_says_so(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var backup = await Backup.OfAsync(region);
        await region.MakeListDefinitiveAsync(await region.ApplyAsync(await region.AddPupilAsync(region.PoA), region.VoA), region.VoA, 1);
        var (mail, made) = await region.Database.SysteemAsync(async db => (await db.UitgaandeBerichten.Select(b => b.Sjabloon).FirstAsync(Ct), await db.UitgaandeBerichten.CountAsync(Ct)));

        (await PostAsync(backup, "tegenhouden", "bestaat-niet")).Errors.ShouldContain("Er is geen bericht met deze naam");
        (await PostAsync(backup, "tegenhouden")).Code.ShouldBe(2);
        (await PostAsync(backup, "tegenhouden", mail, "--sinds", "2027-06-01T09:00")).Output.ShouldContain("Tegengehouden: 0 berichten");
        (await WaitingAsync(region)).ShouldBe(made);
        var said = await PostAsync(backup, "tegenhouden", "alles", "--sinds", "2027-01-20T09:00");

        said.Output.ShouldContain($"Tegengehouden: {made} berichten");
        (await WaitingAsync(region)).ShouldBe(0);
        (await region.Database.SysteemAsync(db => db.UitgaandeBerichten.CountAsync(b => b.Fout == BerichtenTegenhouden.Code, Ct))).ShouldBe(made);
        (await region.Database.SysteemAsync(db => db.Logboek.CountAsync(l => l.Soort == "BerichtenTegengehouden", Ct))).ShouldBe(1);
        (await backup.CheckDataAsync()).Code.ShouldBe(0);
    }

    private static Task<int> WaitingAsync(Region region) => region.Database.SysteemAsync(db => db.UitgaandeBerichten.CountAsync(b => b.Status == Berichtstatus.Wacht, Ct));

    private static Task<List<LeerlingId>> PupilsAsync(Region region) => region.Database.SysteemAsync(db => db.Leerlingen.Select(l => l.Id).ToListAsync(Ct));

    private static async Task<Said> PostAsync(Backup backup, params string[] words)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        return new Said(await PostOpdracht.VoerUitAsync([.. words, .. await backup.SettingsAsync()], output, errors), output.ToString(), errors.ToString());
    }

    /// <summary>Of one case; that they are these and no others, so that the test and the paper cannot part.</summary>
    private static List<string> Commands(string paper, string heading, params string[] expected)
    {
        var text = File.ReadAllText(Path.Combine(Goedkeuring.Wortel(), "docs/beheer", paper));
        var part = text.Split("\n## ").Single(p => p.StartsWith(heading + "\n", StringComparison.Ordinal));
        var commands = part.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith(Before, StringComparison.Ordinal)).Select(l => l[Before.Length..]).ToList();
        commands.Select(c => string.Join(' ', c.Split(' ').Take(2))).ShouldBe(expected);
        return commands;
    }

    private static async Task<int> DoAsync(Backup backup, string command, params (string What, string With)[] fill)
    {
        var words = fill.Aggregate(command, (line, f) => line.Replace(f.What, f.With, StringComparison.Ordinal)).Split(' ');
        return await Opdrachtregel.VoerUitAsync([.. words, .. await backup.SettingsAsync()]);
    }
}
