using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>Who saw a dossier, from the dossier itself and at the time on the clock of the school (B-10).</summary>
public sealed class DossierinzageTests
{
    [Theory, Regel("B-10", "PRIV-7")]
    [InlineData("2027-01-20", "20 januari 2027 10:00")]
    [InlineData("2027-06-20", "20 juni 2027 10:00")]
    public async Task Vanuit_het_dossier_is_te_zien_wie_het_zag_in_Nederlandse_tijd(string dag, string moment)
    {
        await using var server = new Proefserver();
        await server.InitializeAsync();
        server.Klok.ZetOp(DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture));
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var dossier = await klant.GetAsync($"/leerlingen/{kind.Waarde}/okr/3");
        var toegang = await klant.GetAsync(Link(dossier, "Wie ziet dit dossier?"));
        var gezien = await klant.GetAsync(Link(toegang, "Wie heeft dit dossier gezien?"));

        gezien.Tekst.ShouldContain(moment);
    }

    [Fact, Regel("B-10", "D-05")]
    public async Task Wie_meekeek_staat_in_Nederlandse_tijd_bij_de_school()
    {
        await using var server = new Proefserver();
        await server.InitializeAsync();
        server.Klok.ZetOp(new DateOnly(2027, 6, 20));
        var helpdesk = await server.LogInAsync(Rol.Helpdeskrol, server.Regio.Bestuur);
        await (await helpdesk.GetAsync("/meekijken")).Formulier().Zet("Invoer.School", server.Regio.PoSchool.Waarde.ToString()).Zet("Invoer.Reden", "Vraag van de school").VerstuurAsync();

        var pagina = await (await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool)).GetAsync("/gegevens/meekijken");

        pagina.Tekst.ShouldContain("20 juni 2027 10:00");
    }

    private static string Link(Pagina pagina, string tekst) =>
        pagina.Document.QuerySelectorAll("main a").Single(a => a.TextContent.Trim() == tekst).GetAttribute("href")!;
}
