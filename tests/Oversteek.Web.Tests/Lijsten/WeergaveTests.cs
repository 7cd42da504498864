using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Lijsten;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Lijsten;

/// <summary>Own views of a list: kept under a name, of one user, and never more than the question of the list.</summary>
public sealed class WeergaveTests
{
    private const string Bewaren = "form[action$='handler=Weergave']";

    [Theory, Databases, Regel("D-72")]
    public async Task Een_weergave_bewaart_filters_kolommen_en_volgorde_en_is_van_een_gebruiker(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Verbeek");
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var collega = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var pagina = await klant.GetAsync("/aanmeldstatus?sorteer=-naam&kolommen=naam&kolommen=groep&pagina=1&onbekend=1&groep=99z");
        var na = await pagina.Formulier(Bewaren).Zet("Weergavenaam", "  Mijn groep ").VerstuurAsync();

        var link = Weergaven(na).Single();
        link.Text.ShouldBe("Mijn groep");
        link.Href.ShouldBe("/aanmeldstatus?groep=99z&sorteer=-naam&kolommen=naam&kolommen=groep");
        (await klant.GetAsync(link.Href)).Document.QuerySelectorAll("main thead th").Length.ShouldBe(2);
        Weergaven(await klant.GetAsync("/leerlingen")).ShouldBeEmpty();
        Weergaven(await collega.GetAsync("/aanmeldstatus")).ShouldBeEmpty();
        // The same name again replaces; a name of another kind of letter is the same name.
        Weergaven(await (await klant.GetAsync("/aanmeldstatus?sorteer=groep")).Formulier(Bewaren).Zet("Weergavenaam", "mijn GROEP").VerstuurAsync())
            .Single().Href.ShouldBe("/aanmeldstatus?sorteer=groep");
        (await (await klant.GetAsync("/aanmeldstatus")).Formulier("form[action*='handler=WeergaveWeg']").VerstuurAsync()).Document
            .QuerySelector("nav[aria-label='Eigen weergaven']").ShouldBeNull();
        (await server.Systeem(db => db.Set<Weergave>().CountAsync())).ShouldBe(0);
    }

    [Theory, Databases, Regel("D-72")]
    public async Task Een_naam_die_niet_kan_wordt_bij_het_veld_geweigerd_en_blijft_staan(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var pagina = await klant.GetAsync("/leerlingen");
        var lang = new string('n', Weergave.LangsteNaam + 1);

        foreach (var naam in new[] { "   ", lang })
        {
            var geweigerd = await pagina.Formulier(Bewaren).Zet("Weergavenaam", naam).VerstuurAsync();
            geweigerd.Status.ShouldBe(HttpStatusCode.BadRequest);
            geweigerd.Document.QuerySelector("details[open] #Weergavenaam")!.GetAttribute("value").ShouldBe(naam);
            geweigerd.Document.QuerySelector("#Weergavenaam")!.GetAttribute("aria-invalid").ShouldBe("true");
        }

        for (var i = 0; i < Application.Lijsten.Weergaven.Hoogstens; i++)
            (await pagina.Formulier(Bewaren).Zet("Weergavenaam", $"Nummer {i}").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await pagina.Formulier(Bewaren).Zet("Weergavenaam", "Nog een").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await server.Systeem(db => db.Set<Weergave>().CountAsync())).ShouldBe(Application.Lijsten.Weergaven.Hoogstens);
    }

    [Theory, Databases, Regel("D-72")]
    public async Task De_weergave_van_een_ander_is_niet_te_verwijderen(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var ander = await server.LogInAsync(Rol.PoGebruiker, server.Regio.AnderePoSchool);
        foreach (var wie in new[] { klant, ander })
            await (await wie.GetAsync("/leerlingen?sorteer=groep")).Formulier(Bewaren).Zet("Weergavenaam", "Groep").VerstuurAsync();
        var eigen = await server.Systeem(db => db.Set<Weergave>().ToListAsync());
        var formulier = (await klant.GetAsync("/leerlingen")).Formulier("form[action*='handler=WeergaveWeg']");
        var vreemd = eigen.Single(w => w.Id.ToString() != formulier.Waarde("weergave"));

        (await formulier.Zet("weergave", vreemd.Id.ToString()).VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound);

        (await server.Systeem(db => db.Set<Weergave>().CountAsync())).ShouldBe(2);
        vreemd.Vraag.ShouldBe("?sorteer=groep");
    }

    private static List<(string Text, string Href)> Weergaven(Pagina pagina) =>
        [.. pagina.Document.QuerySelectorAll("nav[aria-label='Eigen weergaven'] li + li a").Select(a => (a.TextContent.Trim(), a.GetAttribute("href")!))];
}
