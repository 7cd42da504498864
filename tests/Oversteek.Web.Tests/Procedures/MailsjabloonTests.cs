using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Post;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Procedures;

/// <summary>A region says it in its own words (D-50): on the page, in the mail that leaves, and where others read what will be sent.</summary>
public sealed class MailsjabloonTests
{
    private const string Ouder = "/procedure/e-mails/ouder.aanmelding-verwijderd";
    private const string Veld = "Invoer.e-mail.ouder.aanmelding-verwijderd.nl";

    [Theory, Databases, Regel("D-50", "D-51", "D-01")]
    public async Task Een_eigen_tekst_van_de_regio_gaat_mee_in_de_e_mail_die_vertrekt(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        wereld.Server.Klok.ZetOp(new DateOnly(2026, 11, 2));
        var regio = await RegioAsync(wereld.Server);
        (await regio.GetAsync("/procedure")).Document.QuerySelector("a[href='/procedure/e-mails']").ShouldNotBeNull();
        var pagina = await regio.GetAsync((await regio.GetAsync("/procedure/e-mails")).Document
            .QuerySelectorAll("main th a").Single(a => a.TextContent == "Bevestig de vrije plaatsen van uw school").GetAttribute("href")!);

        var bewaard = await pagina.Formulier().Zet("Invoer.Onderwerp", "Hoeveel plaatsen hebt u nog?")
            .Zet("Invoer.e-mail.vo.capaciteit.nl", "Geef ons de stand van deze week.").Zet("Invoer.Reden", "Vriendelijker").VerstuurAsync();

        bewaard.Tekst.ShouldContain("De wijziging is opgeslagen.");
        bewaard.Tekst.ShouldContain("De regio heeft 1 eigen tekst.");
        (await regio.GetAsync("/procedure/geschiedenis")).Tekst.ShouldContain(
            "E-mail ‘Bevestig de vrije plaatsen van uw school’ (Nederlands): ‘de tekst van Oversteek’ werd ‘Hoeveel plaatsen");
        var bericht = await VerstuurAsync(wereld);
        bericht.Onderwerp.ShouldBe("Hoeveel plaatsen hebt u nog?");
        bericht.Tekst!.ShouldContain("Geef ons de stand van deze week.");
        bericht.Tekst!.ShouldContain("Dit is een automatisch bericht.", customMessage: "het kader is van het platform");
        bericht.Tekstversie.ShouldNotBe(Berichtteksten.Van(Modules.Alle.ZoekBericht("vo.capaciteit")!, "nl").Versie);
        (await (await wereld.VoAsync()).GetAsync("/e-mailteksten")).Tekst.ShouldContain("Geef ons de stand van deze week.");
    }

    [Fact, Regel("D-50", "D-78")]
    public async Task Een_voorbeeld_bewaart_niets_en_terug_is_de_tekst_van_het_platform()
    {
        await using var server = await Proefserver.StartAsync();
        server.Klok.ZetOp(new DateOnly(2026, 11, 2));
        var regio = await RegioAsync(server);
        var formulier = (await regio.GetAsync(Ouder)).Formulier().Zet("Invoer.Onderwerp", "Verwijderd").Zet(Veld, "Bij {school} staat uw kind niet meer.");

        var voorbeeld = await formulier.VerstuurAsync("Voorbeeld bekijken");
        voorbeeld.Document.QuerySelector("#voorbeeld")!.TextContent.ShouldContain("Bij Waardencollege staat uw kind niet meer.");
        voorbeeld.Formulier().Waarde(Veld).ShouldBe("Bij {school} staat uw kind niet meer.");
        (await SjablonenAsync(server)).ShouldBeEmpty();
        await voorbeeld.Formulier().VerstuurAsync("Opslaan");
        var openbaar = $"/regios/{server.Regio.Regio.Waarde}/e-mails";
        (await server.Anoniem().GetAsync(openbaar)).Tekst.ShouldContain("Bij [school] staat uw kind niet meer.");
        (await server.Anoniem().GetAsync(openbaar + "?taal=tr")).Tekst.ShouldNotContain("staat uw kind niet meer");

        await (await regio.GetAsync(Ouder)).Formulier().VerstuurAsync("Terug naar de tekst van Oversteek");
        (await SjablonenAsync(server)).ShouldBeEmpty();
        (await server.Anoniem().GetAsync(openbaar)).Tekst.ShouldNotContain("staat uw kind niet meer");
    }

