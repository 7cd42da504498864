using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Post;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Gebruikers;

/// <summary>Forgotten passwords, recovery codes and the mails about an account, through the pages and the outbox.</summary>
public sealed class HerstelTests : IAsyncLifetime
{
    private const string Vergeten = "/inloggen/wachtwoord-vergeten";
    private const string Stap = "main form[method=post]:not([action])";
    private const string Nieuw = "zeven blauwe boten in de haven";

    private readonly Brievenbus brievenbus = new();
    private readonly Proefserver server;

    public HerstelTests() => server = new Proefserver { Aanpassing = services => services.AddSingleton<IPostbode>(brievenbus) };

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    [Regel("SEC-22", "SEC-20", "SEC-23")]
    public async Task Een_vergeten_wachtwoord_is_met_de_link_te_vervangen_en_de_code_blijft_nodig()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var elders = await account.LogInAsync(server);
        (await VraagAsync(account.Email)).Tekst.ShouldContain("Kijk in uw e-mail");
        await Brievenbus.VerzendAsync(server);
        var pad = Link(brievenbus.Ontvangen.ShouldHaveSingleItem());

        var nieuw = server.Anoniem();
        // Looking does not use it up: mail scanners open links.
        (await nieuw.GetAsync(pad)).Status.ShouldBe(HttpStatusCode.OK);
        var stap = await (await nieuw.GetAsync(pad)).Formulier().Zet("Invoer.Wachtwoord", Nieuw).Zet("Invoer.Nogmaals", Nieuw).VerstuurAsync();

