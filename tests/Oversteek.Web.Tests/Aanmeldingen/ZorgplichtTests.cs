using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>The school sees until when it may decide, tells why it needs longer, and the clock stands still for the parents.</summary>
public sealed class ZorgplichtTests
{
    [Theory]
    [Databases]
    [Regel("ZPL-01", "ZPL-03", "D-39", "D-58")]
    public async Task De_klok_loopt_wordt_verlengd_en_staat_stil(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var termijn = $"/aanmeldingen/{id.Waarde}/beslistermijn";
        (await vo.GetAsync(termijn)).Status.ShouldBe(HttpStatusCode.NotFound, "zonder onderzoek is er geen klok");
        (await vo.GetAsync("/zorgplicht")).Tekst.ShouldContain("bij geen leerling onderzoek");

        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek").VerstuurAsync();

        (await vo.GetAsync("/zorgplicht")).Tekst.ShouldContain("12 mei 2027");
        var pagina = await vo.GetAsync(termijn);
        pagina.Tekst.ShouldContain("Dag 0 is de laatste dag van de aanmeldperiode.");
        pagina.Tekst.ShouldContain("donderdag 10 juni 2027");

        var fout = await pagina.Formulier("#verlengen").Zet("Invoer.VerlengdTot", "2027-06-10").Zet("Invoer.VerteldOp", "2027-03-25").Zet("Invoer.Reden", "Het gesprek is later").VerstuurAsync();
        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.HeeftFout("Invoer.VerlengdTot", "Kies een dag na de zes weken, tot en met 9 juni 2027.").ShouldBeTrue();
        fout.Document.QuerySelector("textarea[name='Invoer.Reden']")!.TextContent.ShouldContain("Het gesprek is later");
        (await wereld.AanmeldingVanAsync(leerling)).Onderzoek!.Verlenging.ShouldBeNull();

        await fout.Formulier("#verlengen").Zet("Invoer.VerlengdTot", "2027-06-02").VerstuurAsync();
        (await vo.GetAsync("/zorgplicht")).Tekst.ShouldContain("2 juni 2027");
        await (await vo.GetAsync(termijn)).Formulier("#opschorten").Zet("Invoer.Aanvulling", "Het verslag van de logopedist")
            .Zet("Invoer.AanvullenTot", "2027-04-01").Zet("Invoer.GevraagdOp", "2027-03-25").VerstuurAsync();
        (await vo.GetAsync("/zorgplicht")).Tekst.ShouldContain("termijn staat stil tot en met 1 april");
        await (await vo.GetAsync(termijn)).Formulier("#hervatten").VerstuurAsync();

        var onderzoek = (await wereld.AanmeldingVanAsync(leerling)).Onderzoek!;
        onderzoek.Verlenging!.Tot.ShouldBe(new DateOnly(2027, 6, 2));
        onderzoek.Opschortingen.Single().AangevuldOp.ShouldBe(new DateOnly(2027, 3, 25));
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.InOnderzoek);
    }

    [Theory]
    [Databases]
    [Regel("ZPL-01", "ZPL-02", "ZPL-04", "D-40", "B-60")]
    public async Task Een_dossier_gaat_open_voor_een_school_en_meteen_dicht_als_ouders_dat_willen(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (vo, andere) = (await wereld.VoAsync(), await wereld.VoAsync(wereld.AndereSchool));
        var (derde, _) = await wereld.VsoSchoolAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var (okr, traject) = ($"/leerlingen/{leerling.Waarde}/okr/1", $"/aanmeldingen/{id.Waarde}/zorgplicht");
        (await vo.GetAsync(traject)).Status.ShouldBe(HttpStatusCode.NotFound, "zonder onderzoek is er geen traject");
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek").VerstuurAsync();
        (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Tekst.ShouldContain("Zorgplichttraject met inzage dossier door andere school");

        await (await vo.GetAsync(traject)).Formulier("#vragen").Zet("Invoer.VraagSchool", wereld.AndereSchool.Waarde.ToString()).VerstuurAsync();
        (await wereld.ZietDossierAsync(wereld.AndereSchool, leerling)).ShouldBeFalse("vragen opent niets");
        var fout = await (await vo.GetAsync(traject)).Formulier("#openen").Zet("Invoer.School", wereld.AndereSchool.Waarde.ToString())
            .Zet("Invoer.Wijze", "Gesprek").Zet("Invoer.GegevenOp", "2027-03-25").VerstuurAsync();
        fout.HeeftFout("Invoer.Wie", "Vul in wie toestemming gaf.").ShouldBeTrue();
        (await wereld.ZietDossierAsync(wereld.AndereSchool, leerling)).ShouldBeFalse();
        (await andere.GetAsync(okr)).Status.ShouldBe(HttpStatusCode.NotFound);

        await fout.Formulier("#openen").Zet("Invoer.Wie", "mevrouw Jansen").VerstuurAsync();

        (await andere.GetAsync(okr)).Status.ShouldBe(HttpStatusCode.OK);
        (await andere.GetAsync("/inzage")).Tekst.ShouldContain("24 apr");
        (await (await wereld.VoAsync(derde)).GetAsync(okr)).Status.ShouldBe(HttpStatusCode.NotFound, "alleen de school die genoemd is");
        (await andere.GetAsync($"/aanmeldingen/{id.Waarde}")).Status.ShouldBe(HttpStatusCode.NotFound, "de aanmelding blijft van de eerste school");
        var open = await vo.GetAsync(traject);
        open.Tekst.ShouldContain("open tot en met 24 april 2027");
        open.Tekst.ShouldContain("Toestemming voor Parklyceum vastgelegd: in een gesprek, gegeven op 25 maart 2027");

        await open.Formulier($"#sluiten-{wereld.AndereSchool}").VerstuurAsync("Ouders trekken toestemming in");

        (await andere.GetAsync(okr)).Status.ShouldBe(HttpStatusCode.NotFound, "meteen dicht");
        (await andere.GetAsync("/inzage")).Tekst.ShouldContain("Er is nu geen dossier open voor uw school.");
        (await vo.GetAsync(traject)).Tekst.ShouldContain("de ouders trokken hun toestemming in");
        var brieven = await wereld.Server.Systeem(db => db.Besluitbrieven.AsNoTracking().OrderBy(b => b.Op).ThenBy(b => b.Stand).ToListAsync());
        brieven.ConvertAll(b => b.Soort).ShouldBe([Brieftype.Onderzoek, Brieftype.Toestemmingsvraag]);
    }

    [Fact, Regel("D-40", "OKR-20", "D-24")]
    public async Task Een_open_dossier_gaat_vanzelf_dicht_na_dertig_dagen_en_als_het_okr_teruggaat()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek").VerstuurAsync();
        await OpenAsync(wereld, vo, id, "2027-03-25");
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 24));
        (await wereld.ZietDossierAsync(wereld.AndereSchool, leerling)).ShouldBeTrue();
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 25));
        (await wereld.ZietDossierAsync(wereld.AndereSchool, leerling)).ShouldBeFalse();

        vo = await wereld.VoAsync();
        await OpenAsync(wereld, vo, id, "2027-04-25");
        (await wereld.ZietDossierAsync(wereld.AndereSchool, leerling)).ShouldBeTrue();
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}/okr-terugzetten")).Formulier().Zet("Invoer.Grond", "ANDERS").Zet("Invoer.Reden", "Het advies ontbreekt.").VerstuurAsync();
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeFalse("teruggezet");
        (await wereld.ZietDossierAsync(wereld.AndereSchool, leerling)).ShouldBeFalse("ook wie meelas ziet het niet meer");
    }

    [Theory]
    [Databases]
    [Regel("ZPL-05", "TOE-05", "D-39", "B-53")]
    public async Task Na_tien_weken_komt_er_een_tijdelijke_plaats_en_dan_een_vaste(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek").VerstuurAsync();
        var traject = $"/aanmeldingen/{id.Waarde}/zorgplicht";
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 6, 9));
        vo = await wereld.VoAsync();
        (await vo.GetAsync(traject)).Document.QuerySelector("#tijdelijk").ShouldBeNull("dag 70 is nog niet voorbij");

        wereld.Server.Klok.ZetOp(new DateOnly(2027, 6, 14));
        vo = await wereld.VoAsync();
        (await vo.GetAsync("/")).Tekst.ShouldContain("Tijdelijke plaats geven: de tien weken zijn voorbij");
        (await vo.GetAsync("/zorgplicht?tonen=voorbij")).Tekst.ShouldContain("tien weken voorbij");
        var leeg = await (await vo.GetAsync(traject)).Formulier("#tijdelijk").VerstuurAsync();
        leeg.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.InOnderzoek);
        await leeg.Formulier("#tijdelijk").Zet("Invoer.Brugklas", wereld.Havo.Waarde.ToString()).VerstuurAsync();

        var geplaatst = await wereld.AanmeldingVanAsync(leerling);
        (geplaatst.Status, geplaatst.Plaatsing, geplaatst.Onderzoek!.TijdelijkVanaf)
            .ShouldBe((Aanmeldingstatus.TijdelijkGeplaatst, wereld.Havo, new DateOnly(2027, 6, 10)));

        await (await vo.GetAsync(traject)).Formulier("#natermijn").VerstuurAsync();

        var toegelaten = await wereld.AanmeldingVanAsync(leerling);
        toegelaten.Status.ShouldBe(Aanmeldingstatus.Toegelaten);
        toegelaten.Besluit!.Toelichting!.ShouldContain("blijven met u zoeken");
        (await wereld.Server.Systeem(db => db.Besluitbrieven.CountAsync(b => b.Soort == Brieftype.TijdelijkePlaats || b.Soort == Brieftype.Besluit)))
            .ShouldBe(2);
        (await vo.GetAsync(traject)).Tekst.ShouldContain("Tijdelijk geplaatst vanaf 10 juni 2027");
    }

    [Fact, Regel("D-39", "D-72")]
    public async Task De_lijst_sorteert_op_datum_zoekt_en_gaat_mee_in_een_bestand_en_de_school_krijgt_een_herinnering_per_dag()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var vo = await wereld.VoAsync();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var (_, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
            await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek").VerstuurAsync();
        }
        var csv = await vo.GetAsync("/zorgplicht?handler=Uitvoer&soort=csv");
        csv.Antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        System.Text.Encoding.UTF8.GetString(csv.Bytes).ShouldContain("12 mei 2027");
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "LijstUitgevoerd"))).ShouldBe(1);

        foreach (var (dag, aantal) in new[] { (27, 0), (28, 1), (28, 1), (35, 2) })
        {
            wereld.Server.Klok.ZetOp(new DateOnly(2027, 3, 31).AddDays(dag));
            await wereld.Server.InScopeAsync(async sp => { await sp.GetRequiredService<Zorgplichtwaarschuwing>().TikAsync(default); return true; }, _ => { });
            (await wereld.Server.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.Sjabloon == "vo.termijn"))).ShouldBe(aantal, $"dag {dag}");
        }
    }

    private static async Task OpenAsync(Vowereld wereld, Webklant vo, AanmeldingId id, string dag) =>
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}/zorgplicht")).Formulier("#openen").Zet("Invoer.School", wereld.AndereSchool.Waarde.ToString())
            .Zet("Invoer.Wie", "mevrouw Jansen").Zet("Invoer.Wijze", "Schriftelijk").Zet("Invoer.GegevenOp", dag).VerstuurAsync();
}
