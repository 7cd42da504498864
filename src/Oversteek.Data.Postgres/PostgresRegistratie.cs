using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;

namespace Oversteek.Data.Postgres;

public static class PostgresRegistratie
{
    public static IServiceCollection AddPostgres(this IServiceCollection services, string verbinding) =>
        services.AddDbContext<OversteekDb>((_, opties) => opties.MetPostgres(verbinding), optionsLifetime: ServiceLifetime.Singleton);

    public static DbContextOptionsBuilder MetPostgres(this DbContextOptionsBuilder opties, string verbinding) => opties
        .UseNpgsql(verbinding, o => o.MigrationsAssembly(typeof(PostgresRegistratie).Assembly.GetName().Name).UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .MetOversteek();
}
