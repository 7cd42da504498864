using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Helpdesk;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Bouwstenen;
using Oversteek.Web.Pages.Hulp;

namespace Oversteek.Web.Tests.Hulp;

/// <summary>A question to the helpdesk and its answer, and the manuals.</summary>
public sealed class HulpvragenTests
{
    [Theory, Databases, Regel("GEN-06")]
    public async Task Een_vraag_gaat_naar_de_helpdesk_van_het_bestuur_en_de_vrager_ziet_hoe_het_staat(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var (po, helpdesk) = (await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool), await server.LogInAsync(Rol.Helpdeskrol, server.Regio.Bestuur));
        var vraag = await VraagAsync(po);
        vraag.Tekst.ShouldContain("Uw vraag is verstuurd.");
        var id = await server.Systeem(db => db.Hulpvragen.Select(h => h.Id).SingleAsync());
        (await helpdesk.GetAsync("/helpdesk")).Tekst.ShouldContain("1 nieuw");
        (await helpdesk.GetAsync("/")).Tekst.ShouldContain("Vragen van gebruikers beantwoorden");

        await (await helpdesk.GetAsync(Url(id))).Formulier("#oppakken").VerstuurAsync();
        (await po.GetAsync("/hulp/contact")).Tekst.ShouldContain("in behandeling");
        (await (await helpdesk.GetAsync(Url(id))).Formulier("#vraag").Zet("Invoer.Tekst", "Dat kan met alle bestanden.").VerstuurAsync()).Tekst.ShouldContain("Uw antwoord is verstuurd.");

        (await po.GetAsync(Url(id))).Tekst.ShouldContain("Dat kan met alle bestanden.");
        (await server.Systeem(db => db.UitgaandeBerichten.Select(b => new { b.Sjabloon, b.Gegevens }).ToListAsync())).ShouldContain(
            b => b.Sjabloon == "account.hulpvraag-beantwoord" && !b.Gegevens.Contains("bestanden", StringComparison.Ordinal));
        (await server.Systeem(db => db.Logboek.Select(l => l.Gegevens).ToListAsync())).ShouldAllBe(g => g == null || !g.Contains("bestanden", StringComparison.Ordinal));
        await (await po.GetAsync(Url(id))).Formulier("#vraag").Zet("Invoer.Tekst", "En met een zip?").VerstuurAsync();
        (await StandAsync(server)).ShouldBe(Hulpvraagstatus.Nieuw);
        await (await po.GetAsync(Url(id))).Formulier("#sluiten").VerstuurAsync();
        (await StandAsync(server)).ShouldBe(Hulpvraagstatus.Gesloten);
    }

    [Theory, Databases, Regel("GEN-06", "SEC-7")]
    public async Task Een_collega_een_andere_helpdesk_en_een_andere_school_zien_de_vraag_niet(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        await server.LogInAsync(Rol.Helpdeskrol, server.Regio.Bestuur);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await VraagAsync(po);
        var vraag = await server.Systeem(db => db.Hulpvragen.SingleAsync());
        foreach (var (rol, waar) in new[] { (Rol.PoBeheerder, server.Regio.PoSchool), (Rol.Platformbeheerder, server.Regio.Platform), (Rol.Bestuurscontactpersoon, server.Regio.Bestuur) })
        {
            var ander = await server.LogInAsync(rol, waar);
            (await ander.GetAsync(Url(vraag.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
            var bewijs = (await ander.GetAsync("/uitloggen")).Formulier("main form").Waarde("__RequestVerificationToken")!;
            (await ander.PostAsync(Url(vraag.Id), [new("__RequestVerificationToken", bewijs), new("Stap", "Sluiten"), new("Versie", $"{vraag.Versie}")])).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await StandAsync(server)).ShouldBe(Hulpvraagstatus.Nieuw);
        var zelf = (await po.GetAsync("/uitloggen")).Formulier("main form").Waarde("__RequestVerificationToken")!;
        (await po.PostAsync(Url(vraag.Id), [new("__RequestVerificationToken", zelf), new("Stap", "Beantwoorden"), new("Invoer.Tekst", "Zelf"), new("Versie", $"{vraag.Versie}")]))
            .Status.ShouldBe(HttpStatusCode.NotFound, "wie vraagt, antwoordt niet");
        (await StandAsync(server)).ShouldBe(Hulpvraagstatus.Nieuw);
    }

    [Fact, Regel("GEN-06")]
    public async Task Zonder_helpdesk_bij_het_bestuur_antwoordt_het_platform_en_een_lege_vraag_gaat_niet_weg()
    {
        await using var server = await Proefserver.StartAsync();
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var pagina = await po.GetAsync("/hulp/contact");
        pagina.Tekst.ShouldContain("de helpdesk van Oversteek");

        (await pagina.Formulier("#vraag").VerstuurAsync("Versturen")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await server.Systeem(db => db.Hulpvragen.CountAsync())).ShouldBe(0);
        await VraagAsync(po);
        (await server.Systeem(db => db.Hulpvragen.Select(h => h.HelpdeskId).SingleAsync())).ShouldBe(server.Regio.Platform);
    }

    [Fact, Regel("GEN-04", "GEN-05")]
    public async Task Elke_handleiding_opent_voor_haar_lezers_en_alleen_voor_hen_met_beelden_die_er_zijn()
    {
        await using var server = await Proefserver.StartAsync();
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        foreach (var handleiding in Handleiding.Alle)
        {
            var pagina = await po.GetAsync($"/hulp/handleidingen/{handleiding.Sleutel}");
            pagina.Status.ShouldBe(handleiding.IsVoor(Doelgroep.Po) ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        }
        foreach (var (rol, waar) in new[] { (Rol.PoGebruiker, server.Regio.PoSchool), (Rol.VoGebruiker, server.Regio.VoSchool), (Rol.Regiocoordinator, server.Regio.Regio) })
        {
            var klant = await server.LogInAsync(rol, waar);
            foreach (var link in (await klant.GetAsync("/hulp")).Document.QuerySelectorAll("main a[href^='/hulp/handleidingen/']").Select(a => a.GetAttribute("href")!))
            {
                foreach (var beeld in (await klant.GetAsync(link)).Document.QuerySelectorAll("main img"))
                {
                    beeld.GetAttribute("alt").ShouldNotBeNullOrWhiteSpace();
                    (await klant.GetAsync(beeld.GetAttribute("src")!)).Status.ShouldBe(HttpStatusCode.OK, link);
                }
            }
        }
        (await po.GetAsync("/hulp/vragen")).Document.QuerySelectorAll("main details").Length.ShouldBeGreaterThan(4);
    }

    private static string Url(HulpvraagId id) => $"/hulp/contact/{id}";

    private static Task<Hulpvraagstatus> StandAsync(Proefserver server) => server.Systeem(db => db.Hulpvragen.Select(h => h.Status).SingleAsync());

    private static async Task<Pagina> VraagAsync(Webklant po) => await (await po.GetAsync("/hulp/contact")).Formulier("#vraag")
        .Zet("Invoer.Onderwerp", "Inlezen").Zet("Invoer.Tekst", "Kan ik alle bestanden tegelijk inlezen?").VerstuurAsync("Versturen");
}
