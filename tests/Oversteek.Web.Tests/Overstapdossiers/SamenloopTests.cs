using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>Two people, or one person in two tabs of the browser, on one OKR: nobody overwrites anybody without seeing it (REL-7).</summary>
public sealed class SamenloopTests(Proefserver server) : IClassFixture<Proefserver>
{
    private const string Veld = "Invoer.Velden[concentratie]";

    [Theory, Regel("REL-7")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_verouderd_formulier_verliest_niets_en_vraagt_per_verschil_een_keuze(bool zelfdeGebruiker)
    {
        var (id, klant) = await BeginAsync();
        var ander = zelfdeGebruiker ? klant : await PoAsync();
        var mijn = (await klant.GetAsync(Url(id, "3"))).Formulier("#okr").Zet(Veld, "Mijn tekst").Zet("Invoer.Velden[huiswerk]", "Altijd af");
        await (await ander.GetAsync(Url(id, "3"))).Formulier("#okr").Zet(Veld, "Andere tekst").VerstuurAsync("Opslaan");

        var conflict = await mijn.VerstuurAsync("Opslaan");

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Tekst.ShouldContain("Mijn tekst");
        conflict.Tekst.ShouldContain("Andere tekst");
        (await InhoudAsync(id, "3"))["concentratie"].ShouldBe("Andere tekst");

        // Pressing on without a choice overwrites nothing.
        var ongekozen = await conflict.Formulier("#okr").VerstuurAsync("Opslaan");
        ongekozen.Status.ShouldBe(HttpStatusCode.BadRequest);
        ongekozen.Formulier("#okr").Waarde(Veld).ShouldBe("Mijn tekst");
        (await InhoudAsync(id, "3"))["concentratie"].ShouldBe("Andere tekst");

        await ongekozen.Formulier("#okr").Zet("Keuze[concentratie]", "ander").Zet("Keuze[huiswerk]", "mijn").VerstuurAsync("Opslaan");
        (await InhoudAsync(id, "3"))["concentratie"].ShouldBe("Andere tekst");
        (await InhoudAsync(id, "3"))["huiswerk"].ShouldBe("Altijd af");
    }

    [Fact, Regel("REL-7", "OKR-12")]
    public async Task Een_ingelezen_advies_wordt_niet_stil_overschreven_door_een_open_tabblad_4()
    {
        var (id, klant) = await BeginAsync();
        var mijn = (await klant.GetAsync(Url(id, "4"))).Formulier("#okr").Zet("Invoer.Voorlopig", "42").Zet("Invoer.VoorlopigOp", "2027-01-12");
        await server.Systeem(async db =>
        {
            // As an import does: the advice changes, the tab does not.
            (await db.Okrs.SingleAsync(o => o.LeerlingId == id)).StelAdviesVast(new Schooladvies { Voorlopig = "60", VoorlopigOp = new DateOnly(2027, 1, 14) }, server.Handeling(server.Regio.PoSchool));
            await db.SaveChangesAsync();
        });

        var conflict = await mijn.VerstuurAsync("Opslaan");

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        (await AdviesAsync(id)).ShouldBe("60");
        await conflict.Formulier("#okr").Zet("Keuze[adviesVoorlopig]", "ander").VerstuurAsync("Opslaan");
        (await AdviesAsync(id)).ShouldBe("60");
        (await server.Systeem(db => db.Okrs.SingleAsync(o => o.LeerlingId == id))).Advies.VoorlopigOp.ShouldBe(new DateOnly(2027, 1, 14));
    }

    [Fact, Regel("REL-7")]
    public async Task Twee_mensen_op_twee_tabbladen_botsen_niet()
    {
        var (id, klant) = await BeginAsync();
        var ander = await PoAsync();
        var drie = (await klant.GetAsync(Url(id, "3"))).Formulier("#okr").Zet(Veld, "Rustig");
        var vijf = (await ander.GetAsync(Url(id, "5"))).Formulier("#okr").Zet("Invoer.Velden[watWerkt]", "Structuur");

        await Task.WhenAll(drie.VerstuurAsync("Opslaan"), vijf.VerstuurAsync("Opslaan"));

        (await InhoudAsync(id, "3"))["concentratie"].ShouldBe("Rustig");
        (await InhoudAsync(id, "5"))["watWerkt"].ShouldBe("Structuur");
    }

    [Fact, Regel("REL-7")]
    public async Task Van_twee_gelijktijdige_opslagen_wint_er_een_en_ziet_de_ander_beide_versies()
    {
        var (klant, ander) = (await PoAsync(), await PoAsync());
        for (var ronde = 0; ronde < 4; ronde++)
        {
            var id = await server.LeerlingAsync(server.Regio.PoSchool);
            // Also when the tab has no row yet and both want to make it.
            if (ronde % 2 == 1)
                await (await klant.GetAsync(Url(id, "3"))).Formulier("#okr").Zet(Veld, "Oud").VerstuurAsync("Opslaan");
            var een = (await klant.GetAsync(Url(id, "3"))).Formulier("#okr").Zet(Veld, "Tekst een");
            var twee = (await ander.GetAsync(Url(id, "3"))).Formulier("#okr").Zet(Veld, "Tekst twee");

            var paginas = await Task.WhenAll(een.VerstuurAsync("Opslaan"), twee.VerstuurAsync("Opslaan"));

            paginas.Select(p => p.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
            var conflict = paginas.Single(p => p.Status == HttpStatusCode.Conflict);
            conflict.Tekst.ShouldContain("Tekst een");
            conflict.Tekst.ShouldContain("Tekst twee");
            (await InhoudAsync(id, "3")).Velden.Count.ShouldBe(1);
        }
    }

    [Fact, Regel("REL-7")]
    public async Task Tabblad_1_toont_beide_versies_en_slaat_pas_op_na_een_keuze_per_verschil()
    {
        var (id, klant) = await BeginAsync();
        var ander = await PoAsync();
        var mijn = (await klant.GetAsync(Url(id, "1"))).Formulier("#okr").Zet("Invoer.Groep", "8B");
        await (await ander.GetAsync(Url(id, "1"))).Formulier("#okr").Zet("Invoer.Plaats", "Andersdam").VerstuurAsync("Opslaan");

        var conflict = await mijn.VerstuurAsync("Opslaan");

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Tekst.ShouldContain("Andersdam");
        conflict.Formulier("#okr").Waarde("Invoer.Groep").ShouldBe("8B");
        (await conflict.Formulier("#okr").VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Groep.ShouldBe("8A");

        await conflict.Formulier("#okr").Zet("Keuze[adres]", "ander").Zet("Keuze[groep]", "mijn").VerstuurAsync("Opslaan");
        var leerling = await server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id));
        (leerling.Groep, leerling.Adres!.Plaats).ShouldBe(("8B", "Andersdam"));
    }

    private Task<Webklant> PoAsync() => server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

    private async Task<(LeerlingId Id, Webklant Klant)> BeginAsync() => (await server.LeerlingAsync(server.Regio.PoSchool), await PoAsync());

    private static string Url(LeerlingId id, string nummer) => OkrTests.Url(id, nummer);

    private Task<string?> AdviesAsync(LeerlingId id) => server.Systeem(async db => (await db.Okrs.SingleAsync(o => o.LeerlingId == id)).Advies.Voorlopig);

    private Task<Onderdeelinhoud> InhoudAsync(LeerlingId id, string nummer) =>
        server.Systeem(async db => (await db.OkrOnderdelen.SingleAsync(o => o.LeerlingId == id && o.Nummer == nummer)).Inhoud);
}
