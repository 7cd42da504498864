using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Lotingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Keuzelijsten;

/// <summary>What the po school types for parents, and what the vo school does with what parents sent.</summary>
public sealed class KeuzelijstPaginaTests
{
    [Theory, Databases, Regel("D-18", "D-34")]
    public async Task De_basisschool_typt_de_lijst_van_papier_en_de_vo_school_bevestigt_met_een_klik(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (kind, _) = await wereld.LeerlingAsync();
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);

        var verstuurd = await NamensAsync(po, kind, 2, wereld.Havo, wereld.HavoElders);

        verstuurd.Tekst.ShouldContain("bewijsnummer: 27-");
        var lijst = (await wereld.LijstAsync(kind))!;
        (lijst.Status, lijst.Verstuurde!.Schrijver).ShouldBe((Keuzelijststatus.Verstuurd, new Keuzeschrijver(2, DoorSchool: true)));
        var spoor = await wereld.Server.Systeem(db => db.Logboek.Where(r => r.LeerlingId == kind && r.Soort == "KeuzelijstVerstuurd").SingleAsync());
        (spoor.Wie, spoor.Gegevens.Contains("\"DoorSchool\":true", StringComparison.OrdinalIgnoreCase)).ShouldBe((po.Account, true));
        var vo = await wereld.VoAsync();
        var wacht = await vo.GetAsync("/aanmeldingen/van-ouders");
        wacht.Tekst.ShouldContain("Jansen");
        var aanmelding = await wereld.AanmeldingVanAsync(kind);
        (aanmelding.Status, await wereld.CodestandAsync(kind)).ShouldBe((Aanmeldingstatus.Nieuw, UniekeCodestatus.Bezet));
        var na = await wacht.Formulier("#vanouders").VerstuurAsync("Bevestigen van");

