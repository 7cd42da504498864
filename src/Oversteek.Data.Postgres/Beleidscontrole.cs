using Microsoft.EntityFrameworkCore;

namespace Oversteek.Data.Postgres;

/// <summary>Whether the policies in the database are those that the program would make now (SEC-9).</summary>
public static class Beleidscontrole
{
    /// <summary>A table counts with all three policies, forced, and the mark of the text they were made from.</summary>
    private const string Aanwezig =
        """
        select c.relname || ' ' || coalesce(obj_description(p.oid, 'pg_policy'), '') as "Value"
        from pg_class c join pg_policy p on p.polrelid = c.oid and p.polname = 'inzage'
        where c.relnamespace = 'public'::regnamespace and c.relrowsecurity and c.relforcerowsecurity
          and exists (select from pg_policy w where w.polrelid = c.oid and w.polname = 'wijzigen' and not w.polpermissive and w.polcmd = 'w')
          and exists (select from pg_policy v where v.polrelid = c.oid and v.polname = 'verwijderen' and not v.polpermissive and v.polcmd = 'd')
          and (select count(*) from pg_policy x where x.polrelid = c.oid and x.polpermissive) = 1
        """;

    public static async Task ControleerAsync(DbContext db, CancellationToken ct)
    {
        var aanwezig = (await db.Database.SqlQueryRaw<string>(Aanwezig).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var anders = Inzagebeleid.PerTabel(db.Model).Where(t => !aanwezig.Contains($"{t.Tabel} {Inzagebeleid.Merk(t.Sql)}")).Select(t => t.Tabel).ToList();
        if (anders.Count > 0)
            throw new InvalidOperationException($"PostgreSQL: het inzagebeleid van {string.Join(", ", anders)} ontbreekt of is anders dan het programma vraagt. De server start niet.");
    }
}
