using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Nieuwsberichten;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Nieuwsberichten;

/// <summary>What a region writes for its users, and who reads it.</summary>
public sealed class NieuwsberichtenTests
{
    [Theory, Databases, Regel("GEN-07")]
    public async Task De_regio_schrijft_en_wie_het_aangaat_ziet_het_als_ongelezen_tot_hij_het_opent(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var (regio, po) = (await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio), await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));
        var concept = await SchrijfAsync(regio, "Nieuwe kalender");
        (await po.GetAsync("/nieuws")).Tekst.ShouldNotContain("Nieuwe kalender", customMessage: "een concept leest niemand");

        (await concept.Formulier("#tonen").VerstuurAsync()).Tekst.ShouldContain("Het bericht is gepubliceerd.");

        var start = await po.GetAsync("/");
        start.Document.QuerySelector("#nieuws")!.TextContent.ShouldContain("Nieuwe kalender");
        start.Document.QuerySelector(".os-side a[href='/nieuws'] .os-count")!.TextContent.ShouldStartWith("1");
        var bericht = await (await po.GetAsync("/nieuws")).KlikAsync("Nieuwe kalender");
        bericht.Tekst.ShouldContain("De kalender staat klaar.");
        (await po.GetAsync("/nieuws")).Tekst.ShouldContain("0 ongelezen");
        var collega = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        (await collega.GetAsync("/nieuws")).Tekst.ShouldContain("1 ongelezen", customMessage: "gelezen is per persoon");
    }

    [Theory, Databases, Regel("GEN-07", "SEC-7")]
    public async Task Een_andere_rol_een_andere_regio_en_wat_is_ingetrokken_ziet_niemand(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var (regio, po) = (await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio), await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));
        await (await SchrijfAsync(regio, "Alleen voor basisscholen")).Formulier("#tonen").VerstuurAsync();
        var id = await server.Systeem(db => db.Nieuwsberichten.Select(n => n.Id).SingleAsync());
        var (vo, elders) = (await server.LogInAsync(Rol.VoGebruiker, server.Regio.VoSchool), await server.LogInAsync(Rol.Regiocoordinator, server.Regio.AndereRegio));

        (await vo.GetAsync($"/nieuws/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elders.GetAsync($"/nieuws/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elders.GetAsync($"/nieuws/{id}/wijzigen")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elders.GetAsync("/nieuws/beheer")).Tekst.ShouldNotContain("Alleen voor basisscholen");
        (await po.GetAsync($"/nieuws/{id}")).Status.ShouldBe(HttpStatusCode.OK);
        await (await regio.GetAsync($"/nieuws/{id}/wijzigen")).Formulier("#tonen").VerstuurAsync();
        (await po.GetAsync($"/nieuws/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await po.GetAsync("/nieuws")).Tekst.ShouldNotContain("Alleen voor basisscholen");
    }

    [Theory, Databases, Regel("GEN-07", "B-30")]
    public async Task Een_training_is_niet_langer_dan_een_jaar_geleden_of_verder_dan_twee_jaar_weg(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var regio = await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio);
        var vandaag = Nederland.Datum(server.Klok.GetUtcNow());
        foreach (var (dag, mag) in new[] { (vandaag.AddYears(-1).AddDays(-1), false), (vandaag.AddYears(2).AddDays(1), false), (vandaag.AddYears(2), true) })
        {
            var pagina = await (await regio.GetAsync("/nieuws/schrijven")).Formulier("#nieuws").Zet("Invoer.Soort", "Training").Zet("Invoer.Titel", "Training")
                .Zet("Invoer.Tekst", "Kom ook").Zet("Invoer.Voor", "Basisscholen").Zet("Invoer.Dag", dag.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).VerstuurAsync("Opslaan als concept");

            (await server.Systeem(db => db.Nieuwsberichten.CountAsync())).ShouldBe(mag ? 1 : 0, pagina.Tekst);
            if (mag)
                continue;
            pagina.HeeftFout("Invoer.Dag", $"Kies een dag van {vandaag.AddYears(-1).Leesbaar()} tot en met {vandaag.AddYears(2).Leesbaar()}.").ShouldBeTrue(pagina.Tekst);
            pagina.Formulier("#nieuws").Waarde("Invoer.Tekst").ShouldBe("Kom ook");
        }
    }

    [Fact, Regel("GEN-07", "REL-7")]
    public async Task Wat_niet_kan_staat_bij_het_veld_en_wat_een_collega_wijzigde_blijft()
    {
        await using var server = await Proefserver.StartAsync();
        var regio = await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio);
        var fout = await (await regio.GetAsync("/nieuws/schrijven")).Formulier("#nieuws").Zet("Invoer.Soort", "Training").Zet("Invoer.Titel", "Training")
            .Zet("Invoer.Tekst", "Kom ook").Zet("Invoer.Link", "javascript:alert(1)").VerstuurAsync("Opslaan als concept");

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.HeeftFout("Invoer.Link", NieuwsberichtWeigeringen.Link.Zin()).ShouldBeTrue();
        fout.HeeftFout("Invoer.Dag", NieuwsberichtWeigeringen.DagOntbreekt.Zin()).ShouldBeTrue();
        fout.Document.QuerySelector("#fouten")!.TextContent.ShouldContain(NieuwsberichtWeigeringen.VoorNiemand.Zin());
        fout.Formulier("#nieuws").Waarde("Invoer.Titel").ShouldBe("Training");
        (await server.Systeem(db => db.Nieuwsberichten.CountAsync())).ShouldBe(0);
        var mijn = await SchrijfAsync(regio, "Een");
        var ander = await regio.GetAsync(mijn.Url);
        await ander.Formulier("#nieuws").Zet("Invoer.Titel", "Van de collega").VerstuurAsync("Opslaan");
        (await mijn.Formulier("#nieuws").Zet("Invoer.Titel", "Van mij").VerstuurAsync("Opslaan")).Tekst.ShouldContain(NieuwsberichtWeigeringen.Gewijzigd.Zin());
        (await server.Systeem(db => db.Nieuwsberichten.Select(n => n.Titel).SingleAsync())).ShouldBe("Van de collega");
    }

    [Theory, Databases, Regel("GEN-04", "GEN-05")]
    public async Task De_handleiding_en_de_vraag_van_de_regio_staan_bij_de_hulp(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var (regio, po) = (await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio), await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));
        await (await SchrijfAsync(regio, "Handleiding van de regio", "Handleiding")).Formulier("#tonen").VerstuurAsync();
        await (await SchrijfAsync(regio, "Wie belt de ouders?", "Vraag")).Formulier("#tonen").VerstuurAsync();

        (await po.GetAsync("/hulp")).Tekst.ShouldContain("Handleiding van de regio");
        (await po.GetAsync("/hulp/vragen")).Tekst.ShouldContain("Wie belt de ouders?");
        (await po.GetAsync("/nieuws")).Tekst.ShouldContain("Er is nog geen nieuws.");
    }

    private static async Task<Pagina> SchrijfAsync(Webklant regio, string titel, string soort = "Nieuws") => await (await regio.GetAsync("/nieuws/schrijven")).Formulier("#nieuws")
        .Zet("Invoer.Soort", soort).Zet("Invoer.Titel", titel).Zet("Invoer.Tekst", "De kalender staat klaar.").Zet("Invoer.Voor", "Basisscholen").VerstuurAsync("Opslaan als concept");
}
