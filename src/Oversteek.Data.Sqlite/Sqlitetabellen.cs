using Microsoft.Data.Sqlite;

namespace Oversteek.Data.Sqlite;

/// <summary>Whether a database was taken into use before: it can be asked without the keys.</summary>
public static class Sqlitetabellen
{
    /// <summary>A file that is damaged, or none of SQLite, is somebody's.</summary>
    public static bool ZijnEr(string bestand)
    {
        if (!File.Exists(bestand))
            return false;
        try
        {
            // Pooling off: the file is not held after this.
            var waar = new SqliteConnectionStringBuilder { DataSource = bestand, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
            using var verbinding = new SqliteConnection(waar.ToString());
            verbinding.Open();
            using var vraag = verbinding.CreateCommand();
            vraag.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table'";
            return vraag.ExecuteScalar() is > 0L;
        }
        catch (SqliteException)
        {
            return true;
        }
    }
}
