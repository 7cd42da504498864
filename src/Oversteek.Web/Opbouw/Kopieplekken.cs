using Oversteek.Application.Reservekopieen;
using Oversteek.Data.Postgres;
using Oversteek.Data.Sqlite;

namespace Oversteek.Web.Opbouw;

/// <summary>Where a copy is opened, away from the data in use. What is there goes with it, unless it was kept.</summary>
internal interface IProefplek : IAsyncDisposable
{
    Task VulAsync(Stream database, CancellationToken ct);

    /// <summary>The database itself, page by page, before the program looks into it.</summary>
    void EisHeel(string naam);

    /// <summary>The settings with which the program works here.</summary>
    IEnumerable<KeyValuePair<string, string?>> Instellingen { get; }

    /// <summary>From now on this is the database of the installation; returns what was there before, when that is kept beside it.</summary>
    Task<string?> NeemInGebruikAsync(string achtervoegsel, CancellationToken ct);
}

/// <summary>A file beside the database, with the same owner on the same disk. One at a time.</summary>
internal sealed class Sqliteplek : IProefplek
{
    private readonly string database;
    private readonly Sqliteslot? slot;

    public Sqliteplek(string database)
    {
        this.database = database;
        slot = Sqliteslot.Neem(new Oversteekopties { Sqlite = database + ".proef" });
        // Of an attempt that was broken off.
        foreach (var oud in Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(database))!, Path.GetFileName(database) + ".proef-*"))
            File.Delete(oud);
        // A name of its own each time: a connection that was kept open would go on reading the file of before.
        Pad = $"{database}.proef-{Guid.NewGuid():N}";
    }

    public string Pad { get; }

    public IEnumerable<KeyValuePair<string, string?>> Instellingen => [new("Oversteek:Sqlite", Pad), new("Oversteek:Postgres", null)];

    /// <summary>One moment of the database in use, page by page judged.</summary>
    public void NeemOver()
    {
        EisRuimte();
        Sqlitekopie.Maak(database, Pad);
        Sqlitekopie.EisHeel(Pad, Sqlitekopie.Beschadigd(database));
    }

    public async Task VulAsync(Stream database, CancellationToken ct)
    {
        Sqlitekopie.Reserveer(Pad);
        await using var bestand = new FileStream(Pad, FileMode.Open, FileAccess.Write);
        await database.CopyToAsync(bestand, ct);
        bestand.Flush(flushToDisk: true);
    }

    public void EisHeel(string naam) => Sqlitekopie.EisHeel(Pad, $"De database in {naam} is beschadigd. Neem een andere kopie.");

    public Task<string?> NeemInGebruikAsync(string achtervoegsel, CancellationToken ct) =>
        Task.FromResult(Sqlitekopie.Verwissel(Pad, database, achtervoegsel));

    public ValueTask DisposeAsync()
    {
        Sqlitekopie.Verwijder(Pad);
        slot?.Dispose();
        return ValueTask.CompletedTask;
    }

    private void EisRuimte()
    {
        var nodig = new[] { database, database + "-wal" }.Where(File.Exists).Sum(deel => new FileInfo(deel).Length);
        var vrij = new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(database))!).AvailableFreeSpace;
        if (vrij < nodig)
            throw new Kopiefout($"Naast {database} is te weinig ruimte voor een kopie: {nodig / 1_000_000 + 1} MB nodig, {vrij / 1_000_000} MB vrij.");
    }
}

/// <summary>An empty database on the server, with the role of the owner.</summary>
internal sealed class Postgresplek(string verbinding) : IProefplek
{
    private bool begonnen;

    /// <summary>All of the database in use, by the role that copies.</summary>
    public static Task SchrijfAsync(string reserve, Stream doel, CancellationToken ct) => Postgreskopie.SchrijfAsync(reserve, doel, ct);

    public IEnumerable<KeyValuePair<string, string?>> Instellingen => [new("Oversteek:Sqlite", null), new("Oversteek:Postgres", verbinding)];

    public async Task VulAsync(Stream database, CancellationToken ct)
    {
        await Postgreskopie.BeginAsync(verbinding, ct);
        begonnen = true;
        await Postgreskopie.ZetTerugAsync(verbinding, database, ct);
    }

    public void EisHeel(string naam)
    {
        // pg_restore builds everything anew: what it could not read, it said.
    }

    public async Task<string?> NeemInGebruikAsync(string achtervoegsel, CancellationToken ct)
    {
        await Postgreskopie.RondAfAsync(verbinding, ct);
        begonnen = false;
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (begonnen)
            await Postgreskopie.WisAsync(verbinding, CancellationToken.None);
    }
}
