using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Data.Tests.Samples;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Web.Opbouw;
using Oversteek.Web.Opdrachten;

namespace Oversteek.Data.Tests;

/// <summary>Real children do not end in a proef, and what was tried out does not count (PRIV-17).</summary>
public sealed class InstallationTests
{
    private const string Proef = "--Oversteek:Installatie=proef";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [Databases]
    [Regel("PRIV-17")]
    public async Task A_new_database_is_what_the_setting_says_and_nothing_else_starts_on_it(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var backup = await Backup.OfAsync(region);
        List<string> settings = kind == Databasesoort.Sqlite
            ? [.. await backup.SettingsAsync(), $"--Oversteek:Sqlite={Path.Combine(region.Database.Map, "nieuw.db")}"]
            : await backup.SettingsAsync(backup.Empty);

        (await MigreerOpdracht.VoerUitAsync([.. settings, Proef])).ShouldBe(0);

        await using var output = new StringWriter();
        (await GegevensOpdracht.VoerUitAsync([.. settings, Proef], output)).ShouldBe(0);
        (await RefusedAsync([.. settings])).ShouldContain("dit is een productie (Oversteek__Installatie), en de database is van een proef");
        (await MigratedAsync([.. settings])).ShouldContain("de database is van een proef");
    }

    [Theory]
    [Databases]
    [Regel("PRIV-17")]
    public async Task A_database_of_before_the_mark_counts_as_production_and_no_proef_starts_on_it(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var backup = await Backup.OfAsync(region);

        (await RefusedAsync([.. await backup.SettingsAsync(), Proef])).ShouldContain("Gegevens van kinderen horen niet in een proef");
        (await backup.CheckDataAsync()).Code.ShouldBe(0);
        // People worked there already: asking for a proef at the next version does not make it one.
        if (kind == Databasesoort.Sqlite)
            (await MigratedAsync([.. await backup.SettingsAsync(), Proef])).ShouldContain("de database is van een productie");
    }

    [Theory]
    [Databases]
    [Regel("PRIV-17", "REL-21")]
    public async Task A_copy_does_not_go_from_production_into_a_proef_nor_back(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var backup = await Backup.OfAsync(region);
        var pupil = await region.AddPupilAsync(region.PoA);
        var real = await backup.MakeAsync();

        var said = await backup.RunAsync("zet-terug", real, "--bevestig", Proef);

        said.Code.ShouldBe(1);
        said.Errors.ShouldContain("past hier niet: dit is een proef");
        (await region.Database.SysteemAsync(db => db.Leerlingen.Select(l => l.Id).ToListAsync(Ct))).ShouldBe([pupil]);
        if (kind == Databasesoort.Sqlite)
            Directory.GetFiles(region.Database.Map, "*voor-herstel*").ShouldBeEmpty();
        await MarkAsync(region, Installatiesoort.Proef, Sleutelring.Laad(backup.Keys).Kenmerk);
        (await backup.RunAsync("maak", Proef)).Code.ShouldBe(0);
        var back = await backup.RunAsync("zet-terug", backup.Newest(), "--bevestig");
        back.Code.ShouldBe(1);
        back.Errors.ShouldContain("past hier niet: dit is een productie");
    }

    [Theory]
    [Databases]
    [Regel("SEC-56", "REL-34")]
    public async Task Nothing_starts_on_a_database_with_the_keys_of_another_installation(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var backup = await Backup.OfAsync(region);
        await MarkAsync(region, Installatiesoort.Productie, Guid.NewGuid());

        (await RefusedAsync([.. await backup.SettingsAsync()])).ShouldContain("de database hoort bij andere sleutels");
    }

    private static Task MarkAsync(Region region, Installatiesoort kind, Guid ring) => region.Database.SysteemAsync(async db =>
    {
        db.Add(new Installatiemerk { Soort = kind, Sleutelring = ring, Op = region.Database.Klok.GetUtcNow() });
        return await db.SaveChangesAsync(Ct);
    });

    private static async Task<string> RefusedAsync(string[] settings)
    {
        await using var output = new StringWriter();
        var refused = await Should.ThrowAsync<StartGeweigerd>(async () => await GegevensOpdracht.VoerUitAsync(settings, output));
        output.ToString().ShouldBeEmpty();
        return refused.Message;
    }

    private static async Task<string> MigratedAsync(string[] settings) =>
        (await Should.ThrowAsync<StartGeweigerd>(async () => await MigreerOpdracht.VoerUitAsync(settings))).Message;
}
