using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Oversteek.Application.Persistence;

namespace Oversteek.Data.Postgres;

public static class PostgresRegistratie
{
    public static IServiceCollection AddPostgres(this IServiceCollection services, string verbinding)
    {
        var schoon = Verbinding(verbinding);
        services.AddSingleton<IDatabasegrens, Postgresgrens>();
        services.AddSingleton<IDatabasepols>(_ => new Postgrespols(schoon)).AddSingleton<IStoringskenner, Postgresstoring>();
        return services.AddDbContext<OversteekDb>((_, opties) => opties.MetPostgres(schoon), optionsLifetime: ServiceLifetime.Singleton);
    }

    public static DbContextOptionsBuilder MetPostgres(this DbContextOptionsBuilder opties, string verbinding) => opties
        .UseNpgsql(verbinding, o => o.MigrationsAssembly(typeof(PostgresRegistratie).Assembly.GetName().Name).UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddInterceptors(Sessiewaarden.Enige)
        .MetOversteek();

    /// <summary>Refuses settings under which the values of one request could reach the next, or under which an error shows data.</summary>
    public static string Verbinding(string verbinding)
    {
        var bouwer = new NpgsqlConnectionStringBuilder(verbinding);
        if (bouwer.NoResetOnClose || bouwer.Multiplexing)
            throw new InvalidOperationException("De verbinding met PostgreSQL mag geen 'No Reset On Close' of 'Multiplexing' hebben. De server start niet.");
        bouwer.IncludeErrorDetail = false;
        // Whoever waits for a server that is gone hears so within seconds (REL-6, REL-16), unless the operator chose otherwise. Asking a frozen
        // server to cancel would hang as well, so a question that is given up breaks its connection at once.
        var gekozen = new DbConnectionStringBuilder { ConnectionString = verbinding };
        if (!gekozen.ContainsKey("Timeout"))
            bouwer.Timeout = 2;
        if (!gekozen.ContainsKey("Cancellation Timeout"))
            bouwer.CancellationTimeout = -1;
        return bouwer.ConnectionString;
    }
}
