using System.Net;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>
/// autorisatie.csv against the running program (SEC-2, SEC-3): every page of the endpoint list, every role, with an object that is the own
/// one, of last year, of another organisation and of another region, on both databases. Not allowed is 403, not yours is 404, and
/// neither changes a row.
/// </summary>
public sealed class MatrixTests
{
    private static readonly Relatie[] Vreemd = [Relatie.AndereOrganisatie, Relatie.AndereRegio];

    private readonly List<string> afwijkingen = [];
    private int gedaan;

    [Theory]
    [Databases]
    [Regel("SEC-2", "SEC-3", "SEC-7", "SEC-9", "SEC-30")]
    public async Task De_server_doet_wat_de_matrix_zegt(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var wereld = await Matrixwereld.MaakAsync(server);
        foreach (var rol in Verwachting.AlleRollen)
        {
            var klant = await server.LogInAsync(rol, wereld.Organisatie(rol));
            var bewijs = (await klant.GetAsync("/uitloggen")).Formulier("main form").Waarde("__RequestVerificationToken")!;
            var voor = await Databasestand.LeesAsync(server);
            foreach (var verwachting in Verwachting.Alle())
                await ProbeerAsync(klant, bewijs, rol, verwachting, wereld);
            foreach (var koppeling in Verwachting.Koppelingen())
                Noteer(rol, "POST", koppeling.Route, await PostAsync(klant, koppeling.Route, bewijs), s => s == HttpStatusCode.Unauthorized, "401");
            if (await Databasestand.LeesAsync(server) != voor)
                afwijkingen.Add($"{rol}: geweigerde verzoeken hebben iets gewijzigd");
        }
        afwijkingen.ShouldBeEmpty();
        gedaan.ShouldBeGreaterThan(Verwachting.Alle().Count * Verwachting.AlleRollen.Count);
    }

    private async Task ProbeerAsync(Webklant klant, string bewijs, Rol rol, Verwachting verwachting, Matrixwereld wereld)
    {
        if (!verwachting.Rollen.Contains(rol))
            await GeweigerdAsync(klant, bewijs, rol, verwachting.HeeftVoorwerp ? wereld.Adres(verwachting.Route, rol, Relatie.Eigen) ?? wereld.Adres(verwachting.Route, rol, Relatie.AndereRegio)! : verwachting.Route);
        else if (!verwachting.HeeftVoorwerp)
            await OpenAsync(klant, rol, verwachting.Route, nooit: false);
        else
            await MetVoorwerpenAsync(klant, bewijs, rol, verwachting, wereld);
    }

    private async Task MetVoorwerpenAsync(Webklant klant, string bewijs, Rol rol, Verwachting verwachting, Matrixwereld wereld)
    {
        foreach (var relatie in new[] { Relatie.Eigen, Relatie.VorigJaar })
        {
            // A functie that has ended is nobody's any more.
            var nooit = verwachting.Nooit.Contains(rol) || (relatie == Relatie.VorigJaar && verwachting.Route.StartsWith("/beheer/", StringComparison.Ordinal));
            if (wereld.Adres(verwachting.Route, rol, relatie) is { } eigen)
                await OpenAsync(klant, rol, eigen, nooit);
        }
        foreach (var url in Vreemd.Select(relatie => wereld.Adres(verwachting.Route, rol, relatie)).OfType<string>())
        {
            Noteer(rol, "GET", url, await GetAsync(klant, url), s => s == HttpStatusCode.NotFound, "404");
            // An empty form may be refused before the object is looked for; that tells nothing.
            Noteer(rol, "POST", url, await PostAsync(klant, url, bewijs), s => s is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed, "404");
        }
    }

    private async Task GeweigerdAsync(Webklant klant, string bewijs, Rol rol, string url)
    {
        Noteer(rol, "GET", url, await GetAsync(klant, url), s => s == HttpStatusCode.Forbidden, "403");
        Noteer(rol, "POST", url, await PostAsync(klant, url, bewijs), s => s == HttpStatusCode.Forbidden, "403");
    }

    private async Task OpenAsync(Webklant klant, Rol rol, string url, bool nooit)
    {
        var pagina = await klant.VerstuurAsync(new HttpRequestMessage(HttpMethod.Get, url), volg: false);
        Noteer(rol, "GET", url, pagina.Status, s => nooit ? s == HttpStatusCode.NotFound : (int)s is >= 200 and < 400, nooit ? "404" : "2xx/3xx");
        if (pagina.Antwoord.Content.Headers.ContentType?.MediaType == "text/html" && pagina.Document.Title?.StartsWith("Oversteek –", StringComparison.Ordinal) != false)
            afwijkingen.Add($"{rol} GET {url} heeft geen titel");
    }

    private void Noteer(Rol rol, string methode, string url, HttpStatusCode status, Func<HttpStatusCode, bool> goed, string verwacht)
    {
        gedaan++;
        if (!goed(status))
            afwijkingen.Add($"{rol} {methode} {url} gaf {(int)status}, verwacht {verwacht}");
    }

    private static async Task<HttpStatusCode> GetAsync(Webklant klant, string url) => (await klant.VerstuurAsync(new HttpRequestMessage(HttpMethod.Get, url), volg: false)).Status;

    private static async Task<HttpStatusCode> PostAsync(Webklant klant, string url, string bewijs) => (await klant.VerstuurAsync(
        new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", bewijs)]) }, volg: false)).Status;
}
