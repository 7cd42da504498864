namespace Oversteek.Data.Sqlite;

/// <summary>A definitive version is written once (REL-28): SQLite has no policies, so a trigger refuses a change. It still goes with its pupil.</summary>
public static class Okrversieslot
{
    /// <summary>Can be run again; also after a migration that makes the table anew.</summary>
    public const string Sql =
        """
        DROP TRIGGER IF EXISTS okr_versie_niet_wijzigen;
        CREATE TRIGGER okr_versie_niet_wijzigen BEFORE UPDATE ON okr_versie BEGIN SELECT RAISE(ABORT, 'Een definitieve versie verandert niet.'); END;
        """;
}
