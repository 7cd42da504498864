using System.Net;
using Npgsql;
using Oversteek.Storing.Tests.Hulp;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Storing.Tests;

/// <summary>The database is gone or frozen: words within seconds, red at the door, and all goes on by itself afterwards (B-71, REL-6, REL-16).</summary>
public sealed class DatabasestoringTests
{
    /// <summary>What the driver would let a user wait; how long ours takes stands in bench/README.md, for a busy machine says nothing about it.</summary>
    private static readonly TimeSpan Stuurprogramma = TimeSpan.FromMinutes(10);

    [Fact]
    [Regel("REL-6", "REL-16", "REL-32", "B-71")]
    public async Task Zonder_database_ziet_de_gebruiker_gauw_een_pagina_en_de_beheerder_rood_en_daarna_gaat_alles_door()
    {
        Assert.SkipWhen(Postgrescluster.Programmas is null && Environment.GetEnvironmentVariable("CI") != "true", "PostgreSQL ontbreekt.");
        var cluster = await Postgrescluster.GeefAsync();
        var naam = "storing_" + Guid.NewGuid().ToString("N");
        await cluster.VoerUitAsync("postgres", $"CREATE DATABASE {naam} OWNER oversteek_eigenaar ENCODING 'UTF8' TEMPLATE template0");
        await cluster.VoerUitAsync(naam, "REVOKE ALL ON SCHEMA public FROM PUBLIC; ALTER SCHEMA public OWNER TO oversteek_eigenaar; GRANT USAGE ON SCHEMA public TO oversteek_app");
        using var luik = new Doorgeefluik(new NpgsqlConnectionStringBuilder(cluster.Verbinding(naam)).Port);
        await using var dienst = await Dienst.MaakAsync(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Oversteek__Sqlite"] = "",
            ["Oversteek__Postgres"] = Verbinding(cluster.Verbinding(naam, "oversteek_app"), luik.Poort),
            ["Oversteek__PostgresEigenaar"] = cluster.Verbinding(naam, "oversteek_eigenaar"),
        });
        await dienst.StartAsync();
        (await dienst.LogInAsync()).Status.ShouldBe(HttpStatusCode.BadRequest, "the form works: the password is not known");

        await StoorAsync(dienst, luik.Bevries, luik.Ontdooi);
        await StoorAsync(dienst, luik.Knip, luik.Herstel);

        Regels(dienst).ShouldBe(2, "one line for each fault");
        await dienst.GegevensKloppenAsync();
    }

    private static async Task StoorAsync(Dienst dienst, Action stoor, Action herstel)
    {
        var regels = Regels(dienst);
        stoor();
        var wachtend = Task.WhenAll(Enumerable.Range(0, 5).Select(_ => dienst.LogInAsync()));
        await Dienst.TotAsync(async () => (await dienst.GezondAsync("/health/ready")).Status == HttpStatusCode.ServiceUnavailable, () => "niet rood");
        await Dienst.TotAsync(() => Task.FromResult(Regels(dienst) > regels), () => "niet gemerkt");
        IsStoring(await wachtend);
        IsStoring(await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => dienst.LogInAsync())));
        (await dienst.GezondAsync("/health/live")).ShouldBe((HttpStatusCode.OK, "Healthy"));
        (await dienst.GezondAsync("/health/ready")).ShouldBe((HttpStatusCode.ServiceUnavailable, "Unhealthy"));

        herstel();
        await Dienst.TotAsync(async () => (await dienst.GezondAsync("/health/ready")).Status == HttpStatusCode.OK, () => "niet hersteld");
        (await dienst.LogInAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static void IsStoring(IReadOnlyCollection<Bezoek> bezoeken)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"langst: {bezoeken.Max(b => b.Duur).TotalSeconds:0.0} s");
        foreach (var bezoek in bezoeken)
        {
            bezoek.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, bezoek.ToString());
            bezoek.Tekst.ShouldContain("Oversteek is even niet bereikbaar");
            bezoek.Tekst.ShouldContain("<html lang=\"nl\">");
            bezoek.Duur.ShouldBeLessThan(Stuurprogramma / 2, bezoek.ToString());
        }
    }

    private static int Regels(Dienst dienst) => dienst.Logboek.Split('\n').Count(r => r.Contains("De database antwoordt niet", StringComparison.Ordinal));

    private static string Verbinding(string rechtstreeks, int poort) => new NpgsqlConnectionStringBuilder(rechtstreeks) { Port = poort, Timeout = 2, CommandTimeout = (int)Stuurprogramma.TotalSeconds }.ToString();
}
