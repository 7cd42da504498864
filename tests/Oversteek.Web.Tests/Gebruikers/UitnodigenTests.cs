using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Gebruikers;

/// <summary>An invitation goes to the person, who decides; nobody else sees what opens the account.</summary>
public sealed class UitnodigenTests
{
    private const string Stap = "main form[method=post]:not([action])";

    private readonly Brievenbus brievenbus = new();

    [Theory, Databases, Regel("GEN-02", "GEN-09", "SEC-16", "SEC-22", "B-01")]
    public async Task Een_uitgenodigde_collega_kiest_een_wachtwoord_stelt_de_app_in_en_neemt_de_functie_aan(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var beheerder = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        var klaar = await NodigUitAsync(beheerder, "nieuw@proef.example", Rol.PoGebruiker, server.Regio.PoSchool);
        klaar.Tekst.ShouldContain("De uitnodiging is verstuurd");
        klaar.Tekst.ShouldNotContain("/inloggen/");
        var pad = await LinkAsync(server, "nieuw@proef.example");
        var nieuw = server.Anoniem();

        var keuze = await nieuw.GetAsync(pad);
        var geweigerd = await Kies(keuze, "Welkom2025!!!").VerstuurAsync();
        geweigerd.HeeftFout("Invoer.Wachtwoord", "te makkelijk te raden").ShouldBeTrue();
        var app = await Kies(geweigerd, Proefaccount.Wachtwoord).VerstuurAsync();
        await StelInAsync(server, app, "nieuw@proef.example");
        var id = await AccountAsync(server, "nieuw@proef.example");
        (await server.Systeem(db => db.Functies.CountAsync(f => f.AccountId == id))).ShouldBe(0, "zonder antwoord is er geen functie");
        var start = await (await nieuw.GetAsync("/organisatie-kiezen")).Formulier("form[action*=Aanbod]").VerstuurAsync("Aannemen");

        start.Url.ShouldEndWith("localhost/");
        (await server.Systeem(db => db.Functies.SingleAsync(f => f.AccountId == id))).Rol.ShouldBe(Rol.PoGebruiker);
        (await server.Anoniem().GetAsync(pad)).Status.ShouldBe(HttpStatusCode.NotFound, "de link werkt een keer");
    }

    [Fact, Regel("B-01")]
    public async Task Een_tweede_uitnodiging_voor_hetzelfde_adres_geeft_niemand_een_link_en_ziet_er_hetzelfde_uit()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var bekend = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var elders = await server.LogInAsync(Rol.VoBeheerder, server.Regio.VoSchool);

        var eigen = await NodigUitAsync(elders, bekend.Email, Rol.VoGebruiker, server.Regio.VoSchool);
        var vreemd = await NodigUitAsync(elders, "onbekend@proef.example", Rol.VoGebruiker, server.Regio.VoSchool);

