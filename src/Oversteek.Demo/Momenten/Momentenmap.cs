using System.Globalization;
using Microsoft.Data.Sqlite;
using Oversteek.Data.Sqlite;

namespace Oversteek.Demo.Momenten;

/// <summary>The states that are ready: a copy of the database per moment, in the folder of the demo. Attachments stand in the database.</summary>
internal sealed class Momentenmap(Demomap demo)
{
    public const string Naam = "momenten";
    public const string Databasenaam = "oversteek.db";

    /// <summary>False in tests without a folder, and in a folder that an earlier version filled.</summary>
    public bool Beschikbaar => demo.Pad is not null && IsKlaar(Demojaar.Momenten[0]) && File.Exists(Aantalbestand);

    public string Sleutels => Path.Combine(Demopad, "sleutels");

    public string Database => Path.Combine(Demopad, Databasenaam);

    /// <summary>How many pupils were asked for when the demo was filled.</summary>
    public int Leerlingen => int.Parse(File.ReadAllText(Aantalbestand), CultureInfo.InvariantCulture);

    private string Demopad => demo.Pad ?? throw new InvalidOperationException("Deze demo heeft geen map.");

    private string Pad => Path.Combine(Demopad, Naam);

    private string Aantalbestand => Path.Combine(Pad, "leerlingen.txt");

    public bool IsKlaar(Demomoment moment) => demo.Pad is not null && File.Exists(Bestand(moment));

    public string Bestand(Demomoment moment) => Path.Combine(Pad, moment.Sleutel + ".db");

    public void Begin(int leerlingen)
    {
        Directory.CreateDirectory(Pad);
        File.WriteAllText(Aantalbestand, leerlingen.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A folder to work in, with this state as its database.</summary>
    public string Werkmap(Demomoment? van)
    {
        var werk = Directory.CreateDirectory(Path.Combine(Pad, $"werk-{Guid.NewGuid():N}")).FullName;
        if (van is not null)
            File.Copy(Bestand(van), Path.Combine(werk, Databasenaam));
        return werk;
    }

    /// <summary>Whole or not at all: the name only exists when the copy is complete.</summary>
    public void Bewaar(Demomoment moment, string database)
    {
        var nieuw = Bestand(moment) + ".nieuw";
        File.Delete(nieuw);
        using (var verbinding = Open(database))
            Doe(verbinding, "VACUUM INTO $naar", nieuw);
        // A copy has no write-ahead log of its own, and a program that only looks may not give it one.
        using (var verbinding = Open(nieuw))
            Doe(verbinding, "PRAGMA journal_mode=WAL");
        File.Move(nieuw, Bestand(moment), overwrite: true);
    }

    /// <summary>Everything in the running database becomes what it is in the other, in one transaction: no reader sees half of it.</summary>
    public void ZetTerug(string van)
    {
        using var bron = Open(van);
        using var doel = Open(Database);
        bron.BackupDatabase(doel);
        // The anchors belong to the chain of the state that was left.
        File.Delete(Path.Combine(Sleutels, "ankers.jsonl"));
    }

    public static void Ruim(string werkmap)
    {
        using (var verbinding = new SqliteConnection(SqliteRegistratie.Verbinding(Path.Combine(werkmap, Databasenaam))))
            SqliteConnection.ClearPool(verbinding);
        Directory.Delete(werkmap, recursive: true);
    }

    /// <summary>What an interrupted start left.</summary>
    public void RuimResten()
    {
        if (!Directory.Exists(Pad))
            return;
        foreach (var rest in Directory.EnumerateDirectories(Pad, "werk-*"))
            Directory.Delete(rest, recursive: true);
    }

    private static SqliteConnection Open(string database)
    {
        var verbinding = new SqliteConnection(new SqliteConnectionStringBuilder(SqliteRegistratie.Verbinding(database)) { Pooling = false }.ToString());
        verbinding.Open();
        Doe(verbinding, "PRAGMA busy_timeout=30000");
        return verbinding;
    }

    private static void Doe(SqliteConnection verbinding, string wat, string? naar = null)
    {
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = wat;
        if (naar is not null)
            opdracht.Parameters.AddWithValue("$naar", naar);
        opdracht.ExecuteNonQuery();
    }
}
