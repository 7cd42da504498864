using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Oversteek.Application.Versleuteling;
using Oversteek.Data.Sqlite;
using Oversteek.Data.Tests.Samples;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

/// <summary>A copy that is not right is refused with the reason, and nothing changes (REL-21).</summary>
public sealed class DamagedBackupTests
{
    private static readonly Dictionary<string, (Func<Region, Backup, string, Task<string>> Break, string Says)> Damages = new(StringComparer.Ordinal)
    {
        ["missing"] = ((_, _, copy) => Done(copy + ".weg"), "is er niet"),
        ["empty"] = ((_, _, copy) => RewriteAsync(copy, _ => []), "is leeg: het maken ervan is mislukt"),
        ["cut off"] = ((_, _, copy) => RewriteAsync(copy, b => b[..^100]), "is afgekapt, veranderd of beschadigd"),
        ["cut off after the first line"] = ((_, _, copy) => RewriteAsync(copy, b => b[..(Array.IndexOf(b, (byte)'\n') + 4)]), "is afgekapt, veranderd of beschadigd"),
        ["one byte turned"] = ((_, _, copy) => RewriteAsync(copy, b => Turn(b, b.Length / 3)), "is afgekapt, veranderd of beschadigd"),
        ["the first line changed"] = ((_, _, copy) => RewriteAsync(copy, Renamed), "is afgekapt, veranderd of beschadigd"),
        ["something else"] = ((r, _, copy) => RewriteAsync(copy, _ => [.. "SQLite format 3\0"u8, .. new byte[4000]]), "is geen reservekopie van Oversteek"),
        ["another installation"] = (OtherRingAsync, "is van een andere installatie"),
        ["an old key"] = (OldKeyAsync, "is versleuteld met sleutel 2, en die is er niet"),
        ["another kind of database"] = ((_, b, _) => b.ForgeAsync("ander.kopie", "postgres", [1]), "is een kopie van PostgreSQL, en hier is SQLite ingesteld"),
        ["a damaged database"] = ((r, b, _) => b.ForgeAsync("stuk.kopie", "sqlite", DamagedDatabase(b)), "De database in stuk.kopie is beschadigd"),
        ["a newer version"] = ((r, b, _) => ChangedAsync(r, b, "insert into __EFMigrationsHistory values ('20990101000000_Later', '10.0')"), "is van een nieuwere versie (9.9)"),
        ["a broken log"] = ((r, b, _) => ChangedAsync(r, b, "drop trigger logboekregel_niet_wijzigen; update logboekregel set soort = 'Anders' where nummer = 2"), "Het logboek van"),
        ["data that cannot be"] = ((r, b, _) => ChangedAsync(r, b, "delete from inzagerecht"), "Elke leerling is zichtbaar voor de eigen school: 1 keer niet"),
    };

