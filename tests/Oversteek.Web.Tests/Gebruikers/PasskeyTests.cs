using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Post;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Gebruikers;

/// <summary>Passkeys beside the app: added, used, refused and taken away, with an authenticator in software.</summary>
public sealed class PasskeyTests
{
    private const string Geweigerd = "Inloggen met deze passkey lukt niet";

    private readonly Brievenbus brievenbus = new();

    [Theory, Regel("SEC-14", "SEC-15", "SEC-23"), Databases]
    public async Task Een_toegevoegde_passkey_logt_in_bevestigt_en_is_weer_te_verwijderen(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        using var sleutel = new Proefsleutel();
        var (account, klant) = await MetPasskeyAsync(server, sleutel);
        (await klant.GetAsync("/account/passkeys")).Tekst.ShouldContain("Laptop op school");

        var nieuw = server.Anoniem();
        (await LogInAsync(nieuw, sleutel)).Url.ShouldEndWith("localhost/");
        (await nieuw.GetAsync("/account")).Tekst.ShouldContain("Mijn account");
        server.Klok.Verder(TimeSpan.FromMinutes(6));
        var bevestig = await nieuw.GetAsync("/account/wachtwoord");
        sleutel.Teller++;
        var antwoord = await sleutel.ToonAsync(nieuw, "/bevestig-opnieuw?handler=Passkey");
        (await Stuur(bevestig.Formulier(), antwoord, "Bevestigen met een passkey")).Url.ShouldEndWith("/account/wachtwoord");
        (await (await nieuw.GetAsync("/account/passkeys")).Formulier("form[action*=Verwijder]").VerstuurAsync()).Tekst.ShouldContain("De passkey is verwijderd");

        (await klant.GetAsync("/account")).Tekst.ShouldContain("Ik werk op een school", customMessage: "de andere sessies zijn beëindigd");
        sleutel.Teller++;
        (await LogInAsync(server.Anoniem(), sleutel)).Tekst.ShouldContain(Geweigerd);
        await Brievenbus.VerzendAsync(server);
        brievenbus.Ontvangen.Where(b => b.Aan.Waarde == account.Email).Select(b => b.Onderwerp).ShouldBe(["Er is een passkey toegevoegd", "Er is een passkey verwijderd"], ignoreOrder: true);
        (await SoortenAsync(server, account)).ShouldBe(["Ingelogd", "PasskeyToegevoegd", "Ingelogd", "SessiesBeeindigd", "PasskeyVerwijderd"]);
    }

    [Theory, Regel("SEC-15", "SEC-60"), Databases]
    public async Task Een_antwoord_van_een_andere_site_zonder_controle_of_met_een_lagere_teller_wordt_geweigerd(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        using var sleutel = new Proefsleutel { Teller = 5 };
        var (account, _) = await MetPasskeyAsync(server, sleutel);
        var voor = await account.SessiesAsync(server);

        sleutel.Teller = 6;
        sleutel.Oorsprong = "https://localhost.evil.example";
        (await LogInAsync(server.Anoniem(), sleutel)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (sleutel.Oorsprong, sleutel.Domein) = ("https://localhost", "evil.example");
        (await LogInAsync(server.Anoniem(), sleutel)).Tekst.ShouldContain(Geweigerd);
        (sleutel.Domein, sleutel.Gecontroleerd) = ("localhost", false);
        (await LogInAsync(server.Anoniem(), sleutel)).Tekst.ShouldContain(Geweigerd);
        (sleutel.Gecontroleerd, sleutel.Teller) = (true, 4);
        (await LogInAsync(server.Anoniem(), sleutel)).Tekst.ShouldContain(Geweigerd);

        (await account.SessiesAsync(server)).Count.ShouldBe(voor.Count);
        (await SoortenAsync(server, account)).Skip(2).ShouldBe(["PasskeyGeweigerd", "PasskeyGeweigerd", "PasskeyGeweigerd", "PasskeyMogelijkGekopieerd"]);
        sleutel.Teller = 6;
        (await LogInAsync(server.Anoniem(), sleutel)).Status.ShouldBe(HttpStatusCode.OK, "wie het eerlijk doet, komt erin");
    }

    [Fact, Regel("SEC-15")]
    public async Task Een_vraag_werkt_een_keer_alleen_waarvoor_zij_gesteld_is_en_vijf_minuten()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        using var sleutel = new Proefsleutel { Teller = 0 };
        var (account, klant) = await MetPasskeyAsync(server, sleutel);
        var antwoord = await sleutel.ToonAsync(server.Anoniem());
        (await InlogAsync(server.Anoniem(), antwoord)).Status.ShouldBe(HttpStatusCode.OK);
        var voor = (await account.SessiesAsync(server)).Count;

        (await InlogAsync(server.Anoniem(), antwoord)).Tekst.ShouldContain(Geweigerd, customMessage: "een gebruikte vraag");
        var elders = await sleutel.ToonAsync(klant, "/bevestig-opnieuw?handler=Passkey");
        (await InlogAsync(server.Anoniem(), elders)).Tekst.ShouldContain(Geweigerd, customMessage: "een vraag van een andere sessie");
        var laat = await sleutel.ToonAsync(server.Anoniem());
        server.Klok.Verder(TimeSpan.FromMinutes(6));
        (await InlogAsync(server.Anoniem(), laat)).Tekst.ShouldContain(Geweigerd, customMessage: "een oude vraag");
        (await InlogAsync(server.Anoniem(), (laat.Passkey, "onzin"))).Tekst.ShouldContain(Geweigerd);
        (await InlogAsync(server.Anoniem(), ("{\"id\":3", laat.Vraag))).Tekst.ShouldContain(Geweigerd);

        (await account.SessiesAsync(server)).Count.ShouldBe(voor);
    }

