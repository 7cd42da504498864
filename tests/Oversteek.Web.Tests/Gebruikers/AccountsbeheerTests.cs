using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Gebruikers;

public sealed class AccountsbeheerTests(Proefserver server) : IClassFixture<Proefserver>
{
    private const string Uitnodigen = "/beheer/accounts/uitnodigen";

    [Fact]
    [Regel("GEN-09", "SEC-3", "SEC-6")]
    public async Task Een_beheerder_geeft_geen_functie_bij_een_andere_school_of_een_rol_die_niet_past()
    {
        var beheerder = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        var voor = await AantalAsync();

        var pagina = await beheerder.GetAsync(Uitnodigen);
        (await Vul(pagina, "a@proef.example", Rol.PoGebruiker, server.Regio.PoSchool).Vervals("Bewerking", Guid.NewGuid().ToString()).VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var (organisatie, rol) in new[] { (server.Regio.AnderePoSchool, "PoGebruiker"), (server.Regio.PoSchool, "Platformbeheerder"), (server.Regio.PoSchool, "Regiocoordinator") })
        {
            var bewijs = (await beheerder.GetAsync(Uitnodigen)).Formulier().Waarde("__RequestVerificationToken")!;
            var antwoord = await beheerder.PostAsync(Uitnodigen, [new("__RequestVerificationToken", bewijs), new("Bewerking", Guid.NewGuid().ToString()), new("Invoer.OrganisatieId", organisatie.Waarde.ToString()),
                new("Invoer.Rol", rol), new("Invoer.Naam", "Sam"), new("Invoer.Email", "b@proef.example"), new("Invoer.Mobiel", "0612345678")]);
            antwoord.Status.ShouldBe(HttpStatusCode.BadRequest, $"{organisatie} {rol}");
        }
        (await AantalAsync()).ShouldBe(voor, "een uitnodiging is nog geen functie");
        (await server.Systeem(db => db.Functieaanboden.CountAsync(a => a.Rol == Rol.PoGebruiker && a.OrganisatieId == server.Regio.PoSchool))).ShouldBe(1);
        (await server.Systeem(db => db.Users.AnyAsync(a => a.Email == "b@proef.example"))).ShouldBeFalse();
    }

