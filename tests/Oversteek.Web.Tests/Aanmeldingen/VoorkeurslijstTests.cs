using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanmeldingen;

public sealed class VoorkeurslijstTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    [Fact, Regel("AAN-02", "AAN-14", "D-36")]
    public async Task Alleen_passende_klassen_en_in_volgorde_zonder_script()
    {
        var vo = await wereld.VoAsync();
        var (_, id) = await wereld.AangemeldAsync(vo);

        var pagina = await Vowereld.LijstAsync(vo, id, wereld.HavoTweetalig, wereld.Havo, wereld.HavoElders);
        pagina.Document.QuerySelectorAll("option").Any(o => o.GetAttribute("value") == wereld.Vwo.Waarde.ToString()).ShouldBeFalse();
        pagina = await pagina.Formulier().VerstuurAsync("Zet Havencollege, Havo hoger");
        (await wereld.Server.Systeem(db => db.Voorkeuren.CountAsync(v => v.AanmeldingId == id))).ShouldBe(0);
        await pagina.Formulier().VerstuurAsync("Concept opslaan");

        var aanmelding = await wereld.Server.Systeem(db => db.Aanmeldingen.Include(a => a.Voorkeuren).SingleAsync(a => a.Id == id));
        aanmelding.Voorkeuren.OrderBy(v => v.Rang).Select(v => v.BrugklasId).ShouldBe([wereld.Havo, wereld.HavoTweetalig, wereld.HavoElders]);
        aanmelding.Lijststatus.ShouldBe(Voorkeurslijststatus.Concept);
    }

    [Fact, Regel("AAN-02")]
    public async Task De_eerste_keuze_is_van_de_eigen_school()
    {
        var vo = await wereld.VoAsync();
        var (_, id) = await wereld.AangemeldAsync(vo);

        var pagina = await Vowereld.LijstAsync(vo, id, wereld.HavoElders, wereld.Havo);
        var antwoord = await pagina.Formulier().VerstuurAsync("Concept opslaan");

        antwoord.Status.ShouldBe(HttpStatusCode.BadRequest);
        antwoord.Tekst.ShouldContain(AanmeldingWeigeringen.EersteKeusAndereSchool.Zin());
        (await wereld.Server.Systeem(db => db.Voorkeuren.CountAsync(v => v.AanmeldingId == id))).ShouldBe(0);
    }

    [Fact]
    public async Task Een_vervalste_klas_komt_niet_op_de_lijst()
    {
        var vo = await wereld.VoAsync();
        var (_, id) = await wereld.AangemeldAsync(vo);

        var pagina = await Vowereld.LijstAsync(vo, id, wereld.Havo);
        var antwoord = await pagina.Formulier().Vervals("Invoer.Keuzes", wereld.Vwo.Waarde.ToString()).VerstuurAsync("Concept opslaan");

        antwoord.Status.ShouldBe(HttpStatusCode.BadRequest);
        antwoord.Tekst.ShouldContain(AanmeldingWeigeringen.KlasNietOpLijst.Zin());
        (await wereld.Server.Systeem(db => db.Voorkeuren.CountAsync(v => v.AanmeldingId == id))).ShouldBe(0);
    }

    [Fact, Regel("AAN-03", "D-29")]
    public async Task Voorrang_wordt_per_leerling_vastgelegd()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo);

        var pagina = await Vowereld.LijstAsync(vo, id, wereld.Havo, wereld.HavoElders);
        pagina.Document.QuerySelectorAll($"[name='Invoer.Voorrang[{wereld.HavoElders.Waarde}]']").ShouldBeEmpty();
        await pagina.Formulier().Zet($"Invoer.Voorrang[{wereld.Havo.Waarde}]", "BROER_ZUS").VerstuurAsync("Concept opslaan");

        (await wereld.AanmeldingVanAsync(leerling)).Voorkeuren.Select(v => v.Voorrangsregel).ShouldBe(["BROER_ZUS", null]);
    }

    [Fact, Regel("OKR-20", "AAN-04", "AAN-10", "D-32", "KEU-03")]
    public async Task Definitief_opent_het_dossier_bij_de_eerste_school_en_nergens_anders()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo);
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeFalse();

        var detail = await Vowereld.DefinitiefAsync(vo, id, wereld.Havo, wereld.HavoElders);

        detail.Status.ShouldBe(HttpStatusCode.OK);
        detail.Tekst.ShouldMatch("Definitief advies ?havo");
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeTrue();
        (await wereld.ZietDossierAsync(wereld.AndereSchool, leerling)).ShouldBeFalse();
        (await wereld.ZietDossierAsync(wereld.Server.Regio.AnderePoSchool, leerling)).ShouldBeFalse();
        var aanmelding = await wereld.AanmeldingVanAsync(leerling);
        aanmelding.Status.ShouldBe(Aanmeldingstatus.Actief);
        aanmelding.Aanmeldnummer.ShouldNotBeNull();
        (await wereld.Server.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.LeerlingId == leerling && b.Sjabloon == "ouder.voorkeurslijst-controle"))).ShouldBe(2);
        var overzicht = await vo.GetAsync("/aanmeldingen?status=Actief");
        overzicht.Tekst.ShouldContain("geen e-mail");
        overzicht.Tekst.ShouldContain($"{aanmelding.Aanmeldnummer:0000}");
    }

    [Fact, Regel("D-32", "AAN-04")]
    public async Task Een_gebruikt_aanmeldnummer_wordt_geweigerd()
    {
        var vo = await wereld.VoAsync();
        var (eerste, _) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var nummer = (await wereld.AanmeldingVanAsync(eerste)).Aanmeldnummer!.Value;
        var (leerling, id) = await wereld.AangemeldAsync(vo);

        var controle = await (await Vowereld.LijstAsync(vo, id, wereld.Havo)).Formulier().VerstuurAsync("Naar definitief maken");
        controle.Formulier().Waarde("Invoer.Aanmeldnummer").ShouldBe($"{nummer + 1}");
        var antwoord = await controle.Formulier().Zet("Invoer.Aanmeldnummer", $"{nummer}").VerstuurAsync();

        antwoord.HeeftFout("Invoer.Aanmeldnummer", AanmeldingWeigeringen.NummerBezet.Zin()).ShouldBeTrue();
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Nieuw);
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeFalse();
    }

    [Fact, Regel("D-32", "AAN-07")]
    public async Task Een_nummer_komt_na_verwijderen_niet_terug_en_staat_de_volgende_niet_in_de_weg()
    {
        var vo = await wereld.VoAsync();
        var (weg, verwijderd) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var nummer = (await wereld.AanmeldingVanAsync(weg)).Aanmeldnummer!.Value;
        await (await vo.GetAsync($"/aanmeldingen/{verwijderd.Waarde}/andere-school")).Formulier().VerstuurAsync();

        var (volgende, _) = await wereld.AangemeldAsync(vo, wereld.Havo);

        (await wereld.AanmeldingVanAsync(volgende)).Aanmeldnummer.ShouldBe(nummer + 1);
    }

    [Fact, Regel("AAN-08", "AAN-13", "D-33")]
    public async Task Fout_herstellen_sluit_het_dossier_en_schuift_niet_door()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        var nummer = (await wereld.AanmeldingVanAsync(leerling)).Aanmeldnummer;

        var uitleg = await vo.GetAsync($"/aanmeldingen/{id.Waarde}/fout-herstellen");
        uitleg.Tekst.ShouldContain("schuift niet door");
        await uitleg.Formulier().VerstuurAsync();

        var aanmelding = await wereld.AanmeldingVanAsync(leerling);
        aanmelding.Lijststatus.ShouldBe(Voorkeurslijststatus.VanDefinitiefAfgehaald);
        aanmelding.OrganisatieId.ShouldBe(wereld.School);
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeFalse();
        (await wereld.ZietDossierAsync(wereld.AndereSchool, leerling)).ShouldBeFalse();

        await Vowereld.DefinitiefAsync(vo, id);
        (await wereld.AanmeldingVanAsync(leerling)).Aanmeldnummer.ShouldBe(nummer);
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeTrue();
    }

    [Fact, Regel("AAN-07", "D-33")]
    public async Task Ouders_kiezen_een_andere_school_maakt_de_code_vrij()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);

        var uitleg = await vo.GetAsync($"/aanmeldingen/{id.Waarde}/andere-school");
        uitleg.Tekst.ShouldContain("code is weer vrij");
        await uitleg.Formulier().VerstuurAsync();

        (await wereld.CodestandAsync(leerling)).ShouldBe(UniekeCodestatus.Vrij);
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeFalse();
        (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var code = await wereld.Server.Systeem(db => db.UniekeCodes.SingleAsync(c => c.LeerlingId == leerling));
        (await Vowereld.VoerInAsync(await wereld.VoAsync(wereld.AndereSchool), code.Code)).Status.ShouldBe(HttpStatusCode.OK);
        (await wereld.AanmeldingVanAsync(leerling)).OrganisatieId.ShouldBe(wereld.AndereSchool);
    }

    [Fact, Regel("REL-7")]
    public async Task Een_verouderde_lijst_toont_beide_versies_en_verliest_niets()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo);
        var mijn = await Vowereld.LijstAsync(vo, id, wereld.Havo);
        await (await Vowereld.LijstAsync(await wereld.VoAsync(), id, wereld.HavoTweetalig)).Formulier().VerstuurAsync("Concept opslaan");

        var conflict = await mijn.Formulier().VerstuurAsync("Concept opslaan");

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Tekst.ShouldContain("Havencollege, Havo tweetalig");
        (await wereld.AanmeldingVanAsync(leerling)).Voorkeuren.Single().BrugklasId.ShouldBe(wereld.HavoTweetalig);
        await conflict.Formulier().Zet("Keuze[Lijst]", "mijn").VerstuurAsync("Concept opslaan");
        (await wereld.AanmeldingVanAsync(leerling)).Voorkeuren.Single().BrugklasId.ShouldBe(wereld.Havo);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/voorkeurslijst")]
    [InlineData("/voorkeurslijst/definitief")]
    [InlineData("/fout-herstellen")]
    [InlineData("/andere-school")]
    [InlineData("/okr-terugzetten")]
    [InlineData("/uitleg")]
    public async Task Een_andere_school_vindt_de_aanmelding_niet(string pad)
    {
        var (_, id) = await wereld.AangemeldAsync(await wereld.VoAsync(), wereld.Havo, wereld.HavoElders);

        (await (await wereld.VoAsync(wereld.AndereSchool)).GetAsync($"/aanmeldingen/{id.Waarde}{pad}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
