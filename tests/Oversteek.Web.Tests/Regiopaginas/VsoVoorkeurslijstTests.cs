using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Regiopaginas;

/// <summary>The list for the vso in the place of that of the platform, and the leavers who may apply early (2.21).</summary>
public sealed class VsoVoorkeurslijstTests
{
    private const string Lijstpad = "/procedure/lijst/vroegeInstroom";

    [Theory, Databases, Regel("VSO-01", "VSO-03", "VSO-04", "D-21", "BRK-11")]
    public async Task Iedereen_leest_vanaf_haar_dag_de_scholen_voor_het_vso_zonder_aantallen(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (server, gast, pad) = (wereld.Server, wereld.Server.Anoniem(), $"/regios/{wereld.Server.Regio.Regio.Waarde}/vso-voorkeurslijst");
        await MaakVsoAsync(server, "De Zeearend", Schoolsoort.Vso3);
        await MaakVsoAsync(server, "De Torenvalk", Schoolsoort.Vso4);
        server.Klok.ZetOp(new DateOnly(2026, 12, 14));
        var vroeg = await gast.GetAsync(pad);
        vroeg.Tekst.ShouldContain("staat hier vanaf 15 december 2026");
        vroeg.Tekst.ShouldNotContain("De Zeearend");

        server.Klok.ZetOp(new DateOnly(2026, 12, 15));
        var lijst = await gast.GetAsync(pad);

        lijst.Tekst.ShouldContain("Aanmelden: 11 januari 2027 tot en met 5 februari 2027. Er is geen loting.");
        lijst.Tekst.ShouldContain("Aanmelden: 25 maart 2027 tot en met 31 maart 2027. Deze scholen doen mee met de loting.");
        Tabel(lijst, "De Zeearend").ShouldBe("Vso-3-scholen op naam|De Zeearend||010 1234567|Website van De Zeearend");
        Tabel(lijst, "De Torenvalk").ShouldStartWith("Vso-4-scholen op naam|De Torenvalk");
        lijst.Tekst.ShouldNotContain((await NaamAsync(server, wereld.School)), customMessage: "een gewone school hoort niet op deze lijst");
        lijst.Document.QuerySelectorAll("main th").Select(t => t.TextContent.Trim()).ShouldNotContain("Plaatsen");
        (await gast.GetAsync($"/regios/{wereld.School.Waarde}/vso-voorkeurslijst")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Databases, Regel("D-48", "VSO-02", "D-21", "ADV-04")]
    public async Task Een_groep_van_de_regio_geeft_een_leerling_van_het_vso_eigen_dagen_op_het_blad(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (id, po) = await LeerlingAsync(wereld.Server);
        (await po.GetAsync(Tab(id))).Document.QuerySelector("[name='Invoer.Velden[vroegeInstroom]']").ShouldBeNull("zonder groepen wordt er niets gevraagd");
        await ZetGroepAsync(wereld.Server);

        await VulAsync(po, id, "vso-4", "VROEGE_GROEP");
        await (await po.GetAsync(Blad(id))).Formulier("#definitief").VerstuurAsync();
        var pagina = await po.GetAsync(Blad(id));
        var pdf = await Pdftekst.WoordenAsync((await pagina.Formulier("#pdf").VerstuurAsync()).Bytes);

        pagina.Document.QuerySelector($"main .os-alert a[href='/regios/{wereld.Server.Regio.Regio.Waarde}/vso-voorkeurslijst']").ShouldNotBeNull();
        pagina.Document.QuerySelector($"#kader a[href='/regios/{wereld.Server.Regio.Regio.Waarde}/vso-voorkeurslijst']").ShouldNotBeNull();
        pagina.Tekst.ShouldNotContain("Formulier met voorkeurslijst");
        pdf.ShouldContain("12 januari 2027 tot en met 29 januari 2027");
        pdf.ShouldContain("Bel eerst met de school.");
        pdf.ShouldNotContain("25 maart 2027 tot en met");
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 1, 5));
        await MaakVsoAsync(wereld.Server, "De Torenvalk", Schoolsoort.Vso4);
        (await wereld.Server.Anoniem().GetAsync($"/regios/{wereld.Server.Regio.Regio.Waarde}/vso-voorkeurslijst")).Tekst
            .ShouldContain("Vroege groep: 12 januari 2027 tot en met 29 januari 2027. Bel eerst met de school.");
    }

    [Theory, Databases, Regel("D-48")]
    public async Task Een_groep_van_een_ander_type_past_niet_en_wie_van_type_wisselt_is_de_groep_kwijt(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (id, po) = await LeerlingAsync(wereld.Server);
        await ZetGroepAsync(wereld.Server, new Instroomgroep("DRIE", "Groep drie", "Tekst", "vso-3", new(2027, 1, 11), new(2027, 1, 12)));

        var fout = await VulAsync(po, id, "vso-4", "DRIE");

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.Tekst.ShouldContain(OkrWeigeringen.InstroomPastNiet.Met("vso-4").Zin());
        (await InhoudAsync(wereld.Server, id)).ShouldBeNull();
        (await VulAsync(po, id, "vso-4", "VROEGE_GROEP")).Status.ShouldBe(HttpStatusCode.OK);
        (await InhoudAsync(wereld.Server, id))!["vroegeInstroom"].ShouldBe("VROEGE_GROEP");
        await VulAsync(po, id, "vso-1/2", "VROEGE_GROEP");
        (await InhoudAsync(wereld.Server, id))!["vroegeInstroom"].ShouldBeNull();
    }

    [Theory, Databases, Regel("D-48", "D-01")]
    public async Task De_regio_houdt_de_groepen_bij_op_het_scherm_en_een_gekozen_groep_kan_niet_weg(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        wereld.Server.Klok.ZetOp(new DateOnly(2026, 12, 1));
        var regio = await wereld.Server.LogInAsync(Rol.Regiocoordinator, wereld.Server.Regio.Regio);
        (await RegelsAsync(wereld.Server)).VroegeInstroom.ShouldBeEmpty();

        var fout = await Vul((await regio.GetAsync(Lijstpad)).Formulier(), "2027-01-29", "2027-01-12").VerstuurAsync();
        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.Tekst.ShouldContain(ProcedureWeigeringen.InstroomKloptNiet.Met("Vroege groep").Zin());
        (await RegelsAsync(wereld.Server)).VroegeInstroom.ShouldBeEmpty();
        var leeg = await Vul((await regio.GetAsync(Lijstpad)).Formulier(), "", "2027-01-12").VerstuurAsync();
        leeg.HeeftFout("Invoer.vroegeInstroom.0.eersteDag", ProcedureWeigeringen.RegelDatum.Zin()).ShouldBeTrue();
        (await Vul((await regio.GetAsync(Lijstpad)).Formulier(), "12-01-2027", "2027-01-29").VerstuurAsync()).Tekst.ShouldContain("De wijziging is opgeslagen.");
        (await RegelsAsync(wereld.Server)).VroegeInstroom.ShouldBe(
            [new Instroomgroep("VROEGE_GROEP", "Vroege groep", "Bel eerst met de school.", "vso-4", new(2027, 1, 12), new(2027, 1, 29))]);

        var (id, po) = await LeerlingAsync(wereld.Server);
        await VulAsync(po, id, "vso-4", "VROEGE_GROEP");
        var vast = await (await regio.GetAsync(Lijstpad)).Formulier().Zet("Weg.0", "true").VerstuurAsync();
        vast.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await RegelsAsync(wereld.Server)).VroegeInstroom.Count.ShouldBe(1);
    }

    private static Formulier Vul(Formulier formulier, string van, string tot) => formulier
        .Zet("Invoer.vroegeInstroom.0.naam", "Vroege groep").Zet("Invoer.vroegeInstroom.0.tekst", "Bel eerst met de school.")
        .Zet("Invoer.vroegeInstroom.0.typeVso", "vso-4").Zet("Invoer.vroegeInstroom.0.eersteDag", van).Zet("Invoer.vroegeInstroom.0.laatsteDag", tot);

    private static async Task<(LeerlingId Id, Webklant Po)> LeerlingAsync(Proefserver server) => (
        await server.LeerlingAsync(server.Regio.PoSchool, (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.StelAdviesVast(o.Advies with { Uitstroom = Uitstroom.GespecialiseerdOnderwijs }, h);
        }),
        await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));

    private static async Task<Pagina> VulAsync(Webklant po, LeerlingId id, string type, string groep) =>
        await (await po.GetAsync(Tab(id))).Formulier("#okr").Zet("Invoer.Velden[typeVso]", type).Zet("Invoer.Velden[verwachtNiveau]", "vmbo-bb")
            .Zet("Invoer.Velden[vroegeInstroom]", groep).VerstuurAsync();

    private static Task ZetGroepAsync(Proefserver server, params Instroomgroep[] meer) => server.ZetRegelsAsync(r => r with
    {
        VroegeInstroom = [new("VROEGE_GROEP", "Vroege groep", "Bel eerst met de school.", "vso-4", new(2027, 1, 12), new(2027, 1, 29)), .. meer],
    });

    private static Task MaakVsoAsync(Proefserver server, string naam, Schoolsoort soort) => server.Systeem(async db =>
    {
        var school = new Organisatie(OrganisatieId.Nieuw(), Organisatiesoort.VoSchool, naam) { RegioId = server.Regio.Regio, Schoolsoort = soort };
        school.WijzigContact(new Contactgegevens("010 1234567", null, "https://vso.example"), null, server.Handeling(school.Id));
        db.Add(school);
        await db.SaveChangesAsync();
    });

    private static Task<Procedureregels> RegelsAsync(Proefserver server) =>
        server.Systeem(async db => (await db.Procedures.AsNoTracking().SingleAsync(p => p.OrganisatieId == server.Regio.Regio)).Regels);

    private static Task<Onderdeelinhoud?> InhoudAsync(Proefserver server, LeerlingId id) =>
        server.Systeem(async db => (await db.OkrOnderdelen.AsNoTracking().SingleOrDefaultAsync(o => o.LeerlingId == id && o.Nummer == "4c"))?.Inhoud);

    private static Task<string> NaamAsync(Proefserver server, OrganisatieId id) =>
        server.Systeem(db => db.Organisaties.Where(o => o.Id == id).Select(o => o.Naam).SingleAsync());

    private static string Tabel(Pagina pagina, string school)
    {
        var rij = pagina.Document.QuerySelectorAll("main tbody tr").Single(r => r.Children[0].TextContent.Trim() == school);
        return string.Join('|', rij.Children.Select(c => c.TextContent.Trim()).Prepend(rij.Closest("table")!.QuerySelector("caption")!.TextContent.Trim()));
    }

    private static string Tab(LeerlingId id) => $"/leerlingen/{id.Waarde}/okr/4c";

    private static string Blad(LeerlingId id) => $"/leerlingen/{id.Waarde}/adviesformulier";
}
