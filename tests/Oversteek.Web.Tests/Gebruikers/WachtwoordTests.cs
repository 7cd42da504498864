using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Post;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Gebruikers;

public sealed class WachtwoordTests : IAsyncLifetime
{
    private const string Nieuw = "zeven blauwe boten in de haven";

    private readonly Brievenbus brievenbus = new();
    private readonly Proefserver server;

    public WachtwoordTests() => server = new Proefserver { Aanpassing = services => services.AddSingleton<IPostbode>(brievenbus) };

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    [Regel("SEC-20", "SEC-23", "B-07")]
    public async Task Wijzigen_vraagt_het_huidige_wachtwoord_en_sluit_andere_sessies()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var elders = await account.LogInAsync(server);
        var klant = await account.LogInAsync(server);
        var pagina = await klant.GetAsync("/account/wachtwoord");

        (await Vul(pagina, "niet het huidige wachtwoord").VerstuurAsync()).HeeftFout("Invoer.Huidig", "klopt niet").ShouldBeTrue();
        (await elders.GetAsync("/account")).Tekst.ShouldContain("Mijn account");
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "InlogMislukt" && l.Wie == account.Id))).ShouldBe(1);
        (await Vul(await klant.GetAsync("/account/wachtwoord"), Proefaccount.Wachtwoord).VerstuurAsync()).Tekst.ShouldContain("Uw wachtwoord is gewijzigd");

        (await elders.GetAsync("/account")).Tekst.ShouldContain("Ik werk op een school");
        (await account.MetWachtwoordAsync(server.Anoniem())).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await account.MetWachtwoordAsync(server.Anoniem(), Nieuw)).Tekst.ShouldContain("Code uit uw app");
        await Brievenbus.VerzendAsync(server);
        brievenbus.Ontvangen.ShouldHaveSingleItem().Onderwerp.ShouldBe("Uw wachtwoord is gewijzigd");
    }

    [Fact]
    [Regel("SEC-22", "SEC-23", "B-02", "SEC-12")]
    public async Task Een_beheerder_koppelt_de_app_los_met_een_reden_en_de_gebruiker_hoort_het()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var collega = await account.LogInAsync(server);
        var functie = await server.Systeem(db => db.Functies.SingleAsync(f => f.AccountId == account.Id));
        var beheerder = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        var pagina = await beheerder.GetAsync($"/beheer/accounts/{functie.Id}/hulp");

        (await pagina.Formulier().Zet("Invoer.Soort", "TweedeFactor").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest, "zonder reden gebeurt er niets");
        (await server.Systeem(db => db.Users.SingleAsync(a => a.Id == account.Id.Waarde))).TwoFactorEnabled.ShouldBeTrue();
        await (await beheerder.GetAsync($"/beheer/accounts/{functie.Id}/hulp")).Formulier().Zet("Invoer.Soort", "TweedeFactor").Zet("Invoer.Reden", "Ze stond voor mijn bureau").VerstuurAsync();

        (await collega.GetAsync("/account")).Tekst.ShouldContain("Mijn account", customMessage: "een verzoek alleen koppelt niets los");
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "AppVerwijderingGevraagd" && l.Reden != null))).ShouldBe(1);
        var tweede = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        (await beheerder.GetAsync($"/beheer/accounts/{functie.Id}/hulp")).Document.QuerySelector("form[action*=Bevestig]").ShouldBeNull("niet door wie het vroeg");
        var zelf = (await beheerder.GetAsync("/beheer/accounts/uitnodigen")).Formulier().Waarde("__RequestVerificationToken")!;
        (await beheerder.PostAsync($"/beheer/accounts/{functie.Id}/hulp?handler=Bevestig", [new("__RequestVerificationToken", zelf)])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await collega.GetAsync("/account")).Tekst.ShouldContain("Mijn account", customMessage: "ook niet met een eigen verzoek");
        await (await tweede.GetAsync($"/beheer/accounts/{functie.Id}/hulp")).Formulier("form[action*=Bevestig]").VerstuurAsync();

        (await collega.GetAsync("/account")).Tekst.ShouldContain("Ik werk op een school");
        (await account.MetWachtwoordAsync(server.Anoniem())).Tekst.ShouldContain("Stel uw app in");
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "TweedeFactorVerwijderd"))).ShouldBe(1);
        await Brievenbus.VerzendAsync(server);
        brievenbus.Ontvangen.Where(b => b.Aan.Waarde == account.Email).Select(b => b.Onderwerp)
            .ShouldBe(["Uw app wordt losgekoppeld", "De app voor uw account is gewijzigd"], ignoreOrder: true);
    }

    private static Oversteek.Testhulp.Web.Formulier Vul(Pagina pagina, string huidig) =>
        pagina.Formulier().Zet("Invoer.Huidig", huidig).Zet("Invoer.Wachtwoord", Nieuw).Zet("Invoer.Nogmaals", Nieuw);
}
