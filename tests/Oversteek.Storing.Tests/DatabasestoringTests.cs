using System.Diagnostics;
using System.Net;
using Npgsql;
using Oversteek.Storing.Tests.Hulp;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Storing.Tests;

/// <summary>The database is gone or frozen: words within seconds, red at the door, and all goes on by itself afterwards (B-71, REL-6, REL-16).</summary>
public sealed class DatabasestoringTests
{
    /// <summary>Who was waiting when it froze: the two silences, and the time that the driver takes to give up a line.</summary>
    private static readonly TimeSpan Wachtend = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Komend = TimeSpan.FromSeconds(3);

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
        var (klok, regels) = (Stopwatch.StartNew(), Regels(dienst));
        stoor();
        var wachtend = Task.WhenAll(Enumerable.Range(0, 5).Select(_ => dienst.LogInAsync()));
        await Dienst.TotAsync(async () => (await dienst.GezondAsync("/health/ready")).Status == HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(5), () => "niet rood");
        await Dienst.TotAsync(() => Task.FromResult(Regels(dienst) > regels), TimeSpan.FromSeconds(10), () => $"niet gemerkt na {klok.Elapsed}");
        IsStoring(await wachtend, Wachtend);
        IsStoring(await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => dienst.LogInAsync())), Komend);
        (await dienst.GezondAsync("/health/live")).ShouldBe((HttpStatusCode.OK, "Healthy"));
        (await dienst.GezondAsync("/health/ready")).ShouldBe((HttpStatusCode.ServiceUnavailable, "Unhealthy"));

        herstel();
        await Dienst.TotAsync(async () => (await dienst.GezondAsync("/health/ready")).Status == HttpStatusCode.OK, TimeSpan.FromSeconds(15), () => "niet hersteld");
        (await dienst.LogInAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static void IsStoring(IEnumerable<Bezoek> bezoeken, TimeSpan hoogstens)
    {
        foreach (var bezoek in bezoeken)
        {
            bezoek.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, bezoek.ToString());
            bezoek.Tekst.ShouldContain("Oversteek is even niet bereikbaar");
            bezoek.Tekst.ShouldContain("<html lang=\"nl\">");
            bezoek.Duur.ShouldBeLessThan(hoogstens, bezoek.ToString());
        }
    }

    private static int Regels(Dienst dienst) => dienst.Logboek.Split('\n').Count(r => r.Contains("De database antwoordt niet", StringComparison.Ordinal));

    private static string Verbinding(string rechtstreeks, int poort) => new NpgsqlConnectionStringBuilder(rechtstreeks) { Port = poort, Timeout = 2, CommandTimeout = 30 }.ToString();
}
