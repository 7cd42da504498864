using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Leerlingen;

namespace Oversteek.Web.Tests.Zorgaanmeldroutes;

/// <summary>A pupil that moves while the samenwerkingsverband looks along.</summary>
public sealed class ZorgverhuizingTests
{
    [Theory, Databases, Regel("D-25", "D-49", "SEC-7")]
    public async Task Gaat_de_leerling_naar_een_andere_school_of_regio_dan_stopt_de_route_en_wat_geadviseerd_is_blijft(Databasesoort soort)
    {
        await using var wereld = await Zorgwereld.OpAsync(soort);
        var concept = await wereld.KindAsync("Aalders");
        await wereld.KlaarAsync(concept);
        var (anderePo, elders, klaar) = (await wereld.VerstuurdAsync("Bakker"), await wereld.VerstuurdAsync("Claus"), await wereld.VerstuurdAsync("Dekker"));
        (await (await wereld.Swv.GetAsync(Zorgwereld.Route(klaar))).Formulier("#advies").Zet("Advies", "Regulier kan.").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        var (blijft, open) = (await wereld.VerstuurdAsync("Zwart"), await wereld.Swv.GetAsync(Zorgwereld.Route(anderePo)));

        foreach (var (id, status) in new[] { (concept, "ANDERE_PO"), (anderePo, "ANDERE_PO"), (elders, "BUITEN_PLATFORM"), (klaar, "ANDERE_PO"), (blijft, "ONBEKEND") })
            await wereld.Po.ZetStatusAsync(id, status);

        (await open.Formulier("#advies").Zet("Advies", "Te laat.").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var (id, reden) in new[] { (concept, "andere basisschool"), (anderePo, "andere basisschool"), (elders, "niet met het platform werkt") })
        {
            var nu = await wereld.NuAsync(id);
            (nu.Status, nu.SwvId, nu.Inhoud.Delen.Count).ShouldBe((Zorgaanmeldroutestatus.Ingetrokken, null, 0));
            nu.Reden!.ShouldContain(reden);
            (await wereld.Swv.GetAsync(Zorgwereld.Route(id))).Status.ShouldBe(HttpStatusCode.NotFound);
            (await wereld.Po.GetAsync(Zorgwereld.Url(id))).Document.QuerySelector("#begin button").ShouldBeNull("opnieuw beginnen kan hier niet");
        }
        (await wereld.NuAsync(klaar)).Inhoud.Advies.ShouldBe("Regulier kan.");
        (await wereld.NuAsync(blijft)).Status.ShouldBe(Zorgaanmeldroutestatus.Ingediend);
        (await wereld.RijenAsync(wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("routes 1, stukken 1");
        (await wereld.Server.Systeem(db => db.Set<Application.Zorgaanmeldroutes.Zorgaanmeldroutebestand>().CountAsync())).ShouldBe(1);
        (await wereld.MailsAsync()).Count(m => m == "swv.zorgaanmeldroute-vervallen").ShouldBe(2);
    }

    [Theory, Databases, Regel("D-49", "SEC-5")]
    public async Task De_nieuwe_school_begint_haar_eigen_route(Databasesoort soort)
    {
        await using var wereld = await Zorgwereld.OpAsync(soort);
        var oud = await wereld.VerstuurdAsync();
        await wereld.Po.ZetStatusAsync(oud, "ANDERE_PO");
        var andere = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.AnderePoSchool);
        var nieuw = await wereld.Server.LeerlingAsync(wereld.Server.Regio.AnderePoSchool);

        (await (await andere.GetAsync(Zorgwereld.Url(nieuw))).Formulier("#begin").VerstuurAsync()).Tekst.ShouldContain("Kies nu wat er meegaat.");

        (await andere.GetAsync(Zorgwereld.Url(oud))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await wereld.NuAsync(nieuw)).Status.ShouldBe(Zorgaanmeldroutestatus.Concept);
        (await wereld.RijenAsync(wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("routes 0, stukken 0");
    }
}
