using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Gebruikers;

public sealed class InloggenTests(Proefserver server) : IClassFixture<Proefserver>
{
    private const string Formulier = "main form[method=post]:not([action])";

    [Fact]
    [Regel("SEC-14", "SEC-20", "GEN-02")]
    public async Task Met_wachtwoord_en_code_van_de_app_is_iemand_ingelogd()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoBeheerder, server.Regio.PoSchool);
        var klant = server.Anoniem();
        (await klant.VerstuurAsync(new HttpRequestMessage(HttpMethod.Get, "/account"), volg: false)).Antwoord.Headers.Location!.OriginalString.ShouldContain("/inloggen?terug=%2Faccount");

        var stap = await account.MetWachtwoordAsync(klant, terug: "/account");
        stap.Tekst.ShouldContain("Code uit uw app");
        var pagina = await stap.Formulier(Formulier).Zet("Invoer.Code", account.Code(server)).VerstuurAsync();

        pagina.Status.ShouldBe(HttpStatusCode.OK);
        pagina.Tekst.ShouldContain("Mijn account");
        pagina.Tekst.ShouldContain("Basisschool De Eik");
        var sessies = await account.SessiesAsync(server);
        sessies.Count.ShouldBe(2);
        sessies.Count(s => s.BeeindigdOp is null).ShouldBe(1, "de halve sessie is vervangen door een nieuwe");
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Wie == account.Id && l.Soort == "Ingelogd"))).ShouldBe(1);
    }

    [Fact]
    [Regel("SEC-14")]
    public async Task Met_alleen_een_wachtwoord_komt_niemand_verder_dan_de_tweede_stap()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoBeheerder, server.Regio.PoSchool);
        var klant = server.Anoniem();
        await account.MetWachtwoordAsync(klant);

        foreach (var pad in new[] { "/account", "/account/sessies", "/beheer/accounts", "/account/wachtwoord" })
        {
            var pagina = await klant.VerstuurAsync(new HttpRequestMessage(HttpMethod.Get, pad), volg: false);
            pagina.Status.ShouldBe(HttpStatusCode.Redirect, pad);
            pagina.Antwoord.Headers.Location!.OriginalString.ShouldStartWith("/inloggen/tweede-factor", customMessage: pad);
            (await klant.PostAsync(pad)).Status.ShouldBe(HttpStatusCode.Forbidden, pad);
        }
        (await klant.GetAsync("/inloggen/instellen")).Document.QuerySelector("img").ShouldBeNull("een app die in gebruik is, is niet met alleen een wachtwoord te vervangen");
        (await klant.VerstuurAsync(new HttpRequestMessage(HttpMethod.Get, "/organisatie-kiezen"), volg: false)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    [Regel("SEC-22")]
    public async Task Een_code_van_de_app_werkt_een_keer_ook_als_hij_tegelijk_wordt_gebruikt()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var klanten = new[] { server.Anoniem(), server.Anoniem(), server.Anoniem() };
        var stappen = new List<Pagina>();
        foreach (var klant in klanten)
            stappen.Add(await account.MetWachtwoordAsync(klant));
        var code = account.Code(server);

        var antwoorden = await Task.WhenAll(stappen.Select(s => s.Formulier(Formulier).Zet("Invoer.Code", code).VerstuurAsync(volg: false)));

        antwoorden.Count(a => a.Status == HttpStatusCode.Redirect).ShouldBe(1);
        antwoorden.Count(a => a.Status == HttpStatusCode.BadRequest).ShouldBe(2);
        (await account.SessiesAsync(server)).Count(s => s.TweedeFactorOp is not null).ShouldBe(1);
    }

    [Fact]
    [Regel("SEC-14", "SEC-22")]
    public async Task De_eerste_keer_stelt_iemand_de_app_in_en_krijgt_tien_herstelcodes_die_elk_een_keer_werken()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool, metApp: false);
        var stap = await account.MetWachtwoordAsync(server.Anoniem());
        stap.Tekst.ShouldContain("Stel uw app in");
        stap.Document.QuerySelector("img")!.GetAttribute("src")!.ShouldStartWith("data:image/svg+xml;base64,");
        var sleutel = Oversteek.Application.Gebruikers.Totp.VanBase32(stap.Document.QuerySelector("os-gegevens code, dd code, code")!.TextContent.Replace(" ", "", StringComparison.Ordinal));

        var fout = await stap.Formulier(Formulier).Zet("Invoer.Code", "000000").VerstuurAsync();
        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        var klaar = await fout.Formulier(Formulier).Zet("Invoer.Code", (account with { Sleutel = sleutel }).Code(server)).VerstuurAsync();

        var codes = klaar.Document.QuerySelectorAll(".os-codes code").Select(c => c.TextContent).ToList();
        codes.Distinct().Count().ShouldBe(10);
        codes.ShouldAllBe(c => c.Replace("-", "", StringComparison.Ordinal).Length == 16);
        (await LogInMetAsync(account, codes[3].ToLowerInvariant())).Status.ShouldBe(HttpStatusCode.Redirect);
        (await LogInMetAsync(account, codes[3])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await LogInMetAsync(account, codes[4])).Status.ShouldBe(HttpStatusCode.Redirect);
        var opgeslagen = await server.Systeem(db => db.UserTokens.Where(t => t.UserId == account.Id.Waarde).Select(t => t.Value).ToListAsync());
        opgeslagen.ShouldAllBe(w => !codes.Any(c => w!.Contains(c.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)));
        opgeslagen.ShouldAllBe(w => !w!.Contains(Oversteek.Application.Gebruikers.Totp.Base32(sleutel), StringComparison.Ordinal));
    }

    [Fact]
    [Regel("SEC-19")]
    public async Task Een_onbekend_adres_en_een_fout_wachtwoord_geven_hetzelfde_antwoord()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var bekend = await account.MetWachtwoordAsync(server.Anoniem(), "niet het goede wachtwoord");
        var onbekend = await (account with { Email = "niemand@proef.example" }).MetWachtwoordAsync(server.Anoniem(), "niet het goede wachtwoord");

        bekend.Status.ShouldBe(HttpStatusCode.BadRequest);
        onbekend.Status.ShouldBe(HttpStatusCode.BadRequest);
        onbekend.Tekst.ShouldBe(bekend.Tekst);
        (await account.SessiesAsync(server)).ShouldBeEmpty();
    }

    [Fact]
    [Regel("SEC-20")]
    public async Task Na_uitloggen_is_een_gekopieerd_cookie_niets_meer_waard()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var klant = await account.LogInAsync(server);
        var kopie = server.Anoniem();
        foreach (var (naam, waarde) in klant.Cookies)
            kopie.ZetCookie(naam, waarde);
        (await kopie.GetAsync("/account")).Tekst.ShouldContain("Mijn account");

        await (await klant.GetAsync("/uitloggen")).Formulier("main form").VerstuurAsync();

        (await kopie.GetAsync("/account")).Tekst.ShouldContain("Inloggen");
        (await account.SessiesAsync(server)).ShouldAllBe(s => s.BeeindigdOp != null);
    }

    [Theory]
    [InlineData("//kwaad.example")]
    [InlineData("/\\kwaad.example")]
    [InlineData("https://kwaad.example")]
    [InlineData("javascript:alert(1)")]
    [Regel("SEC-36")]
    public async Task Na_inloggen_gaat_niemand_naar_een_adres_buiten_oversteek(string terug)
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var stap = await account.MetWachtwoordAsync(server.Anoniem(), terug: terug);
        var antwoord = await stap.Formulier(Formulier).Zet("Invoer.Code", account.Code(server)).VerstuurAsync(volg: false);

        antwoord.Antwoord.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    [Regel("SEC-8")]
    public async Task Een_beeindigde_functie_en_een_uitgezet_account_gelden_bij_het_volgende_verzoek()
    {
        var klant = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        (await klant.GetAsync("/beheer/accounts")).Status.ShouldBe(HttpStatusCode.OK);
        var nu = server.Klok.GetUtcNow();
        await server.Systeem(db => db.Functies.Where(f => f.AccountId == klant.Account).ExecuteUpdateAsync(s => s.SetProperty(f => f.Tot, nu)));
        (await klant.GetAsync("/beheer/accounts")).Tekst.ShouldContain("geen functie");
        await server.Systeem(db => db.Users.Where(a => a.Id == klant.Account!.Value.Waarde).ExecuteUpdateAsync(s => s.SetProperty(a => a.Actief, false)));
        (await klant.GetAsync("/beheer/accounts")).Tekst.ShouldContain("Ik werk op een school");
    }

    [Fact]
    [Regel("GEN-11")]
    public async Task Wie_twee_functies_heeft_kiest_organisatie_en_schooljaar()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        await server.Systeem(async db =>
        {
            db.Functies.Add(new() { AccountId = account.Id, OrganisatieId = server.Regio.VoSchool, Rol = Rol.VoBeheerder, Van = server.Klok.GetUtcNow().AddDays(-1) });
            await db.SaveChangesAsync();
        });
        var stap = await account.MetWachtwoordAsync(server.Anoniem());
        var keuze = await stap.Formulier(Formulier).Zet("Invoer.Code", account.Code(server)).VerstuurAsync();
        keuze.Tekst.ShouldContain("Voor wie werkt u nu?");
        var vo = await server.Systeem(db => db.Functies.SingleAsync(f => f.AccountId == account.Id && f.Rol == Rol.VoBeheerder));
        var vreemd = await Proefaccount.MaakAsync(server, Rol.Regiocoordinator, server.Regio.Regio);
        var andermans = await server.Systeem(db => db.Functies.SingleAsync(f => f.AccountId == vreemd.Id));

        var geweigerd = await keuze.Formulier().Zet("Invoer.Functie", vo.Id.ToString()).Vervals("Invoer.Functie", andermans.Id.ToString()).VerstuurAsync();
        geweigerd.Status.ShouldBe(HttpStatusCode.NotFound);
        (await account.SessiesAsync(server)).ShouldAllBe(s => s.FunctieId == null);

        var opnieuw = await keuze.Klant.GetAsync("/organisatie-kiezen");
        await opnieuw.Formulier().Zet("Invoer.Functie", vo.Id.ToString()).Zet("Invoer.Schooljaar", "2025-2026").VerstuurAsync();
        var sessie = (await account.SessiesAsync(server)).Single(s => s.BeeindigdOp is null);
        sessie.FunctieId.ShouldBe(vo.Id);
        sessie.Schooljaar.ShouldBe("2025-2026");
        (await keuze.Klant.GetAsync("/account")).Tekst.ShouldContain("Havencollege · 2025-2026");
    }

    private async Task<Pagina> LogInMetAsync(Proefaccount account, string code) =>
        await (await account.MetWachtwoordAsync(server.Anoniem())).Formulier(Formulier).Zet("Invoer.Code", code).VerstuurAsync(volg: false);
}
