using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Overstapdossiers;

public sealed class DefinitiefTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    private Proefserver Server => wereld.Server;

    [Fact, Regel("OKR-07", "KEU-01", "D-13")]
    public async Task Zonder_communicatiekeuze_kan_het_niet_ook_niet_met_een_vervalst_formulier()
    {
        var id = await LeerlingAsync((l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            l.LegKeuzeVast(2, Communicatiekeuze.NietVastgelegd, h);
        });
        var po = await PoAsync();
        var pagina = await po.GetAsync(Controle(id));
        pagina.Tekst.ShouldContain("Leg de communicatiekeuze van ouder 2 vast.");
        pagina.Document.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();

        var vals = await VervalstAsync(po, id);

        vals.Status.ShouldBe(HttpStatusCode.BadRequest);
        vals.Tekst.ShouldContain("Leg de communicatiekeuze van ouder 2 vast.");
        (await OkrAsync(id)).Status.ShouldBe(Okrstatus.Concept);
        (await OkrAsync(id)).DefinitiefOp.ShouldBeNull();
    }

    [Theory, Regel("ISK-05", "B-42")]
    [InlineData(null, true)]
    [InlineData("2025-09-01", false)]
    public async Task Een_isk_leerling_heeft_een_dag_van_aankomst_in_Nederland(string? aankomst, bool ontbreekt)
    {
        var id = await LeerlingAsync((l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.StelAdviesVast(o.Advies with { Uitstroom = Uitstroom.Isk }, h);
            if (aankomst is not null)
                o.SlaOp("1", o.Inhoud("1")!.Met("inNederlandSinds", aankomst), h);
        });

        var controle = await (await PoAsync()).GetAsync(Controle(id));

        controle.Tekst.Contains("vul in sinds wanneer de leerling in Nederland is", StringComparison.Ordinal).ShouldBe(ontbreekt);
        (controle.Document.QuerySelector("main form[method=post]") is null).ShouldBe(ontbreekt, "zonder de dag wordt het niet definitief");
    }

    [Theory, Regel("OKR-07", "D-13")]
    [InlineData("advies", "definitieve advies")]
    [InlineData("b8", "B8-toetsen")]
    [InlineData("veld", "Tabblad 3")]
    [InlineData("toets", "doorstroomtoets")]
    [InlineData("uitslag", "Toetsadvies")]
    [InlineData("inzage", "Ouders hebben het okr ingezien op")]
    public async Task Wat_ontbreekt_staat_op_de_lijst_met_een_link_en_houdt_definitief_tegen(string weg, string melding)
    {
        var id = await LeerlingAsync((l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            if (weg == "advies")
                o.StelAdviesVast(new Schooladvies { Voorlopig = "60", VoorlopigOp = h.Vandaag }, h);
            else if (weg == "b8")
                o.SlaOp("2", o.Onderdelen.Single(x => x.Nummer == "2").Inhoud.Met("b8NietAfgenomen", null), h);
            else if (weg == "toets")
                o.SlaOp("2", o.Onderdelen.Single(x => x.Nummer == "2").Inhoud.Met("deelname", null), h);
            else if (weg == "uitslag")
                o.SlaOp("2", o.Onderdelen.Single(x => x.Nummer == "2").Inhoud.Met("deelname", "deelgenomen"), h);
            else if (weg == "inzage")
                o.SlaOp("5", o.Onderdelen.Single(x => x.Nummer == "5").Inhoud.Met("inzageDatum", null), h);
            else
                o.SlaOp("3", new Onderdeelinhoud(), h);
        });
        var po = await PoAsync();

        var pagina = await po.GetAsync(Controle(id));

        pagina.Document.QuerySelectorAll("main a").ShouldContain(a => a.TextContent.Contains(melding, StringComparison.Ordinal) && a.GetAttribute("href")!.Contains($"/leerlingen/{id.Waarde}/okr/", StringComparison.Ordinal));
        (await VervalstAsync(po, id)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await OkrAsync(id)).Status.ShouldBe(Okrstatus.Concept);
    }

    [Theory, Regel("OKR-19", "D-13")]
    [InlineData("niet deelgenomen")]
    [InlineData("ontheffing")]
    public async Task Niet_deelnemen_en_ontheffing_vragen_geen_toetsnaam_en_geen_uitslag(string deelname)
    {
        var id = await LeerlingAsync(Proefgegevens.Compleet);
        var po = await PoAsync();
        await (await po.GetAsync(OkrTests.Url(id, "2"))).Formulier("#okr").Zet("Invoer.Velden[deelname]", deelname).VerstuurAsync("Opslaan");

        await (await po.GetAsync(Controle(id))).Formulier().VerstuurAsync();

        (await OkrAsync(id)).Status.ShouldBe(Okrstatus.Definitief);
        (await OkrAsync(id)).Onderdelen.Single(o => o.Nummer == "2").Inhoud["toetsnaam"].ShouldBeNull();
    }

    [Fact, Regel("OKR-07", "OKR-09", "REL-9")]
    public async Task Definitief_maken_gebeurt_een_keer_en_sluit_de_inhoud()
    {
        var id = await LeerlingAsync(Proefgegevens.Compleet);
        var po = await PoAsync();
        var open = (await po.GetAsync(OkrTests.Url(id, "3"))).Formulier("#okr").Zet("Invoer.Velden[concentratie]", "Te laat");
        var formulier = (await po.GetAsync(Controle(id))).Formulier();

        (await formulier.VerstuurAsync()).Tekst.ShouldContain("Het okr is definitief.");
        (await formulier.VerstuurAsync()).Tekst.ShouldContain("Het okr is definitief.");

        (await OkrAsync(id)).Status.ShouldBe(Okrstatus.Definitief);
        (await Server.Systeem(db => db.Logboek.CountAsync(l => l.LeerlingId == id && l.Soort == "OkrDefinitiefGemaakt"))).ShouldBe(1);
        (await open.VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await OkrAsync(id)).Onderdelen.Single(o => o.Nummer == "3").Inhoud["concentratie"].ShouldNotBe("Te laat");
    }

    [Fact, Regel("REL-7")]
    public async Task Definitief_maken_op_een_verouderde_controle_geeft_409_en_verandert_niets()
    {
        var id = await LeerlingAsync(Proefgegevens.Compleet);
        var (po, collega) = (await PoAsync(), await PoAsync());
        var formulier = (await po.GetAsync(Controle(id))).Formulier();
        await (await collega.GetAsync(OkrTests.Url(id, "3"))).Formulier("#okr").Zet("Invoer.Velden[concentratie]", "Nog gewijzigd").VerstuurAsync("Opslaan");

        (await formulier.VerstuurAsync()).Status.ShouldBe(HttpStatusCode.Conflict);

        (await OkrAsync(id)).Status.ShouldBe(Okrstatus.Concept);
    }

    [Fact, Regel("D-14", "B-40")]
    public async Task Heropenen_vraagt_een_reden_en_kan_alleen_zonder_aanmelding()
    {
        var id = await LeerlingAsync((l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.MaakDefinitief([], h);
        });
        var po = await PoAsync();
        (await po.GetAsync(OkrTests.Url(id, "3"))).Document.QuerySelector($"a[href='{Heropenen(id)}']").ShouldNotBeNull();
        var pagina = await po.GetAsync(Heropenen(id));
        var token = pagina.Formulier().Waarde("__RequestVerificationToken")!;

        (await pagina.Formulier().VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await OkrAsync(id)).Status.ShouldBe(Okrstatus.Definitief);
        await pagina.Formulier().Zet("Invoer.Reden", "De toets is bijgesteld.").VerstuurAsync();
        (await OkrAsync(id)).Status.ShouldBe(Okrstatus.Concept);

        var (aangemeld, _) = await wereld.AangemeldAsync(await wereld.VoAsync(), wereld.Havo);
        var tabblad = await po.GetAsync(OkrTests.Url(aangemeld, "3"));
        tabblad.Document.QuerySelector($"a[href='{Heropenen(aangemeld)}']").ShouldBeNull();
        tabblad.Tekst.ShouldContain("Er loopt een aanmelding");
        (await po.GetAsync(Heropenen(aangemeld))).Document.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
        var geweigerd = await po.PostAsync(Heropenen(aangemeld), [new("__RequestVerificationToken", token), new("Invoer.Reden", "Toch niet.")]);
        geweigerd.Tekst.ShouldContain(OkrWeigeringen.HeropenenMetAanmelding.Zin());
        geweigerd.Formulier().Waarde("Invoer.Reden").ShouldBe("Toch niet.");
        (await OkrAsync(aangemeld)).Status.ShouldBe(Okrstatus.Definitief);
    }

    [Fact, Regel("OKR-13", "AVT-03")]
    public async Task Een_teruggezet_okr_is_aan_te_vullen_en_weer_definitief_te_maken()
    {
        var vo = await wereld.VoAsync();
        var (id, aanmelding) = await wereld.AangemeldAsync(vo, wereld.Havo);
        await (await vo.GetAsync($"/aanmeldingen/{aanmelding.Waarde}/okr-terugzetten")).Formulier().Zet("Invoer.Grond", "ANDERS").Zet("Invoer.Reden", "Graag het advies bijstellen.").VerstuurAsync();
        var po = await PoAsync();

        await (await po.GetAsync(OkrTests.Url(id, "4"))).Formulier("#okr").Zet("Invoer.Definitief", "61").Zet("Invoer.DefinitiefOp", "2027-01-18").VerstuurAsync("Opslaan");
        await (await po.GetAsync(Controle(id))).Formulier().VerstuurAsync();

        (await OkrAsync(id)).Status.ShouldBe(Okrstatus.Definitief);
        (await OkrAsync(id)).Advies.Definitief.ShouldBe("61");
        (await wereld.ZietDossierAsync(wereld.School, id)).ShouldBeTrue();
    }

    [Fact, Regel("B-40", "AVT-01")]
    public async Task De_reden_van_terugzetten_staat_op_elk_tabblad_tot_het_okr_weer_definitief_is()
    {
        var vo = await wereld.VoAsync();
        var (id, aanmelding) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var po = await PoAsync();
        foreach (var reden in new[] { "De toetsuitslag ontbreekt.", "Nu ontbreekt de <b>bijlage</b> nog." })
        {
            await (await vo.GetAsync($"/aanmeldingen/{aanmelding.Waarde}/okr-terugzetten")).Formulier().Zet("Invoer.Grond", "ANDERS").Zet("Invoer.Reden", reden).VerstuurAsync();

            foreach (var tab in new[] { "1", "3", "5" })
                (await po.GetAsync(OkrTests.Url(id, tab))).Document.QuerySelector("main .os-voorgelezen")!.TextContent.ShouldBe($"Anders: {reden}");
            var controle = await po.GetAsync(Controle(id));
            controle.Tekst.ShouldContain("Havencollege schreef op");
            await controle.Formulier().VerstuurAsync();

            (await OkrAsync(id)).Status.ShouldBe(Okrstatus.Definitief);
            (await po.GetAsync(OkrTests.Url(id, "3"))).Tekst.ShouldNotContain(reden);
            (await vo.GetAsync(OkrTests.Url(id, "3"))).Tekst.ShouldNotContain(reden);
        }
    }

    private Task<LeerlingId> LeerlingAsync(Action<Leerling, Okr, Handeling> meer) => Server.LeerlingAsync(Server.Regio.PoSchool, meer);

    private Task<Webklant> PoAsync() => Server.LogInAsync(Rol.PoGebruiker, Server.Regio.PoSchool);

    private static string Heropenen(LeerlingId id) => $"/leerlingen/{id.Waarde}/okr/heropenen";

    private static string Controle(LeerlingId id) => $"/leerlingen/{id.Waarde}/okr/controle";

    private async Task<Pagina> VervalstAsync(Webklant po, LeerlingId id)
    {
        var token = (await po.GetAsync(OkrTests.Url(id, "3"))).Formulier("#okr").Waarde("__RequestVerificationToken")!;
        return await po.PostAsync(Controle(id), [new("__RequestVerificationToken", token), new("Versie", $"{(await OkrAsync(id)).Versie}")]);
    }

    private Task<Okr> OkrAsync(LeerlingId id) => Server.Systeem(db => db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id));
}