    public static TheoryData<string> Names => [.. Damages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    [Regel("REL-21")]
    public async Task A_damaged_copy_is_refused_with_the_reason(string name)
    {
        await using var region = await Region.CreateAsync(Databasesoort.Sqlite);
        var backup = await Backup.OfAsync(region);
        await region.AddPupilAsync(region.PoA);
        if (name == "an old key")
            Sleutelring.Laad(backup.Keys).VoegToe();
        var copy = await Damages[name].Break(region, backup, await backup.MakeAsync());
        var before = await StateAsync(backup);

        foreach (var words in new[] { new[] { "controleer", copy }, ["zet-terug", copy, "--bevestig"] })
        {
            var said = await backup.RunAsync(words);

            (said.Code, said.Output).ShouldBe((1, ""));
            said.Errors.ShouldContain(Damages[name].Says);
            said.Errors.ShouldNotContain("   at ");
        }
        (await StateAsync(backup)).ShouldBe(before);
        Directory.GetFiles(region.Database.Map, "*.proef-*").ShouldBeEmpty();
        Directory.GetFiles(region.Database.Map, "*voor-herstel*").ShouldBeEmpty();
    }

    [Fact, Regel("REL-21")]
    public async Task A_copy_that_was_broken_off_or_is_wrong_is_never_the_newest()
    {
        await using var region = await Region.CreateAsync(Databasesoort.Sqlite);
        var backup = await Backup.OfAsync(region);
        await region.AddPupilAsync(region.PoA);
        var good = Path.GetFileName(await backup.MakeAsync());
        await File.WriteAllTextAsync(Path.Combine(backup.Folder, "oversteek-later.kopie.bezig"), "half", TestContext.Current.CancellationToken);
        await region.Database.BuitenomAsync("delete from inzagerecht");

        var said = await backup.RunAsync("maak");

        said.Code.ShouldBe(1);
        said.Errors.ShouldContain("Elke leerling is zichtbaar");
        (await File.ReadAllTextAsync(Path.Combine(backup.Folder, "laatste.json"), TestContext.Current.CancellationToken)).ShouldContain(good);
        Directory.GetFiles(backup.Folder, "*.bezig").ShouldBeEmpty();
        Directory.GetFiles(backup.Folder, "*.kopie").Select(Path.GetFileName).ShouldBe([good], "what was rejected lost its name");
        said.Output.ShouldContain(Directory.GetFiles(backup.Folder, "*.afgekeurd").Single());
        (await backup.RunAsync("maak")).Code.ShouldBe(1);
        Directory.GetFiles(backup.Folder, "*.afgekeurd").Length.ShouldBe(1, "they do not pile up");
    }

    [Fact, Regel("REL-21")]
    public async Task Of_a_damaged_database_no_copy_is_made_and_a_good_one_goes_back_over_it()
    {
        await using var region = await Region.CreateAsync(Databasesoort.Sqlite);
        var backup = await Backup.OfAsync(region);
        await region.AddPupilAsync(region.PoA);
        var good = await backup.MakeAsync();
        SqliteConnection.ClearAllPools();
        await File.WriteAllBytesAsync(backup.Live, DamagedDatabase(backup), TestContext.Current.CancellationToken);

        var said = await backup.RunAsync("maak");

        said.Code.ShouldBe(1);
        said.Errors.ShouldContain($"De database {backup.Live} is beschadigd. Zet een reservekopie terug.");
        Directory.GetFiles(backup.Folder, "*.kopie").ShouldBe([good]);
        (await backup.RunAsync("zet-terug", good, "--bevestig")).Code.ShouldBe(0);
        (await backup.CheckDataAsync()).Code.ShouldBe(0);
    }

    [Fact, Regel("REL-20", "PRIV-10")]
    public async Task A_copy_says_nothing_without_the_keys_and_old_ones_go()
    {
        await using var region = await Region.CreateAsync(Databasesoort.Sqlite);
        var backup = await Backup.OfAsync(region);
        await region.AddPupilAsync(region.PoA, name: "Kanariegeel");
        var old = Path.Combine(backup.Folder, "oversteek-20261214T030000Z.kopie");
        File.Move(await backup.MakeAsync(), old);
        string[] sameDay = [.. new[] { "20270110T030000Z", "20270110T031500Z" }.Select(at => Path.Combine(backup.Folder, $"oversteek-{at}.kopie"))];
        var rejected = Path.ChangeExtension(old, ".afgekeurd");
        foreach (var path in (string[])[.. sameDay, rejected])
            File.Copy(old, path);

        var copy = await backup.MakeAsync();

        Encoding.Latin1.GetString(await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken)).ShouldNotContain("Kanariegeel");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(copy).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Exists(old).ShouldBeFalse();
        File.Exists(rejected).ShouldBeFalse();
        sameDay.Select(File.Exists).ShouldBe([false, true], "the last of its day stays");
        (await File.ReadAllTextAsync(copy + ".sha256", TestContext.Current.CancellationToken))
            .ShouldBe($"{Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken)))}  {Path.GetFileName(copy)}\n");
    }

