using System.Globalization;
using Microsoft.Data.Sqlite;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Reservekopieen;

namespace Oversteek.Data.Sqlite;

/// <summary>A copy of a database in use and a copy that takes its place. One moment of the data, whatever is being written meanwhile.</summary>
public static class Sqlitekopie
{
    private const int Corrupt = 11;
    private const int GeenDatabase = 26;

    private static readonly string[] Bijbehorend = ["-wal", "-shm"];
    private static readonly string[] Alle = ["", .. Bijbehorend];

    /// <summary>With SQLite's own way to copy: in one step, under one read.</summary>
    public static void Maak(string bron, string doel)
    {
        Reserveer(doel);
        try
        {
            using var van = Open(bron, SqliteOpenMode.ReadWrite);
            using var naar = Open(doel, SqliteOpenMode.ReadWrite);
            van.BackupDatabase(naar);
        }
        catch (SqliteException fout) when (fout.SqliteErrorCode is Corrupt or GeenDatabase)
        {
            throw new Kopiefout(Beschadigd(bron), fout);
        }
    }

    /// <summary>The database in use, and not a copy of it.</summary>
    public static string Beschadigd(string database) => $"De database {database} is beschadigd. Zet een reservekopie terug.";

    /// <summary>An empty file that only its owner reads, so that what is written into it has those rights from the first byte.</summary>
    public static void Reserveer(string bestand)
    {
        using var leeg = Eigenaarsbestand.Nieuw(bestand);
    }

    /// <summary>Reads every page. A file that is none, or is damaged, gives the sentence.</summary>
    public static void EisHeel(string bestand, string anders)
    {
        try
        {
            using var verbinding = Open(bestand, SqliteOpenMode.ReadWrite);
            using var vraag = verbinding.CreateCommand();
            vraag.CommandText = "PRAGMA integrity_check(1)";
            if (Convert.ToString(vraag.ExecuteScalar(), CultureInfo.InvariantCulture) is "ok")
                return;
        }
        catch (SqliteException fout)
        {
            throw new Kopiefout(anders, fout);
        }
        throw new Kopiefout(anders);
    }

    /// <summary>
    /// Puts <paramref name="nieuw"/> where <paramref name="plek"/> was and keeps what was there beside it; returns the name of that, or null.
    /// The write-ahead log of the old one must be gone first: SQLite would play it over the new one.
    /// </summary>
    public static string? Verwissel(string nieuw, string plek, string achtervoegsel)
    {
        SqliteConnection.ClearAllPools();
        Sluit(nieuw);
        if (File.Exists(plek))
            Werkbij(plek);
        string? bewaard = null;
        foreach (var deel in Alle.Where(d => File.Exists(plek + d)).Reverse().ToList())
        {
            bewaard = plek + achtervoegsel;
            File.Move(plek + deel, bewaard + deel);
        }
        File.Move(nieuw, plek);
        return bewaard;
    }

    public static void Verwijder(string bestand)
    {
        SqliteConnection.ClearAllPools();
        foreach (var deel in Alle)
            File.Delete(bestand + deel);
    }

    /// <summary>All of it in the one file.</summary>
    private static void Sluit(string bestand)
    {
        Schrijflogboekbij(bestand);
        foreach (var deel in Bijbehorend)
            File.Delete(bestand + deel);
    }

    /// <summary>So that the last changes are in the old file itself, whenever the moving breaks off. One that is damaged is kept as it is.</summary>
    private static void Werkbij(string bestand)
    {
        try
        {
            Schrijflogboekbij(bestand);
        }
        catch (SqliteException)
        {
            // Its log moves along beside it.
        }
    }

    private static void Schrijflogboekbij(string bestand)
    {
        using var verbinding = Open(bestand, SqliteOpenMode.ReadWrite);
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        opdracht.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string bestand, SqliteOpenMode wijze)
    {
        var waar = new SqliteConnectionStringBuilder { DataSource = bestand, Mode = wijze, Pooling = false, DefaultTimeout = 30 };
        var verbinding = new SqliteConnection(waar.ToString());
        verbinding.Open();
        return verbinding;
    }
}
