using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Data.Postgres;
using Oversteek.Data.Sqlite;

namespace Oversteek.Migraties;

/// <summary>Lets dotnet ef make the model without a database: argument sqlite or postgres.</summary>
internal sealed class Fabriek : IDesignTimeDbContextFactory<OversteekDb>
{
    public OversteekDb CreateDbContext(string[] args)
    {
        var bouwer = new DbContextOptionsBuilder<OversteekDb>();
        if (args.Contains("postgres"))
            bouwer.MetPostgres("Host=localhost;Database=ontwerp");
        else
            bouwer.MetSqlite("Data Source=:memory:");
        var ring = Sleutelring.LaadOfMaak(Path.Combine(Path.GetTempPath(), "oversteek-ontwerp-" + Environment.UserName));
        var kluis = new Waardekluis(ring);
        var diensten = new Opslagdiensten(TimeProvider.System, kluis, new BlindeIndex(ring), new GeenDatabasegrens(), Opslaggevolgen.Geen);
        return new OversteekDb(bouwer.Options, new Toegangscontext(), diensten);
    }
}
