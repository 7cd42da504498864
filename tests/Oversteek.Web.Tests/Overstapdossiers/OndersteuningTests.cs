using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>The degree of support on tab 4, and the OKR of a school for so that writes its own.</summary>
public sealed class OndersteuningTests
{
    private const string Graad = "Invoer.Velden[graadWerkhouding]";
    private const string Uitleg = "Invoer.Velden[graadWerkhoudingUitleg]";

    [Theory, Databases, Regel("D-74")]
    public async Task Elke_leerling_heeft_per_domein_een_graad_met_uitleg_bij_extra_en_diep(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var id = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var leeg = await po.GetAsync(OkrTests.Url(id, "4"));
        foreach (var (graad, uitleg) in Ondersteuningsgraden.Domeinen)
        {
            leeg.Document.QuerySelectorAll($"[name='Invoer.Velden[{graad.Sleutel}]']").Select(k => k.GetAttribute("value")).ShouldBe(["basis", "extra", "diep"]);
            leeg.Document.QuerySelector($"[name='Invoer.Velden[{uitleg.Sleutel}]']")!.Closest("[hidden]").ShouldNotBeNull("bij basis hoort geen uitleg");
        }

        (await leeg.Formulier("#okr").Zet(Graad, "diep").VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.OK);

        (await ControleAsync(po, id)).Tekst.ShouldContain("Uitleg bij werkhouding");
        var open = await po.GetAsync(OkrTests.Url(id, "4"));
        open.Document.QuerySelector($"[name='{Uitleg}']")!.Closest("[hidden]").ShouldBeNull();
        await open.Formulier("#okr").Zet(Uitleg, "Werkt met een taakkaart").Zet("Invoer.Velden[extraInPo]", "ja").VerstuurAsync("Opslaan");
        (await ControleAsync(po, id)).Document.QuerySelector("main form[method=post]").ShouldNotBeNull("nu is alles er");
        var papier = await AfdrukAsync(po, id);
        papier.ShouldContain("Werkhouding diep");
        papier.ShouldContain("Werkt met een taakkaart");
        await (await po.GetAsync(OkrTests.Url(id, "4"))).Formulier("#okr").Zet(Graad, "basis").VerstuurAsync("Opslaan");
        (await AfdrukAsync(po, id)).ShouldNotContain("Werkt met een taakkaart");
    }

    [Theory, Databases, Regel("D-74")]
    public async Task Bij_pro_en_lwoo_staat_extra_ondersteuning_in_het_vo_vast_op_ja(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var id = await server.LeerlingAsync(server.Regio.PoSchool);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        const string Vraag = "Invoer.Velden[extraInVo]";
        await (await po.GetAsync(OkrTests.Url(id, "4"))).Formulier("#okr").Zet("Invoer.Voorlopig", "20").Zet(Vraag, "nee").VerstuurAsync("Opslaan");
        (await po.GetAsync(OkrTests.Url(id, "4"))).Formulier("#okr").Waarde(Vraag).ShouldBe("nee", "vmbo zonder lwoo is een vraag");

        await (await po.GetAsync(OkrTests.Url(id, "4"))).Formulier("#okr").Zet("Invoer.Lwoo", "true").VerstuurAsync("Opslaan");
        var lwoo = await po.GetAsync(OkrTests.Url(id, "4"));

        lwoo.Formulier("#okr").Waarde(Vraag).ShouldBe("ja");
        await lwoo.Formulier("#okr").Zet(Vraag, "nee").VerstuurAsync("Opslaan");
        (await AntwoordAsync(server, id)).ShouldBe("ja", "wie nee kiest, verandert er niets aan");
        await (await po.GetAsync(OkrTests.Url(id, "4"))).Formulier("#okr").Zet("Invoer.Lwoo", "false").Zet(Vraag, "nee").VerstuurAsync("Opslaan");
        (await AntwoordAsync(server, id)).ShouldBe("nee");
    }

