using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests.Samples;

/// <summary>Counts the rows of every table about a child that a unit of work sees: through the model, and past it where the database guards too.</summary>
internal static class Rows
{
    /// <summary>Every table that tells about a child, from the model, so that a new one is probed without being named here.</summary>
    public static Task<List<string>> TablesAsync(Proefdatabase database) => database.SysteemAsync(db => Task.FromResult(Types(db).ConvertAll(t => t.GetTableName()!)));

    public static async Task<Dictionary<string, int>> SeenAsync(OversteekDb db)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (var type in Types(db))
        {
            var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(type.ClrType).Invoke(db, null)!;
            seen[type.GetTableName()!] = await set.CountAsync();
        }
        return seen;
    }

    /// <summary>As <see cref="SeenAsync"/>, with raw SQL.</summary>
    public static async Task<Dictionary<string, int>> SeenRawAsync(OversteekDb db)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (var table in Types(db).Select(t => t.GetTableName()!))
            seen[table] = (int)await db.Database.SqlQueryRaw<long>($"select count(*) as \"Value\" from {table}").SingleAsync();
        return seen;
    }

    private static List<Microsoft.EntityFrameworkCore.Metadata.IEntityType> Types(OversteekDb db) =>
        [.. db.Model.GetEntityTypes().Where(t => t.ClrType == typeof(Leerling) || t.FindProperty(nameof(ILeerlinggebonden.LeerlingId)) is not null).OrderBy(t => t.GetTableName(), StringComparer.Ordinal)];
}
