using System.Net;
using Oversteek.Application.Criteria;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Zib;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Zib;

/// <summary>Two people of one bureau, and two days on which they look.</summary>
public sealed class ZibtweeTests
{
    [Theory, Databases, Regel("REL-7", "ZIB-04")]
    public async Task Wie_bij_het_bureau_een_oude_pagina_heeft_schrijft_niet_over_een_collega_heen(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        await (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#nemen").VerstuurAsync();
        var oud = await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id));
        await oud.Formulier("#vragen").Zet("Invoer.Tekst", "Stuur de DLE.").VerstuurAsync();

        Formulier[] later =
        [
            oud.Formulier("#vragen").Zet("Invoer.Tekst", "Welke taal?"), oud.Formulier("#uitslag"), oud.Formulier("#afwijzen").Zet("Invoer.Reden", "Te druk."),
            oud.Formulier("#plannen").Zet("Invoer.Dag", "2027-02-03").Zet("Invoer.Tijd", "09:00").Zet("Invoer.Plaats", "Lokaal 3"),
        ];
        foreach (var formulier in later)
        {
            var uit = await formulier.VerstuurAsync();
            uit.Status.ShouldBe(HttpStatusCode.Conflict, uit.Tekst);
            uit.Tekst.ShouldContain(ZibWeigeringen.Gewijzigd.Zin());
            var nu = await wereld.NuAsync(id);
            (nu.Status, nu.Aanvullingsvraag, nu.Afspraak).ShouldBe((ZibAanmeldingstatus.InBehandeling, "Stuur de DLE.", null));
        }
        var weer = await later[0].VerstuurAsync();
        weer.Formulier("#vragen").Waarde("Invoer.Tekst").ShouldBe("Welke taal?", "wat getypt is, blijft staan");
        weer.Tekst.ShouldContain("Stuur de DLE.", customMessage: "en de vraag van de collega staat erbij");
        (await weer.Formulier("#vragen").VerstuurAsync()).Tekst.ShouldContain("De vraag is naar de school.");
    }

    [Theory, Databases, Regel("ZIB-07", "D-63")]
    public async Task De_achterstand_is_die_van_de_toets_op_welke_dag_men_ook_kijkt(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        await wereld.KiesBureauAsync();
        var id = await wereld.KindAsync();
        await wereld.VulInAsync(id);
        await (await wereld.Po.GetAsync(Zibwereld.Url(id))).Formulier("#zib").Zet("Invoer.Velden[dl]", "").VerstuurAsync("Opslaan");
        await wereld.DienInAsync(id);
        var januari = Stappen(await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id)));
        januari.ShouldContain(Criteriumstappen.DlBerekend.Met(55).Zin());

        wereld.Server.Klok.ZetOp(new DateOnly(2027, 5, 10));
        var bureau = await wereld.Server.LogInAsync(Rol.Onderzoeksbureau, wereld.BureauId);

        Stappen(await bureau.GetAsync(Zibwereld.Onderzoek(id))).ShouldBe(januari);
    }

    [Theory, Databases, Regel("ZIB-07", "ZIB-05")]
    public async Task Een_toets_die_bij_de_aanvraag_te_oud_is_staat_er_bij_school_en_bureau_bij(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var dag = new DateOnly(2025, 6, 10);
        var zin = Criteriumstappen.TeOud.Met(Onderzoeksoort.Didactisch, dag, 12).Zin();
        await wereld.KiesBureauAsync();
        var id = await wereld.KindAsync(meer: (_, okr, h) => okr.SlaOp("2", okr.Inhoud("2")! with
        {
            Toetsen = [.. okr.Inhoud("2")!.Toetsen.Select(t => t with { Datum = dag, Moment = "E6" })],
        }, h).IsGelukt.ShouldBeTrue());
        await wereld.VulInAsync(id);
        Stappen(await wereld.Po.GetAsync(Zibwereld.Url(id))).ShouldContain(zin);

        (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanmelding is bij het bureau.", customMessage: "het houdt niets tegen");

        Stappen(await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).ShouldContain(zin);
    }

    private static string Stappen(Pagina pagina) =>
        pagina.Document.QuerySelectorAll("table").Single(t => t.TextContent.Contains("Stappen van de berekening", StringComparison.Ordinal)).TextContent;
}
