using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Leerlingen;

public sealed class LeerlingenTests(Proefserver server) : IClassFixture<Proefserver>
{
    [Fact, Regel("SEC-35", "PRIV-15")]
    public async Task Zoeken_op_naam_blijft_op_de_server_en_de_filters_in_het_adres()
    {
        var gezocht = await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Ümit");
        var ander = await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Verbeek");
        var klant = await PoAsync();

        var pagina = await (await klant.GetAsync("/leerlingen?keuze=ontbreekt")).Formulier("form[method=post][role=search]").Zet("Zoek", "umit").VerstuurAsync();

        pagina.Url.ShouldEndWith("/leerlingen?keuze=ontbreekt");
        Rijen(pagina).ShouldBe([gezocht]);
        // On the next page the search still stands, and nowhere in a link.
        var opnieuw = await klant.GetAsync("/leerlingen");
        Rijen(opnieuw).ShouldBe([gezocht]);
        opnieuw.Document.QuerySelectorAll("[href*=mit i], [action*=mit i]").Where(e => e.OuterHtml.Contains("umit", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        (await PoAsync().ContinueWith(t => t.Result.GetAsync("/leerlingen")).Unwrap()).Document.QuerySelector($"a[href*='{ander.Waarde}']").ShouldNotBeNull();
        var bewaard = await server.Systeem(db => db.Database.SqlQueryRaw<string>("select cast(inhoud_versleuteld as text) as \"Value\" from formulierconcept").ToListAsync());
        bewaard.ShouldNotContain(t => t.Contains("umit", StringComparison.Ordinal));

        var leeg = await opnieuw.Formulier("form[method=post][role=search]").Zet("Zoek", "").VerstuurAsync();
        Rijen(leeg).ShouldContain(ander);
        (await server.Systeem(db => db.Formulierconcepten.CountAsync(f => f.AccountId == klant.Account))).ShouldBe(0);
    }

    [Fact, Regel("OKR-25", "GEN-18", "D-72")]
    public async Task Filteren_sorteren_en_bladeren()
    {
        var school = server.Regio.AnderePoSchool;
        var compleet = await server.LeerlingAsync(school, Proefgegevens.Compleet, "Aalbers");
        var teruggezet = await server.LeerlingAsync(school, (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.MaakDefinitief([], h);
            o.ZetTerug(h.Met("Toets ontbreekt."));
        }, "Zwart");
        for (var i = 0; i < 100; i++)
            await server.LeerlingAsync(school, achternaam: $"Midden{i:000}");
        var klant = await server.LogInAsync(Rol.PoGebruiker, school);

        var eerste = await klant.GetAsync("/leerlingen");
        Rijen(eerste).Count.ShouldBe(100);
        Rijen(eerste)[0].ShouldBe(compleet);
        Rijen(await klant.GetAsync("/leerlingen?sorteer=-naam"))[0].ShouldBe(teruggezet);
        Rijen(await klant.GetAsync("/leerlingen?pagina=2")).Count.ShouldBe(2);
        Rijen(await klant.GetAsync("/leerlingen?pagina=99")).Count.ShouldBe(2);
        Rijen(await klant.GetAsync("/leerlingen?afdruk=true")).Count.ShouldBe(102);
        Rijen(await klant.GetAsync("/leerlingen?okr=Teruggezet")).ShouldBe([teruggezet]);
        Rijen(await klant.GetAsync("/leerlingen?keuze=ontbreekt&pagina=1")).ShouldNotContain(compleet);
        Rijen(await klant.GetAsync("/leerlingen?status=geen&okr=Teruggezet")).ShouldBe([teruggezet]);
        (await klant.GetAsync("/leerlingen?okr=Teruggezet")).Document.QuerySelector("tbody tr")!.ClassList.ShouldContain("os-rij--let-op");
    }

    [Fact, Regel("PRIV-15")]
    public async Task Het_advies_staat_alleen_in_beeld_als_erom_gevraagd_is()
    {
        await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet, "Adviesman");
        var klant = await PoAsync();

        Rij(await klant.GetAsync("/leerlingen"), "Adviesman").ShouldNotContain("havo");
        Rij(await klant.GetAsync("/leerlingen?kolommen=naam&kolommen=voorlopig"), "Adviesman").ShouldContain("havo");
    }

    [Fact, Regel("REL-9", "LLN-01")]
    public async Task Twee_keer_toevoegen_geeft_een_leerling()
    {
        var klant = await PoAsync();
        var formulier = (await klant.GetAsync("/leerlingen/nieuw")).Formulier().Zet("Invoer.Achternaam", "Dubbelklik").Zet("Invoer.Roepnaam", "Daan").Zet("Invoer.Geboortedatum", "2015-03-14");

        var eerste = await formulier.VerstuurAsync();
        var tweede = await formulier.VerstuurAsync();

        tweede.Url.ShouldBe(eerste.Url);
        (await server.Systeem(db => db.Leerlingen.CountAsync(l => l.Personalia.Achternaam == "Dubbelklik"))).ShouldBe(1);
    }

    [Fact, Regel("D-07")]
    public async Task Een_naam_op_twee_regels_wordt_op_een_regel_bewaard()
    {
        var klant = await PoAsync();

        await (await klant.GetAsync("/leerlingen/nieuw")).Formulier().Zet("Invoer.Achternaam", "Regel\r\nBreuk\u0007").Zet("Invoer.Roepnaam", "Sam\tSol").Zet("Invoer.Geboortedatum", "2015-03-14").VerstuurAsync();

        var namen = await server.Systeem(db => db.Leerlingen.Where(l => l.Personalia.Achternaam.StartsWith("Regel")).Select(l => new { l.Personalia.Achternaam, l.Personalia.Roepnaam }).SingleAsync());
        (namen.Achternaam, namen.Roepnaam).ShouldBe(("Regel Breuk", "Sam Sol"));
    }

    [Fact]
    public async Task Toevoegen_met_een_onmogelijke_geboortedatum_bewaart_niets_en_houdt_de_invoer()
    {
        var klant = await PoAsync();

        var fout = await (await klant.GetAsync("/leerlingen/nieuw")).Formulier().Zet("Invoer.Achternaam", "Baby").Zet("Invoer.Roepnaam", "Bo").Zet("Invoer.Geboortedatum", "2026-12-01").VerstuurAsync();

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.HeeftFout("Invoer.Geboortedatum", "8 tot en met 25 jaar").ShouldBeTrue();
        fout.Formulier().Waarde("Invoer.Achternaam").ShouldBe("Baby");
        (await server.Systeem(db => db.Leerlingen.CountAsync(l => l.Personalia.Achternaam == "Baby"))).ShouldBe(0);
    }

    [Fact, Regel("GEN-11")]
    public async Task Het_gekozen_schooljaar_bepaalt_welke_leerlingen_er_staan()
    {
        var nu = await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Ditjaar");
        var klant = await PoAsync();
        Rijen(await klant.GetAsync("/leerlingen?sorteer=-naam")).ShouldContain(nu);

        await server.Systeem(async db =>
        {
            var sessie = await db.Sessies.SingleAsync(s => s.AccountId == klant.Account);
            sessie.Schooljaar = Schooljaar.Beginnend(2025).ToString();
            await db.SaveChangesAsync();
        });

        Rijen(await klant.GetAsync("/leerlingen?sorteer=-naam")).ShouldBeEmpty();
        (await klant.GetAsync("/aanmeldstatus")).Tekst.ShouldContain("Er zijn nog geen leerlingen.");
    }

    private Task<Webklant> PoAsync() => server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

    private static string Rij(Pagina pagina, string naam) => pagina.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(naam, StringComparison.Ordinal)).TextContent;

    private static List<LeerlingId> Rijen(Pagina pagina) =>
        [.. pagina.Document.QuerySelectorAll("tbody th a").Select(a => new LeerlingId(Guid.Parse(a.GetAttribute("href")!.Split('/')[2])))];
}
