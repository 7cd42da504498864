using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>The school career on tab 1: a row per year, for most pupils one press (B-38).</summary>
public sealed class LoopbaanTests
{
    [Theory, Databases, Regel("B-38", "OKR-17")]
    public async Task Acht_jaren_zijn_een_druk_en_een_jaar_elders_een_regel(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var id = await server.LeerlingAsync(server.Regio.PoSchool);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var tab = await (await po.GetAsync(OkrTests.Url(id, "1"))).Formulier("#okr").Zet("Invoer.Roepnaam", "Nieuwe naam").VerstuurAsync("Acht jaren bij onze school invullen");

        tab.Formulier("#okr").Waarde("Invoer.Roepnaam").ShouldBe("Nieuwe naam", "wat getypt is, blijft");
        (await JarenAsync(server, id)).Count.ShouldBe(1, "nog niets opgeslagen");
        var op = await tab.Formulier("#okr").Zet("Invoer.Loopbaan[0].School", "10AA").VerstuurAsync("Opslaan");

        op.Status.ShouldBe(HttpStatusCode.OK);
        var jaren = await JarenAsync(server, id);
        jaren.Select(j => j.Groep).ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8"]);
        (jaren[0].Schooljaar, jaren[0].Brin, jaren[7].Schooljaar).ShouldBe(("2019-2020", "10AA", "2026-2027"));

        var weg = await (await po.GetAsync(OkrTests.Url(id, "1"))).Formulier("#okr").VerstuurAsync("Jaar 1 weghalen");
        weg.Document.QuerySelector("[data-focus]")!.TextContent.ShouldBe("Jaar toevoegen", "wie een regel weghaalt, staat niet weer boven aan de pagina");
        await weg.Formulier("#okr").VerstuurAsync("Opslaan");
        (await JarenAsync(server, id)).Select(j => j.Groep).ShouldBe(["2", "3", "4", "5", "6", "7", "8"]);
    }

    [Fact, Regel("B-38", "OKR-17")]
    public async Task Een_lege_regel_valt_weg_en_een_halve_wordt_bij_het_veld_geweigerd()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var id = await server.LeerlingAsync(server.Regio.PoSchool);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var rij = await (await po.GetAsync(OkrTests.Url(id, "1"))).Formulier("#okr").VerstuurAsync("Jaar toevoegen");

        var fout = await rij.Formulier("#okr").Zet("Invoer.Loopbaan[1].Schooljaar", "vorig").VerstuurAsync("Opslaan");

