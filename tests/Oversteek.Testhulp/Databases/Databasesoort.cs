using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Oversteek.Testhulp.Databases;

public enum Databasesoort
{
    Sqlite,
    Postgres,
}

/// <summary>
/// Gives a theory both databases. Without PostgreSQL its row is skipped with the reason; with CI=true it runs and fails.
/// OVERSTEEK_SNEL leaves it out.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabasesAttribute(params Databasesoort[] alleen) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var rijen = new List<ITheoryDataRow>();
        foreach (var soort in alleen.Length == 0 ? Enum.GetValues<Databasesoort>() : alleen)
        {
            if (soort == Databasesoort.Postgres && Aanwezig("OVERSTEEK_SNEL"))
                continue;
            rijen.Add(new TheoryDataRow<Databasesoort>(soort) { Skip = soort == Databasesoort.Postgres ? Reden() : null });
        }
        if (rijen.Count == 0)
            rijen.Add(new TheoryDataRow<Databasesoort>(Databasesoort.Postgres) { Skip = "OVERSTEEK_SNEL laat PostgreSQL weg." });
        return new(rijen);
    }

    public override bool SupportsDiscoveryEnumeration() => true;

    private static string? Reden() =>
        Postgrescluster.Programmas is not null || Environment.GetEnvironmentVariable("CI") == "true" ? null : "PostgreSQL is niet geïnstalleerd (pakket postgresql).";

    private static bool Aanwezig(string naam) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(naam));
}
