using Oversteek.Application.Versleuteling;
using Oversteek.Data.Tests.Samples;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Web.Opbouw;
using Oversteek.Web.Opdrachten;

namespace Oversteek.Data.Tests;

/// <summary>Keys are made for an installation that is empty, and never for data that lost theirs (SEC-56, REL-34).</summary>
public sealed class KeyTests
{
    [Theory]
    [Databases]
    [Regel("SEC-56", "REL-34", "B-12")]
    public async Task No_keys_are_made_for_a_database_that_lost_them(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var lost = Path.Combine(region.Database.Map, "weg");
        var backup = new Backup(region, kind == Databasesoort.Postgres ? await Backup.EmptyAsync() : null) { Keys = lost };

        var refused = await Should.ThrowAsync<SleutelringFout>(async () => await SleutelsOpdracht.VoerUitAsync(["maak", .. await backup.SettingsAsync()]));

        refused.Message.ShouldContain("haar sleutels zijn weg");
        refused.Message.ShouldContain("Zet de reservekopie van de sleutels terug");
        Directory.Exists(lost).ShouldBeFalse();
        var empty = kind == Databasesoort.Sqlite
            ? [.. await backup.SettingsAsync(), $"--Oversteek:Sqlite={Path.Combine(region.Database.Map, "nieuw.db")}"]
            : await backup.SettingsAsync(await Backup.EmptyAsync());
        (await SleutelsOpdracht.VoerUitAsync(["maak", .. empty])).ShouldBe(0);
        Sleutelring.Laad(lost).Ids.ShouldBe([1u]);
    }

    [Fact, Regel("SEC-56", "REL-34")]
    public async Task No_keys_are_made_when_nobody_knows_what_is_in_the_database()
    {
        var folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        string[] settings = [$"--Oversteek:Sleutels={folder}", "--Oversteek:Postgres=Host=127.0.0.1;Port=1;Database=oversteek;Username=oversteek_app"];

        var refused = await Should.ThrowAsync<StartGeweigerd>(() => SleutelsOpdracht.VoerUitAsync(["maak", .. settings]));

        refused.Message.ShouldContain("Start de database");
        Directory.Exists(folder).ShouldBeFalse();
    }
}
