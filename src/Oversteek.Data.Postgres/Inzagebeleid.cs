using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Oversteek.Application.Persistence;

namespace Oversteek.Data.Postgres;

/// <summary>
/// Row-level security: says the same as the filters of OversteekDb, also for raw SQL and for a query that switches the filters off. Made
/// from the rules in a model; a migration gives its own model, so that it makes the policies of its own moment.
/// </summary>
public static class Inzagebeleid
{
    /// <summary>What is no visibility: the log that is only added to, and the rights of the role. For the first migration.</summary>
    public static string Sql => Logboekslot + Rollen;

    /// <summary>All of it; can be run again.</summary>
    public static string Van(IModel model)
    {
        var sql = new StringBuilder();
        foreach (var (tabel, tekst) in PerTabel(model))
            sql.Append(tekst).AppendLine(CultureInfo.InvariantCulture, $"COMMENT ON POLICY inzage ON {tabel} IS '{Merk(tekst)}';");
        return sql.Append(Logboekslot).Append(Rollen).ToString();
    }

    /// <summary>The policies of each table that has any.</summary>
    public static IReadOnlyList<(string Tabel, string Sql)> PerTabel(IModel model)
    {
        var taal = new Beleidstaal(model);
        return
        [
            .. model.GetEntityTypes().Where(t => !t.IsOwned() && t.GetTableName() is not null)
                .Select(t => (Type: t, Regel: Zichtregel.Van(t)))
                .Where(t => t.Regel is { IsOpen: false })
                .Select(t => (t.Type.GetTableName()!, Beleid(taal, t.Type, t.Regel!)))
                .OrderBy(t => t.Item1, StringComparer.Ordinal),
        ];
    }

    /// <summary>What the database keeps beside a policy, to be compared with what the program would make now.</summary>
    public static string Merk(string sql) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)))[..32];

    /// <summary>One open policy and two that narrow it: whoever may read a row may not yet change or delete it.</summary>
    private static string Beleid(Beleidstaal taal, IReadOnlyEntityType type, Zichtregel regel)
    {
        var tabel = type.GetTableName()!;
        var (lezen, toevoegen, wijzigen) = (taal.Eis(type, regel.Lezen), taal.Eis(type, regel.Toevoegen), taal.Eis(type, regel.Wijzigen));
        var schrijven = regel.Wijzigen.Any(v => v.Weg == Zichtweg.Niemand) ? toevoegen : wijzigen;
        return
            $"""
            ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY;
            ALTER TABLE {tabel} FORCE ROW LEVEL SECURITY;
            DROP POLICY IF EXISTS inzage ON {tabel};
            DROP POLICY IF EXISTS wijzigen ON {tabel};
            DROP POLICY IF EXISTS verwijderen ON {tabel};
            CREATE POLICY inzage ON {tabel} USING ({lezen}) WITH CHECK ({toevoegen});
            CREATE POLICY wijzigen ON {tabel} AS RESTRICTIVE FOR UPDATE USING ({wijzigen}) WITH CHECK ({schrijven});
            CREATE POLICY verwijderen ON {tabel} AS RESTRICTIVE FOR DELETE USING ({wijzigen});

            """;
    }

    private const string Logboekslot =
        """
        CREATE OR REPLACE FUNCTION weiger_wijziging() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'Het logboek wordt alleen aangevuld.' USING ERRCODE = '42501'; END $$;
        DROP TRIGGER IF EXISTS alleen_aanvullen ON logboekregel;
        CREATE TRIGGER alleen_aanvullen BEFORE UPDATE OR DELETE OR TRUNCATE ON logboekregel FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();

        """;

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
