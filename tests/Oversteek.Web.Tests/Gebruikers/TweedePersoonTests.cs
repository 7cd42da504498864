using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Post;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Gebruikers;

/// <summary>B-02, B-03: a second address of one person is no second person.</summary>
public sealed class TweedePersoonTests
{
    private const string Uitgenodigd = "/beheer/accounts/uitgenodigd";
    private readonly Brievenbus brievenbus = new();

    [Theory, Databases, Regel("B-03", "SEC-12")]
    public async Task Wie_een_beheerder_bij_het_eigen_kantoor_toelaat_vraagt_het_een_collega(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var (ik, collega) = (await server.LogInAsync(Rol.Beheerdersrol, server.Regio.Bestuur), await server.LogInAsync(Rol.Beheerdersrol, server.Regio.Bestuur));
        var tweede = await Proefaccount.MaakAsync(server, Rol.VoGebruiker, server.Regio.VoSchool);
        await NodigUitAsync(ik, tweede.Email, Rol.Beheerdersrol, server.Regio.Bestuur);
        await (await (await tweede.LogInAsync(server)).GetAsync("/organisatie-kiezen")).Formulier("form[action*=Aanbod]").VerstuurAsync("Aannemen");
        var eigen = await ik.GetAsync(Uitgenodigd);

        eigen.Tekst.ShouldContain("wacht op bevestiging door een andere beheerder");
        (await eigen.Formulier("main td form").Smokkel("akkoord", "true").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await FunctiesAsync(server, tweede)).ShouldBe(1);

        await (await collega.GetAsync(Uitgenodigd)).Formulier("main td form").VerstuurAsync("Bevestigen");
        (await FunctiesAsync(server, tweede)).ShouldBe(2);
    }

    [Theory, Databases, Regel("B-03", "SEC-12")]
    public async Task Wie_net_beheerder_is_bevestigt_een_dag_lang_niets_en_de_school_hoort_dat_haar_laatste_beheerder_weg_is(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        await server.Systeem(db => db.Organisaties.Where(o => o.Id == server.Regio.PoSchool).ExecuteUpdateAsync(s => s.SetProperty(o => o.Email, "school@proef.example")));
        var beheerder = await Proefaccount.MaakAsync(server, Rol.PoBeheerder, server.Regio.PoSchool);
        var (tweede, derde) = (await Proefaccount.MaakAsync(server, Rol.VoGebruiker, server.Regio.VoSchool), await Proefaccount.MaakAsync(server, Rol.VoGebruiker, server.Regio.VoSchool));
        var ik = await server.LogInAsync(Rol.Beheerdersrol, server.Regio.Bestuur);
        var functie = await server.Systeem(db => db.Functies.Where(f => f.AccountId == beheerder.Id).Select(f => f.Id).SingleAsync());

        await (await ik.GetAsync($"/beheer/accounts/{functie}/beeindigen")).Formulier("main form").VerstuurAsync();
        await Brievenbus.VerzendAsync(server);
        brievenbus.Ontvangen.Where(m => m.Aan.Waarde == "school@proef.example").ShouldHaveSingleItem().Onderwerp.ShouldBe("Uw organisatie heeft geen beheerder meer in Oversteek");
        await NodigUitAsync(ik, tweede.Email, Rol.Beheerdersrol, server.Regio.Bestuur);
        var mede = await tweede.LogInAsync(server);
        await (await mede.GetAsync("/organisatie-kiezen")).Formulier("form[action*=Aanbod]").VerstuurAsync("Aannemen");
        await NodigUitAsync(ik, derde.Email, Rol.PoGebruiker, server.Regio.PoSchool);
        await (await (await derde.LogInAsync(server)).GetAsync("/organisatie-kiezen")).Formulier("form[action*=Aanbod]").VerstuurAsync("Aannemen");

        var vroeg = await BevestigAsync(server, mede);
        vroeg.Status.ShouldBe(HttpStatusCode.BadRequest);
        vroeg.Tekst.ShouldContain("nog geen dag");
        (await FunctiesAsync(server, derde)).ShouldBe(1);
    }

    [Theory, Databases, Regel("B-02", "SEC-12")]
    public async Task Wie_net_beheerder_is_neemt_ook_geen_app_van_een_collega_weg(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var collega = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var (ik, net) = (await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool), await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool));
        await SindsAsync(server, net, server.Klok.GetUtcNow().AddHours(-24).AddMinutes(1));
        var hulp = $"/beheer/accounts/{await server.Systeem(db => db.Functies.Where(f => f.AccountId == collega.Id).Select(f => f.Id).SingleAsync())}/hulp";
        await (await ik.GetAsync(hulp)).Formulier().Zet("Invoer.Soort", "TweedeFactor").Zet("Invoer.Reden", "Gebeld").VerstuurAsync();

        var vroeg = await (await net.GetAsync(hulp)).Formulier("form[action*=Bevestig]").VerstuurAsync();

        vroeg.Status.ShouldBe(HttpStatusCode.BadRequest);
        vroeg.Tekst.ShouldContain("nog geen dag");
        (await server.Systeem(db => db.Users.Where(a => a.Id == collega.Id.Waarde).Select(a => a.TwoFactorEnabled).SingleAsync())).ShouldBeTrue();

        await SindsAsync(server, net, server.Klok.GetUtcNow().AddHours(-24));
        await (await net.GetAsync(hulp)).Formulier("form[action*=Bevestig]").VerstuurAsync();
        (await server.Systeem(db => db.Users.Where(a => a.Id == collega.Id.Waarde).Select(a => a.TwoFactorEnabled).SingleAsync())).ShouldBeFalse();
    }

    private async Task<Proefserver> ServerAsync(Databasesoort soort)
    {
        var server = new Proefserver { Soort = soort, Aanpassing = services => services.AddSingleton<IPostbode>(brievenbus) };
        await server.InitializeAsync();
        return server;
    }

    private static Task SindsAsync(Proefserver server, Webklant wie, DateTimeOffset van) =>
        server.Systeem(db => db.Functies.Where(f => f.AccountId == wie.Account).ExecuteUpdateAsync(s => s.SetProperty(f => f.Van, van)));

    /// <summary>The new account manager works for the board from here on.</summary>
    private static async Task<Pagina> BevestigAsync(Proefserver server, Webklant mede)
    {
        var kiezen = await mede.GetAsync("/organisatie-kiezen");
        var functie = await server.Systeem(db => db.Functies.Where(f => f.AccountId == mede.Account && f.OrganisatieId == server.Regio.Bestuur).Select(f => f.Id).SingleAsync());
        await kiezen.Formulier("form.os-stack").Zet("Invoer.Functie", functie.ToString()).VerstuurAsync();
        var pagina = await mede.GetAsync(Uitgenodigd);
        return await pagina.Formulier("main td form").VerstuurAsync("Bevestigen");
    }

    private static async Task NodigUitAsync(Webklant klant, string email, Rol rol, OrganisatieId organisatie) =>
        (await (await klant.GetAsync("/beheer/accounts/uitnodigen")).Formulier().Zet("Invoer.OrganisatieId", organisatie.Waarde.ToString())
            .Zet("Invoer.Rol", rol.ToString()).Zet("Invoer.Naam", "Sam Nieuw").Zet("Invoer.Email", email).Zet("Invoer.Mobiel", "06 12345678").VerstuurAsync())
            .Tekst.ShouldContain("De uitnodiging is verstuurd");

    private static Task<int> FunctiesAsync(Proefserver server, Proefaccount account) => server.Systeem(db => db.Functies.CountAsync(f => f.AccountId == account.Id));
}
