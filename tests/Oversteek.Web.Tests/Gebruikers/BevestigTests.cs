using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Gebruikers;

/// <summary>Step-up: with a second factor of an hour ago the weighty actions are not done (SEC-21).</summary>
[Regel("SEC-21")]
public sealed class BevestigTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    private Proefserver Server => wereld.Server;

    [Fact]
    public async Task De_loting_is_zonder_verse_code_te_bekijken_maar_niet_te_doen()
    {
        var regio = await Server.LogInAsync(Rol.Regiocoordinator, Server.Regio.Regio, versTweedeFactor: false);
        var pagina = await regio.GetAsync("/regio/loting");
        pagina.Status.ShouldBe(HttpStatusCode.OK);

        var antwoord = await pagina.Formulier("#voorbereiden").VerstuurAsync(volg: false);
        Bevestigt(antwoord, "/regio/loting");
        var bewijs = pagina.Formulier("#voorbereiden").Waarde("__RequestVerificationToken")!;
        foreach (var stap in new[] { "Vastleggen", "Bevriezen", "Toeval", "Openen", "Trekken", "Publiceren", "Ontdooien" })
            Bevestigt(await StuurAsync(regio, $"/regio/loting?handler={stap}", bewijs), "/regio/loting");
        (await Server.Systeem(db => db.Lotingen.CountAsync())).ShouldBe(0);

        var vers = await Server.LogInAsync(Rol.Regiocoordinator, Server.Regio.Regio);
        await Lotingen.Coordinatoren.BereidVoorAsync(vers);
        (await Server.Systeem(db => db.Lotingen.CountAsync())).ShouldBe(1);
        await Server.Systeem(db => db.Lotingen.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Een_bestand_voor_buiten_het_platform_vraagt_een_verse_code()
    {
        var vo = await wereld.VoAsync();
        var (leerling, aanmelding) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var uitgevoerd = await UitgevoerdAsync();
        foreach (var (rol, school, url) in new[]
        {
            (Rol.PoGebruiker, Server.Regio.PoSchool, $"/leerlingen/{leerling.Waarde}/oso"), (Rol.VoGebruiker, wereld.School, $"/aanmeldingen/{aanmelding.Waarde}/oso"),
        })
        {
            var klant = await Server.LogInAsync(rol, school, versTweedeFactor: false);
            Bevestigt(await klant.VerstuurAsync(new HttpRequestMessage(HttpMethod.Get, url), volg: false), url);
            var bewijs = (await klant.GetAsync("/uitloggen")).Formulier("main form").Waarde("__RequestVerificationToken")!;
            Bevestigt(await StuurAsync(klant, url, bewijs, new KeyValuePair<string, string>("Soort", "VoSchool")), url);
            (await (await Server.LogInAsync(rol, school)).GetAsync(url)).Status.ShouldBe(HttpStatusCode.OK);
        }
        (await UitgevoerdAsync()).ShouldBe(uitgevoerd);
    }

    [Fact]
    [Regel("SEC-11")]
    public async Task Meekijken_en_eigen_gegevens_wijzigen_vragen_een_verse_code()
    {
        var helpdesk = await Server.LogInAsync(Rol.Helpdeskrol, Server.Regio.Bestuur, versTweedeFactor: false);
        var bewijs = (await helpdesk.GetAsync("/uitloggen")).Formulier("main form").Waarde("__RequestVerificationToken")!;
        Bevestigt(await StuurAsync(helpdesk, "/meekijken", bewijs, new("Invoer.School", wereld.School.Waarde.ToString()), new("Invoer.Reden", "hulp")), "/meekijken");
        (await Server.Systeem(db => db.Sessies.CountAsync(s => s.MeekijkenBij != null))).ShouldBe(0);

        var account = await helpdesk.GetAsync("/account");
        Bevestigt(await account.Formulier("#gegevens").Zet("Invoer.Mobiel", "0611111111").VerstuurAsync(volg: false), "/account");
        (await Server.Systeem(db => db.Users.AnyAsync(a => a.PhoneNumber == "0611111111"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Na_bevestigen_staat_er_dat_de_knop_nog_een_keer_nodig_is()
    {
        var account = await Proefaccount.MaakAsync(Server, Rol.PoGebruiker, Server.Regio.PoSchool);
        var klant = await account.LogInAsync(Server);
        var pagina = await klant.GetAsync("/account");
        Server.Klok.Verder(TimeSpan.FromMinutes(6));

        var bevestig = await pagina.Formulier("#gegevens").Zet("Invoer.Naam", "Kim Anders").VerstuurAsync();
        var terug = await bevestig.Formulier().Zet("Invoer.Code", account.Code(Server)).VerstuurAsync();

        terug.Url.ShouldEndWith("/account");
        terug.Tekst.ShouldContain("Er is nog niets gewijzigd");
        await terug.Formulier("#gegevens").Zet("Invoer.Naam", "Kim Anders").VerstuurAsync();
        (await Server.Systeem(db => db.Users.SingleAsync(a => a.Id == account.Id.Waarde))).Naam.ShouldBe("Kim Anders");
    }

    private static void Bevestigt(Pagina antwoord, string terug)
    {
        antwoord.Status.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Antwoord.Headers.Location!.OriginalString.ShouldStartWith($"/bevestig-opnieuw?terug={Uri.EscapeDataString(terug)}");
    }

    private static Task<Pagina> StuurAsync(Webklant klant, string url, string bewijs, params KeyValuePair<string, string>[] velden) => klant.VerstuurAsync(
        new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", bewijs), .. velden]) }, volg: false);

    private Task<int> UitgevoerdAsync() => Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "OsoUitgevoerd"));
}
