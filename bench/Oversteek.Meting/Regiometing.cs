using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Oversteek.Application.Gebruikers;
using Oversteek.Documenten;
using Oversteek.Documenten.Modellen;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;
using Oversteek.Demo;

namespace Oversteek.Meting;

/// <param name="Status">HTTP status of the page; the times only say something at 200.</param>
internal sealed record Paginameting(string Pagina, int Status, double P50Ms, double P95Ms, int Keren);

/// <summary>Measures on this computer: import, pages at a full region, PDFs and the start.</summary>
internal sealed class Regiometing(string map, int leerlingen, string? postgres)
{
    private const int Keren = 60;
    private const int Pdfs = 40;

    public async Task<Dictionary<string, object?>> MeetAsync(string? onderdeel, CancellationToken ct)
    {
        var uit = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["database"] = postgres is null ? "SQLite" : "PostgreSQL",
            ["leerlingen"] = leerlingen,
            ["processors"] = Environment.ProcessorCount,
            ["dotnet"] = Environment.Version.ToString(),
        };
        if (onderdeel is null or "import" or "pagina" or "start")
            await MetRegioAsync(uit, onderdeel, ct);
        if (onderdeel is null or "pdf")
            uit["pdfPerSeconde"] = await PdfAsync(ct);
        return uit;
    }

    private async Task MetRegioAsync(Dictionary<string, object?> uit, string? onderdeel, CancellationToken ct)
    {
        var adres = $"http://127.0.0.1:{Vrijepoort()}";
        await using (var app = DemoOpdracht.Bouw(map, adres, postgres))
        {
            app.Services.GetRequiredService<Demotijd>().Hervat();
            var gegevens = new Demodatabase(app.Services, map);
            var regio = await gegevens.BereidVoorAsync(leerlingen, ct);
            var tijd = Stopwatch.StartNew();
            await gegevens.ImporteerAsync(regio, leerlingen, eindtoets: false, ct);
            uit["importPerSeconde"] = Math.Round(leerlingen / tijd.Elapsed.TotalSeconds, 1);
            if (onderdeel is null or "pagina")
            {
                await app.StartAsync(ct);
                uit["paginas"] = await PaginasAsync(app.Services, adres, regio, ct);
                await app.StopAsync(ct);
            }
        }
        if (onderdeel is null or "start")
        {
            uit["startMetDezeRegioSeconden"] = await StartAsync(ct);
            uit["laatsteStartSeconden"] = Starttijden.Lees();
        }
    }

    private static async Task<List<Paginameting>> PaginasAsync(IServiceProvider diensten, string adres, Regio regio, CancellationToken ct)
    {
        using var klant = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(adres) };
        klant.DefaultRequestHeaders.Add("Cookie", await KoekjeAsync(diensten, regio.Poscholen[0].Id, ct));
        var leerling = await diensten.AlsPlatformAsync(db => db.Leerlingen.Where(l => l.OrganisatieId == regio.Poscholen[0].Id).Select(l => l.Id).FirstAsync(ct));
        List<Paginameting> metingen = [];
        foreach (var pagina in new[] { "/leerlingen", $"/leerlingen/{leerling.Waarde}/okr/2", "/oso/importeren" })
            metingen.Add(await PaginaAsync(klant, pagina, ct));
        return metingen;
    }

    private static async Task<Paginameting> PaginaAsync(HttpClient klant, string pagina, CancellationToken ct)
    {
        List<double> tijden = [];
        var status = 0;
        for (var i = 0; i < Keren + 5; i++)
        {
            var tijd = Stopwatch.StartNew();
            using var antwoord = await klant.GetAsync(pagina, ct);
            await antwoord.Content.ReadAsByteArrayAsync(ct);
            status = (int)antwoord.StatusCode;
            // The first ones compile the page.
            if (i >= 5)
                tijden.Add(tijd.Elapsed.TotalMilliseconds);
        }
        tijden.Sort();
        var naam = pagina.Contains("/okr/", StringComparison.Ordinal) ? "/leerlingen/{id}/okr/2" : pagina;
        return new Paginameting(naam, status, Math.Round(tijden[Keren / 2], 1), Math.Round(tijden[(int)(Keren * 0.95)], 1), Keren);
    }

    /// <summary>A session as after logging in; the log-in itself is not what is measured.</summary>
    private static async Task<string> KoekjeAsync(IServiceProvider diensten, OrganisatieId school, CancellationToken ct)
    {
        var nu = diensten.GetRequiredService<TimeProvider>().GetUtcNow();
        var sessie = await diensten.AlsPlatformAsync(async db =>
        {
            var functie = await db.Functies.FirstAsync(f => f.OrganisatieId == school, ct);
            var nieuw = new Sessie { AccountId = functie.AccountId, FunctieId = functie.Id, Schooljaar = Demoplan.Schooljaar.ToString(), BegonnenOp = nu, LaatstGezienOp = nu, TweedeFactorOp = nu };
            db.Sessies.Add(nieuw);
            await db.SaveChangesAsync(ct);
            return nieuw.Id;
        });
        var opties = diensten.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Sessiebewaking.Schema);
        return $"{opties.Cookie.Name}={opties.TicketDataFormat.Protect(new AuthenticationTicket(Sessiebewaking.Persoon(sessie), Sessiebewaking.Schema))}";
    }

    private static async Task<double> PdfAsync(CancellationToken ct)
    {
        await using var werker = new TypstWerker(new WerkerOpties { Tijdslimiet = TimeSpan.FromMinutes(2), Starttijd = TimeSpan.FromMinutes(2) });
        var maker = new Documentmaker(werker);
        var formulier = new AdviesformulierDocument
        {
            Soort = Formuliersoort.Regulier,
            Regio = Demoplan.Regionaam,
            Schooljaar = Demoplan.Schooljaar.ToString(),
            School = new Schoolkop("Basisschool De Vuurvlinder", "Waardenburgh"),
            Leerling = new Leerlingkop("Proef Meting", new DateOnly(2015, 3, 4), "8A"),
            UniekeCode = Application.Versleuteling.Codegever.NieuweUniekeCode().Waarde,
            Advies = "havo",
            Voorkeurslijst = new Voorkeurslijstblad(12, 1, "1", [new PassendeKlas("Waardencollege", "Waardenburgh", "Havo", "havo", 90)]),
            Uitgifte = new Uitgifte("De Vuurvlinder", "ouders", new DateOnly(2027, 3, 24)),
        };
        await maker.AdviesformulierAsync(formulier, ct);
        var tijd = Stopwatch.StartNew();
        for (var i = 0; i < Pdfs; i++)
            await maker.AdviesformulierAsync(formulier, ct);
        return Math.Round(Pdfs / tijd.Elapsed.TotalSeconds, 1);
    }

    /// <summary>A new process on the filled database, until the first page answers.</summary>
    private async Task<double> StartAsync(CancellationToken ct)
    {
        var poort = Vrijepoort();
        await File.WriteAllTextAsync(Path.Combine(map, DemoOpdracht.Klaarbestand), "meting", ct);
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(Regiometing).Assembly.Location, "demo", "--map", map, "--poort", poort.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var tijd = Stopwatch.StartNew();
        using var proces = Process.Start(start) ?? throw new InvalidOperationException("Het programma start niet.");
        try
        {
            using var klant = new HttpClient { BaseAddress = new Uri($"http://localhost:{poort}"), Timeout = TimeSpan.FromSeconds(5) };
            while (tijd.Elapsed < TimeSpan.FromMinutes(2))
            {
                if (await AntwoordtAsync(klant, ct))
                    return Math.Round(tijd.Elapsed.TotalSeconds, 2);
                await Task.Delay(50, ct);
            }
            throw new TimeoutException("Het programma antwoordt niet.");
        }
        finally
        {
            proces.Kill(entireProcessTree: true);
            await proces.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<bool> AntwoordtAsync(HttpClient klant, CancellationToken ct)
    {
        try
        {
            using var antwoord = await klant.GetAsync("/demo", ct);
            return antwoord.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int Vrijepoort()
    {
        using var luisteraar = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((System.Net.IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}