    [Theory, Databases, Regel("D-15", "OKR-10")]
    public async Task Een_eigen_okr_van_so_vervangt_de_verplichte_teksten_en_niets_anders(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        await SoortAsync(server, Schoolsoort.SpeciaalOnderwijs);
        var id = await server.LeerlingAsync(server.Regio.PoSchool, ZonderTeksten);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        (await po.GetAsync(OkrTests.Url(id, "3"))).Tekst.ShouldContain("U mag ook een eigen okr gebruiken");
        (await ControleAsync(po, id)).Document.QuerySelectorAll("main form[method=post]").ShouldBeEmpty("zonder bijlage zijn de teksten nodig");
        var bijlage = await VoegToeAsync(server, id);

        var controle = await ControleAsync(po, id);
        controle.Tekst.ShouldNotContain("Tabblad 3");
        controle.Tekst.ShouldContain("Ouders hebben het okr ingezien op", customMessage: "de inzage blijft nodig");
        (await po.GetAsync(OkrTests.Url(id, "3"))).Tekst.ShouldContain("Uw eigen okr is toegevoegd");
        await (await po.GetAsync(OkrTests.Url(id, "5"))).Formulier("#okr").Zet("Invoer.Velden[inzageDatum]", "2027-01-15").VerstuurAsync("Opslaan");
        await WijzigAsync(server, bijlage, b => b.Geef(false, server.Handeling(server.Regio.PoSchool)));
        (await ControleAsync(po, id)).Document.QuerySelectorAll("main form[method=post]").ShouldBeEmpty("wat het vo niet krijgt, vervangt niets");
        await WijzigAsync(server, bijlage, b => b.Geef(true, server.Handeling(server.Regio.PoSchool)));

        await (await ControleAsync(po, id)).Formulier().VerstuurAsync();

        (await StatusAsync(server, id)).ShouldBe(Okrstatus.Definitief);
        var klas = await po.GetAsync("/klassenoverzicht");
        klas.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, Regel("D-15", "OKR-10")]
    [InlineData(Schoolsoort.Basisonderwijs, true, false)]
    [InlineData(Schoolsoort.SpeciaalBasisonderwijs, false, false)]
    [InlineData(Schoolsoort.SpeciaalBasisonderwijs, true, true)]
    public async Task Een_basisschool_mag_het_niet_en_sbo_alleen_als_de_regio_het_toestaat(Schoolsoort soort, bool regioStaatToe, bool mag)
    {
        await using var server = await Proefserver.StartAsync();
        await SoortAsync(server, soort);
        await server.ZetRegelsAsync(r => r with { EigenOkrSbo = regioStaatToe });
        var id = await server.LeerlingAsync(server.Regio.PoSchool, ZonderTeksten);
        await VoegToeAsync(server, id);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        (await ControleAsync(po, id)).Tekst.Contains("Tabblad 3", StringComparison.Ordinal).ShouldBe(!mag);

        (await po.GetAsync($"/klassenoverzicht/definitief")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static void ZonderTeksten(Domain.Leerlingen.Leerling leerling, Okr okr, Handeling handeling)
    {
        Proefgegevens.Compleet(leerling, okr, handeling);
        okr.SlaOp("3", new Onderdeelinhoud(), handeling);
        okr.SlaOp("5", new Onderdeelinhoud().Met("akkoord", "Ja"), handeling);
    }

    private static Task SoortAsync(Proefserver server, Schoolsoort soort) => server.Systeem(db =>
        db.Organisaties.Where(o => o.Id == server.Regio.PoSchool).ExecuteUpdateAsync(s => s.SetProperty(o => o.Schoolsoort, soort)));

    private static Task<BijlageId> VoegToeAsync(Proefserver server, LeerlingId id) => server.Systeem(async db =>
    {
        var bestand = new Bestand("EIGEN_OKR", "okr.pdf", "application/pdf", 3, Bijlagetoestand.InOrde);
        var bijlage = Bijlage.VoegToe(id, bestand, Bijlagebron.Upload, true, server.Handeling(server.Regio.PoSchool));
        db.Add(bijlage);
        await db.SaveChangesAsync();
        return bijlage.Id;
    });

    private static Task WijzigAsync(Proefserver server, BijlageId id, Action<Bijlage> werk) => server.Systeem(async db =>
    {
        werk(await db.Bijlagen.SingleAsync(b => b.Id == id));
        await db.SaveChangesAsync();
    });

    private static Task<Pagina> ControleAsync(Webklant po, LeerlingId id) => po.GetAsync($"/leerlingen/{id.Waarde}/okr/controle");

    private static async Task<string> AfdrukAsync(Webklant po, LeerlingId id) =>
        await Pdftekst.WoordenAsync((await po.GetAsync($"/leerlingen/{id.Waarde}/okr/afdruk")).Bytes);

    private static async Task<string?> AntwoordAsync(Proefserver server, LeerlingId id) =>
        new Okrantwoorden(await server.Systeem(db => db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id)))[Ondersteuningsgraden.InVo.Sleutel];

    private static Task<Okrstatus> StatusAsync(Proefserver server, LeerlingId id) => server.Systeem(db => db.Okrs.Where(o => o.LeerlingId == id).Select(o => o.Status).SingleAsync());
}
