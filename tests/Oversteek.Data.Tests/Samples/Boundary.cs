using System.Reflection;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Toegang;

namespace Oversteek.Data.Tests.Samples;

internal static class Boundary
{
    /// <summary>What saving does around the access rows.</summary>
    public static Task ZetSysteemgrensVoorProefAsync(this OversteekDb db, bool aan) =>
        new Data.Postgres.Postgresgrens(TimeProvider.System).ZetSysteemAsync(db.Database, aan, default);

    /// <summary>Writes an access row past the write guard, as the platform does while it saves events.</summary>
    public static Task GrantForTestAsync(this OversteekDb db, Inzagerecht right)
    {
        db.Add(right);
        return (Task)typeof(OversteekDb).GetMethod("BewaarInzagerechtenAsync", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(db, [CancellationToken.None])!;
    }
}