        stap.Tekst.ShouldContain("Code uit uw app");
        (await elders.GetAsync("/account")).Tekst.ShouldContain("Ik werk op een school");
        (await nieuw.GetAsync("/account")).Tekst.ShouldNotContain("Mijn account");
        await stap.Formulier(Stap).Zet("Invoer.Code", account.Code(server)).VerstuurAsync();
        (await nieuw.GetAsync("/account")).Tekst.ShouldContain("Mijn account");
        (await server.Anoniem().GetAsync(pad)).Status.ShouldBe(HttpStatusCode.NotFound, "de link werkt een keer");
        (await account.MetWachtwoordAsync(server.Anoniem())).Status.ShouldBe(HttpStatusCode.BadRequest, "het oude wachtwoord werkt niet meer");
        await Brievenbus.VerzendAsync(server);
        Soorten(account).ShouldBe(["Een nieuw wachtwoord kiezen", "Uw wachtwoord is gewijzigd"]);
    }

    [Fact]
    [Regel("SEC-22")]
    public async Task De_link_verloopt_na_een_uur_en_een_nieuwe_maakt_de_oude_ongeldig()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        await VraagAsync(account.Email);
        await Brievenbus.VerzendAsync(server);
        await VraagAsync(account.Email);
        await Brievenbus.VerzendAsync(server);
        var (eerste, tweede) = (Link(brievenbus.Ontvangen[0]), Link(brievenbus.Ontvangen[1]));

        (await server.Anoniem().GetAsync(eerste)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await server.Anoniem().GetAsync(tweede)).Status.ShouldBe(HttpStatusCode.OK);
        server.Klok.Verder(TimeSpan.FromMinutes(61));
        (await server.Anoniem().GetAsync(tweede)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Regel("SEC-19")]
    public async Task Een_onbekend_adres_krijgt_hetzelfde_antwoord_en_geen_mail()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);

        var bekend = await VraagAsync(account.Email);
        var onbekend = await VraagAsync("niemand@proef.example");

        (onbekend.Status, onbekend.Tekst).ShouldBe((bekend.Status, bekend.Tekst));
        Koppen(onbekend).ShouldBe(Koppen(bekend));
        await Brievenbus.VerzendAsync(server);
        brievenbus.Ontvangen.ShouldHaveSingleItem().Aan.Waarde.ShouldBe(account.Email);
        (await server.Systeem(db => db.UitgaandeBerichten.CountAsync())).ShouldBe(2, "voor beide is hetzelfde werk gedaan");
    }

    [Fact]
    [Regel("SEC-18", "SEC-22")]
    public async Task Wie_vaak_vraagt_krijgt_geen_mail_meer_en_een_netwerk_stopt_na_twintig_keer()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        for (var i = 0; i < 5; i++)
            (await VraagAsync(account.Email)).Tekst.ShouldContain("Kijk in uw e-mail");
        (await server.Systeem(db => db.UitgaandeBerichten.CountAsync())).ShouldBe(3);

        for (var i = 0; i < 15; i++)
            (await VraagAsync($"iemand{i}@proef.example")).Status.ShouldBe(HttpStatusCode.OK);
        (await VraagAsync("nog-een@proef.example")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await server.Systeem(db => db.UitgaandeBerichten.CountAsync())).ShouldBe(18);
    }

    [Fact]
    [Regel("SEC-22", "SEC-23")]
    public async Task Nieuwe_herstelcodes_maken_de_oude_ongeldig_en_een_gebruikte_code_wordt_gemeld()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var klant = await account.LogInAsync(server);
        var eerste = await NieuweCodesAsync(klant);
        var tweede = await NieuweCodesAsync(klant);
        tweede.Count.ShouldBe(10);

        (await LogInMetAsync(account, eerste[0])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await LogInMetAsync(account, tweede[0])).Tekst.ShouldContain("U hebt een herstelcode gebruikt");
        (await LogInMetAsync(account, tweede[0])).Status.ShouldBe(HttpStatusCode.BadRequest, "een code werkt een keer");
        (await klant.GetAsync("/account/herstelcodes")).Tekst.ShouldContain("nog 9 van de 10");
        await Brievenbus.VerzendAsync(server);
        Soorten(account).ShouldBe(["Er zijn nieuwe herstelcodes", "Er zijn nieuwe herstelcodes", "Er is een herstelcode gebruikt"], ignoreOrder: true);
    }

    [Fact]
    [Regel("SEC-23", "B-07")]
    public async Task Drie_verkeerde_codes_een_nieuw_apparaat_en_een_nieuwe_app_worden_elk_een_keer_gemeld()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        await account.LogInAsync(server);
        for (var i = 0; i < 4; i++)
            (await LogInMetAsync(account, "000000")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "TweedeFactorMislukt" && l.Wie == account.Id))).ShouldBe(4);
        var elders = server.Anoniem();
        elders.Client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Macintosh) Firefox/140.0");
        await (await account.MetWachtwoordAsync(elders)).Formulier(Stap).Zet("Invoer.Code", account.Code(server)).VerstuurAsync();
        var instellen = await (await elders.GetAsync("/account/tweede-factor")).Formulier().VerstuurAsync();
        var sleutel = Totp.VanBase32(instellen.Document.QuerySelector("dd code, .os-gegevens code, code")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        await instellen.Formulier(Stap).Zet("Invoer.Code", (account with { Sleutel = sleutel }).Code(server)).VerstuurAsync();
        // The same browser in a newer version is known.
        var nieuwer = server.Anoniem();
        nieuwer.Client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Macintosh) Firefox/141.2");
        await (await account.MetWachtwoordAsync(nieuwer)).Formulier(Stap).Zet("Invoer.Code", (account with { Sleutel = sleutel }).Code(server)).VerstuurAsync();

        await Brievenbus.VerzendAsync(server);

        Soorten(account).ShouldBe(["Drie keer een verkeerde code", "Er is ingelogd op een nieuw apparaat", "De app voor uw account is gewijzigd"], ignoreOrder: true);
        brievenbus.Ontvangen.ShouldAllBe(b => !b.Tekst.Contains("http", StringComparison.Ordinal) && !b.Tekst.Contains("Kim", StringComparison.Ordinal));
    }

    private async Task<Pagina> VraagAsync(string email) => await (await server.Anoniem().GetAsync(Vergeten)).Formulier().Zet("Invoer.Email", email).VerstuurAsync();

    private static string Link(Postbericht bericht) => new Uri(bericht.Tekst.Split('\n').Single(r => r.StartsWith("https://", StringComparison.Ordinal))).AbsolutePath;

    private static IEnumerable<string> Koppen(Pagina pagina) =>
        pagina.Antwoord.Headers.Select(h => h.Key).Concat(pagina.Antwoord.Content.Headers.Select(h => h.Key)).Order(StringComparer.Ordinal);

    private List<string> Soorten(Proefaccount account) => [.. brievenbus.Ontvangen.Where(b => b.Aan.Waarde == account.Email).Select(b => b.Onderwerp)];

    private static async Task<IReadOnlyList<string>> NieuweCodesAsync(Webklant klant) =>
        [.. (await (await klant.GetAsync("/account/herstelcodes")).Formulier().VerstuurAsync()).Document.QuerySelectorAll(".os-codes code").Select(c => c.TextContent)];

    private async Task<Pagina> LogInMetAsync(Proefaccount account, string code) =>
        await (await account.MetWachtwoordAsync(server.Anoniem())).Formulier(Stap).Zet("Invoer.Code", code).VerstuurAsync();
}
