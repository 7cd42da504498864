using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;

namespace Oversteek.Data.Postgres;

/// <summary>What must be true of the server and of the role before the program works on it (REL-3, SEC-9).</summary>
public static class Duurzaamheid
{
    private static readonly (string Vraag, string Vereist, string Wat)[] Eisen =
    [
        ("select current_setting('fsync')", "on", "fsync"),
        ("select current_setting('synchronous_commit')", "on", "synchronous_commit"),
        ("select current_setting('full_page_writes')", "on", "full_page_writes"),
        ("select (rolsuper or rolbypassrls)::text from pg_roles where rolname = current_user", "false", "de rol met voorbijgaan aan het inzagebeleid"),
        ("select (relowner::regrole = current_user::regrole)::text from pg_class where oid = 'leerling'::regclass", "false", "de rol als eigenaar van de tabellen"),
    ];

    /// <summary>Refuses to start on a database that would lose acknowledged work, or with a role that the policies do not stop.</summary>
    public static async Task ControleerAsync(DbContext db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            if (Postgreskopie.IsBezig(await LeesAsync(db, "select obj_description('public'::regnamespace)", ct)))
                throw new OnveiligeOpslag("PostgreSQL: in deze database is het terugzetten van een reservekopie niet afgemaakt. Geef de opdracht opnieuw.");
            foreach (var (vraag, vereist, wat) in Eisen)
            {
                var waarde = await LeesAsync(db, vraag, ct);
                if (waarde != vereist)
                    throw new OnveiligeOpslag($"PostgreSQL: {wat} is {waarde}, maar moet {vereist} zijn.");
            }
            if (db is OversteekDb)
                await Beleidscontrole.ControleerAsync(db, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<string?> LeesAsync(DbContext db, string vraag, CancellationToken ct)
    {
        await using var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = vraag;
        return Convert.ToString(await opdracht.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }
}
