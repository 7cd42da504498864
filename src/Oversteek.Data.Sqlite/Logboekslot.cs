namespace Oversteek.Data.Sqlite;

/// <summary>The audit trail is only added to: SQLite has no roles, so triggers refuse the rest (SEC-61).</summary>
public static class Logboekslot
{
    /// <summary>Can be run again.</summary>
    public const string Sql =
        """
        DROP TRIGGER IF EXISTS logboekregel_niet_wijzigen;
        CREATE TRIGGER logboekregel_niet_wijzigen BEFORE UPDATE ON logboekregel BEGIN SELECT RAISE(ABORT, 'Het logboek wordt alleen aangevuld.'); END;
        DROP TRIGGER IF EXISTS logboekregel_niet_verwijderen;
        CREATE TRIGGER logboekregel_niet_verwijderen BEFORE DELETE ON logboekregel BEGIN SELECT RAISE(ABORT, 'Het logboek wordt alleen aangevuld.'); END;
        """;
}