        fout.HeeftFout("Invoer.Loopbaan[1].Schooljaar", "zoals 2026-2027").ShouldBeTrue(fout.Tekst);
        fout.HeeftFout("Invoer.Loopbaan[1].Groep", "Vul de groep in").ShouldBeTrue(fout.Tekst);
        (await JarenAsync(server, id)).Count.ShouldBe(1);
        await fout.Formulier("#okr").Zet("Invoer.Loopbaan[1].Schooljaar", "").Zet("Invoer.Loopbaan[1].School", "").VerstuurAsync("Opslaan");
        (await JarenAsync(server, id)).ShouldHaveSingleItem().Schooljaar.ShouldBe("2026-2027");
    }

    [Theory, Databases, Regel("OSO-V03", "B-30")]
    public async Task De_dag_van_inschrijving_staat_op_tabblad_1_en_moet_bij_de_leerling_passen(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var id = await server.LeerlingAsync(server.Regio.PoSchool);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        await (await po.GetAsync(OkrTests.Url(id, "1"))).Formulier("#okr").Zet("Invoer.InstroomOp", "2020-08-24").VerstuurAsync("Opslaan");

        (await InstroomAsync()).ShouldBe(new DateOnly(2020, 8, 24));
        var terug = await po.GetAsync(OkrTests.Url(id, "1"));
        terug.Formulier("#okr").Waarde("Invoer.InstroomOp").ShouldBe("2020-08-24");
        var fout = await terug.Formulier("#okr").Zet("Invoer.InstroomOp", "2001-01-01").Zet("Invoer.Roepnaam", "Anders").VerstuurAsync("Opslaan");
        fout.HeeftFout("Invoer.InstroomOp", "kan niet bij deze leerling horen").ShouldBeTrue(fout.Tekst);
        fout.Formulier("#okr").Waarde("Invoer.Roepnaam").ShouldBe("Anders");
        (await InstroomAsync()).ShouldBe(new DateOnly(2020, 8, 24));

        Task<DateOnly?> InstroomAsync() => server.Systeem(db => db.Leerlingen.Where(l => l.Id == id).Select(l => l.InstroomOp).SingleAsync());
    }

    /// <summary>Domein 7.1: groep 3 and 4 abroad are twenty months that do not count.</summary>
    [Theory, Databases, Regel("OKR-17", "D-63")]
    public async Task Een_jaar_in_het_buitenland_telt_niet_in_tabblad_4b_en_niet_in_het_onderzoek(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var id = await server.LeerlingAsync(server.Regio.PoSchool, (l, okr, h) =>
        {
            Proefgegevens.Compleet(l, okr, h);
            okr.StelAdviesVast(new Domain.Overstapdossiers.Schooladvies { Voorlopig = "10", VoorlopigOp = h.Vandaag }, h).IsGelukt.ShouldBeTrue();
        });
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var tab = await (await po.GetAsync(OkrTests.Url(id, "1"))).Formulier("#okr").VerstuurAsync("Acht jaren bij onze school invullen");
        await tab.Formulier("#okr").VerstuurAsync("Opslaan");
        (await po.GetAsync(OkrTests.Url(id, "4b"))).Formulier("#okr").Waarde("Invoer.Velden[dl]").ShouldBe("55");

        var weg = (await po.GetAsync(OkrTests.Url(id, "1"))).Formulier("#okr");
        foreach (var rij in new[] { 2, 3 })
            weg.Zet($"Invoer.Loopbaan[{rij}].Buitenland", "true").Zet($"Invoer.Loopbaan[{rij}].School", "Szkoła 12");
        (await weg.VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.OK);

        (await JarenAsync(server, id)).Select(j => j.Buitenland).ShouldBe([false, false, true, true, false, false, false, false]);
        (await po.GetAsync(OkrTests.Url(id, "4b"))).Formulier("#okr").Waarde("Invoer.Velden[dl]").ShouldBe("35");
        await (await po.GetAsync($"/leerlingen/{id.Waarde}/zib")).Formulier("#begin").VerstuurAsync();
        (await po.GetAsync($"/leerlingen/{id.Waarde}/zib")).Formulier("#zib").Waarde("Invoer.loopbaan[2].Buitenland").ShouldBe("ja");
    }

    [Theory, Databases, Regel("REL-7", "B-38")]
    public async Task Een_jaar_toevoegen_slaat_de_keuze_tussen_twee_collegas_niet_over(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var id = await server.LeerlingAsync(server.Regio.PoSchool);
        var (ik, collega) = (await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool), await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));
        var mijn = (await ik.GetAsync(OkrTests.Url(id, "1"))).Formulier("#okr").Zet("Invoer.Roepnaam", "Van mij");
        await (await collega.GetAsync(OkrTests.Url(id, "1"))).Formulier("#okr").Zet("Invoer.Roepnaam", "Van een collega").VerstuurAsync("Opslaan");
        var ingehaald = await mijn.VerstuurAsync("Opslaan");
        ingehaald.Status.ShouldBe(HttpStatusCode.Conflict);

        var rij = await ingehaald.Formulier("#okr").VerstuurAsync("Jaar toevoegen");
        var zonder = await rij.Formulier("#okr").VerstuurAsync("Opslaan");

        rij.Document.QuerySelectorAll("#okr [name=Samenvoegen]").ShouldNotBeEmpty();
        zonder.Tekst.ShouldContain("Kies bij elk verschil welke tekst blijft.");
        (await server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Personalia.Roepnaam.ShouldBe("Van een collega");
    }

    private static Task<IReadOnlyList<Loopbaanregel>> JarenAsync(Proefserver server, LeerlingId id) =>
        server.Systeem(async db => (await db.Leerlingen.AsNoTracking().SingleAsync(l => l.Id == id)).Schoolloopbaan);

    private static async Task<Proefserver> ServerAsync(Databasesoort soort)
    {
        var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        return server;
    }
}