    [Fact, Regel("SEC-8", "SEC-15", "B-02")]
    public async Task Een_geblokkeerd_account_en_een_losgekoppelde_app_sluiten_ook_de_passkey()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        using var sleutel = new Proefsleutel { Teller = 0 };
        var (account, _) = await MetPasskeyAsync(server, sleutel);
        await server.Systeem(db => db.Users.Where(a => a.Id == account.Id.Waarde).ExecuteUpdateAsync(s => s.SetProperty(a => a.Actief, false)));
        (await LogInAsync(server.Anoniem(), sleutel)).Tekst.ShouldContain(Geweigerd);
        await server.Systeem(db => db.Users.Where(a => a.Id == account.Id.Waarde).ExecuteUpdateAsync(s => s.SetProperty(a => a.Actief, true)));
        var functie = await server.Systeem(db => db.Functies.SingleAsync(f => f.AccountId == account.Id));
        var hulp = await (await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool)).GetAsync($"/beheer/accounts/{functie.Id}/hulp");
        await hulp.Formulier().Zet("Invoer.Soort", "TweedeFactor").Zet("Invoer.Reden", "Telefoon gestolen").VerstuurAsync();
        (await LogInAsync(server.Anoniem(), sleutel)).Status.ShouldBe(HttpStatusCode.OK, "een verzoek alleen neemt niets weg");
        var voor = (await account.SessiesAsync(server)).Count;

        server.Klok.Verder(TimeSpan.FromHours(25));
        (await LogInAsync(server.Anoniem(), sleutel)).Tekst.ShouldContain(Geweigerd);

        (await account.SessiesAsync(server)).Count.ShouldBe(voor);
        (await server.Systeem(db => db.UserPasskeys.CountAsync())).ShouldBe(0, "de passkey kan op de gestolen telefoon staan");
    }

    [Fact, Regel("SEC-15", "SEC-21")]
    public async Task Toevoegen_vraagt_een_verse_factor_een_naam_en_een_eigen_vraag_en_houdt_op_bij_tien()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        using var sleutel = new Proefsleutel();
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var klant = await account.LogInAsync(server);
        var pagina = await klant.GetAsync("/account/passkeys");
        (await pagina.Formulier("#nieuw").VerstuurAsync()).Tekst.ShouldContain("De passkey is niet opgeslagen", customMessage: "zonder script");
        var lang = pagina.Formulier("#nieuw").Zet("Invoer.Naam", new string('n', 61));
        (await Stuur(lang, await sleutel.MaakAsync(klant), null)).HeeftFout("Invoer.Naam", "60").ShouldBeTrue();
        sleutel.Oorsprong = "https://evil.example";
        (await VoegToeAsync(klant, sleutel)).Tekst.ShouldContain("De passkey is niet opgeslagen");
        (sleutel.Oorsprong, sleutel.Gecontroleerd) = ("https://localhost", false);
        (await VoegToeAsync(klant, sleutel)).Tekst.ShouldContain("De passkey is niet opgeslagen");
        sleutel.Gecontroleerd = true;
        var vanEenAnder = await sleutel.MaakAsync(await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));
        (await Stuur((await klant.GetAsync("/account/passkeys")).Formulier("#nieuw"), vanEenAnder, null)).Tekst.ShouldContain("De passkey is niet opgeslagen");
        (await server.Systeem(db => db.UserPasskeys.CountAsync())).ShouldBe(0);

        for (var keer = 0; keer < 10; keer++)
        {
            using var volgende = new Proefsleutel();
            (await VoegToeAsync(klant, volgende)).Tekst.ShouldContain("De passkey is toegevoegd");
        }
        (await klant.GetAsync("/account/passkeys")).Document.QuerySelector("#nieuw").ShouldBeNull();
        (await Stuur(pagina.Formulier("#nieuw").Zet("Invoer.Naam", "Elf"), await sleutel.MaakAsync(klant), null)).Tekst.ShouldContain("U hebt al 10 passkeys");
        (await server.Systeem(db => db.UserPasskeys.CountAsync())).ShouldBe(10);
        server.Klok.Verder(TimeSpan.FromMinutes(6));
        (await Stuur(pagina.Formulier("#nieuw"), ("{}", "x"), null)).Url.ShouldContain("/bevestig-opnieuw");
    }

    [Fact, Regel("SEC-14", "SEC-15")]
    public async Task De_laatste_tweede_stap_en_een_passkey_van_een_ander_zijn_niet_te_verwijderen()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        using var sleutel = new Proefsleutel();
        using var andere = new Proefsleutel();
        var (account, klant) = await MetPasskeyAsync(server, sleutel);
        var (_, vreemd) = await MetPasskeyAsync(server, andere);
        await server.Systeem(db => db.Users.Where(a => a.Id == account.Id.Waarde).ExecuteUpdateAsync(s => s.SetProperty(a => a.TwoFactorEnabled, false)));
        var pagina = await klant.GetAsync("/account/passkeys");
        var vanAnder = (await vreemd.GetAsync("/account/passkeys")).Formulier("form[action*=Verwijder]").Waarde("sleutel")!;

        (await pagina.Formulier("form[action*=Verwijder]").VerstuurAsync()).Tekst.ShouldContain("Dit is uw laatste tweede stap");
        (await pagina.Formulier("form[action*=Verwijder]").Vervals("sleutel", vanAnder).VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
        (await pagina.Formulier("form[action*=Verwijder]").Vervals("sleutel", "kwaad!").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound);

        (await server.Systeem(db => db.UserPasskeys.CountAsync())).ShouldBe(2);
    }

    [Fact, Regel("SEC-18", "SEC-63")]
    public async Task Wie_blijft_proberen_moet_wachten()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        using var sleutel = new Proefsleutel();
        var klant = server.Anoniem();
        for (var poging = 0; poging < 5; poging++)
            (await LogInAsync(klant, sleutel)).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await LogInAsync(klant, sleutel)).Status.ShouldBe(HttpStatusCode.TooManyRequests);

        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "PasskeyGeweigerd"))).ShouldBe(5);
        (await server.Systeem(db => db.Sessies.CountAsync())).ShouldBe(0);
    }

    private async Task<Proefserver> ServerAsync(Databasesoort soort)
    {
        var server = new Proefserver { Soort = soort, Aanpassing = services => services.AddSingleton<IPostbode>(brievenbus) };
        await server.InitializeAsync();
        return server;
    }

    private static async Task<(Proefaccount Account, Webklant Klant)> MetPasskeyAsync(Proefserver server, Proefsleutel sleutel)
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var klant = await account.LogInAsync(server);
        (await VoegToeAsync(klant, sleutel)).Tekst.ShouldContain("De passkey is toegevoegd");
        sleutel.Teller = sleutel.Teller == 0 ? 0 : sleutel.Teller + 1;
        return (account, klant);
    }

    private static async Task<Pagina> VoegToeAsync(Webklant klant, Proefsleutel sleutel)
    {
        var formulier = (await klant.GetAsync("/account/passkeys")).Formulier("#nieuw").Zet("Invoer.Naam", "Laptop op school");
        return await Stuur(formulier, await sleutel.MaakAsync(klant), null);
    }

    private static async Task<Pagina> LogInAsync(Webklant klant, Proefsleutel sleutel) => await InlogAsync(klant, await sleutel.ToonAsync(klant));

    private static async Task<Pagina> InlogAsync(Webklant klant, (string, string) antwoord) =>
        await Stuur((await klant.GetAsync("/inloggen")).Formulier(), antwoord, "Inloggen met een passkey");

    private static Task<Pagina> Stuur(Oversteek.Testhulp.Web.Formulier formulier, (string Passkey, string Vraag) antwoord, string? knop) =>
        formulier.Vervals("passkey", antwoord.Passkey).Vervals("vraag", antwoord.Vraag).VerstuurAsync(knop);

    private static Task<List<string>> SoortenAsync(Proefserver server, Proefaccount account) =>
        server.Systeem(db => db.Logboek.Where(l => l.Wie == account.Id).OrderBy(l => l.Nummer).Select(l => l.Soort).ToListAsync());
}
