using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Uitwisseling;

public sealed class OsoPaginaTests : IAsyncLifetime
{
    private readonly Proefserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    [Regel("OSO-01")]
    public async Task Kiezen_bekijken_en_bevestigen_voegt_de_leerling_toe_en_twee_keer_bevestigen_doet_niets_extra()
    {
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var voorbeeld = await KiesAsync(klant, "dossier.xml", Osobestanden.Eigen().Inhoud.ToArray());
        voorbeeld.Status.ShouldBe(HttpStatusCode.OK);
        voorbeeld.Tekst.ShouldContain("nieuwe leerling");
        voorbeeld.Tekst.ShouldContain("1 nieuw, 0 aanvulling, 0 geweigerd");
        (await server.Systeem(db => db.Leerlingen.CountAsync())).ShouldBe(0);

        var formulier = voorbeeld.Formulier();
        var klaar = await formulier.VerstuurAsync("Inlezen");
        await formulier.VerstuurAsync("Inlezen");

        klaar.Tekst.ShouldContain("1 nieuw, 0 aanvulling, 0 geweigerd");
        var leerling = await server.Systeem(db => db.Leerlingen.SingleAsync());
        klaar.Document.QuerySelector($"a[href^='/leerlingen/{leerling.Id.Waarde}']").ShouldNotBeNull();
        (await server.Systeem(db => db.Set<Wachtbestand>().CountAsync())).ShouldBe(0, "het bestand zelf wordt niet bewaard");
    }

    [Fact]
    [Regel("D-07")]
    public async Task Een_onleesbaar_bestand_toont_waarom_en_is_niet_te_bevestigen()
    {
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var voorbeeld = await KiesAsync(klant, "foto.xml", "<geen oso"u8.ToArray());

        voorbeeld.Tekst.ShouldContain("kan niet worden ingelezen");
        voorbeeld.Document.QuerySelectorAll("main button").ShouldNotContain(b => b.TextContent.Contains("Inlezen", StringComparison.Ordinal));
        (await server.Systeem(db => db.Leerlingen.CountAsync())).ShouldBe(0);
    }

    [Fact]
    [Regel("OSO-01")]
    public async Task Een_ander_kan_klaargezette_bestanden_niet_zien()
    {
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var voorbeeld = await KiesAsync(klant, "dossier.xml", Osobestanden.Eigen().Inhoud.ToArray());

        foreach (var school in new[] { server.Regio.PoSchool, server.Regio.AnderePoSchool })
        {
            var ander = await server.LogInAsync(Rol.PoGebruiker, school);
            (await ander.GetAsync(new Uri(voorbeeld.Url, UriKind.RelativeOrAbsolute).ToString())).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    [Regel("OSO-01")]
    public async Task Een_vo_school_mag_niets_inlezen()
    {
        var klant = await server.LogInAsync(Rol.VoGebruiker, server.Regio.VoSchool);

        (await klant.GetAsync("/oso/importeren")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<Pagina> KiesAsync(Webklant klant, string naam, byte[] inhoud)
    {
        var pagina = await klant.GetAsync("/oso/importeren");
        return await pagina.Formulier("main form").MetBestand("Invoer.Bestanden", naam, inhoud, "text/xml").VerstuurAsync();
    }
}