        na.Tekst.ShouldContain("1 aanmelding is bevestigd.");
        (await wereld.AanmeldingVanAsync(kind)).Status.ShouldBe(Aanmeldingstatus.Actief);
        (await wereld.LijstAsync(kind))!.Status.ShouldBe(Keuzelijststatus.Bevestigd);
        (await vo.GetAsync($"/aanmeldingen/{aanmelding.Id}")).Tekst.ShouldContain("De ouders stuurden deze lijst.");
        (await wereld.ZietDossierAsync(wereld.School, kind)).ShouldBeTrue();
    }

    [Fact, Regel("D-73", "D-29", "D-34")]
    public async Task Velen_bevestigen_gaat_via_een_controle_en_een_open_beroep_wordt_overgeslagen()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        var (een, _) = await wereld.LeerlingAsync(achternaam: "Aalders");
        var (twee, _) = await wereld.LeerlingAsync(achternaam: "Bos");
        await NamensAsync(po, een, 1, wereld.Havo);
        await NamensAsync(po, twee, 1, regel: "BROER_ZUS", wereld.Havo);
        var vo = await wereld.VoAsync();
        var lijst = await vo.GetAsync("/aanmeldingen/van-ouders");
        lijst.Document.QuerySelectorAll("[name=Kies][checked]").Length.ShouldBe(1, "wie op een oordeel wacht, is niet vooraf gekozen");

        var alles = lijst.Formulier("#vanouders");
        foreach (var vink in lijst.Document.QuerySelectorAll("[name=Kies]"))
            alles.Zet("Kies", vink.GetAttribute("value")!);
        var controle = await alles.VerstuurAsync("Gekozen aanmeldingen controleren");

        controle.Tekst.ShouldContain("1 bevestigen, 1 overslaan");
        controle.Tekst.ShouldContain("Beoordeel dat eerst");
        (await wereld.AanmeldingVanAsync(een)).Status.ShouldBe(Aanmeldingstatus.Nieuw, "de controle doet niets");
        await controle.Formulier("#bevestigen").VerstuurAsync();
        (await wereld.AanmeldingVanAsync(een)).Status.ShouldBe(Aanmeldingstatus.Actief);
        (await wereld.AanmeldingVanAsync(twee)).Status.ShouldBe(Aanmeldingstatus.Nieuw);

        var aanmelding = await wereld.AanmeldingVanAsync(twee);
        var pagina = await vo.GetAsync($"/aanmeldingen/{aanmelding.Id}/van-ouders");
        var zonder = await pagina.Formulier("#oordeel").Zet("Invoer.Claim", "Geweigerd").VerstuurAsync();
        zonder.Status.ShouldBe(HttpStatusCode.BadRequest);
        zonder.Tekst.ShouldContain("Schrijf op waarom u de voorrang weigert.");
        var oordeel = await zonder.Formulier("#oordeel").Zet("Invoer.Claim", "Geweigerd").Zet("Invoer.Claimreden", "De brief is van een andere school.").VerstuurAsync();
        await oordeel.Formulier("#bevestigen").VerstuurAsync();
        var na = await wereld.AanmeldingVanAsync(twee);
        (na.Status, na.Voorkeuren[0].Voorrangsregel).ShouldBe((Aanmeldingstatus.Actief, null));
        // A second click on a form of before confirms nothing twice.
        (await controle.Formulier("#bevestigen").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(r => r.LeerlingId == een && r.Soort == "KeuzelijstBevestigd"))).ShouldBe(1);
    }

    [Theory, Databases, Regel("D-06", "D-65")]
    public async Task Een_bezwaar_van_de_andere_ouder_houdt_de_toelating_op_tot_het_is_opgelost(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (kind, ouder1, ouder2) = await wereld.GezinAsync();
        await ouder1.StuurAsync(wereld.Havo);
        await KeuzelijstTests.BevestigAsync(wereld, kind);

        (await ouder2.MaakBezwaarAsync("Wij hebben dit niet besproken.")).Weigeringen.ShouldBeEmpty();
        (await ouder2.MaakBezwaarAsync("Nog eens.")).Weigeringen.ShouldBe([KeuzelijstWeigeringen.BezwaarBestaat]);

        (await ouder1.KijkAsync())!.Bezwaren.ShouldBeEmpty("de ene ouder leest niet wat de andere schreef");
        (await ouder2.KijkAsync())!.Bezwaren.ShouldHaveSingleItem();
        (await wereld.MailsAsync(kind)).ShouldContain("po.bezwaar-ouder:");
        var aanmelding = await wereld.AanmeldingVanAsync(kind);
        await wereld.GeplaatstAsync(aanmelding.Id, wereld.Havo, wereld.School);
        var vo = await wereld.VoAsync();
        var detail = await vo.GetAsync($"/aanmeldingen/{aanmelding.Id}");
        detail.Tekst.ShouldContain("Een ouder is het niet eens met de aanmelding");
        var geweigerd = await Toelaten(detail, wereld.Havo);
        geweigerd.Tekst.ShouldContain(KeuzelijstWeigeringen.BezwaarOpen.Zin());
        (await wereld.AanmeldingVanAsync(kind)).Status.ShouldBe(Aanmeldingstatus.Plaatsbaar);

        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        var bezwaar = await po.GetAsync($"/aanmeldstatus/{kind}/bezwaar-ouder");
        bezwaar.Tekst.ShouldContain("Wij hebben dit niet besproken.");
        (await bezwaar.Formulier("#afhandelen").VerstuurAsync()).Tekst.ShouldContain("Schrijf op hoe het is opgelost.");
        await bezwaar.Formulier("#afhandelen").Zet("Invoer.Uitkomst", "Beide ouders zijn het eens.").VerstuurAsync();

        await Toelaten(await vo.GetAsync($"/aanmeldingen/{aanmelding.Id}"), wereld.Havo);
        (await wereld.AanmeldingVanAsync(kind)).Status.ShouldBe(Aanmeldingstatus.Toegelaten);
    }

    [Fact, Regel("REL-7", "D-18")]
    public async Task Wie_is_ingehaald_ziet_beide_lijsten_naast_elkaar_en_kiest()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var (kind, ouder1, _) = await wereld.GezinAsync();
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        var pagina = await Klassen(await po.GetAsync(Adres(kind)), wereld.Havo);
        await ouder1.SlaOpAsync(wereld.HavoElders);

        var botst = await pagina.Formulier("#keuzelijst").Zet("Invoer.Ouder", "1").VerstuurAsync("Lijst bewaren");

        botst.Status.ShouldBe(HttpStatusCode.Conflict);
        botst.Tekst.ShouldContain($"1. {await Naam(wereld, wereld.School)}, Havo");
        botst.Tekst.ShouldContain(await Naam(wereld, wereld.AndereSchool));
        (await wereld.LijstAsync(kind))!.Concept.Keuzes.Select(k => k.Brugklas).ShouldBe([wereld.HavoElders]);
        await botst.Formulier("#keuzelijst").Zet("Keuze[Lijst]", "mijn").VerstuurAsync("Lijst bewaren");
        (await wereld.LijstAsync(kind))!.Concept.Keuzes.Select(k => k.Brugklas).ShouldBe([wereld.Havo]);
    }

    [Fact, Regel("D-34", "AAN-07", "AAN-08")]
    public async Task Wat_de_school_verandert_of_weghaalt_zien_de_ouders_op_hun_lijst()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var (kind, ouder1, _) = await wereld.GezinAsync();
        await ouder1.StuurAsync(wereld.Havo, wereld.HavoElders);
        var (vo, aanmelding) = (await wereld.VoAsync(), await wereld.AanmeldingVanAsync(kind));

        var lijst = await vo.GetAsync($"/aanmeldingen/{aanmelding.Id}/voorkeurslijst");
        var langer = await lijst.Formulier().Zet("Invoer.Toevoegen", wereld.HavoTweetalig.Waarde.ToString()).VerstuurAsync("Klas toevoegen");
        await langer.Formulier().VerstuurAsync("Concept opslaan");
        (await ouder1.KijkAsync())!.Keuzes.Count.ShouldBe(3);
        (await ouder1.KijkAsync())!.Lijst!.IsAnders.ShouldBeFalse();

        await (await vo.GetAsync($"/aanmeldingen/{aanmelding.Id}/andere-school")).Formulier().VerstuurAsync();
        var na = (await wereld.LijstAsync(kind))!;
        (na.Status, na.Verstuurde).ShouldBe((Keuzelijststatus.Ingetrokken, null));
        (await ouder1.VerstuurAsync()).IsGelukt.ShouldBeTrue();
    }

    private static string Adres(LeerlingId kind) => $"/aanmeldstatus/{kind}/keuzelijst";

    private static Task<string> Naam(Vowereld wereld, OrganisatieId school) => wereld.Server.Systeem(db => db.Organisaties.Where(o => o.Id == school).Select(o => o.Naam).SingleAsync());

    private static Task<Pagina> NamensAsync(Webklant po, LeerlingId kind, int ouder, params BrugklasId[] klassen) => NamensAsync(po, kind, ouder, null, klassen);

    private static async Task<Pagina> NamensAsync(Webklant po, LeerlingId kind, int ouder, string? regel, params BrugklasId[] klassen)
    {
        var pagina = await Klassen(await po.GetAsync(Adres(kind)), klassen);
        var formulier = pagina.Formulier("#keuzelijst").Zet("Invoer.Ouder", $"{ouder}");
        if (regel is not null)
            formulier.Zet("Invoer.Voorrangsregel", regel);
        var controle = await formulier.VerstuurAsync("Naar versturen");
        return await controle.Formulier("#versturen").Zet("Invoer.Ouder", $"{ouder}").VerstuurAsync();
    }

    private static async Task<Pagina> Klassen(Pagina pagina, params BrugklasId[] klassen)
    {
        foreach (var klas in klassen)
            pagina = await pagina.Formulier("#keuzelijst").Zet("Invoer.Toevoegen", klas.Waarde.ToString()).VerstuurAsync("Klas toevoegen");
        return pagina;
    }

    private static Task<Pagina> Toelaten(Pagina detail, BrugklasId klas) =>
        detail.Formulier("#besluit").Zet("Invoer.Besluit", "Toelaten").Zet("Invoer.Brugklas", klas.Waarde.ToString()).VerstuurAsync();
}
