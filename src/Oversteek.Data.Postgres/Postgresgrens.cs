using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Oversteek.Application.Persistence;

namespace Oversteek.Data.Postgres;

/// <summary>Opens the policies for the access rows of one transaction. The value is local to it, so a rollback closes them too.</summary>
public sealed class Postgresgrens(TimeProvider klok) : IDatabasegrens
{
    public async Task ZetSysteemAsync(DatabaseFacade database, bool aan, CancellationToken ct)
    {
        if (database.CurrentTransaction is null)
            throw new InvalidOperationException("De grens gaat alleen binnen een transactie open.");
        // The moment moves along: an access row of this transaction may be younger than the opening of the connection.
        var (systeem, nu) = (aan ? "Inzagerechten" : "", Sessiewaarden.Moment(klok.GetUtcNow()));
        await database.ExecuteSqlAsync($"select set_config('app.systeem', {systeem}, true), set_config('app.nu', {nu}, true)", ct);
    }
}
