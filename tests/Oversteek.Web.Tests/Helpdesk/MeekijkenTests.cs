using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Helpdesk;

[Regel("GEN-08", "D-05", "SEC-11")]
public sealed class MeekijkenTests(Proefserver server) : IClassFixture<Proefserver>
{
    [Fact]
    public async Task De_helpdesk_ziet_de_school_wijzigt_niets_en_de_school_ziet_het_in_haar_logboek()
    {
        var leerling = await server.LeerlingAsync(server.Regio.PoSchool);
        var helpdesk = await BeginAsync(server.Regio.PoSchool);
        var start = await helpdesk.GetAsync("/");
        start.Tekst.ShouldContain("U kijkt mee tot 11:00 uur");
        (await helpdesk.GetAsync($"/leerlingen/{leerling.Waarde}/toegang")).Status.ShouldBe(HttpStatusCode.OK);

        var bewijs = (await helpdesk.GetAsync("/meekijken/stoppen")).Formulier("main form").Waarde("__RequestVerificationToken")!;
        foreach (var url in new[] { "/account", "/gegevens", "/organisatie-kiezen", "/account/tweede-factor", "/beheer/accounts/uitnodigen" })
            (await helpdesk.PostAsync(url, [new("__RequestVerificationToken", bewijs), new("Invoer.Naam", "Kwaad")])).Status.ShouldBe(HttpStatusCode.Forbidden, url);
        (await server.Systeem(db => db.Users.AnyAsync(a => a.Naam == "Kwaad"))).ShouldBeFalse();

        var school = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var logboek = await school.GetAsync("/gegevens/meekijken");
        logboek.Tekst.ShouldContain("Meekijken begonnen");
        logboek.Tekst.ShouldContain("Mevrouw belde over een OKR dat niet opent");
        var regel = await server.Systeem(db => db.Logboek.SingleAsync(l => l.Soort == "MeekijkenBegonnen" && l.Namens == server.Regio.PoSchool && l.Wie == helpdesk.Account));
        regel.Rol.ShouldBe(Rol.Helpdeskrol);

        await (await helpdesk.GetAsync("/meekijken/stoppen")).Formulier("main form").VerstuurAsync();
        (await helpdesk.GetAsync($"/leerlingen/{leerling.Waarde}/toegang")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Meekijken_stopt_na_een_uur_vanzelf()
    {
        await using var eigen = new Proefserver();
        await eigen.InitializeAsync();
        var leerling = await eigen.LeerlingAsync(eigen.Regio.PoSchool);
        var helpdesk = await BeginAsync(eigen, eigen.Regio.PoSchool);
        for (var i = 0; i < 2; i++)
        {
            eigen.Klok.Verder(TimeSpan.FromMinutes(29));
            (await helpdesk.GetAsync($"/leerlingen/{leerling.Waarde}/toegang")).Status.ShouldBe(HttpStatusCode.OK);
        }
        eigen.Klok.Verder(TimeSpan.FromMinutes(3));

        (await helpdesk.GetAsync($"/leerlingen/{leerling.Waarde}/toegang")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Zonder_reden_of_bij_een_school_van_een_ander_bestuur_kijkt_niemand_mee()
    {
        var vreemd = OrganisatieId.Nieuw();
        await server.Systeem(async db =>
        {
            db.Add(new Organisatie(vreemd, Organisatiesoort.PoSchool, "Basisschool Elders") { RegioId = server.Regio.Regio });
            await db.SaveChangesAsync();
        });
        var helpdesk = await server.LogInAsync(Rol.Helpdeskrol, server.Regio.Bestuur);
        var pagina = await helpdesk.GetAsync("/meekijken");
        pagina.Tekst.ShouldNotContain("Basisschool Elders");
        (await pagina.Formulier().Zet("Invoer.School", server.Regio.PoSchool.Waarde.ToString()).VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        var bewijs = pagina.Formulier().Waarde("__RequestVerificationToken")!;
        (await helpdesk.PostAsync("/meekijken", [new("__RequestVerificationToken", bewijs), new("Invoer.School", vreemd.Waarde.ToString()), new("Invoer.Reden", "nieuwsgierig")])).Status.ShouldBe(HttpStatusCode.NotFound);

        (await server.Systeem(db => db.Sessies.CountAsync(s => s.AccountId == helpdesk.Account && s.MeekijkenBij != null))).ShouldBe(0);
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "MeekijkenBegonnen" && l.Wie == helpdesk.Account))).ShouldBe(0);
    }

    private Task<Webklant> BeginAsync(OrganisatieId school) => BeginAsync(server, school);

    private static async Task<Webklant> BeginAsync(Proefserver server, OrganisatieId school)
    {
        var helpdesk = await server.LogInAsync(Rol.Helpdeskrol, server.Regio.Bestuur);
        await (await helpdesk.GetAsync("/meekijken")).Formulier().Zet("Invoer.School", school.Waarde.ToString()).Zet("Invoer.Reden", "Mevrouw belde over een OKR dat niet opent").VerstuurAsync();
        return helpdesk;
    }
}
