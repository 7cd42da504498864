using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Kanarie;

/// <summary>All that a thief of the disk or of a backup would hold, except the keys.</summary>
internal static class Opslag
{
    public static async Task<List<(string Pad, byte[] Bytes)>> BestandenAsync(Proefserver server, DateTime sinds)
    {
        var bestanden = await MapAsync(server.Map);
        if (server.Databasenaam is { } naam)
            bestanden.AddRange(await PostgresAsync(naam));
        bestanden.AddRange(await TijdelijkAsync(sinds));
        return bestanden;
    }

    private static async Task<List<(string, byte[])>> PostgresAsync(string naam)
    {
        var cluster = await Postgrescluster.GeefAsync();
        var dump = await cluster.ProgrammaAsync("pg_dump", "--inserts", naam);
        await cluster.VoerUitAsync(naam, "checkpoint");
        var map = await MapvanAsync(cluster, naam);
        return [("dump", Encoding.UTF8.GetBytes(dump)), .. await MapAsync(map), .. await MapAsync(Path.Combine(cluster.Gegevensmap, "pg_wal"))];
    }

    private static async Task<string> MapvanAsync(Postgrescluster cluster, string naam)
    {
        await using var bron = Npgsql.NpgsqlDataSource.Create(cluster.Verbinding(naam, pool: 1));
        await using var vraag = bron.CreateCommand("select oid::text from pg_database where datname = current_database()");
        return Path.Combine(cluster.Gegevensmap, "base", (string)(await vraag.ExecuteScalarAsync())!);
    }

    private static async Task<List<(string, byte[])>> MapAsync(string map)
    {
        var uit = new List<(string, byte[])>();
        foreach (var pad in Directory.EnumerateFiles(map, "*", SearchOption.AllDirectories).Where(p => !p.Contains("/sleutels/", StringComparison.Ordinal)))
        {
            if (await LeesAsync(pad) is { } bytes)
                uit.Add((pad, bytes));
        }
        return uit;
    }

    /// <summary>Files that appeared in the temporary folder of this run meanwhile.</summary>
    private static async Task<List<(string, byte[])>> TijdelijkAsync(DateTime sinds)
    {
        var uit = new List<(string, byte[])>();
        foreach (var bestand in new DirectoryInfo(Proefmap.Pad).EnumerateFiles("*", new EnumerationOptions { IgnoreInaccessible = true }).Where(b => b.LastWriteTimeUtc >= sinds && b.Length < 64_000_000))
        {
            if (await LeesAsync(bestand.FullName) is { } bytes)
                uit.Add((bestand.FullName, bytes));
        }
        return uit;
    }

    private static async Task<byte[]?> LeesAsync(string pad)
    {
        try
        {
            await using var stroom = new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var kopie = new MemoryStream();
            await stroom.CopyToAsync(kopie);
            return kopie.ToArray();
        }
        catch (FileNotFoundException)
        {
            // Gone between listing and reading.
            return null;
        }
    }
}
