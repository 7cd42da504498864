using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>The outcome of a reconsideration is true before it counts, on the tab and on the control page (D-56, B-29).</summary>
public sealed class HeroverwegingTests(Proefserver server) : IClassFixture<Proefserver>
{
    private const string Uitkomst = "Invoer.Velden[heroverweging]";
    private const string Motivering = "Invoer.Velden[heroverwegingMotivering]";
    private static readonly string Lang = new('m', Okrvragen.Motiveringslengte);

    [Theory, Databases, Regel("B-29", "D-56")]
    public async Task Handhaven_vraagt_vijftig_tekens_op_het_tabblad(Databasesoort soort)
    {
        await using var eigen = new Proefserver { Soort = soort };
        await eigen.InitializeAsync();
        var (id, klant) = await BeginAsync(eigen, "20", "20", "vwo");
        var formulier = (await klant.GetAsync(OkrTests.Url(id, "4"))).Formulier("#okr").Zet(Uitkomst, "gehandhaafd");

        var terug = await formulier.Zet(Motivering, "kort").VerstuurAsync("Opslaan");

        terug.Status.ShouldBe(HttpStatusCode.BadRequest);
        terug.HeeftFout(Motivering, "ten minste 50 tekens. Het zijn er nu 4.").ShouldBeTrue(terug.Tekst);
        terug.Formulier("#okr").Waarde(Motivering).ShouldBe("kort");
        (await InhoudAsync(id, eigen))["heroverweging"].ShouldBeNull();

        (await terug.Formulier("#okr").Zet(Motivering, Lang).VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.OK);
        (await InhoudAsync(id, eigen))["heroverwegingMotivering"].ShouldBe(Lang);
    }

    [Fact, Regel("D-56", "D-13")]
    public async Task Zonder_voorlopig_advies_telt_het_definitieve_en_slaat_niemand_de_heroverweging_over()
    {
        var (id, klant) = await BeginAsync(null, "20", "vwo");

        var controle = await klant.GetAsync($"/leerlingen/{id.Waarde}/okr/controle");

        controle.Tekst.ShouldContain("Het toetsadvies is hoger. Leg de uitkomst van de heroverweging vast.");
        controle.Document.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
        (await (await klant.GetAsync(OkrTests.Url(id, "4"))).Formulier("#okr").Zet(Uitkomst, "gehandhaafd").Zet(Motivering, Lang).VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.OK);
        (await klant.GetAsync($"/leerlingen/{id.Waarde}/okr/controle")).Tekst.ShouldNotContain("Het toetsadvies is hoger. Leg");
    }

    [Fact, Regel("B-38")]
    public async Task Zonder_toetsadvies_wordt_er_niets_over_heroverweging_gevraagd()
    {
        var id = await server.LeerlingAsync(server.Regio.PoSchool);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        (await klant.GetAsync(OkrTests.Url(id, "4"))).Document.QuerySelectorAll($"[name='{Uitkomst}']").ShouldAllBe(v => v.Closest("[hidden]") != null);
        var (met, _) = await BeginAsync("20", "20", "vwo");
        (await klant.GetAsync(OkrTests.Url(met, "4"))).Document.QuerySelectorAll($"[name='{Uitkomst}']").ShouldContain(v => v.Closest("[hidden]") == null);
    }

    [Theory, Regel("B-29", "D-56")]
    [InlineData("20", "20", "gehandhaafd", "kort", "ten minste 50 tekens")]
    [InlineData("20", "20", "gehandhaafd", null, "Motivering om het advies te handhaven")]
    [InlineData("20", "20", "bijgesteld", null, "niet hoger dan het voorlopige advies")]
    [InlineData("20", "60", "bijgesteld", null, "Motivering om het advies te handhaven")]
    [InlineData(null, "20", "bijgesteld", null, "er staat geen voorlopig advies")]
    public async Task Wat_niet_klopt_staat_op_de_controle_en_houdt_definitief_tegen(string? voorlopig, string definitief, string uitkomst, string? motivering, string melding)
    {
        var (id, klant) = await BeginAsync(voorlopig, definitief, "vwo", i => i.Met("heroverweging", uitkomst).Met("heroverwegingMotivering", motivering));

        var controle = await klant.GetAsync($"/leerlingen/{id.Waarde}/okr/controle");

        controle.Document.QuerySelectorAll("main a").ShouldContain(a => a.TextContent.Contains(melding, StringComparison.OrdinalIgnoreCase) && a.GetAttribute("href")!.EndsWith("/okr/4", StringComparison.Ordinal));
        var token = (await klant.GetAsync(OkrTests.Url(id, "3"))).Formulier("#okr").Waarde("__RequestVerificationToken")!;
        var versie = (await OkrAsync(id)).Versie;
        (await klant.PostAsync($"/leerlingen/{id.Waarde}/okr/controle", [new("__RequestVerificationToken", token), new("Versie", $"{versie}")])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await OkrAsync(id)).Status.ShouldBe(Okrstatus.Concept);
    }

