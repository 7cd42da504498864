using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Procedures;

public sealed class ProcedureTests(Proefserver server) : IClassFixture<Proefserver>
{
    [Fact, Regel("D-57")]
    public async Task Een_datum_in_het_verleden_wijzigt_alleen_met_reden()
    {
        var regio = await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio);
        var pagina = await (await regio.GetAsync("/procedure")).KlikAsync("Wijzig Brugklassen versturen");

        var antwoord = await pagina.Formulier().Zet("Invoer.Tot", "2026-11-05").VerstuurAsync();
        antwoord.HeeftFout("Invoer.Reden", ProcedureWeigeringen.VerledenZonderReden.Zin()).ShouldBeTrue();
        (await MijlpaalAsync(Mijlpalen.Brugklasbeheer)).Tot.ShouldBe(new DateOnly(2026, 10, 31));

        (await antwoord.Formulier().Zet("Invoer.Reden", "Afgesproken in het overleg.").VerstuurAsync()).Tekst.ShouldContain("5 november 2026");
        (await MijlpaalAsync(Mijlpalen.Brugklasbeheer)).Tot.ShouldBe(new DateOnly(2026, 11, 5));
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == nameof(MijlpaalGewijzigd) && l.Reden != null))).ShouldBe(1);
    }

    [Fact, Regel("D-57", "REL-7")]
    public async Task Een_verouderde_kalender_geeft_409_en_verandert_niets()
    {
        var regio = await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio);
        var oud = await regio.GetAsync("/procedure/loting");
        await (await regio.GetAsync("/procedure/ronde2")).Formulier().Zet("Invoer.Tot", "2027-07-15").VerstuurAsync();

        var antwoord = await oud.Formulier().Zet("Invoer.Van", "2027-04-08").Zet("Invoer.Tot", "2027-04-08").VerstuurAsync();

        antwoord.Status.ShouldBe(HttpStatusCode.Conflict);
        antwoord.Tekst.ShouldContain("Nu staat er: 9 april 2027");
        (await MijlpaalAsync(Mijlpalen.Loting)).Van.ShouldBe(new DateOnly(2027, 4, 9));
    }

    [Fact, Regel("D-57")]
    public async Task Een_eind_voor_het_begin_wordt_geweigerd_en_een_onbekende_datum_bestaat_niet()
    {
        var regio = await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio);

        var antwoord = await (await regio.GetAsync("/procedure/aanmeldperiode")).Formulier().Zet("Invoer.Tot", "2027-03-01").VerstuurAsync();

        antwoord.HeeftFout("Invoer.Tot", ProcedureWeigeringen.EindVoorBegin.Zin()).ShouldBeTrue();
        (await MijlpaalAsync(Mijlpalen.Aanmeldperiode)).Tot.ShouldBe(new DateOnly(2027, 3, 31));
        (await regio.GetAsync("/procedure/bestaatniet")).Status.ShouldBe(HttpStatusCode.NotFound);
        var zonder = await (await server.LogInAsync(Rol.Regiocoordinator, server.Regio.AndereRegio)).GetAsync("/procedure");
        (zonder.Pad, zonder.Document.QuerySelector("h1")!.TextContent).ShouldBe(("/procedure/ontbreekt", "Nog geen kalender en regels"));
    }

    private Task<Mijlpaal> MijlpaalAsync(string sleutel) => server.Systeem(async db => (await db.Procedures.SingleAsync()).Mijlpaal(sleutel));
}