    [Fact, Regel("REL-20", "REL-23")]
    public async Task A_copy_of_an_older_version_is_brought_to_this_one()
    {
        await using var region = await Region.CreateAsync(Databasesoort.Sqlite);
        var backup = await Backup.OfAsync(region);
        await region.AddPupilAsync(region.PoA);
        var older = await ChangedAsync(region, backup, "drop table herstelstand; delete from __EFMigrationsHistory where \"MigrationId\" like '%_Herstelstand'");

        (await backup.RunAsync("controleer", older)).Output.ShouldContain("De kopie is goed");
        (await backup.RunAsync("zet-terug", older, "--bevestig")).Code.ShouldBe(0);

        (await backup.CheckDataAsync()).Output.ShouldContain("De gegevens kloppen.");
    }

    private static Task<string> Done(string copy) => Task.FromResult(copy);

    private static async Task<string> RewriteAsync(string copy, Func<byte[], byte[]> change)
    {
        await File.WriteAllBytesAsync(copy, change(await File.ReadAllBytesAsync(copy)));
        return copy;
    }

    private static byte[] Turn(byte[] bytes, int at)
    {
        bytes[at] ^= 1;
        return bytes;
    }

    /// <summary>The id of another copy in the line that anybody can read.</summary>
    private static byte[] Renamed(byte[] bytes)
    {
        var line = Encoding.UTF8.GetString(bytes, 0, Array.IndexOf(bytes, (byte)'\n'));
        return [.. Encoding.UTF8.GetBytes(line[..^38] + Guid.NewGuid() + line[^2..]), .. bytes[Array.IndexOf(bytes, (byte)'\n')..]];
    }

    private static async Task<string> OtherRingAsync(Region region, Backup backup, string copy)
    {
        var other = Path.Combine(region.Database.Map, "andere-sleutels");
        Sleutelring.Maak(other);
        return await new Backup(region, null) { Keys = other }.ForgeAsync("elders.kopie", "sqlite", [1]);
    }

    private static Task<string> OldKeyAsync(Region region, Backup backup, string copy)
    {
        // The copy was made with key 2; the keys that were put back are those of before.
        var ring = Path.Combine(backup.Keys, "sleutelring.json");
        var text = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(ring))!;
        var keys = text["Sleutels"]!.AsArray();
        foreach (var key in keys.Where(k => k!["Id"]!.GetValue<int>() == 2).ToList())
            keys.Remove(key);
        File.WriteAllText(ring, text.ToJsonString());
        return Task.FromResult(copy);
    }

    private static byte[] DamagedDatabase(Backup backup)
    {
        var snapshot = Snapshot(backup);
        var bytes = File.ReadAllBytes(snapshot);
        File.Delete(snapshot);
        RandomNumberGenerator.Fill(bytes.AsSpan(bytes.Length / 2, 8192));
        return bytes;
    }

    private static async Task<string> ChangedAsync(Region region, Backup backup, string sql)
    {
        var snapshot = Snapshot(backup);
        await using (var connection = new SqliteConnection($"Data Source={snapshot};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql + "; PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }
        var bytes = await File.ReadAllBytesAsync(snapshot);
        File.Delete(snapshot);
        return await backup.ForgeAsync("veranderd.kopie", "sqlite", bytes, "9.9");
    }

    private static string Snapshot(Backup backup)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        Sqlitekopie.Maak(backup.Live, path);
        return path;
    }

    /// <summary>All that the database holds, and the newest copy that counts.</summary>
    private static async Task<string> StateAsync(Backup backup)
    {
        var snapshot = Snapshot(backup);
        var text = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(snapshot))) + await File.ReadAllTextAsync(Path.Combine(backup.Folder, "laatste.json"));
        File.Delete(snapshot);
        return text;
    }
}
