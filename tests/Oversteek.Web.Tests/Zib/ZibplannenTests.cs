using System.Net;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Zib;

/// <summary>The lists of school and bureau, and a day for many pupils at once.</summary>
public sealed class ZibplannenTests
{
    [Theory, Databases, Regel("D-73", "ZIB-02")]
    public async Task Een_dag_voor_velen_met_een_voorbeeld_en_ieder_op_zijn_tijd(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var (een, twee, stopt) = (await wereld.IngediendAsync("Aalders"), await wereld.IngediendAsync("Bakker"), await wereld.IngediendAsync("Claus"));
        var kies = await wereld.Bureau.GetAsync("/onderzoeken/plannen");
        kies.Document.QuerySelectorAll("input[name=Kies][checked]").Length.ShouldBe(3, "niemand heeft nog een dag");

        var voorbeeld = await Ingevuld(kies).VerstuurAsync("Voorbeeld bekijken");

        voorbeeld.Tekst.ShouldContain("Er is nog niets opgeslagen.");
        voorbeeld.Tekst.ShouldContain("3 feb 2027 09:00, Lokaal 3; de aanmelding is dan in behandeling");
        voorbeeld.Tekst.ShouldContain("3 feb 2027 10:30, Lokaal 3");
        (await wereld.NuAsync(een)).Afspraak.ShouldBeNull();
        await wereld.ToestemmingAsync(stopt, 2, Toestemmingsoort.Deelnemen, "Toestemming intrekken");
        var klaar = await voorbeeld.Formulier("#bevestigen").VerstuurAsync("Plannen");

        klaar.Status.ShouldBe(HttpStatusCode.Conflict);
        klaar.Tekst.ShouldContain("Gepland: 2.");
        klaar.Tekst.ShouldNotContain("Claus", Case.Sensitive, "het bureau ziet dat kind niet meer");
        klaar.Document.QuerySelectorAll("input[name=Kies][checked]").ShouldBeEmpty();
        foreach (var (id, tijd) in new[] { (een, new TimeOnly(9, 0)), (twee, new TimeOnly(9, 45)) })
        {
            var nu = await wereld.NuAsync(id);
            (nu.Status, nu.Afspraak).ShouldBe((ZibAanmeldingstatus.InBehandeling, new Afspraak(new DateOnly(2027, 2, 3), tijd, "Lokaal 3")));
        }
        (await wereld.NuAsync(stopt)).Afspraak.ShouldBeNull();
        (await wereld.Bureau.GetAsync("/onderzoeken")).Tekst.ShouldContain("Lokaal 3");
    }

    [Fact, Regel("D-73", "REL-7")]
    public async Task Een_oud_voorbeeld_een_dag_die_voorbij_is_of_te_kort_plant_niets()
    {
        await using var wereld = await Zibwereld.OpAsync();
        var (een, twee) = (await wereld.IngediendAsync("Aalders"), await wereld.IngediendAsync("Bakker"));
        var leeg = await (await wereld.Bureau.GetAsync("/onderzoeken/plannen")).Formulier("#velen").VerstuurAsync("Voorbeeld bekijken");
        leeg.HeeftFout("Invoer.Dag", "Vul de dag in.").ShouldBeTrue(leeg.Tekst);
        leeg.HeeftFout("Invoer.Plaats", "Vul de plaats of de ruimte in.").ShouldBeTrue(leeg.Tekst);
        var voorbij = await Ingevuld(await wereld.Bureau.GetAsync("/onderzoeken/plannen"), "2027-01-19").VerstuurAsync("Voorbeeld bekijken");
        voorbij.HeeftFout("Invoer.Dag", AfspraakWeigeringen.Voorbij.Zin()).ShouldBeTrue(voorbij.Tekst);
        voorbij.Formulier("#velen").Waarde("Invoer.Plaats").ShouldBe("Lokaal 3");
        var vol = await Ingevuld(await wereld.Bureau.GetAsync("/onderzoeken/plannen"), "2027-02-03", "23:30").VerstuurAsync("Voorbeeld bekijken");
        vol.Tekst.ShouldContain(AfspraakWeigeringen.DagVol.Zin());
        var oud = (await Ingevuld(await wereld.Bureau.GetAsync("/onderzoeken/plannen")).VerstuurAsync("Voorbeeld bekijken")).Formulier("#bevestigen");
        await (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(een))).Formulier("#nemen").VerstuurAsync();

        var uit = await oud.VerstuurAsync("Plannen");

        uit.Status.ShouldBe(HttpStatusCode.Conflict);
        uit.Tekst.ShouldContain(ZibWeigeringen.Gewijzigd.Zin());
        (await wereld.NuAsync(een)).Afspraak.ShouldBeNull("een collega was eerst");
        (await wereld.NuAsync(twee)).Afspraak!.Tijd.ShouldBe(new TimeOnly(9, 45), "ieder houdt de tijd van het voorbeeld");
    }

    [Theory, Databases, Regel("D-72", "ZIB-02", "SEC-7")]
    public async Task Beide_lijsten_zoeken_filteren_en_gaan_als_bestand_mee(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        foreach (var naam in new[] { "Aalders", "Bakker" })
            await wereld.IngediendAsync(naam);
        var concept = await wereld.KindAsync("Claus");
        await (await wereld.Po.GetAsync(Zibwereld.Url(concept))).Formulier("#begin").VerstuurAsync();

        foreach (var (klant, url, alle) in new[] { (wereld.Po, "/zib", new[] { "Aalders", "Bakker", "Claus" }), (wereld.Bureau, "/onderzoeken", ["Aalders", "Bakker"]) })
        {
            var lijst = await klant.GetAsync(url);
            foreach (var naam in alle)
                lijst.Document.QuerySelector("table")!.TextContent.ShouldContain(naam, customMessage: url);
            lijst.Tekst.ShouldContain("Excel");
        }
        (await wereld.Bureau.GetAsync("/onderzoeken")).Tekst.ShouldNotContain("Claus", Case.Sensitive, "een concept ziet het bureau niet");
    }

    private static Formulier Ingevuld(Pagina pagina, string dag = "2027-02-03", string tijd = "09:00") => pagina.Formulier("#velen")
        .Zet("Invoer.Dag", dag).Zet("Invoer.Tijd", tijd).Zet("Invoer.Plaats", "Lokaal 3").Zet("Invoer.Minuten", "45");
}
