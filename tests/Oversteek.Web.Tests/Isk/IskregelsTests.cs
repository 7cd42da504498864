using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Isk;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Isk;

/// <summary>Late, refused, many at once, not there, deceased; and the flow chart.</summary>
public sealed class IskregelsTests
{
    [Fact, Regel("ISK-01", "ISK-04")]
    public async Task Na_de_laatste_dag_is_een_reden_nodig_en_wie_later_kwam_heeft_die_niet_nodig()
    {
        await using var wereld = await Iskwereld.OpAsync();
        var id = await wereld.KindAsync();
        (await wereld.Po.GetAsync("/isk")).Tekst.ShouldContain(", te laat");
        await wereld.VulInAsync(id, metReden: false);
        var zonder = await wereld.Po.GetAsync(Iskwereld.Url(id));
        zonder.Tekst.ShouldContain(IskWeigeringen.RedenLaatOntbreekt.Met(new DateOnly(2026, 11, 30)).Zin());
        (await wereld.Server.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.Sjabloon == "isk.aanvraag"))).ShouldBe(0);

        await zonder.Formulier("#isk").Zet("Invoer.Velden[inNederlandSinds]", "2026-12-28").VerstuurAsync("Opslaan");
        (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanmelding is bij het testloket.");
        (await wereld.NuAsync(id)).TeLaat.ShouldBeFalse("zo snel mogelijk is op tijd");

        var nog = await wereld.KindAsync("Vries");
        await (await wereld.Po.GetAsync(Iskwereld.Url(nog))).Formulier("#begin").VerstuurAsync();
        (await wereld.Po.GetAsync("/isk")).Tekst.ShouldContain("De toestemming van ouder 1 voor de ISK-test ontbreekt.");
        var geweigerd = await wereld.Po.GetAsync(Iskwereld.Url(nog));
        (await geweigerd.Formulier("#indienen").Smokkel("Loket", wereld.LoketId.ToString()).VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await wereld.NuAsync(nog)).Status.ShouldBe(IskTestaanmeldingstatus.Concept);
    }

    [Theory, Databases, Regel("D-25", "D-73")]
    public async Task Velen_tegelijk_uitgenodigd_niet_verschenen_en_een_overleden_kind(Databasesoort soort)
    {
        await using var wereld = await Iskwereld.OpAsync(soort);
        var (een, twee) = (await wereld.IngediendAsync(), await wereld.IngediendAsync("Vries"));
        (await wereld.NodigUitAsync("2027-01-19", een, twee)).Status.ShouldBe(HttpStatusCode.BadRequest, "een dag die voorbij is");
        (await wereld.NuAsync(een)).Afspraak.ShouldBeNull();
        (await wereld.NodigUitAsync("2027-01-20", een, twee)).Tekst.ShouldContain("Uitgenodigd: 2.");
        var open = await wereld.Loket.GetAsync(Iskwereld.Test(een));
        (await open.Formulier("#niet-verschenen").VerstuurAsync()).Tekst.ShouldContain("De school krijgt bericht dat de leerling er niet was.");
        (await open.Formulier("#getest").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.Conflict, "een ander was eerst");
        (await wereld.Po.GetAsync("/isk")).Tekst.ShouldContain("niet verschenen");
        (await wereld.NodigUitAsync("2027-01-27", een)).Tekst.ShouldContain("Uitgenodigd: 1.");
        (await (await wereld.Loket.GetAsync(Iskwereld.Test(een))).Formulier("#getest").VerstuurAsync()).Tekst.ShouldContain("De test is op 27 januari 2027.");

        await OverledenAsync(wereld, twee);

        (await wereld.NuAsync(twee)).Status.ShouldBe(IskTestaanmeldingstatus.Afgezien);
        (await wereld.Loket.GetAsync(Iskwereld.Test(twee))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await wereld.Po.GetAsync(Iskwereld.Url(twee))).Tekst.ShouldContain(IskWeigeringen.DoetNietMee.Zin());
        var tweede = await wereld.Server.InScopeAsync(async sp => await sp.GetRequiredService<OversteekDb>().BewaarAsync(
            new IskTestaanmelding(een, wereld.Server.Regio.PoSchool, Proefregio.Schooljaar), Result.Gelukt, IskWeigeringen.Gewijzigd, TestContext.Current.CancellationToken),
            toegang => toegang.Gebruik(wereld.Server.Regio.PoSchool, null, Rol.PoGebruiker));
        tweede.Weigeringen.ShouldBe([IskWeigeringen.LooptAl]);
    }

    [Fact, Regel("D-23", "ISK-02")]
    public async Task Zonder_definitief_okr_geen_aanmelding_en_zonder_advies_geen_uitslag()
    {
        await using var wereld = await Iskwereld.OpAsync();
        var id = await wereld.IngediendAsync();
        await wereld.GetestAsync(id);
        var leeg = await (await wereld.Loket.GetAsync(Iskwereld.Test(id) + "/uitslag")).Formulier("#uitslag").Zet("Invoer.Velden[toelichting]", "Getypt.").VerstuurAsync();
        leeg.Status.ShouldBe(HttpStatusCode.BadRequest);
        leeg.Formulier("#uitslag").Waarde("Invoer.Velden[toelichting]").ShouldBe("Getypt.");
        (await wereld.NuAsync(id)).Status.ShouldBe(IskTestaanmeldingstatus.Getest);
        await wereld.UitslagAsync(id);

        var geweigerd = await (await wereld.Po.GetAsync(Iskwereld.Url(id))).Formulier("#aanmelden").Zet("Klas", wereld.Klas.ToString()).VerstuurAsync();

        geweigerd.Tekst.ShouldContain(IskWeigeringen.OkrNietDefinitief.Zin());
        (await wereld.Server.Systeem(async db => await db.Aanmeldingen.CountAsync(a => a.LeerlingId == id) + await db.UniekeCodes.CountAsync(c => c.LeerlingId == id))).ShouldBe(0);
        await (await wereld.Po.GetAsync(Iskwereld.Url(id))).Formulier("#afzien").Zet("Reden", "De leerling gaat naar een gewone brugklas.").VerstuurAsync();
        (await wereld.NuAsync(id)).Reden.ShouldBe("De leerling gaat naar een gewone brugklas.");
    }

    [Fact, Regel("ISK-03")]
    public async Task Het_stroomschema_gaat_met_links_van_vraag_tot_uitkomst()
    {
        await using var wereld = await Iskwereld.OpAsync();
        var begin = await wereld.Po.GetAsync("/isk/stroomschema");
        begin.Tekst.ShouldContain("6 november 2026");
        begin.Tekst.ShouldContain("30 november 2026");
        begin.Document.QuerySelectorAll("dd a").Length.ShouldBe(2);
        foreach (var stap in Enumerable.Range(0, Pages.Isk.Iskschema.Stappen.Count))
            (await wereld.Po.GetAsync($"/isk/stroomschema?stap={stap}")).Tekst.ShouldContain(Pages.Isk.Iskschema.Stappen[stap].Vraag);
        (await wereld.Po.GetAsync("/isk/stroomschema?stap=99")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<int> OverledenAsync(Iskwereld wereld, LeerlingId id) => wereld.Server.InScopeAsync(async sp =>
    {
        var versie = await sp.GetRequiredService<OversteekDb>().Leerlingen.Where(l => l.Id == id).Select(l => l.Versie).SingleAsync();
        (await sp.GetRequiredService<AlternatieveStatusZetten>().ExecuteAsync(
            new(id, "OVERLEDEN", true, true, versie), wereld.Server.Handeling(wereld.Server.Regio.PoSchool), TestContext.Current.CancellationToken)).Weigeringen.ShouldBeEmpty();
        return 0;
    }, toegang => toegang.Gebruik(wereld.Server.Regio.PoSchool, null, Rol.PoGebruiker));
}
