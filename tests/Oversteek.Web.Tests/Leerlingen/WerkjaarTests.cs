using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Uitwisseling;

namespace Oversteek.Web.Tests.Leerlingen;

/// <summary>The year that is shown is the year that is written, by hand and from a file (B-34).</summary>
public sealed class WerkjaarTests
{
    private static readonly Schooljaar Komend = Proefregio.Schooljaar.Volgende;
    private static readonly Schooljaar Vorig = Schooljaar.Beginnend(Proefregio.Schooljaar.Beginjaar - 1);

    [Theory, Databases, Regel("B-34", "GEN-11")]
    public async Task Wie_een_vorig_jaar_bekijkt_voert_in_dat_jaar_in_en_dit_jaar_blijft_leeg(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var po = await InVorigJaarAsync(server);
        var nieuw = await po.GetAsync("/leerlingen/nieuw");
        nieuw.Tekst.ShouldContain($"In schooljaar {Vorig}");
        nieuw.Tekst.ShouldContain("U werkt in een vorig schooljaar");

        await VoegToeAsync(po);
        (await VoegToeAsync(po)).Status.ShouldBe(HttpStatusCode.BadRequest, "hetzelfde kind in hetzelfde jaar");

        var leerling = await server.Systeem(db => db.Leerlingen.SingleAsync());
        leerling.Schooljaar.ShouldBe(Vorig);
        (await po.GetAsync("/leerlingen")).Tekst.ShouldContain("Bos, Kim");
        var collega = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        (await collega.GetAsync("/leerlingen")).Tekst.ShouldNotContain("Bos, Kim");
        await VoegToeAsync(collega);
        (await server.Systeem(db => db.Leerlingen.Select(l => l.Schooljaar).ToListAsync())).ShouldBe([Vorig, Proefregio.Schooljaar], ignoreOrder: true, "een kind dat blijft zitten, is dit jaar een nieuwe leerling");
    }

    [Theory, Databases, Regel("B-34", "GEN-11")]
    public async Task Een_bestand_komt_in_het_jaar_dat_er_staat_en_vult_niemand_van_een_ander_jaar_aan(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var dit = (await server.EenAsync(Osobestanden.Eigen())).Leerling!.Value;
        var po = await InVorigJaarAsync(server);
        var kiezen = await po.GetAsync("/oso/importeren");
        kiezen.Tekst.ShouldContain($"Nieuwe leerlingen komen in schooljaar {Vorig}");
        var bestand = Osobestanden.Eigen();

        var voorbeeld = await kiezen.Formulier("main form").MetBestand("Invoer.Bestanden", bestand.Naam, bestand.Inhoud.ToArray(), "text/xml").VerstuurAsync();
        await voorbeeld.Formulier().VerstuurAsync("Inlezen");

        var leerlingen = await server.Systeem(db => db.Leerlingen.ToListAsync());
        leerlingen.Select(l => l.Schooljaar).ShouldBe([Vorig, Proefregio.Schooljaar], ignoreOrder: true);
        leerlingen.Single(l => l.Id == dit).Schooljaar.ShouldBe(Proefregio.Schooljaar);
    }

    [Fact, Regel("GEN-11", "ZIB-08")]
    public async Task Het_komende_jaar_kan_vanaf_mei_en_geen_bladzijde_struikelt_erover()
    {
        await using var server = await Proefserver.StartAsync();
        server.Klok.ZetOp(new DateOnly(2027, 4, 30));
        var vroeg = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var formulier = (await vroeg.GetAsync("/organisatie-kiezen")).Jaarformulier();
        (await formulier.Vervals("Invoer.Schooljaar", Komend.ToString()).VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await vroeg.GetAsync("/leerlingen")).Tekst.ShouldNotContain("komende schooljaar");

        List<string> kapot = [];
        server.Klok.ZetOp(new DateOnly(2027, 5, 1));
        foreach (var (rol, organisatie) in new[]
        {
            (Rol.PoBeheerder, server.Regio.PoSchool), (Rol.VoBeheerder, server.Regio.VoSchool), (Rol.Regiocoordinator, server.Regio.Regio),
        })
        {
            var klant = await server.LogInAsync(rol, organisatie);
            await klant.KiesJaarAsync(Komend);
            var start = await klant.GetAsync("/");
            start.Tekst.ShouldContain($"U werkt in het komende schooljaar: {Komend}");
            foreach (var adres in start.Document.QuerySelectorAll(".os-side a").Select(a => a.GetAttribute("href")!).Distinct().ToList())
            {
                if ((await klant.GetAsync(adres)).Status != HttpStatusCode.OK)
                    kapot.Add($"{rol} {adres}");
            }
        }
        kapot.ShouldBeEmpty();
    }

    private static async Task<Webklant> InVorigJaarAsync(Proefserver server)
    {
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await po.KiesJaarAsync(Vorig);
        return po;
    }

    private static async Task<Pagina> VoegToeAsync(Webklant po) =>
        await (await po.GetAsync("/leerlingen/nieuw")).Formulier("main form").Zet("Invoer.Roepnaam", "Kim").Zet("Invoer.Achternaam", "Bos").Zet("Invoer.Geboortedatum", "14-3-2015").VerstuurAsync();
}
