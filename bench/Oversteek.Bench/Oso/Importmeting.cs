using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Application.Versleuteling;
using Oversteek.Data.Sqlite;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Bench.Oso;

/// <summary>
/// Import of 250, 500 and 1,000 dossiers of some 400 kB with two attachments, one after the other, into SQLite as the program has it. Each
/// number in a process of its own, because peak memory is of a process.
/// </summary>
public static class Importmeting
{
    private const int Bijlage = 150_000;

    public static object Meet() => new
    {
        onderdeel = "oso-import",
        metingen = new[] { 250, 500, 1_000 }.Select(Apart).ToList(),
    };

    public static async Task<object> MeetEenAsync(int aantal)
    {
        var map = Directory.CreateTempSubdirectory("oversteek-meting-").FullName;
        try
        {
            await using var diensten = Diensten(map);
            var school = await MaakSchoolAsync(diensten);
            await ImporteerAsync(diensten, school, aantal);
            var klok = new Stopwatch();
            for (var i = 0; i < aantal; i++)
            {
                var bestand = new Osobestand("dossier.xml", Meetdossier.Maak(i, Bijlage));
                klok.Start();
                await VerwerkAsync(diensten, school, bestand);
                klok.Stop();
            }

            using var proces = Process.GetCurrentProcess();
            return new { dossiers = aantal, seconden = Math.Round(klok.Elapsed.TotalSeconds, 1), msPerDossier = Math.Round(klok.Elapsed.TotalMilliseconds / aantal, 1), piekMb = proces.PeakWorkingSet64 / 1_000_000 };
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(map, recursive: true);
        }
    }

    /// <summary>One more, to warm up.</summary>
    private static Task ImporteerAsync(IServiceProvider diensten, OrganisatieId school, int nummer) =>
        VerwerkAsync(diensten, school, new Osobestand("warm.xml", Meetdossier.Maak(nummer, Bijlage)));

    private static async Task VerwerkAsync(IServiceProvider diensten, OrganisatieId school, Osobestand bestand)
    {
        await using var scope = diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangscontext>().Gebruik(school, null, Rol.PoGebruiker);
        var uitslag = await scope.ServiceProvider.GetRequiredService<OsoImporteren>().ExecuteAsync(new OsoImport(bestand), Handeling(school), CancellationToken.None);
        if (uitslag.Waarde is not [{ Soort: Importsoort.Nieuw }])
            throw new InvalidOperationException("Dit dossier werd geen nieuwe leerling.");
    }

    private static async Task<OrganisatieId> MaakSchoolAsync(IServiceProvider diensten)
    {
        await using var scope = diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangscontext>().GebruikSysteem(Systeemgrond.Beheer);
        var db = scope.ServiceProvider.GetRequiredService<OversteekDb>();
        await db.Database.EnsureCreatedAsync();
        var (regio, bestuur, school) = (OrganisatieId.Nieuw(), OrganisatieId.Nieuw(), OrganisatieId.Nieuw());
        db.AddRange(
            new Organisatie(regio, Organisatiesoort.Regio, "Regio"),
            new Organisatie(bestuur, Organisatiesoort.Schoolbestuur, "Bestuur") { RegioId = regio },
            new Organisatie(school, Organisatiesoort.PoSchool, "De Meetlat") { RegioId = regio, BestuurId = bestuur, Brin = "99ZZ", Vestigingscode = "00" });
        await db.SaveChangesAsync();
        return school;
    }

    private static ServiceProvider Diensten(string map)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddOpslag(Sleutelring.LaadOfMaak(Path.Combine(map, "sleutels")));
        services.AddSqlite(Path.Combine(map, "meting.db"));
        services.AddModules();
        return services.BuildServiceProvider();
    }

    private static Handeling Handeling(OrganisatieId school) => new(null, Rol.PoGebruiker, school, Nederland.Moment(new DateOnly(2026, 3, 3), new TimeOnly(10, 0)), Guid.NewGuid());

    private static JsonElement Apart(int aantal)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        start.ArgumentList.Add("oso-import-een");
        start.ArgumentList.Add(aantal.ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var proces = Process.Start(start)!;
        var uit = proces.StandardOutput.ReadToEnd();
        proces.WaitForExit();
        return JsonSerializer.Deserialize<JsonElement>(uit);
    }
}
