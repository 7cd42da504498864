using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Post;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Gebruikers;

/// <summary>Another e-mail address: proven by the new one, stopped or turned back by the old one.</summary>
public sealed class EmailadresTests
{
    private const string Nieuw = "kim.nieuw@proef.example";

    private readonly Brievenbus brievenbus = new();

    [Theory, Regel("SEC-22", "SEC-23"), Databases]
    public async Task Het_adres_wijzigt_pas_met_de_link_op_het_nieuwe_adres_en_beide_adressen_horen_het(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        (await VraagAsync(await account.LogInAsync(server), $" {Nieuw} ")).Tekst.ShouldContain("Kijk in de e-mail van het nieuwe adres");
        var pad = await LinkAsync(server, Nieuw);
        brievenbus.Ontvangen.Select(b => b.Aan.Waarde).ShouldBe([account.Email, Nieuw], ignoreOrder: true);
        (await server.Anoniem().GetAsync(pad)).Tekst.ShouldContain("Wilt u dit e-mailadres gebruiken?");
        (await AdresAsync(server, account)).ShouldBe(account.Email, "kijken wijzigt niets");

        (await (await server.Anoniem().GetAsync(pad)).Formulier().VerstuurAsync()).Tekst.ShouldContain("Uw e-mailadres is gewijzigd");

        (await account.MetWachtwoordAsync(server.Anoniem())).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await (account with { Email = Nieuw }).MetWachtwoordAsync(server.Anoniem())).Tekst.ShouldContain("Code uit uw app");
        (await server.Anoniem().GetAsync(pad)).Status.ShouldBe(HttpStatusCode.NotFound, "de link werkt een keer");
        await Brievenbus.VerzendAsync(server);
        brievenbus.Ontvangen.Skip(2).Select(b => (b.Aan.Waarde, b.Onderwerp)).ShouldBe([(Nieuw, "Uw e-mailadres is gewijzigd"), (account.Email, "Uw e-mailadres is gewijzigd")], ignoreOrder: true);
        (await SoortenAsync(server)).ShouldBe(["EmailwijzigingGevraagd", "EmailadresGewijzigd"]);
    }

    [Fact, Regel("SEC-19", "SEC-23")]
    public async Task Een_bekend_adres_geeft_hetzelfde_antwoord_en_is_niet_over_te_nemen()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var ander = await Proefaccount.MaakAsync(server, Rol.VoGebruiker, server.Regio.VoSchool);
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var klant = await account.LogInAsync(server);

        var bekend = await VraagAsync(klant, ander.Email.ToUpperInvariant());
        var onbekend = await VraagAsync(klant, Nieuw);

        (onbekend.Status, onbekend.Tekst).ShouldBe((bekend.Status, bekend.Tekst));
        (await server.Systeem(db => db.UitgaandeBerichten.CountAsync())).ShouldBe(4, "voor beide is hetzelfde werk gedaan");
        await Brievenbus.VerzendAsync(server);
        brievenbus.Ontvangen.Where(b => b.Aan.Waarde == ander.Email).ShouldBeEmpty("een eerder verzoek is vervangen");
        await VraagAsync(klant, ander.Email);
        await Brievenbus.VerzendAsync(server);
        var mail = brievenbus.Ontvangen.Single(b => string.Equals(b.Aan.Waarde, ander.Email, StringComparison.OrdinalIgnoreCase));
        mail.Tekst.ShouldNotContain("https://");
        (await VraagAsync(klant, "vierde@proef.example")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await AdresAsync(server, account)).ShouldBe(account.Email);
    }

    [Fact, Regel("SEC-23")]
    public async Task Het_eigen_adres_en_wat_geen_adres_is_worden_bij_het_veld_geweigerd()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var klant = await account.LogInAsync(server);

        (await VraagAsync(klant, account.Email.ToUpperInvariant())).HeeftFout("Invoer.Email", "Dit is uw e-mailadres al").ShouldBeTrue();
        (await VraagAsync(klant, "kim@@school")).HeeftFout("Invoer.Email", "naam@voorbeeld.nl").ShouldBeTrue();

        (await server.Systeem(db => db.UitgaandeBerichten.CountAsync())).ShouldBe(0);
        (await server.Systeem(db => db.Emailwijzigingen.CountAsync())).ShouldBe(0);
    }

    [Theory, Regel("SEC-23", "B-02"), Databases]
    public async Task Het_oude_adres_stopt_de_wijziging_en_draait_haar_een_week_lang_terug_met_wat_erna_kwam(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var dief = await account.LogInAsync(server);
        await VraagAsync(dief, Nieuw);
        var (stop, bevestig) = (await LinkAsync(server, account.Email), await LinkAsync(server, Nieuw));
        await (await server.Anoniem().GetAsync(bevestig)).Formulier().VerstuurAsync();
        await VraagAsync(dief, "derde@proef.example");
        await (await server.Anoniem().GetAsync(await LinkAsync(server, "derde@proef.example"))).Formulier().VerstuurAsync();
        (await AdresAsync(server, account)).ShouldBe("derde@proef.example");

        server.Klok.Verder(TimeSpan.FromDays(6));
        (await (await server.Anoniem().GetAsync(stop)).Formulier().VerstuurAsync()).Tekst.ShouldContain("Uw e-mailadres blijft zoals het was");

        (await AdresAsync(server, account)).ShouldBe(account.Email);
        (await account.SessiesAsync(server)).ShouldAllBe(s => s.BeeindigdOp != null);
        (await server.Anoniem().GetAsync(stop)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await server.Systeem(db => db.Emailwijzigingen.CountAsync(w => w.GeslotenOp == null))).ShouldBe(0);
        (await SoortenAsync(server)).Last().ShouldBe("EmailadresTeruggezet");
    }

    [Fact, Regel("SEC-22", "SEC-23")]
    public async Task Een_gestopt_of_verlopen_verzoek_en_een_intussen_bezet_adres_wijzigen_niets()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var klant = await account.LogInAsync(server);
        await VraagAsync(klant, Nieuw);
        var bevestig = await server.Anoniem().GetAsync(await LinkAsync(server, Nieuw));
        await (await server.Anoniem().GetAsync(await LinkAsync(server, account.Email))).Formulier().VerstuurAsync();
        (await bevestig.Formulier().VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound, "gestopt terwijl de pagina openstond");

        klant = await account.LogInAsync(server);
        await VraagAsync(klant, "bezet@proef.example");
        var bezet = await server.Anoniem().GetAsync(await LinkAsync(server, "bezet@proef.example"));
        var ander = await Proefaccount.MaakAsync(server, Rol.VoGebruiker, server.Regio.VoSchool);
        await server.Systeem(db => db.Users.Where(a => a.Id == ander.Id.Waarde).ExecuteUpdateAsync(s => s
            .SetProperty(a => a.Email, "bezet@proef.example").SetProperty(a => a.NormalizedEmail, "BEZET@PROEF.EXAMPLE").SetProperty(a => a.NormalizedUserName, "BEZET@PROEF.EXAMPLE")));
        (await bezet.Formulier().VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
        (await server.Systeem(db => db.Emailwijzigingen.CountAsync(w => w.BevestigdOp != null))).ShouldBe(0);

        await VraagAsync(klant, "laat@proef.example");
        var laat = await LinkAsync(server, "laat@proef.example");
        server.Klok.Verder(TimeSpan.FromHours(25));
        (await server.Anoniem().GetAsync(laat)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await AdresAsync(server, account)).ShouldBe(account.Email);
    }

    private async Task<Proefserver> ServerAsync(Databasesoort soort)
    {
        var server = new Proefserver { Soort = soort, Aanpassing = services => services.AddSingleton<IPostbode>(brievenbus) };
        await server.InitializeAsync();
        return server;
    }

    private static async Task<Pagina> VraagAsync(Webklant klant, string adres) =>
        await (await klant.GetAsync("/account/e-mailadres")).Formulier().Zet("Invoer.Email", adres).VerstuurAsync();

    private async Task<string> LinkAsync(Proefserver server, string adres)
    {
        await Brievenbus.VerzendAsync(server);
        var mail = brievenbus.Ontvangen.Last(b => b.Aan.Waarde == adres && b.Tekst.Contains("/inloggen/e-mailadres/", StringComparison.Ordinal));
        return new Uri(mail.Tekst.Split('\n').Single(r => r.StartsWith("https://", StringComparison.Ordinal))).AbsolutePath;
    }

    private static Task<string?> AdresAsync(Proefserver server, Proefaccount account) =>
        server.Systeem(db => db.Users.Where(a => a.Id == account.Id.Waarde).Select(a => a.Email).SingleAsync());

    private static Task<List<string>> SoortenAsync(Proefserver server) =>
        server.Systeem(db => db.Logboek.Where(l => l.Soort.StartsWith("Email")).OrderBy(l => l.Nummer).Select(l => l.Soort).ToListAsync());
}
