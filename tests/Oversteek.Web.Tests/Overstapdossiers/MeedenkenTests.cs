using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>What an OKR says by itself while somebody works on it: where it stands, what may not be in it, and what goes with a choice.</summary>
public sealed class MeedenkenTests
{
    private const string Diagnose = "dit lijkt een diagnose of een medicijn";

    [Theory, Databases, Regel("OKR-24", "D-13")]
    public async Task Een_tekst_die_te_ver_lijkt_te_gaan_geeft_een_hint_en_houdt_niets_tegen(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var id = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var verder = await (await po.GetAsync(OkrTests.Url(id, "3"))).Formulier("#okr")
            .Zet("Invoer.Velden[contact]", "Heeft ADHD, ouders zijn gescheiden").Zet("Invoer.Velden[belemmeringen]", "ADHD").VerstuurAsync("Opslaan en verder");

        verder.Tekst.ShouldContain("Kijk op tabblad 3 nog eens naar: Gedrag in het contact. Daar lijkt iets te staan");
        var terug = await po.GetAsync(OkrTests.Url(id, "3"));
        var bij = terug.Document.QuerySelector("[data-let-op-bij='Invoer.Velden[contact]']")!;
        bij.TextContent.ShouldContain(Diagnose);
        bij.TextContent.ShouldContain("thuissituatie");
        terug.Document.QuerySelector("[data-let-op-bij='Invoer.Velden[belemmeringen]']")!.TextContent.ShouldBeEmpty("een belemmering mag daar staan");
        terug.Document.QuerySelector("[data-let-op-bij='Invoer.Velden[zelfstandigheid]']")!.TextContent.ShouldBeEmpty();
        terug.Document.QuerySelector("#okr")!.GetAttribute("data-let-op")!.ShouldContain("Invoer.Velden[belemmeringen]", customMessage: "het script kent dezelfde regels");
        var controle = await po.GetAsync(Controle(id));
        controle.Tekst.ShouldContain(Diagnose);

        await controle.Formulier().VerstuurAsync();

        (await OkrAsync(server, id)).ShouldSatisfyAllConditions(o => o.Status.ShouldBe(Okrstatus.Definitief), o => o.Inhoud("3")!["contact"].ShouldBe("Heeft ADHD, ouders zijn gescheiden"));
    }

    [Theory, Regel("OKR-24")]
    [InlineData("verzuim", "Vorig schooljaar vaak ziek", "verzuim van een eerder jaar")]
    [InlineData("contact", "Vorig schooljaar ging het minder", null)]
    [InlineData("huiswerk", "Bsn 123456782", "burgerservicenummer")]
    [InlineData("huiswerk", "Maakt 12 sommen", null)]
    [InlineData("sociaalEmotioneel", "Het gezin is gelovig moslim", "een geloof, een afkomst")]
    [InlineData("hulp", "Gebruikt medicatie", null)]
    public void De_hint_kijkt_naar_de_vraag_en_naar_hele_woorden(string sleutel, string tekst, string? hint)
    {
        var vraag = Okrvelden.Voor(new()).Tabbladen.SelectMany(t => t.Vragen).Single(v => v.Sleutel == sleutel);

        var hints = string.Join(' ', Inhoudtwijfel.Van(vraag, tekst));

        if (hint is null)
            hints.ShouldBeEmpty();
        else
            hints.ShouldContain(hint);
    }

    [Theory, Databases, Regel("B-40", "OKR-08", "AVT-03")]
    public async Task Het_kader_zegt_status_uiterste_dag_lezers_en_wat_nu_komt(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        var nieuw = await wereld.Server.LeerlingAsync(wereld.Server.Regio.PoSchool, achternaam: "Nieuw");
        var kader = Kader(await po.GetAsync(OkrTests.Url(nieuw, "3")));
        kader.ShouldContain("24 maart 2027");
        kader.ShouldContain("uw school, verder niemand");
        kader.ShouldContain("punten aanvullen, dan definitief maken");
        var (id, aanmelding) = await wereld.AangemeldAsync(vo, wereld.Havo);
        Kader(await po.GetAsync(OkrTests.Url(id, "3"))).ShouldContain("uw school en Havencollege");
        (await vo.GetAsync(OkrTests.Url(id, "3"))).Document.QuerySelector(".os-kader").ShouldBeNull("wie leest, heeft er niets aan");
        await (await vo.GetAsync($"/aanmeldingen/{aanmelding.Waarde}/okr-terugzetten")).Formulier().Zet("Invoer.Grond", "ANDERS").Zet("Invoer.Reden", "Graag de toets.").VerstuurAsync();

        var terug = await po.GetAsync(OkrTests.Url(id, "3"));
        Kader(terug).ShouldContain("uw school, verder niemand");
        Kader(terug).ShouldContain("Anders: Graag de toets.");
        var gelukt = await terug.Formulier("#antwoord").Zet("Invoer.Tekst", "De toets komt morgen.").VerstuurAsync();

        gelukt.Tekst.ShouldContain("Uw bericht is verstuurd.");
        (await vo.GetAsync($"/gesprekken/{id.Waarde}")).Tekst.ShouldContain("De toets komt morgen.");
        (await terug.Formulier("#antwoord").VerstuurAsync()).Status.ShouldNotBe(HttpStatusCode.InternalServerError, "een tweede klik");
        (await wereld.Server.Systeem(db => db.Gespreksberichten.CountAsync(b => b.LeerlingId == id))).ShouldBe(1);
    }

