using System.Text;

namespace Oversteek.Data.Postgres;

/// <summary>
/// Row-level security: says the same as the filters of OversteekDb, also for raw SQL and for a query that switches the filters off. The
/// conditions are written out instead of kept in a function, because PostgreSQL plans a subquery once and calls a function per row.
/// </summary>
public static class Inzagebeleid
{
    private const string Systeem = "(SELECT nullif(current_setting('app.systeem', true), '') IS NOT NULL)";
    private const string Organisatie = "(SELECT nullif(current_setting('app.organisatie_id', true), '')::uuid)";
    private const string Nu = "(SELECT nullif(current_setting('app.nu', true), '')::timestamptz)";

    /// <summary>Who may change something of a child has at least the application; board and region only look.</summary>
    private const string Schrijfreikwijdte = "'Dossier', 'Aanmelding'";

    /// <summary>Which reach opens which table, as in OversteekDb.Filters. A test finds a table that is missing here.</summary>
    private static readonly (string Tabel, string Kolom, string Reikwijdte)[] Leerlingtabellen =
    [
        ("okr", "leerling_id", "'Dossier'"),
        ("okr_onderdeel", "leerling_id", "'Dossier'"),
        ("bijlage", "leerling_id", "'Dossier'"),
        ("bijlageinhoud", "leerling_id", "'Dossier'"),
        ("adviesformulier", "leerling_id", "'Dossier'"),
        ("unieke_code", "leerling_id", "'Dossier'"),
        ("klaargezet_dossier", "leerling_id", "'Dossier'"),
        ("ouder", "leerling_id", "'Dossier', 'Contact'"),
        ("leerling", "id", "'Dossier', 'Aanmelding', 'Contact'"),
        ("aanmelding", "leerling_id", "'Dossier', 'Aanmelding', 'Voortgang'"),
        ("voorkeur", "leerling_id", "'Dossier', 'Aanmelding', 'Voortgang'"),
        ("lotingsuitslag", "leerling_id", "'Dossier', 'Aanmelding', 'Voortgang'"),
        ("voortgang", "leerling_id", "'Dossier', 'Aanmelding', 'Voortgang'"),
    ];

    /// <summary>Everybody in the region may read these; only their owner writes them.</summary>
    private static readonly string[] Organisatietabellen = ["brugklas", "brugklasbeheer", "procedure", "loting"];

    /// <summary>All of it; can be run again, so that a later migration calls it once more after adding a table.</summary>
    public static string Sql
    {
        get
        {
            var sql = new StringBuilder();
            foreach (var (tabel, kolom, reikwijdte) in Leerlingtabellen)
                Leerlingtabel(sql, tabel, kolom, reikwijdte);
            foreach (var tabel in Organisatietabellen)
                Beleid(sql, tabel, "true", $"{Systeem} OR organisatie_id = {Organisatie}", $"{Systeem} OR organisatie_id = {Organisatie}");
            Beleid(sql, "inzagerecht", $"{Systeem} OR organisatie_id = {Organisatie} OR eigenaar_id = {Organisatie}", Systeem, Systeem);
            Logboek(sql);
            Beleid(sql, "koppelsleutel", $"{Systeem} OR organisatie_id = {Organisatie}", $"{Systeem} OR organisatie_id = {Organisatie}", $"{Systeem} OR organisatie_id = {Organisatie}");
            Beleid(sql, "uitgaand_bericht", Systeem, $"{Systeem} OR leerling_id IS NULL OR {Inzage("leerling_id", Schrijfreikwijdte)}", Systeem);
            return sql.Append(Rollen).ToString();
        }
    }

    private static void Leerlingtabel(StringBuilder sql, string tabel, string kolom, string reikwijdte)
    {
        var schrijven = $"{Systeem} OR {Inzage($"{tabel}.{kolom}", Schrijfreikwijdte)}";
        Beleid(sql, tabel, $"{Systeem} OR {Inzage($"{tabel}.{kolom}", reikwijdte)}", schrijven, schrijven);
    }

    /// <summary>The log may always be added to, or a refusal before the choice of an organisation would leave no trace; nobody changes it.</summary>
    private static void Logboek(StringBuilder sql)
    {
        Beleid(sql, "logboekregel", $"{Systeem} OR namens = {Organisatie} OR {Inzage("logboekregel.leerling_id", "'Dossier'")}", "true", "false");
        sql.Append(
            """
            CREATE OR REPLACE FUNCTION weiger_wijziging() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'Het logboek wordt alleen aangevuld.' USING ERRCODE = '42501'; END $$;
            DROP TRIGGER IF EXISTS alleen_aanvullen ON logboekregel;
            CREATE TRIGGER alleen_aanvullen BEFORE UPDATE OR DELETE OR TRUNCATE ON logboekregel FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();

            """);
    }

    private static string Inzage(string kolom, string reikwijdte) =>
        $"EXISTS (SELECT 1 FROM inzagerecht i WHERE i.leerling_id = {kolom} AND i.organisatie_id = {Organisatie} "
        + $"AND i.van <= {Nu} AND (i.tot IS NULL OR i.tot > {Nu}) AND i.reikwijdte IN ({reikwijdte}))";

    /// <summary>One open policy and two that narrow it: whoever may read a row may not yet change or delete it.</summary>
    private static void Beleid(StringBuilder sql, string tabel, string lezen, string schrijven, string wijzigen)
    {
        sql.AppendLine(
            $"""
            ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY;
            ALTER TABLE {tabel} FORCE ROW LEVEL SECURITY;
            DROP POLICY IF EXISTS inzage ON {tabel};
            DROP POLICY IF EXISTS wijzigen ON {tabel};
            DROP POLICY IF EXISTS verwijderen ON {tabel};
            CREATE POLICY inzage ON {tabel} USING ({lezen}) WITH CHECK ({schrijven});
            CREATE POLICY wijzigen ON {tabel} AS RESTRICTIVE FOR UPDATE USING ({wijzigen}) WITH CHECK ({schrijven});
            CREATE POLICY verwijderen ON {tabel} AS RESTRICTIVE FOR DELETE USING ({wijzigen});
            """);
    }

    /// <summary>The role of the program (deploy/postgres/rollen.sql) owns nothing, makes nothing and cannot touch what was logged.</summary>
    private const string Rollen =
        """
        DO $$ BEGIN
          IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'oversteek_app') THEN
            GRANT USAGE ON SCHEMA public TO oversteek_app;
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO oversteek_app;
            REVOKE UPDATE, DELETE, TRUNCATE ON logboekregel FROM oversteek_app;
            REVOKE INSERT, DELETE, TRUNCATE ON ketenstand FROM oversteek_app;
            REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM oversteek_app;
          END IF;
        END $$;
        """;
}
