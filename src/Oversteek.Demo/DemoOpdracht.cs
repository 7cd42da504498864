using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Demo.Momenten;
using Oversteek.Demo.Spel;
using Oversteek.Web;
using Oversteek.Web.Opbouw;

namespace Oversteek.Demo;

/// <summary>The verb "demo": a made-up region on this computer, kept between starts.</summary>
public static class DemoOpdracht
{
    internal const string Klaarbestand = "klaar.txt";
    private const int Poort = 5080;
    internal const int Leerlingen = 60;

    public static async Task<int> VoerUitAsync(string[] args)
    {
        if (Opties.Lees(args, "--poort", "--map", "--leerlingen", "--opnieuw!", "--geloot!") is not { } opties)
            return await Opties.VerkeerdAsync("demo [--poort 5080] [--map DIR] [--leerlingen 60] [--geloot] [--opnieuw]");
        var tijd = Stopwatch.StartNew();
        var map = Path.GetFullPath(opties.Tekst("--map") ?? "oversteek-demo");
        if (opties.Heeft("--opnieuw") || !File.Exists(Path.Combine(map, Klaarbestand)))
            Leeg(map);
        new Momentenmap(new Demomap(map)).RuimResten();
        var adres = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{opties.Getal("--poort") ?? Poort}");
        await using var app = Bouw(map, adres);
        var klok = app.Services.GetRequiredService<Demotijd>();
        klok.Hervat();
        var nieuw = await BereidVoorAsync(app, map, opties);
        klok.Bewaar();
        await app.StartAsync();
        await Starttijden.BewaarDemoAsync(nieuw, tijd.Elapsed);
        await ToonAsync(adres, map, tijd.Elapsed);
        await app.WaitForShutdownAsync();
        klok.Bewaar();
        return 0;
    }

    /// <summary>True when a region was made; otherwise the one of an earlier start is brought up to date.</summary>
    private static async Task<bool> BereidVoorAsync(WebApplication app, string map, Opties opties)
    {
        var klaar = Path.Combine(map, Klaarbestand);
        if (File.Exists(klaar))
        {
            await app.Services.AlsPlatformAsync(db => db.Database.MigrateAsync());
            return false;
        }
        var leerlingen = opties.Getal("--leerlingen") ?? Leerlingen;
        var (spel, momenten) = (new Schooljaarspel(app.Services, map, leerlingen), app.Services.GetRequiredService<Momentenmap>());
        momenten.Begin(leerlingen);
        // What lies behind the first day is made when somebody asks for it.
        foreach (var moment in Demojaar.Weg(Demojaar.Geef(opties.Heeft("--geloot") ? Demojaar.Besluiten : Demojaar.Januari)))
        {
            await spel.SpeelAsync(moment, CancellationToken.None);
            momenten.Bewaar(moment, momenten.Database);
        }
        await File.WriteAllTextAsync(klaar, "Deze map is van de demo van Oversteek en kan weg.\n");
        return true;
    }

    internal static WebApplication Bouw(string map, string adres, string? postgres = null, string? sleutels = null)
    {
        Directory.CreateDirectory(map);
        string[] instellingen =
        [
            $"--Oversteek:Sqlite={Path.Combine(map, Momentenmap.Databasenaam)}", $"--Oversteek:Sleutels={sleutels ?? Path.Combine(map, "sleutels")}", $"--Oversteek:Adres={adres}",
            $"--urls={adres}", $"--Oversteek:Postgres={postgres}", "--Logging:LogLevel:Default=Warning",
            "--Oversteek:AfsluitSeconden=0", "--Logging:Console:LogToStandardErrorThreshold=Trace",
        ];
        var bouwer = Demoopbouw.Begin(instellingen);
        bouwer.Services.AddDemo(map).MetHttp();
        return bouwer.Build().MetPaden();
    }

    /// <summary>Only what the demo itself made.</summary>
    private static void Leeg(string map)
    {
        Directory.CreateDirectory(map);
        foreach (var naam in new[] { "oversteek.db", "oversteek.db-wal", "oversteek.db-shm", "klok.txt", Klaarbestand })
            File.Delete(Path.Combine(map, naam));
        foreach (var deel in new[] { "oso", Momentenmap.Naam }.Select(n => Path.Combine(map, n)).Where(Directory.Exists))
            Directory.Delete(deel, recursive: true);
    }

    private static async Task ToonAsync(string adres, string map, TimeSpan duur)
    {
        var uit = Console.Out;
        await uit.WriteLineAsync($"Oversteek demo: {adres}");
        await uit.WriteLineAsync($"Accounts, codes en alle momenten van het jaar: {adres}/demo");
        foreach (var account in Demoaccounts.Alle)
            await uit.WriteLineAsync($"  {account.Naam,-20} {account.Rol,-22} {account.Email,-42} {account.Wachtwoord}");
        await uit.WriteLineAsync($"De code voor de tweede stap staat op {adres}/demo. Gegevens: {map}. Klaar in {duur.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s. Stoppen: Ctrl+C.");
    }
}
