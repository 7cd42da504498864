using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Procedures;

/// <summary>Every setting of the region on a screen, with its check, its history and its second person (D-01, B-68).</summary>
public sealed class RegelsTests
{
    [Fact, Regel("D-01", "B-58", "B-68")]
    public async Task Elke_instelling_staat_in_woorden_op_de_pagina_en_heeft_een_formulier()
    {
        await using var server = await Proefserver.StartAsync();
        var regio = await LogInAsync(server);
        var pagina = await regio.GetAsync("/procedure");

        foreach (var instelling in Instellingen.Alle)
        {
            var naam = Application.Bouwstenen.Woorden.Van("instelling", instelling.Sleutel);
            pagina.Tekst.ShouldContain(naam);
            var formulier = await regio.GetAsync(instelling is Lijstinstelling ? $"/procedure/lijst/{instelling.Sleutel}" : $"/procedure/regels/{instelling.Groep}".ToLowerInvariant());
            formulier.Tekst.ShouldContain(Application.Bouwstenen.Woorden.Van("instellinguitleg", instelling.Sleutel));
        }
        pagina.Tekst.ShouldContain("Hoogste keuze met recht op een plaats");
        foreach (var waarde in Enum.GetNames<Lotingsmechanisme>().Concat(Enum.GetNames<Volgordevanwachtlijst>()).Where(n => n != "Lotnummer"))
            pagina.Tekst.Split(' ', '.', ',', '(', ')').ShouldNotContain(waarde);
        (await regio.GetAsync("/procedure/vergelijken")).Tekst.ShouldContain("Haaglanden");
    }