    [Fact]
    [Regel("GEN-09")]
    public async Task Het_bestuur_beheert_de_accounts_van_de_eigen_scholen()
    {
        var bestuur = await server.LogInAsync(Rol.Beheerdersrol, server.Regio.Bestuur);
        (await NodigUitAsync(bestuur, $"vo-{Guid.NewGuid():N}@proef.example", Rol.VoBeheerder, server.Regio.VoSchool)).Tekst.ShouldContain("De uitnodiging is verstuurd");
        (await bestuur.GetAsync("/beheer/accounts/uitgenodigd")).Tekst.ShouldContain("Havencollege");
        (await (await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool)).GetAsync("/beheer/accounts/uitgenodigd")).Tekst.ShouldNotContain("Havencollege");
    }

    [Fact]
    [Regel("B-02", "SEC-22")]
    public async Task Wie_ook_elders_werkt_wordt_niet_door_een_school_geholpen_en_houdt_zijn_app()
    {
        var collega = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var functie = await server.Systeem(async db =>
        {
            db.Functies.Add(new Functie { AccountId = collega.Id, OrganisatieId = server.Regio.AnderePoSchool, Rol = Rol.PoGebruiker, Van = server.Klok.GetUtcNow().AddDays(-1) });
            await db.SaveChangesAsync();
            return await db.Functies.SingleAsync(f => f.AccountId == collega.Id && f.OrganisatieId == server.Regio.PoSchool);
        });
        var beheerder = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        var bewijs = (await beheerder.GetAsync(Uitnodigen)).Formulier().Waarde("__RequestVerificationToken")!;
        var voor = await server.Systeem(db => db.UitgaandeBerichten.CountAsync());

        (await beheerder.GetAsync($"/beheer/accounts/{functie.Id}/hulp")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var soort in new[] { "Wachtwoord", "TweedeFactor" })
            (await beheerder.PostAsync($"/beheer/accounts/{functie.Id}/hulp", [new("__RequestVerificationToken", bewijs), new("Invoer.Soort", soort), new("Invoer.Reden", "Gebeld")])).Status.ShouldBe(HttpStatusCode.NotFound);

        (await server.Systeem(db => db.Factorverzoeken.CountAsync(v => v.AccountId == collega.Id))).ShouldBe(0);
        (await server.Systeem(db => db.UitgaandeBerichten.CountAsync())).ShouldBe(voor);
        (await (await server.LogInAsync(Rol.Beheerdersrol, server.Regio.Bestuur)).GetAsync($"/beheer/accounts/{functie.Id}/hulp")).Status.ShouldBe(HttpStatusCode.OK, "het bestuur beheert beide scholen");
    }

    [Fact]
    [Regel("B-02", "SEC-22")]
    public async Task Niemand_koppelt_zijn_eigen_app_los_via_de_hulp_voor_een_collega()
    {
        var ik = await Proefaccount.MaakAsync(server, Rol.PoBeheerder, server.Regio.PoSchool);
        var functie = await server.Systeem(db => db.Functies.SingleAsync(f => f.AccountId == ik.Id));
        var klant = await ik.LogInAsync(server);
        var bewijs = (await klant.GetAsync(Uitnodigen)).Formulier().Waarde("__RequestVerificationToken")!;

        (await klant.GetAsync($"/beheer/accounts/{functie.Id}/hulp")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await klant.PostAsync($"/beheer/accounts/{functie.Id}/hulp", [new("__RequestVerificationToken", bewijs), new("Invoer.Soort", "TweedeFactor"), new("Invoer.Reden", "Zelf")]))
            .Status.ShouldBe(HttpStatusCode.NotFound);

        (await server.Systeem(db => db.Factorverzoeken.CountAsync(v => v.AccountId == ik.Id))).ShouldBe(0);
    }

    [Theory]
    [InlineData("/beheer/accounts/uitnodigen")]
    [InlineData("/account/wachtwoord")]
    [InlineData("/account/tweede-factor")]
    [Regel("SEC-21")]
    public async Task Iets_belangrijks_vraagt_de_code_opnieuw_als_die_langer_dan_vijf_minuten_geleden_is(string url)
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoBeheerder, server.Regio.PoSchool);
        var klant = await account.LogInAsync(server);
        (await klant.GetAsync(url)).Status.ShouldBe(HttpStatusCode.OK);
        var formulier = (await klant.GetAsync(url)).Formulier("main form[method=post]");
        server.Klok.Verder(TimeSpan.FromMinutes(6));
        var voor = await AantalAsync();

        var antwoord = await formulier.VerstuurAsync(volg: false);
        antwoord.Status.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Antwoord.Headers.Location!.OriginalString.ShouldStartWith("/bevestig-opnieuw?terug=");
        (await AantalAsync()).ShouldBe(voor);

        var bevestig = await klant.GetAsync(url);
        bevestig.Tekst.ShouldContain("Bevestig dat u het bent");
        var terug = await bevestig.Formulier().Zet("Invoer.Code", account.Code(server)).VerstuurAsync();
        terug.Url.ShouldEndWith(url);
        terug.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    [Regel("SEC-8", "SEC-3", "GEN-09")]
    public async Task Een_functie_beeindigen_werkt_meteen_en_alleen_bij_de_eigen_organisatie()
    {
        var collega = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var functie = await server.Systeem(db => db.Functies.SingleAsync(f => f.AccountId == collega.Account));
        var vreemd = await server.LogInAsync(Rol.PoBeheerder, server.Regio.AnderePoSchool);
        (await vreemd.GetAsync($"/beheer/accounts/{functie.Id}/beeindigen")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await vreemd.GetAsync($"/beheer/accounts/{functie.Id}/hulp")).Status.ShouldBe(HttpStatusCode.NotFound);

        var beheerder = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        await (await beheerder.GetAsync($"/beheer/accounts/{functie.Id}/beeindigen")).Formulier().VerstuurAsync();

        (await server.Systeem(db => db.Functies.SingleAsync(f => f.Id == functie.Id))).Tot.ShouldNotBeNull();
        (await collega.GetAsync("/account")).Tekst.ShouldContain("geen functie");
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "FunctieBeeindigd"))).ShouldBe(1);
    }

    [Fact]
    [Regel("GEN-03", "GEN-10")]
    public async Task Eigen_gegevens_en_gegevens_van_de_school_staan_los_van_elkaar()
    {
        var klant = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        await (await klant.GetAsync("/account")).Formulier("#gegevens").Zet("Invoer.Naam", "Kim Anders").Zet("Invoer.Mobiel", "0698765432").VerstuurAsync();
        var pagina = await klant.GetAsync("/gegevens");
        pagina.Tekst.ShouldContain("Stichting Proef");
        var oud = await klant.GetAsync("/gegevens");
        await pagina.Formulier("#contact").Zet("Invoer.Telefoon", "0107654321").VerstuurAsync();
        (await oud.Formulier("#contact").Zet("Invoer.Telefoon", "0100000000").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.Conflict, "een collega was eerder");

        var school = await server.Systeem(db => db.Organisaties.SingleAsync(o => o.Id == server.Regio.PoSchool));
        school.Telefoon.ShouldBe("0107654321");
        (await server.Systeem(db => db.Users.SingleAsync(a => a.Id == klant.Account!.Value.Waarde))).PhoneNumber.ShouldBe("0698765432");
        (await klant.GetAsync("/gegevens")).Tekst.ShouldNotContain("0698765432");

        var gebruiker = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var bewijs = (await gebruiker.GetAsync("/account")).Formulier("#gegevens").Waarde("__RequestVerificationToken")!;
        (await gebruiker.PostAsync("/gegevens", [new("__RequestVerificationToken", bewijs), new("Invoer.Telefoon", "0101111111"), new("Invoer.Versie", $"{school.Versie}")])).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await server.Systeem(db => db.Organisaties.SingleAsync(o => o.Id == server.Regio.PoSchool))).Telefoon.ShouldBe("0107654321");
    }

    [Fact]
    [Regel("SEC-20")]
    public async Task Een_gebruiker_ziet_zijn_sessies_en_kan_ze_beeindigen()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var thuis = await account.LogInAsync(server);
        var school = await account.LogInAsync(server);
        (await school.GetAsync("/account/sessies")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(2);

        await (await school.GetAsync("/account/sessies")).Formulier("main .os-einde").VerstuurAsync();
        (await thuis.GetAsync("/account")).Tekst.ShouldContain("Ik werk op een school");
        (await school.GetAsync("/account")).Tekst.ShouldContain("Mijn account");
    }

    [Theory]
    [InlineData("Welkom2025!", false)]
    [InlineData("Welkom2025!!!", false)]
    [InlineData("Koersvo123456789", false)]
    [InlineData("basisschool2026", false)]
    [InlineData("W3lk0mschool2027", false)]
    [InlineData("aaaaaaaaaaaaaaaa", false)]
    [InlineData("12345678901234", false)]
    [InlineData("kimdewit202526", false)]
    [InlineData("korter11cha", false)]
    [InlineData("vier gele fietsen bij maanlicht", true)]
    [InlineData("Þúrsdagur er góður", true)]
    [Regel("SEC-16")]
    public async Task Te_raden_wachtwoorden_worden_geweigerd_en_zinnen_niet(string wachtwoord, bool goed)
    {
        var uitkomst = await new Wachtwoordbeleid().ValidateAsync(null!, new Account { Naam = "Kim de Wit", Email = "k@x.nl" }, wachtwoord);
        uitkomst.Succeeded.ShouldBe(goed);
        (await new Wachtwoordbeleid().ValidateAsync(null!, new Account { Naam = "Kim" }, string.Concat(Enumerable.Repeat("🚲🌙", 64)))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    [Regel("SEC-17")]
    public async Task Een_wachtwoord_is_met_genoeg_rondes_gehasht()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var hash = Convert.FromBase64String((await server.Systeem(db => db.Users.SingleAsync(a => a.Id == account.Id.Waarde))).PasswordHash!);
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)).ShouldBe(2, "HMAC-SHA512");
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5)).ShouldBe(220_000);
    }

    private async Task<Pagina> NodigUitAsync(Webklant klant, string email, Rol rol, OrganisatieId organisatie) =>
        await Vul(await klant.GetAsync(Uitnodigen), email, rol, organisatie).VerstuurAsync();

    private static Oversteek.Testhulp.Web.Formulier Vul(Pagina pagina, string email, Rol rol, OrganisatieId organisatie) => pagina.Formulier()
        .Zet("Invoer.OrganisatieId", organisatie.Waarde.ToString()).Zet("Invoer.Rol", rol.ToString()).Zet("Invoer.Naam", "Sam Nieuw").Zet("Invoer.Email", email).Zet("Invoer.Mobiel", "06 12345678");

    private Task<int> AantalAsync() => server.Systeem(db => db.Functies.CountAsync());
}
