using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Aanmeldstatus;

public sealed class AanmeldstatusTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    private Proefserver Server => wereld.Server;

    [Fact, Regel("STA-01", "STA-02", "STA-03")]
    public async Task De_po_school_ziet_stand_lijst_en_verloop_zoals_het_vo_ze_invoert()
    {
        var vo = await wereld.VoAsync();
        var (leerling, _) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        var po = await PoAsync();

        Rij(await po.GetAsync("/aanmeldstatus"), leerling).ShouldContain("aangemeld Havencollege");
        var pagina = await po.GetAsync(Url(leerling));

        pagina.Document.QuerySelectorAll("main table tbody tr").Select(r => string.Join(" / ", r.Children.Select(c => c.TextContent.Trim()))).ShouldBe(["1 / Havencollege / Havo", "2 / Parklyceum / Havo"]);
        pagina.Tekst.ShouldMatch("Aanmelddatum bij alle scholen op de lijst ?25 maart 2027");
        pagina.Tekst.ShouldContain("Aanmelding ingevoerd");
        pagina.Tekst.ShouldContain("Voorkeurslijst definitief gemaakt");
        (await Server.Systeem(db => db.Logboek.CountAsync(l => l.LeerlingId == leerling && l.Soort == "AanmeldingGelezen" && l.Namens == Server.Regio.PoSchool))).ShouldBe(1);
    }

    [Fact, Regel("STA-05", "STA-06", "OKR-21", "GEN-15", "D-10", "D-25")]
    public async Task Een_alternatieve_status_zet_okr_en_code_uit_en_opheffen_zet_de_plicht_terug()
    {
        var (leerling, _) = await wereld.LeerlingAsync(okrDefinitief: false);
        var po = await PoAsync();

        var na = await ZetAsync(po, leerling, "BLIJFT_PO", "Doet groep 8 nog een keer.");

        na.Tekst.ShouldContain("Blijft in groep 8");
        na.Tekst.ShouldContain("Doet groep 8 nog een keer.");
        (await OkrAsync(leerling)).ShouldBe(Okrstatus.NietNodig);
        (await wereld.CodestandAsync(leerling)).ShouldBe(UniekeCodestatus.Ingetrokken);
        (await po.GetAsync("/aanmeldstatus")).Document.QuerySelector($"tr:has(a[href='{Url(leerling)}'])")!.ClassList.ShouldContain("os-rij--goed");

        (await ZetAsync(po, leerling, "")).Tekst.ShouldContain("Alternatieve status opgeheven");
        (await OkrAsync(leerling)).ShouldBe(Okrstatus.Concept);
        (await StatusAsync(leerling)).ShouldBeNull();
    }

    [Fact, Regel("STA-05", "D-25")]
    public async Task Nog_niet_bekend_laat_de_plicht_staan_en_de_leerling_op_de_werklijst()
    {
        var (leerling, _) = await wereld.LeerlingAsync(okrDefinitief: false);
        var (klaar, _) = await wereld.LeerlingAsync(okrDefinitief: false);
        var po = await PoAsync();

        await ZetAsync(po, leerling, "ONBEKEND");
        await ZetAsync(po, klaar, "BUITENLAND");

        (await OkrAsync(leerling)).ShouldBe(Okrstatus.Concept);
        var werklijst = (await po.GetAsync("/aanmeldstatus?toon=open")).Document;
        werklijst.QuerySelector($"a[href='{Url(leerling)}']").ShouldNotBeNull();
        werklijst.QuerySelector($"a[href='{Url(klaar)}']").ShouldBeNull();
    }

    [Theory, Regel("STA-07", "D-25")]
    [InlineData("PARTICULIER", true)]
    [InlineData("KOPKLAS", true)]
    [InlineData("BUITENLAND", false)]
    [InlineData("BLIJFT_PO", false)]
    public async Task Wie_naar_een_school_buiten_het_platform_gaat_krijgt_het_osobestand_aangeboden(string status, bool aangeboden)
    {
        var (leerling, _) = await wereld.LeerlingAsync(okrDefinitief: true);
        var po = await PoAsync();

        var na = await ZetAsync(po, leerling, status);

        (na.Document.QuerySelector($"a[href='/leerlingen/{leerling}/oso']") is not null).ShouldBe(aangeboden);
    }

    [Fact, Regel("D-25", "STA-05")]
    public async Task Bij_een_vrijstelling_staat_erbij_wie_de_leerling_volgt()
    {
        var (leerling, _) = await wereld.LeerlingAsync(okrDefinitief: false);
        var po = await PoAsync();

        (await ZetAsync(po, leerling, "VRIJSTELLING")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync(leerling)).ShouldBeNull();
        (await ZetAsync(po, leerling, "VRIJSTELLING", "De leerplichtambtenaar houdt contact.")).Tekst.ShouldContain("De leerplichtambtenaar houdt contact.");
        var lijst = await po.GetAsync("/aanmeldstatus?handler=Uitvoer&soort=csv&kolommen=naam&kolommen=alternatief&kolommen=telling");
        System.Text.Encoding.UTF8.GetString(lijst.Bytes).ShouldContain("stapt niet over");
    }

    [Fact, Regel("D-25")]
    public async Task Bij_een_lopende_aanmelding_vraagt_de_pagina_eerst_een_bevestiging_en_daarna_vervalt_die()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var po = await PoAsync();

        var fout = await ZetAsync(po, leerling, "BUITENLAND");

        fout.HeeftFout("Invoer.AanmeldingVervalt", LeerlingWeigeringen.AanmeldingLoopt.Zin()).ShouldBeTrue();
        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync(leerling)).ShouldBeNull();
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Actief);
        (await wereld.CodestandAsync(leerling)).ShouldBe(UniekeCodestatus.Bezet);

        await fout.Formulier("#status").Zet("Invoer.AanmeldingVervalt", "true").VerstuurAsync();

        (await StatusAsync(leerling)).ShouldBe("BUITENLAND");
        (await Server.Systeem(db => db.Aanmeldingen.SingleAsync(a => a.Id == id))).Status.ShouldBe(Aanmeldingstatus.Vervallen);
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeFalse();
        (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Server.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.LeerlingId == leerling && b.Sjabloon == "vo.aanmelding-vervallen" && b.OrganisatieId == wereld.School))).ShouldBe(1);
    }

    [Fact, Regel("D-25")]
    public async Task Anders_vraagt_een_toelichting_en_een_onbekende_code_wordt_geweigerd()
    {
        var (leerling, _) = await wereld.LeerlingAsync(okrDefinitief: false);
        var po = await PoAsync();

        (await ZetAsync(po, leerling, "ANDERS")).HeeftFout("Invoer.Toelichting", LeerlingWeigeringen.ToelichtingVerplicht.Zin()).ShouldBeTrue();
        var formulier = (await po.GetAsync(Url(leerling))).Formulier("#status");
        var vals = await po.PostAsync(Url(leerling),
            [new("__RequestVerificationToken", formulier.Waarde("__RequestVerificationToken")!), new("Invoer.Versie", formulier.Waarde("Invoer.Versie")!), new("Invoer.Status", "VERZONNEN")]);

        vals.Tekst.ShouldContain(LeerlingWeigeringen.StatusOnbekend.Zin());
        (await StatusAsync(leerling)).ShouldBeNull();
        (await OkrAsync(leerling)).ShouldBe(Okrstatus.Concept);
    }

    [Fact, Regel("B-41", "D-25")]
    public async Task Overleden_vraagt_een_bevestiging_en_tot_dan_verandert_er_niets()
    {
        var (leerling, _) = await wereld.LeerlingAsync(okrDefinitief: false);
        var po = await PoAsync();
        (await po.GetAsync(Url(leerling))).Document.QuerySelector("[name='Invoer.OverlijdenBevestigd']").ShouldBeNull();

        var vraag = await ZetAsync(po, leerling, "OVERLEDEN", "Bericht van de ouders.");

        vraag.Status.ShouldBe(HttpStatusCode.BadRequest);
        vraag.HeeftFout("Invoer.OverlijdenBevestigd", LeerlingWeigeringen.OverlijdenNietBevestigd.Zin()).ShouldBeTrue();
        vraag.Formulier("#status").Waarde("Invoer.Toelichting").ShouldBe("Bericht van de ouders.");
        (await StatusAsync(leerling)).ShouldBeNull();
        (await OkrAsync(leerling)).ShouldBe(Okrstatus.Concept);
        (await wereld.CodestandAsync(leerling)).ShouldNotBe(UniekeCodestatus.Ingetrokken);

        await vraag.Formulier("#status").Zet("Invoer.OverlijdenBevestigd", "true").VerstuurAsync();
        (await StatusAsync(leerling)).ShouldBe("OVERLEDEN");

        (await ZetAsync(po, leerling, "OVERLEDEN", "Toelichting aangevuld.")).Status.ShouldBe(HttpStatusCode.OK);
        await ZetAsync(po, leerling, "");
        (await StatusAsync(leerling)).ShouldBeNull();
    }

    [Fact, Regel("B-41")]
    public async Task Een_status_met_toelichting_heet_overal_zonder_die_opdracht()
    {
        var (leerling, _) = await wereld.LeerlingAsync(okrDefinitief: false);
        var po = await PoAsync();
        (await po.GetAsync(Url(leerling))).Document.QuerySelector("option[value=ANDERS]")!.TextContent.Trim().ShouldBe("Anders (toelichting verplicht)");

        var na = await ZetAsync(po, leerling, "ANDERS", "Gaat naar een zorgboerderij.");

        na.Document.QuerySelectorAll(".os-badge").ShouldContain(b => b.TextContent.Trim() == "Anders");
        na.Document.QuerySelectorAll("main h2, main h3, main li").ShouldNotContain(e => e.TextContent.Contains("Alternatieve status: Anders (", StringComparison.Ordinal));
        Rij(await po.GetAsync("/aanmeldstatus"), leerling).ShouldEndWith(" Anders");
    }

    [Fact, Regel("REL-7")]
    public async Task Een_verouderd_formulier_geeft_409_toont_beide_en_overschrijft_niets()
    {
        var (leerling, _) = await wereld.LeerlingAsync(okrDefinitief: false);
        var (po, collega) = (await PoAsync(), await PoAsync());
        var oud = (await po.GetAsync(Url(leerling))).Formulier("#status").Zet("Invoer.Status", "BUITENLAND").Zet("Invoer.Toelichting", "Verhuist naar België.");
        await ZetAsync(collega, leerling, "KOPKLAS");

        var conflict = await oud.VerstuurAsync();

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Tekst.ShouldContain("Opgeslagen is nu: Kopklas of schakeljaar");
        conflict.Formulier("#status").Waarde("Invoer.Status").ShouldBe("BUITENLAND");
        conflict.Formulier("#status").Waarde("Invoer.Toelichting").ShouldBe("Verhuist naar België.");
        (await StatusAsync(leerling)).ShouldBe("KOPKLAS");

        await conflict.Formulier("#status").VerstuurAsync();
        (await StatusAsync(leerling)).ShouldBe("BUITENLAND");
    }

    [Fact, Regel("SEC-7")]
    public async Task De_leerling_van_een_andere_school_bestaat_niet()
    {
        var (leerling, _) = await wereld.LeerlingAsync(okrDefinitief: false);
        var (eigen, _) = await wereld.LeerlingAsync(okrDefinitief: false);
        var ander = await Server.LogInAsync(Rol.PoGebruiker, Server.Regio.AnderePoSchool);
        var po = await PoAsync();
        var token = (await po.GetAsync(Url(eigen))).Formulier("#status").Waarde("__RequestVerificationToken")!;

        (await ander.GetAsync(Url(leerling))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ander.GetAsync("/aanmeldstatus")).Document.QuerySelector($"a[href='{Url(leerling)}']").ShouldBeNull();
        (await ander.PostAsync(Url(leerling), [new("__RequestVerificationToken", token), new("Invoer.Status", "BUITENLAND")])).Status.ShouldNotBe(HttpStatusCode.OK);
        (await StatusAsync(leerling)).ShouldBeNull();
    }

    private Task<Webklant> PoAsync() => Server.LogInAsync(Rol.PoGebruiker, Server.Regio.PoSchool);

    private static string Url(LeerlingId id) => $"/aanmeldstatus/{id.Waarde}";

    private static async Task<Pagina> ZetAsync(Webklant po, LeerlingId leerling, string status, string toelichting = "") =>
        await (await po.GetAsync(Url(leerling))).Formulier("#status").Zet("Invoer.Status", status).Zet("Invoer.Toelichting", toelichting).VerstuurAsync();

    private static string Rij(Pagina pagina, LeerlingId id) =>
        string.Join(' ', pagina.Document.QuerySelector($"tr:has(a[href='{Url(id)}'])")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<string?> StatusAsync(LeerlingId id) => Server.Systeem(db => db.Leerlingen.Where(l => l.Id == id).Select(l => l.AlternatieveStatus).SingleAsync());

    private Task<Okrstatus> OkrAsync(LeerlingId id) => Server.Systeem(db => db.Okrs.Where(o => o.LeerlingId == id).Select(o => o.Status).SingleAsync());
}