        vreemd.Tekst.ShouldBe(eigen.Tekst.Replace("Uitgenodigd (1)", "Uitgenodigd (2)", StringComparison.Ordinal));
        var naam = await server.Systeem(db => db.Users.Where(a => a.Id == bekend.Id.Waarde).Select(a => a.Naam).SingleAsync());
        var open = await elders.GetAsync("/beheer/accounts/uitgenodigd");
        open.Document.QuerySelectorAll("main tbody th").Select(c => c.TextContent).ShouldBe([bekend.Email, "onbekend@proef.example"], ignoreOrder: true);
        open.Tekst.ShouldNotContain(naam, customMessage: "de naam van een bekend adres verraadt dat het bekend is");
        open.Document.QuerySelectorAll("main tbody tr").Select(r => r.QuerySelectorAll("td")[0].TextContent).Distinct().ShouldHaveSingleItem();
        (await server.Systeem(db => db.Functies.CountAsync(f => f.AccountId == bekend.Id))).ShouldBe(1, "wie al een account heeft, beslist zelf");
        await Brievenbus.VerzendAsync(server);
        var mail = brievenbus.Ontvangen.Single(b => b.Aan.Waarde == bekend.Email);
        mail.Tekst.ShouldContain("/organisatie-kiezen");
        mail.Tekst.ShouldNotContain("/inloggen/instellen/");
        (await bekend.MetWachtwoordAsync(server.Anoniem())).Tekst.ShouldContain("Code uit uw app", customMessage: "het wachtwoord is hetzelfde gebleven");
    }

    [Fact, Regel("B-01")]
    public async Task Wie_niet_wil_wijst_af_en_een_ander_kan_niet_voor_hem_beslissen()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var persoon = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        await NodigUitAsync(await server.LogInAsync(Rol.VoBeheerder, server.Regio.VoSchool), persoon.Email, Rol.VoGebruiker, server.Regio.VoSchool);
        var klant = await persoon.LogInAsync(server);
        var formulier = (await klant.GetAsync("/organisatie-kiezen")).Formulier("form[action*=Aanbod]");

        var ander = await server.LogInAsync(Rol.PoGebruiker, server.Regio.AnderePoSchool);
        var bewijs = (await ander.GetAsync("/organisatie-kiezen")).Formulier().Waarde("__RequestVerificationToken")!;
        var poging = await ander.PostAsync("/organisatie-kiezen?handler=Aanbod",
            [new("__RequestVerificationToken", bewijs), new("aanbod", formulier.Waarde("aanbod")!), new("neem", "true")]);
        poging.Status.ShouldBe(HttpStatusCode.NotFound);
        await formulier.VerstuurAsync("Niet aannemen");

        (await server.Systeem(db => db.Functies.CountAsync(f => f.Rol == Rol.VoGebruiker))).ShouldBe(0);
        (await klant.GetAsync("/organisatie-kiezen")).Document.QuerySelector("form[action*=Aanbod]").ShouldBeNull();
    }

    [Theory, Databases, Regel("B-03", "SEC-12")]
    public async Task Een_functie_van_buiten_geldt_pas_als_een_beheerder_van_de_school_haar_bevestigt(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var collega = await Proefaccount.MaakAsync(server, Rol.Helpdeskrol, server.Regio.Bestuur);
        var school = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        var bestuur = await server.LogInAsync(Rol.Beheerdersrol, server.Regio.Bestuur);
        await NodigUitAsync(bestuur, collega.Email, Rol.PoGebruiker, server.Regio.PoSchool);
        var persoon = await collega.LogInAsync(server);
        await (await persoon.GetAsync("/organisatie-kiezen")).Formulier("form[action*=Aanbod]").VerstuurAsync("Aannemen");
        (await FunctiesAsync(server, collega)).ShouldBe(1);

        (await bestuur.GetAsync("/beheer/accounts/uitgenodigd")).Document.QuerySelectorAll("button[value=true]").Length.ShouldBe(0, "niet wie het aanbood");
        (await school.GetAsync("/")).Tekst.ShouldContain("1 te bevestigen");
        (await (await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool)).GetAsync("/")).Tekst.ShouldNotContain("te bevestigen");
        await (await school.GetAsync("/beheer/accounts/uitgenodigd")).Formulier("main td form").VerstuurAsync("Bevestigen");

        (await FunctiesAsync(server, collega)).ShouldBe(2);
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "FunctieBevestigd" || l.Soort == "FunctieAangenomen"))).ShouldBe(2);
    }

    [Fact, Regel("B-03", "SEC-12")]
    public async Task Wie_een_functie_aanbood_bevestigt_haar_ook_niet_als_beheerder_van_die_school()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var ik = await Proefaccount.MaakAsync(server, Rol.Beheerdersrol, server.Regio.Bestuur);
        var collega = await Proefaccount.MaakAsync(server, Rol.Helpdeskrol, server.Regio.Bestuur);
        var (bijBestuur, bijSchool) = await server.Systeem(async db =>
        {
            var school = new Functie { AccountId = ik.Id, OrganisatieId = server.Regio.PoSchool, Rol = Rol.PoBeheerder, Van = server.Klok.GetUtcNow().AddDays(-1) };
            db.Functies.Add(school);
            await db.SaveChangesAsync();
            return (await db.Functies.SingleAsync(f => f.AccountId == ik.Id && f.Id != school.Id), school);
        });
        var klant = await ik.LogInAsync(server);
        await KiesAsync(bijBestuur);
        await NodigUitAsync(klant, collega.Email, Rol.PoGebruiker, server.Regio.PoSchool);
        await (await (await collega.LogInAsync(server)).GetAsync("/organisatie-kiezen")).Formulier("form[action*=Aanbod]").VerstuurAsync("Aannemen");
        await KiesAsync(bijSchool);

        var pagina = await klant.GetAsync("/beheer/accounts/uitgenodigd");
        pagina.Document.QuerySelectorAll("button[value=true]").ShouldBeEmpty();
        (await pagina.Formulier("main td form").Smokkel("akkoord", "true").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await FunctiesAsync(server, collega)).ShouldBe(1);

        async Task KiesAsync(Functie functie) =>
            await (await klant.GetAsync("/organisatie-kiezen")).Formulier("main form:not([action*=Aanbod])").Zet("Invoer.Functie", functie.Id.ToString()).VerstuurAsync();
    }

    [Fact, Regel("B-03", "SEC-12")]
    public async Task Een_andere_beheerder_van_het_bestuur_bevestigt_niet_in_de_plaats_van_de_school()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        var collega = await Proefaccount.MaakAsync(server, Rol.Helpdeskrol, server.Regio.Bestuur);
        await NodigUitAsync(await server.LogInAsync(Rol.Beheerdersrol, server.Regio.Bestuur), collega.Email, Rol.PoGebruiker, server.Regio.PoSchool);
        await (await (await collega.LogInAsync(server)).GetAsync("/organisatie-kiezen")).Formulier("form[action*=Aanbod]").VerstuurAsync("Aannemen");
        var tweede = await server.LogInAsync(Rol.Beheerdersrol, server.Regio.Bestuur);

        var pagina = await tweede.GetAsync("/beheer/accounts/uitgenodigd");
        pagina.Document.QuerySelectorAll("button[value=true]").ShouldBeEmpty();
        (await pagina.Formulier("main td form").Smokkel("akkoord", "true").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await FunctiesAsync(server, collega)).ShouldBe(1);
    }

    [Fact, Regel("B-03")]
    public async Task Niemand_geeft_zichzelf_een_functie_of_een_collega_een_bij_een_school_zonder_beheerder()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var ik = await Proefaccount.MaakAsync(server, Rol.Beheerdersrol, server.Regio.Bestuur);
        var collega = await Proefaccount.MaakAsync(server, Rol.Helpdeskrol, server.Regio.Bestuur);
        var bestuur = await ik.LogInAsync(server);

        var zelf = await NodigUitAsync(bestuur, ik.Email, Rol.PoGebruiker, server.Regio.PoSchool);
        var ander = await NodigUitAsync(bestuur, collega.Email, Rol.PoBeheerder, server.Regio.PoSchool);

        zelf.HeeftFout("Invoer.Email", "U kunt uzelf geen functie geven").ShouldBeTrue();
        ander.HeeftFout("Invoer.Email", "werkt voor uw eigen organisatie").ShouldBeTrue();
        (await server.Systeem(db => db.Functieaanboden.CountAsync())).ShouldBe(0);
        (await server.Systeem(db => db.Functies.CountAsync(f => f.OrganisatieId == server.Regio.PoSchool))).ShouldBe(0);
    }

    [Fact, Regel("B-02", "SEC-12")]
    public async Task Zonder_tweede_beheerder_gaat_de_app_na_een_dag_weg_als_de_persoon_het_niet_stopt()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var beheerder = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        var weg = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var blijft = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        foreach (var account in new[] { weg, blijft })
        {
            var functie = await server.Systeem(db => db.Functies.SingleAsync(f => f.AccountId == account.Id));
            var hulp = await beheerder.GetAsync($"/beheer/accounts/{functie.Id}/hulp");
            (await hulp.Formulier().Zet("Invoer.Soort", "TweedeFactor").Zet("Invoer.Reden", "Gebeld").VerstuurAsync()).Tekst.ShouldContain("na 24 uur");
        }
        var stop = await server.Anoniem().GetAsync(await LinkAsync(server, blijft.Email));
        (await blijft.MetWachtwoordAsync(server.Anoniem())).Tekst.ShouldContain("Code uit uw app", customMessage: "kijken stopt niets");
        await stop.Formulier("main form").VerstuurAsync();

        server.Klok.Verder(TimeSpan.FromHours(23));
        (await weg.MetWachtwoordAsync(server.Anoniem())).Tekst.ShouldContain("Code uit uw app");
        server.Klok.Verder(TimeSpan.FromHours(2));

        (await weg.MetWachtwoordAsync(server.Anoniem())).Tekst.ShouldContain("Stel uw app in");
        (await blijft.MetWachtwoordAsync(server.Anoniem())).Tekst.ShouldContain("Code uit uw app");
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "AppVerwijderingGestopt"))).ShouldBe(1);
    }

    [Fact, Regel("B-02")]
    public async Task Bij_een_vergeten_wachtwoord_gaat_de_link_alleen_naar_de_persoon()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var beheerder = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        var collega = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var functie = await server.Systeem(db => db.Functies.SingleAsync(f => f.AccountId == collega.Id));

        var antwoord = await (await beheerder.GetAsync($"/beheer/accounts/{functie.Id}/hulp")).Formulier()
            .Zet("Invoer.Soort", "Wachtwoord").Zet("Invoer.Reden", "Aan mijn bureau").VerstuurAsync();

        antwoord.Tekst.ShouldNotContain("/inloggen/");
        (await server.Anoniem().GetAsync(await LinkAsync(server, collega.Email))).Tekst.ShouldContain("Kies een wachtwoord");
    }

    [Theory, Databases, Regel("B-05")]
    public async Task Wie_het_eerste_wachtwoord_ook_kent_heeft_niets_aan_een_eerdere_sleutel(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool, metApp: false);
        var vreemd = await account.MetWachtwoordAsync(server.Anoniem());
        var eigen = await account.MetWachtwoordAsync(server.Anoniem());
        Sleutel(vreemd).ShouldNotBe(Sleutel(eigen));

        (await StelInAsync(server, eigen, account.Email)).Document.QuerySelectorAll(".os-codes code").Length.ShouldBe(10);

        (await CodeAsync(vreemd, Sleutel(vreemd))).Document.QuerySelectorAll(".os-codes code").ShouldBeEmpty();
        var login = await account.MetWachtwoordAsync(server.Anoniem());
        (await CodeAsync(login, Sleutel(vreemd))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await CodeAsync(login, Sleutel(eigen))).Status.ShouldBe(HttpStatusCode.OK);

        Task<Pagina> CodeAsync(Pagina stap, byte[] sleutel) => stap.Formulier(Stap).Zet("Invoer.Code", (account with { Sleutel = sleutel }).Code(server)).VerstuurAsync();
    }

    [Fact, Regel("B-04", "B-07", "SEC-60", "SEC-63")]
    public async Task Honderd_foute_wachtwoorden_van_elders_sluiten_de_eigenaar_niet_buiten_en_geven_alarm()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var beheer = await Proefaccount.MaakAsync(server, Rol.Platformbeheerder, server.Regio.Platform);
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        for (var netwerk = 0; netwerk < 26; netwerk++)
        {
            for (var poging = 0; poging < 4; poging++)
                (await ControleerAsync(server, account.Email, "fout", $"203.0.{netwerk}.0")).ShouldBe(Inloguitkomst.Onjuist);
        }

        (await ControleerAsync(server, account.Email, Proefaccount.Wachtwoord, "198.51.100.0")).ShouldBe(Inloguitkomst.Juist);

        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "InlogMislukt" && l.Wie == account.Id))).ShouldBe(104);
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "InlogAlarm"))).ShouldBe(1);
        await Brievenbus.VerzendAsync(server);
        brievenbus.Ontvangen.ShouldHaveSingleItem().Aan.Waarde.ShouldBe(beheer.Email);
    }

    [Fact, Regel("B-07", "SEC-63")]
    public async Task Een_netwerk_dat_te_vaak_probeert_moet_wachten_en_geeft_een_keer_alarm()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var beheer = await Proefaccount.MaakAsync(server, Rol.Platformbeheerder, server.Regio.Platform);
        await server.Systeem(async db =>
        {
            db.Tellers.Add(new() { Sleutel = $"{Drempels.InlogNetwerk}|203.0.113.0", Aantal = 29, VensterTot = server.Klok.GetUtcNow().AddMinutes(1) });
            await db.SaveChangesAsync(Ct);
        });
        (await ControleerAsync(server, "niemand@proef.example", "fout", "203.0.113.0")).ShouldBe(Inloguitkomst.Onjuist);
        (await AlarmenAsync()).ShouldBe(0, "de laatste poging die nog mocht");

        for (var i = 0; i < 3; i++)
            (await ControleerAsync(server, $"niemand{i}@proef.example", "fout", "203.0.113.0")).ShouldBe(Inloguitkomst.Pauze);

        (await AlarmenAsync()).ShouldBe(1);
        await Brievenbus.VerzendAsync(server);
        brievenbus.Ontvangen.ShouldHaveSingleItem().Aan.Waarde.ShouldBe(beheer.Email);

        Task<int> AlarmenAsync() => server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "InlogAlarm"));
    }

    private async Task<Proefserver> ServerAsync(Databasesoort soort)
    {
        var server = new Proefserver { Soort = soort, Aanpassing = services => services.AddSingleton<IPostbode>(brievenbus) };
        await server.InitializeAsync();
        return server;
    }

    private static async Task<Pagina> NodigUitAsync(Webklant klant, string email, Rol rol, OrganisatieId organisatie) =>
        await (await klant.GetAsync("/beheer/accounts/uitnodigen")).Formulier().Zet("Invoer.OrganisatieId", organisatie.Waarde.ToString()).Zet("Invoer.Rol", rol.ToString())
            .Zet("Invoer.Naam", "Sam Nieuw").Zet("Invoer.Email", email).Zet("Invoer.Mobiel", "06 12345678").VerstuurAsync();

    private async Task<string> LinkAsync(Proefserver server, string email)
    {
        await Brievenbus.VerzendAsync(server);
        var mail = brievenbus.Ontvangen.Last(b => b.Aan.Waarde == email);
        return new Uri(mail.Tekst.Split('\n').Last(r => r.StartsWith("https://", StringComparison.Ordinal))).AbsolutePath;
    }

    private static Oversteek.Testhulp.Web.Formulier Kies(Pagina pagina, string wachtwoord) =>
        pagina.Formulier().Zet("Invoer.Wachtwoord", wachtwoord).Zet("Invoer.Nogmaals", wachtwoord);

    private static byte[] Sleutel(Pagina app) =>
        Totp.VanBase32(app.Document.QuerySelector("dd code, .os-gegevens code, code")!.TextContent.Replace(" ", "", StringComparison.Ordinal));

    private static async Task<Pagina> StelInAsync(Proefserver server, Pagina app, string email) =>
        await app.Formulier(Stap).Zet("Invoer.Code", new Proefaccount(email, Sleutel(app), await AccountAsync(server, email)).Code(server)).VerstuurAsync();

    private static async Task<AccountId> AccountAsync(Proefserver server, string email) =>
        new(await server.Systeem(db => db.Users.Where(a => a.Email == email).Select(a => a.Id).SingleAsync()));

    private static Task<int> FunctiesAsync(Proefserver server, Proefaccount account) => server.Systeem(db => db.Functies.CountAsync(f => f.AccountId == account.Id));

    private static async Task<Inloguitkomst> ControleerAsync(Proefserver server, string email, string wachtwoord, string netwerk)
    {
        await using var scope = server.Diensten.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Wachtwoordcontrole>().ControleerAsync(email, wachtwoord, netwerk, Ct)).Uitkomst;
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
}
