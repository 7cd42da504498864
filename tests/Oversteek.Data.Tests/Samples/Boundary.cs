using Oversteek.Application.Persistence;

namespace Oversteek.Data.Tests.Samples;

internal static class Boundary
{
    /// <summary>What saving does around the access rows.</summary>
    public static Task ZetSysteemgrensVoorProefAsync(this OversteekDb db, bool aan) =>
        new Data.Postgres.Postgresgrens(TimeProvider.System).ZetSysteemAsync(db.Database, aan, default);
}