    [Fact, Regel("OKR-08", "D-02")]
    public async Task Na_de_uiterste_dag_staat_er_te_laat_tot_het_okr_definitief_is()
    {
        await using var server = await Proefserver.StartAsync();
        var id = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        server.Klok.ZetOp(new DateOnly(2027, 3, 24), 20);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        Kader(await po.GetAsync(OkrTests.Url(id, "3"))).ShouldNotContain("te laat", customMessage: "de dag zelf telt mee");

        server.Klok.ZetOp(new DateOnly(2027, 3, 25));

        po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        Kader(await po.GetAsync(OkrTests.Url(id, "3"))).ShouldContain("te laat");
        await (await po.GetAsync(Controle(id))).Formulier().VerstuurAsync();
        Kader(await po.GetAsync(OkrTests.Url(id, "3"))).ShouldNotContain("te laat");
    }

    [Fact, Regel("B-38", "ADV-05")]
    public async Task Wat_bij_lwoo_en_isk_hoort_staat_klaar_voor_het_script_en_komt_zonder_script_met_de_keuze()
    {
        await using var server = await Proefserver.StartAsync();
        var id = await server.LeerlingAsync(server.Regio.PoSchool);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var pagina = await po.GetAsync(OkrTests.Url(id, "4"));
        foreach (var (tekst, bij) in new[] { ("Lwoo past niet bij dit advies", "Invoer.Lwoo"), ("Deze leerling gaat naar de ISK", "Invoer.Uitstroom") })
        {
            var melding = Melding(pagina, tekst);
            melding.Closest("[hidden]").ShouldNotBeNull(tekst);
            melding.Closest($"[data-bij='{bij}']").ShouldNotBeNull(tekst);
        }

        var isk = await pagina.Formulier("#okr").Zet("Invoer.Uitstroom", nameof(Uitstroom.Isk)).VerstuurAsync("Toon de velden bij deze keuze");
        Melding(isk, "Deze leerling gaat naar de ISK").Closest("[hidden]").ShouldBeNull();
        var lwoo = await pagina.Formulier("#okr").Zet("Invoer.Uitstroom", nameof(Uitstroom.Regulier)).Zet("Invoer.Lwoo", "true").Zet("Invoer.Voorlopig", "60")
            .VerstuurAsync("Toon de velden bij deze keuze");
        Melding(lwoo, "Lwoo past niet bij dit advies").Closest("[hidden]").ShouldBeNull();
        (await OkrAsync(server, id)).Advies.ShouldBe(new Schooladvies(), "kijken bewaart niets");
        var vmbo = await lwoo.Formulier("#okr").Zet("Invoer.Definitief", "20").VerstuurAsync("Toon de velden bij deze keuze");
        Melding(vmbo, "Lwoo past niet bij dit advies").Closest("[hidden]").ShouldNotBeNull("het definitieve advies gaat voor");

        await lwoo.Formulier("#okr").Zet("Invoer.Definitief", "").VerstuurAsync("Opslaan");

        Melding(await po.GetAsync(OkrTests.Url(id, "4")), "Lwoo past niet bij dit advies").Closest("[hidden]").ShouldBeNull();
        (await po.GetAsync(Controle(id))).Tekst.ShouldContain("Lwoo is er alleen bij een vmbo-advies.");
    }

    private static AngleSharp.Dom.IElement Melding(Pagina pagina, string titel) =>
        pagina.Document.QuerySelectorAll(".os-alert__titel").Single(t => t.TextContent == titel);

    private static string Kader(Pagina pagina) =>
        string.Join(' ', pagina.Document.QuerySelector("main .os-kader")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Controle(LeerlingId id) => $"/leerlingen/{id.Waarde}/okr/controle";

    private static Task<Okr> OkrAsync(Proefserver server, LeerlingId id) => server.Systeem(db => db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id));
}