    [Theory, Databases, Regel("D-50")]
    public async Task Een_proef_gaat_naar_wie_de_tekst_schrijft_en_bewaart_niets(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        server.Klok.ZetOp(new DateOnly(2026, 11, 2));
        var regio = await RegioAsync(server);
        await server.Systeem(db => db.Users.Where(a => a.Id == regio.Account!.Value.Waarde).ExecuteUpdateAsync(u => u.SetProperty(a => a.PasswordHash, "gekozen")));
        var formulier = (await regio.GetAsync(Ouder + "?taal=en")).Formulier().Zet("Invoer.Onderwerp", "Removed");
        var engels = "Invoer.e-mail.ouder.aanmelding-verwijderd.en";

        var fout = await formulier.Zet(engels, "Bel {bsn}.").VerstuurAsync("Proef naar mijzelf mailen");
        fout.HeeftFout(engels, ProcedureWeigeringen.SjabloonPlekken.Met("{school}").Zin()).ShouldBeTrue();
        (await ProevenAsync(server)).ShouldBeEmpty();
        var goed = await fout.Formulier().Zet(engels, "{school} removed your application.").VerstuurAsync("Proef naar mijzelf mailen");

        goed.Tekst.ShouldContain("De proef gaat naar uw eigen e-mailadres");
        goed.Formulier().Waarde(engels).ShouldBe("{school} removed your application.");
        (await SjablonenAsync(server)).ShouldBeEmpty();
        await server.InScopeAsync(sp => sp.GetRequiredService<BerichtenVersturen>().ExecuteAsync(CancellationToken.None), _ => { });
        var proef = (await ProevenAsync(server)).ShouldHaveSingleItem();
        (proef.Status, proef.LeerlingId, proef.OrganisatieId).ShouldBe((Berichtstatus.Verzonden, null, null));
        proef.Tekst!.ShouldContain("Removed\n\n");
        proef.Tekst!.ShouldContain("Waardencollege removed your application.");
    }

    [Theory, Regel("D-50", "SEC-34")]
    [InlineData("Verwijderd", "Uw kind is verwijderd.", "PRO-029")]
    [InlineData("Verwijderd", "Bij {school} en {bsn}.", "PRO-029")]
    [InlineData("Bij {school}", "Bij {school}.", "PRO-029")]
    [InlineData("Verwijderd", "Bij {school}. Kijk op www.nepschool.nl", "PRO-030")]
    [InlineData("Verwijderd", "Bij {school}. Kijk op https://x", "PRO-030")]
    [InlineData("", "Bij {school}.", "PRO-028")]
    public async Task Een_tekst_zonder_de_plekken_of_met_een_webadres_wordt_niet_bewaard(string onderwerp, string tekst, string code)
    {
        await using var server = await Proefserver.StartAsync();
        server.Klok.ZetOp(new DateOnly(2026, 11, 2));

        var fout = await (await (await RegioAsync(server)).GetAsync(Ouder)).Formulier()
            .Zet("Invoer.Onderwerp", onderwerp).Zet(Veld, tekst).VerstuurAsync("Opslaan");

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        var zin = code switch
        {
            "PRO-028" => ProcedureWeigeringen.SjabloonLengte.Met(Sjablooninstelling.Onderwerplengte, Sjablooninstelling.Tekstlengte).Zin(),
            "PRO-029" => ProcedureWeigeringen.SjabloonPlekken.Met("{school}").Zin(),
            _ => ProcedureWeigeringen.SjabloonWebadres.Zin(),
        };
        fout.HeeftFout(Veld, zin).ShouldBeTrue();
        fout.Document.QuerySelector($"[name='{Veld}']")!.TextContent.ShouldContain(tekst);
        (await SjablonenAsync(server)).ShouldBeEmpty();
    }

    [Fact, Regel("D-50", "SEC-1")]
    public async Task E_mails_over_een_account_en_talen_die_er_niet_zijn_heeft_een_regio_niet()
    {
        await using var server = await Proefserver.StartAsync();
        var regio = await RegioAsync(server);
        foreach (var adres in new[] { "account.uitnodiging", "vo.capaciteit?taal=tr", "ouder.aanmelding-verwijderd?taal=xx", "bestaat-niet" })
            (await regio.GetAsync($"/procedure/e-mails/{adres}")).Status.ShouldBe(HttpStatusCode.NotFound, adres);
        Modules.Alle.Berichten.Where(b => Mailsjablooncontrole.Ontvangers.Contains(b.Ontvanger)).SelectMany(Mailsjablooncontrole.Plekken)
            .Select(p => Application.Bouwstenen.Woorden.Van("mailplek", p.Trim('{', '}'))).ShouldAllBe(v => v.Length > 0);
    }

    private static Task<Webklant> RegioAsync(Proefserver server) => server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio);

    private static Task<IReadOnlyList<Mailsjabloon>> SjablonenAsync(Proefserver server) =>
        server.Systeem(async db => (await db.Procedures.AsNoTracking().SingleAsync(p => p.OrganisatieId == server.Regio.Regio)).Regels.Mailsjablonen);

    private static Task<List<UitgaandBericht>> ProevenAsync(Proefserver server) =>
        server.Systeem(db => db.UitgaandeBerichten.AsNoTracking().Where(b => b.Sjabloon == "procedure.proefmail").ToListAsync());

    private static async Task<UitgaandBericht> VerstuurAsync(Vowereld wereld)
    {
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 15));
        await wereld.Server.InScopeAsync(async sp => { await sp.GetRequiredService<Capaciteitsherinnering>().TikAsync(default); return true; }, _ => { });
        await wereld.Server.InScopeAsync(sp => sp.GetRequiredService<BerichtenVersturen>().ExecuteAsync(CancellationToken.None), _ => { });
        return await wereld.Server.Systeem(db => db.UitgaandeBerichten.AsNoTracking()
            .FirstAsync(b => b.Sjabloon == "vo.capaciteit" && b.OrganisatieId == wereld.School));
    }
}
