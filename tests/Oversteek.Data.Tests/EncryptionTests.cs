using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Versleuteling;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

public sealed class EncryptionTests
{
    private static readonly string[] Canaries = [Region.Bsn, Region.Secret, Region.FileName, Region.Street, "ouder@example.org", "ABCD2345EFGH", "kanarie-toelichting", "kanarie-reden"];

    [Theory]
    [Databases]
    [Regel("SEC-54")]
    public async Task No_file_of_the_database_holds_a_number_a_text_or_a_file_name(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        await RejectAsync(region, await region.AddPupilAsync(region.PoA, "Zichtbaarheid"));

        foreach (var (file, bytes) in await FilesAsync(region.Database))
        {
            foreach (var canary in Canaries)
                Contains(bytes, canary).ShouldBeFalse($"{canary} in {file}");
        }
    }

    [Theory]
    [Databases]
    [Regel("SEC-54")]
    public async Task The_search_itself_finds_what_is_not_encrypted(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        await region.AddPupilAsync(region.PoA, "Zichtbaarheid");

        (await FilesAsync(region.Database)).ShouldContain(file => Contains(file.Bytes, "Zichtbaarheid"));
    }

    [Theory]
    [Databases]
    [Regel("SEC-54")]
    public async Task A_value_moved_to_another_row_does_not_open(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var first = await region.AddPupilAsync(region.PoA);
        var second = await region.AddPupilAsync(region.PoA, "De Vries", "999990020");
        (await region.Database.AlsAsync(region.PoA, db => db.Leerlingen.SingleAsync(l => l.Id == second))).Bsn.ShouldBe("999990020");

        var (to, from) = (Literal(kind, second.Waarde), Literal(kind, first.Waarde));
        await region.Database.BuitenomAsync($"update leerling set bsn_versleuteld = (select bsn_versleuteld from leerling where id = {from}) where id = {to}");

        await region.Database.AlsAsync(region.PoA, async db =>
        {
            await Should.ThrowAsync<VersleutelingFout>(() => db.Leerlingen.SingleAsync(l => l.Id == second));
            (await db.Leerlingen.SingleAsync(l => l.Id == first)).Bsn.ShouldBe(Region.Bsn);
        });
    }

    [Theory]
    [Databases]
    [Regel("SEC-54")]
    public async Task A_plain_value_in_an_encrypted_column_is_an_error(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        await region.Database.BuitenomAsync(kind == Databasesoort.Sqlite ? "update leerling set bsn_versleuteld = x'313233'" : "update leerling set bsn_versleuteld = '\\x313233'");

        await region.Database.AlsAsync(region.PoA, async db => await Should.ThrowAsync<VersleutelingFout>(() => db.Leerlingen.SingleAsync(l => l.Id == pupil)));
    }

    [Theory]
    [Databases]
    public async Task A_save_without_a_change_writes_no_new_cipher_text(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        var before = await region.Database.BuitenomAsync("select bsn_versleuteld from leerling");

        await region.Database.AlsAsync(region.PoA, async db =>
        {
            (await db.Leerlingen.SingleAsync(l => l.Id == pupil)).ZetAlternatieveStatus("verhuisd", region.Act(region.PoA));
            await db.SaveChangesAsync();
        });

        (await region.Database.BuitenomAsync("select bsn_versleuteld from leerling")).ShouldBe(before);
    }

    /// <summary>A decision with an explanation, and a reason in the log.</summary>
    private static async Task RejectAsync(Region region, LeerlingId pupil)
    {
        var id = await region.ApplyAsync(pupil, region.VoA);
        await region.MakeListDefinitiveAsync(id, region.VoA);
        await region.Database.AlsAsync(region.VoA, async db =>
        {
            var application = await db.Aanmeldingen.SingleAsync(a => a.Id == id);
            application.WijsAf(new Afwijsreden("ANDERS", "Anders", "Tekst"), "kanarie-toelichting", new Afwijsruimte(false, false, false), region.Act(region.VoA, reason: "kanarie-reden")).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });
    }

    private static string Literal(Databasesoort kind, Guid id) => kind == Databasesoort.Sqlite ? $"'{id.ToString().ToUpperInvariant()}'" : $"'{id}'";

    private static bool Contains(byte[] bytes, string text) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;

    /// <summary>SQLite: database and log. PostgreSQL: a dump and every file of the server with its write-ahead log.</summary>
    private static async Task<List<(string Path, byte[] Bytes)>> FilesAsync(Proefdatabase database)
    {
        var files = new List<(string, byte[])>();
        var folder = database.Map;
        if (database.Soort == Databasesoort.Postgres)
        {
            var cluster = await Postgrescluster.GeefAsync();
            files.Add(("dump", Encoding.UTF8.GetBytes(await cluster.ProgrammaAsync("pg_dump", "--inserts", database.Naam))));
            await database.BuitenomAsync("checkpoint");
            folder = Path.Combine(cluster.Gegevensmap, "pg_wal");
            var table = await database.BuitenomAsync("select pg_relation_filepath('leerling')");
            files.Add(("leerling", await File.ReadAllBytesAsync(Path.Combine(cluster.Gegevensmap, (string)table!))));
        }
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !path.Contains("sleutels", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            files.Add((path, copy.ToArray()));
        }
        return files;
    }
}
