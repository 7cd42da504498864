using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;

namespace Oversteek.Testhulp.Databases;

/// <summary>One question to the database as it was sent.</summary>
public sealed record Databasevraag(string Sql, IReadOnlyDictionary<string, object?> Waarden)
{
    public bool Schrijft => !Sql.TrimStart().StartsWith("SELECT", StringComparison.Ordinal);
}

/// <summary>What the program asks of the database: cost that can be counted where a time cannot be trusted.</summary>
public sealed class Vragenmeter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<Databasevraag> vragen = new();
    private bool aan;

    public void Registreer(IServiceCollection services) => services.ConfigureDbContext<OversteekDb>(opties => opties.AddInterceptors(this));

    /// <summary>What this work asked.</summary>
    public async Task<IReadOnlyList<Databasevraag>> MeetAsync(Func<Task> werk)
    {
        vragen.Clear();
        aan = true;
        await werk();
        aan = false;
        return [.. vragen];
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Onthoud(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Onthoud(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Onthoud(command);
        return new(result);
    }

    private void Onthoud(DbCommand command)
    {
        if (aan)
        {
            vragen.Enqueue(new Databasevraag(
                command.CommandText, command.Parameters.Cast<DbParameter>().ToDictionary(p => p.ParameterName, p => p.Value, StringComparer.Ordinal)));
        }
    }
}
