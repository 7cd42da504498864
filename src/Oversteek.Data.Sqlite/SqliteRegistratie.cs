using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;

namespace Oversteek.Data.Sqlite;

public static class SqliteRegistratie
{
    public static IServiceCollection AddSqlite(this IServiceCollection services, string bestand) => services
        .AddSingleton<IDatabasepols>(new Sqlitepols(bestand)).AddSingleton<IStoringskenner, Sqlitestoring>()
        .AddDbContext<OversteekDb>((_, opties) => opties.MetSqlite(Verbinding(bestand)), optionsLifetime: ServiceLifetime.Singleton);

    public static DbContextOptionsBuilder MetSqlite(this DbContextOptionsBuilder opties, string verbinding) => opties
        .UseSqlite(verbinding, o => o.MigrationsAssembly(typeof(SqliteRegistratie).Assembly.GetName().Name).UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddInterceptors(Duurzaamheid.Enige)
        .MetOversteek();

    public static string Verbinding(string bestand) =>
        new SqliteConnectionStringBuilder { DataSource = bestand, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
}
