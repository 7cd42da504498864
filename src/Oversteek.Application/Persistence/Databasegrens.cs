using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Oversteek.Application.Persistence;

/// <summary>What a database does beyond EF to know for whom it works: PostgreSQL sets session values for its policies.</summary>
public interface IDatabasegrens
{
    Task ZetSysteemAsync(DatabaseFacade database, bool aan, CancellationToken ct);
}

/// <summary>SQLite has no policies; filters and write guard carry it alone.</summary>
public sealed class GeenDatabasegrens : IDatabasegrens
{
    public Task ZetSysteemAsync(DatabaseFacade database, bool aan, CancellationToken ct) => Task.CompletedTask;
}