    [Theory, Databases]
    [Regel("D-01", "REL-7")]
    public async Task Een_regel_wijzigt_met_geschiedenis_en_een_fout_staat_bij_het_veld(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var regio = await LogInAsync(server);
        var oud = await regio.GetAsync("/procedure/regels/voorkeurslijst");

        var fout = await oud.Formulier().Zet("Invoer.voorkeurslijst.maximum", "2").Zet("Invoer.Reden", "Kortere lijsten").VerstuurAsync();
        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.HeeftFout("Invoer.voorkeurslijst.aanbevolen", ProcedureWeigeringen.LijstlengtesKloppenNiet.Zin()).ShouldBeTrue();
        fout.Formulier().Waarde("Invoer.voorkeurslijst.maximum").ShouldBe("2");
        fout.Formulier().Waarde("Invoer.Reden").ShouldBe("Kortere lijsten");
        (await RegelsAsync(server)).LijstMaximum.ShouldBe(12);

        (await fout.Formulier().Zet("Invoer.voorkeurslijst.maximum", "6").VerstuurAsync()).Tekst.ShouldContain("De wijziging is opgeslagen.");
        (await RegelsAsync(server)).LijstMaximum.ShouldBe(6);
        (await oud.Formulier().Zet("Invoer.voorkeurslijst.minimum", "2").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
        (await RegelsAsync(server)).LijstMinimum.ShouldBe(1);
        var geschiedenis = (await regio.GetAsync("/procedure/geschiedenis")).Tekst;
        geschiedenis.ShouldContain("Meeste aantal keuzes: ‘12’ werd ‘6’.");
        geschiedenis.ShouldContain("Reden: Kortere lijsten");
    }

    [Theory, Databases]
    [Regel("D-01", "SEC-12")]
    public async Task Na_het_begin_van_de_periode_bevestigt_een_andere_coordinator(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        server.Klok.ZetOp(new DateOnly(2027, 3, 26), 10);
        var (een, twee) = (await LogInAsync(server), await LogInAsync(server));
        var pagina = await een.GetAsync("/procedure/regels/wachtlijst");
        var zonder = await pagina.Formulier().Zet("Invoer.wachtlijst.reactietermijn", "7").VerstuurAsync();
        zonder.HeeftFout("Invoer.Reden", ProcedureWeigeringen.RedenNodig.Zin()).ShouldBeTrue();
        (await zonder.Formulier().Zet("Invoer.Reden", "Meivakantie").VerstuurAsync()).Tekst.ShouldContain("De wijziging is voorgesteld.");
        (await RegelsAsync(server)).Reactietermijn.ShouldBe(5);

        var eigen = await een.GetAsync("/procedure");
        eigen.Document.QuerySelector("form[action*=Bevestigen]").ShouldBeNull();
        var vervalst = await een.PostAsync("/procedure?handler=Bevestigen", [new("__RequestVerificationToken", eigen.Formulier().Waarde("__RequestVerificationToken")!), new("Voorstel", eigen.Formulier().Waarde("Voorstel")!)]);
        vervalst.Tekst.ShouldContain(ProcedureWeigeringen.TweedePersoon.Zin());
        (await RegelsAsync(server)).Reactietermijn.ShouldBe(5);

        (await twee.GetAsync("/")).Tekst.ShouldContain("Wijziging van kalender of regels bevestigen");
        var ander = await twee.GetAsync("/procedure");
        ander.Tekst.ShouldContain("Reden: Meivakantie");
        (await ander.Formulier("main form[action*=Bevestigen]").VerstuurAsync()).Tekst.ShouldContain("De wijziging is bevestigd");
        (await RegelsAsync(server)).Reactietermijn.ShouldBe(7);
        (await twee.GetAsync("/procedure")).Document.QuerySelector("input[name=Voorstel]").ShouldBeNull();
    }

    [Theory, Databases]
    [Regel("D-60")]
    public async Task De_regels_waarmee_is_vastgelegd_veranderen_niet_meer(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var regio = await LogInAsync(server);
        await Lotingen.Coordinatoren.BereidVoorAsync(regio);
        await Lotingen.Coordinatoren.StapAsync(regio, "#vastleggen");
        await Lotingen.Coordinatoren.StapAsync(await LogInAsync(server), "#vastleggen");

        var antwoord = await (await regio.GetAsync("/procedure/regels/loting")).Formulier().Zet("Invoer.loting.mechanisme", "R2").VerstuurAsync();

        antwoord.Status.ShouldBe(HttpStatusCode.BadRequest);
        antwoord.Tekst.ShouldContain(ProcedureWeigeringen.RegelsLiggenVast.Met(Lotingstatus.Vastgelegd).Zin());
        (await RegelsAsync(server)).Mechanisme.ShouldBe(Lotingsmechanisme.Da);
    }

    [Fact, Regel("D-60", "D-61")]
    public async Task Wat_op_het_scherm_is_gekozen_loot_ook()
    {
        await using var server = await Proefserver.StartAsync();
        var regio = await LogInAsync(server);
        await (await regio.GetAsync("/procedure/regels/loting")).Formulier().Zet("Invoer.loting.mechanisme", "DecentralThenCentral").Zet("Invoer.loting.nummer", "EenPerKlas")
            .Zet("Invoer.voorrang.bereik", "EersteRonde").Zet("Invoer.wachtlijst.volgorde", "VoorrangDanLotnummer").Zet("Invoer.statistiek.minimumCel", "10").VerstuurAsync();

        var regels = Application.Lotingen.Regelvertaling.Van(await RegelsAsync(server));

        (regels.Mechanisme, regels.Nummering, regels.Voorrangsbereik, regels.KleineAantallen)
            .ShouldBe((Oversteek.Loting.Mechanisme.DecentralThenCentral, Oversteek.Loting.Nummering.Mtb, Oversteek.Loting.Voorrangsbereik.FirstStageOnly, 10));
        regels.Wachtlijstvolgorde.Select(o => o.Sleutel).ShouldBe([Oversteek.Loting.Wachtlijstsleutel.Level, Oversteek.Loting.Wachtlijstsleutel.Lot]);
    }

    [Theory, Databases]
    [Regel("D-25")]
    public async Task Een_lijst_verliest_niets_dat_in_gebruik_is(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (leerling, _) = await wereld.LeerlingAsync(okrDefinitief: false);
        await wereld.Server.Systeem(async db =>
        {
            (await db.Leerlingen.SingleAsync(l => l.Id == leerling)).ZetAlternatieveStatus("KOPKLAS", wereld.Server.Handeling(wereld.Server.Regio.Regio));
            await db.SaveChangesAsync();
        });
        var regio = await LogInAsync(wereld.Server);

        var pagina = await regio.GetAsync("/procedure/lijst/alternatieveStatussen");
        var rij = Enumerable.Range(0, 11).Single(i => pagina.Formulier().Waarde($"Invoer.alternatieveStatussen.{i}.code") == "KOPKLAS");
        var antwoord = await pagina.Formulier().Zet($"Weg.{rij}", "true").VerstuurAsync();
        antwoord.Tekst.ShouldContain("‘Kopklas of schakeljaar’ is dit schooljaar al gebruikt");
        (await RegelsAsync(wereld.Server)).AlternatieveStatussen.ShouldContain(s => s.Code == "KOPKLAS");
    }

    [Theory, Databases]
    [Regel("D-29")]
    public async Task Een_lijst_krijgt_een_regel_en_een_volgorde(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var voorrang = await (await LogInAsync(server)).GetAsync("/procedure/lijst/voorrangscatalogus");
        var fout = await voorrang.Formulier().Zet("Plaats.0", "eerst").Zet("Weg.1", "true").VerstuurAsync();
        fout.HeeftFout("Plaats.0", "Vul een heel getal in tot en met 999.").ShouldBeTrue();
        (fout.Formulier().Waarde("Plaats.0"), fout.Document.QuerySelectorAll("input[name='Weg.1'][checked]").Length).ShouldBe(("eerst", 1));
        (await RegelsAsync(server)).Voorrangscatalogus.Count.ShouldBe(4);

        var nieuw = await fout.Formulier().Zet("Plaats.0", "1").Zet("Invoer.voorrangscatalogus.4.naam", "Dichtbij").Zet("Invoer.voorrangscatalogus.4.tekst", "De leerling woont het dichtst bij deze school.")
            .Zet("Plaats.4", "0").Zet("Weg.1", "true").VerstuurAsync();
        nieuw.Tekst.ShouldContain("De wijziging is opgeslagen.");
        (await RegelsAsync(server)).Voorrangscatalogus.Select(r => r.Code).ShouldBe(["DICHTBIJ", "BROER_ZUS", "CONCEPT", "TOELEVEREND"]);
    }

    [Theory, Databases]
    [Regel("D-25", "D-37")]
    public async Task Wat_bij_het_platform_hoort_gaat_niet_uit_de_lijst(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var regio = await LogInAsync(server);
        foreach (var (lijst, code) in new[] { ("alternatieveStatussen", "BUITEN_PLATFORM"), ("alternatieveStatussen", "ANDERE_PO"), ("afwijsredenen", "ONDERSTEUNING") })
        {
            var pagina = await regio.GetAsync($"/procedure/lijst/{lijst}");
            var rij = Enumerable.Range(0, 20).First(i => pagina.Formulier().Waarde($"Invoer.{lijst}.{i}.code") == code);
            pagina.Document.QuerySelector($"[name='Weg.{rij}']").ShouldBeNull("er is geen vinkje om haar weg te doen");

            var antwoord = await pagina.Formulier().Smokkel($"Weg.{rij}", "true").VerstuurAsync();

            antwoord.Status.ShouldBe(HttpStatusCode.BadRequest);
            antwoord.Tekst.ShouldContain("hoort bij het platform en kan niet weg");
        }
        var regels = await RegelsAsync(server);
        regels.AlternatieveStatussen.ShouldContain(s => s.Code == "BUITEN_PLATFORM");
        regels.AlternatieveStatussen.ShouldContain(s => s.Code == "ANDERE_PO", "zij stopt onderzoek, test en zorgaanmeldroute");
        regels.Afwijsredenen.ShouldContain(a => a.Code == "ONDERSTEUNING");
    }

    [Theory, Regel("B-30")]
    [InlineData("Invoer.Van", "2026-07-31")]
    [InlineData("Invoer.Tot", "2027-11-01")]
    public async Task Een_datum_van_de_kalender_ligt_in_of_kort_na_het_schooljaar(string veld, string dag)
    {
        await using var server = await Proefserver.StartAsync();
        var pagina = await (await LogInAsync(server)).GetAsync($"/procedure/{Mijlpalen.OsoNaarLas}");
        pagina.Status.ShouldBe(HttpStatusCode.OK);

        var fout = await pagina.Formulier().Zet(veld, dag).VerstuurAsync();

        fout.HeeftFout(veld, "Kies een dag van 1 augustus 2026 tot en met 31 oktober 2027.").ShouldBeTrue(fout.Tekst);
        fout.Formulier().Waarde(veld).ShouldBe(dag);
        (await server.Systeem(db => db.Procedures.AsNoTracking().SingleAsync(p => p.OrganisatieId == server.Regio.Regio))).Mijlpaal(Mijlpalen.OsoNaarLas)
            .ShouldSatisfyAllConditions(m => m.Van.ShouldBe(new DateOnly(2027, 7, 1)), m => m.Tot.ShouldBe(new DateOnly(2027, 8, 31)));
    }

    [Fact, Regel("D-01", "SEC-8")]
    public async Task Wat_niet_bestaat_of_van_een_ander_is_bestaat_niet()
    {
        await using var server = await Proefserver.StartAsync();
        var regio = await LogInAsync(server);
        (await regio.GetAsync("/procedure/regels/bestaatniet")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await regio.GetAsync("/procedure/lijst/loting.mechanisme")).Status.ShouldBe(HttpStatusCode.NotFound);
        var elders = await server.LogInAsync(Rol.Regiocoordinator, server.Regio.AndereRegio);
        foreach (var adres in new[] { "/procedure/regels/loting", "/procedure/lijst/afwijsredenen", "/procedure/vergelijken" })
            (await elders.GetAsync(adres)).Status.ShouldBe(HttpStatusCode.NotFound, adres);
    }

    private static Task<Webklant> LogInAsync(Proefserver server) => server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio);

    private static Task<Procedureregels> RegelsAsync(Proefserver server) => server.Systeem(async db => (await db.Procedures.AsNoTracking().SingleAsync(p => p.OrganisatieId == server.Regio.Regio)).Regels);
}