    [Fact, Regel("B-29", "D-56")]
    public async Task Bijgesteld_zonder_hoger_advies_wordt_op_het_tabblad_geweigerd()
    {
        var (id, klant) = await BeginAsync("20", "20", "vwo");

        var terug = await (await klant.GetAsync(OkrTests.Url(id, "4"))).Formulier("#okr").Zet(Uitkomst, "bijgesteld").VerstuurAsync("Opslaan");

        terug.Status.ShouldBe(HttpStatusCode.BadRequest);
        terug.HeeftFout(Uitkomst, OkrWeigeringen.NietBijgesteld.Zin()).ShouldBeTrue(terug.Tekst);
        (await InhoudAsync(id))["heroverweging"].ShouldBeNull();
    }

    [Fact, Regel("B-29", "D-56")]
    public async Task Een_andere_uitkomst_neemt_de_motivering_mee_ook_van_papier()
    {
        var (id, klant) = await BeginAsync("20", "20", "vwo", i => i.Met("heroverweging", "gehandhaafd").Met("heroverwegingMotivering", Lang));
        (await AfdrukAsync(id)).ShouldContain("Motivering om het advies te handhaven");
        var pagina = await klant.GetAsync(OkrTests.Url(id, "4"));
        Veld(pagina).HasAttribute("hidden").ShouldBeFalse();

        (await pagina.Formulier("#okr").Zet(Uitkomst, "bijgesteld").Zet("Invoer.Definitief", "70").VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.OK);

        (await InhoudAsync(id)).ShouldSatisfyAllConditions(i => i["heroverweging"].ShouldBe("bijgesteld"), i => i["heroverwegingMotivering"].ShouldBeNull());
        Veld(await klant.GetAsync(OkrTests.Url(id, "4"))).HasAttribute("hidden").ShouldBeTrue();
        (await AfdrukAsync(id)).ShouldNotContain("Motivering om het advies te handhaven");
        (await (await klant.GetAsync($"/leerlingen/{id.Waarde}/okr/controle")).Formulier().VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await OkrAsync(id)).Status.ShouldBe(Okrstatus.Definitief);
    }

    [Fact, Regel("B-29")]
    public async Task Een_achtergebleven_motivering_wordt_niet_afgedrukt()
    {
        var (id, klant) = await BeginAsync("20", "70", "vwo", i => i.Met("heroverweging", "bijgesteld").Met("heroverwegingMotivering", Lang));

        (await AfdrukAsync(id)).ShouldNotContain("Motivering om het advies te handhaven");
        Veld(await klant.GetAsync(OkrTests.Url(id, "4"))).HasAttribute("hidden").ShouldBeTrue();
    }

    private static AngleSharp.Dom.IElement Veld(Pagina pagina) => pagina.Document.QuerySelector($"[name='{Motivering}']")!.Closest("[data-bij]")!;

    private Task<List<string>> AfdrukAsync(LeerlingId id) => server.InScopeAsync(
        async sp =>
        {
            var leerling = await server.Systeem(db => db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == id));
            var documenten = await sp.GetRequiredService<Okropmaak>().MaakAsync([new Afdrukdossier(leerling, await OkrAsync(id))], Okrvelden.Voor(new()), server.Handeling(server.Regio.PoSchool), CancellationToken.None);
            return documenten.Single().Tabbladen.SelectMany(t => t.Groepen).SelectMany(g => g.Gegevens).Select(g => g.Label).ToList();
        },
        toegang => toegang.Gebruik(server.Regio.PoSchool, null, Rol.PoGebruiker));

    private Task<(LeerlingId Id, Webklant Klant)> BeginAsync(string? voorlopig, string definitief, string toets, Func<Onderdeelinhoud, Onderdeelinhoud>? meer = null) =>
        BeginAsync(server, voorlopig, definitief, toets, meer);

    private static async Task<(LeerlingId Id, Webklant Klant)> BeginAsync(
        Proefserver server, string? voorlopig, string definitief, string toets, Func<Onderdeelinhoud, Onderdeelinhoud>? meer = null)
    {
        var id = await server.LeerlingAsync(server.Regio.PoSchool, (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.StelAdviesVast(new Schooladvies { Voorlopig = voorlopig, VoorlopigOp = voorlopig is null ? null : h.Vandaag, Definitief = definitief, DefinitiefOp = h.Vandaag }, h);
            o.SlaOp("2", o.Inhoud("2")!.Met("deelname", "deelgenomen").Met("toetsadvies", toets), h);
            o.SlaOp("4", (meer ?? (i => i))(o.Inhoud("4")!), h);
        });
        return (id, await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));
    }

    private Task<Okr> OkrAsync(LeerlingId id, Proefserver? bij = null) => (bij ?? server).Systeem(db => db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id));

    private async Task<Onderdeelinhoud> InhoudAsync(LeerlingId id, Proefserver? bij = null) => (await OkrAsync(id, bij)).Inhoud("4")!;
}
