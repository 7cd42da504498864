using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Gesprekken;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Gesprekken;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Gesprekken;

/// <summary>Threads about a pupil between the two schools that share its dossier, and nobody else.</summary>
public sealed class GesprekkenTests
{
    [Theory, Databases, Regel("AVT-01", "AVT-02", "AVT-03")]
    public async Task Twee_scholen_schrijven_elkaar_en_zien_wat_nieuw_is(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (po, vo) = (await PoAsync(wereld.Server), await wereld.VoAsync());
        var (id, _) = await wereld.AangemeldAsync(vo, wereld.Havo);

        await SchrijfAsync(vo, id, "Klopt het adres?");
        await SchrijfAsync(vo, id, "En de telefoon?");

        (await MailsAsync(wereld.Server, id)).ShouldBe(["po.bericht"], "twee regels achter elkaar zijn een mail");
        var start = await po.GetAsync("/");
        start.Tekst.ShouldContain("Nieuwe berichten lezen");
        start.Document.QuerySelector(".os-side a[href='/gesprekken'] .os-count")!.TextContent.ShouldStartWith("1");
        (await po.GetAsync("/gesprekken")).Tekst.ShouldContain("1 nieuw");
        var gelezen = await po.GetAsync(Url(id));
        gelezen.Tekst.ShouldContain("Klopt het adres?");
        (await po.GetAsync("/gesprekken")).Tekst.ShouldContain("0 nieuw");

        var antwoord = await SchrijfAsync(po, id, "Ja, het adres klopt.");

        antwoord.Tekst.ShouldContain("Uw bericht is verstuurd.");
        (await vo.GetAsync("/gesprekken")).Tekst.ShouldContain("1 nieuw");
        (await vo.GetAsync(Url(id))).Tekst.ShouldContain("Ja, het adres klopt.");
        (await MailsAsync(wereld.Server, id)).ShouldBe(["po.bericht", "vo.bericht"]);
        (await wereld.Server.Systeem(db => db.UitgaandeBerichten.Where(b => b.LeerlingId == id).Select(b => b.Gegevens).ToListAsync())).ShouldAllBe(g => !g.Contains("adres", StringComparison.Ordinal));
        (await wereld.Server.Systeem(db => db.Logboek.Where(l => l.LeerlingId == id && l.Soort == "GespreksberichtGeschreven").Select(l => l.Gegevens).ToListAsync())).ShouldAllBe(g => !g.Contains("klopt", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, Databases, Regel("AVT-01", "SEC-7", "D-24")]
    public async Task Niemand_anders_leest_mee_ook_niet_wie_het_dossier_later_krijgt(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var regio = wereld.Server.Regio;
        var (po, vo) = (await PoAsync(wereld.Server), await wereld.VoAsync());
        var (id, aanmelding) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoTweetalig, wereld.HavoElders);
        await SchrijfAsync(vo, id, "Alleen voor de basisschool");
        await SchrijfAsync(po, id, "Alleen voor het Havencollege");
        foreach (var ander in new[] { regio.AndereVoSchool, regio.AnderePoSchool, regio.Bestuur, regio.Regio })
            (await TekstenAsync(wereld.Server, ander)).ShouldBeEmpty();

        await BesluitTests.BesluitAsync(vo, aanmelding, "Afwijzen", reden: "GRONDSLAG", toelichting: "Besproken met de ouders.");

        (await wereld.ZietDossierAsync(wereld.AndereSchool, id)).ShouldBeTrue("de volgende school heeft nu het dossier");
        (await TekstenAsync(wereld.Server, regio.AndereVoSchool)).ShouldBeEmpty();
        var volgende = await wereld.VoAsync(wereld.AndereSchool);
        (await volgende.GetAsync(Url(id))).Tekst.ShouldNotContain("Alleen voor");
        (await TekstenAsync(wereld.Server, regio.PoSchool)).Count.ShouldBe(2);
        (await (await wereld.Server.LogInAsync(Rol.PoGebruiker, regio.AnderePoSchool)).GetAsync(Url(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        // The school that handles it now begins a thread of its own.
        await SchrijfAsync(volgende, id, "Wij nemen het over");
        (await po.GetAsync(Url(id))).Document.QuerySelectorAll("section[id^=gesprek-]").Length.ShouldBe(2);
        (await vo.GetAsync(Url(id))).Tekst.ShouldNotContain("Wij nemen het over");
    }

    [Theory, Databases, Regel("AVT-01", "D-24")]
    public async Task Eindigt_de_toegang_intussen_dan_schrijft_niemand_meer_en_blijven_de_eigen_teksten_leesbaar(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (po, vo) = (await PoAsync(wereld.Server), await wereld.VoAsync());
        var (id, aanmelding) = await wereld.AangemeldAsync(vo, wereld.Havo);
        await SchrijfAsync(vo, id, "Van ons");
        await SchrijfAsync(po, id, "Van de basisschool");
        var (bijVo, bijPo) = (await vo.GetAsync(Url(id)), await po.GetAsync(Url(id)));
        await (await vo.GetAsync($"/aanmeldingen/{aanmelding.Waarde}/andere-school")).Formulier().VerstuurAsync();
        (await wereld.Server.Systeem(db => db.Aanmeldingen.Where(a => a.Id == aanmelding).Select(a => a.Status).SingleAsync())).ShouldBe(Domain.Aanmeldingen.Aanmeldingstatus.Vervallen);

        var teLaatVo = await bijVo.Formulier(Vak(wereld.School)).Zet("Invoer.Tekst", "Te laat").VerstuurAsync("Versturen");
        var teLaatPo = await bijPo.Formulier(Vak(wereld.School)).Zet("Invoer.Tekst", "Te laat").VerstuurAsync("Versturen");

        teLaatVo.Status.ShouldBe(HttpStatusCode.BadRequest);
        teLaatPo.Status.ShouldBe(HttpStatusCode.BadRequest);
        teLaatPo.Tekst.ShouldContain(GesprekWeigeringen.GeenToegang.Zin());
        (await TekstenAsync(wereld.Server, wereld.School)).ShouldBe(["Van ons"]);
        var eigen = await vo.GetAsync(Url(id));
        eigen.Tekst.ShouldContain("Van ons");
        eigen.Tekst.ShouldNotContain("Van de basisschool");
        eigen.Tekst.ShouldNotContain("Jansen");
        (await po.GetAsync(Url(id))).Tekst.ShouldContain("Van de basisschool");
        (await wereld.Server.Systeem(db => db.Gespreksberichten.CountAsync(b => b.LeerlingId == id))).ShouldBe(2);
    }

    [Theory, Databases, Regel("AVT-01", "AVT-03", "AVT-04", "OKR-13", "B-40")]
    public async Task De_basisschool_vraagt_om_het_okr_de_vo_school_zet_het_terug_en_het_gesprek_gaat_door(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (po, vo) = (await PoAsync(wereld.Server), await wereld.VoAsync());
        var (id, aanmelding) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var vraag = (await po.GetAsync(Url(id))).Formulier(Vak(wereld.School)).Zet("Invoer.Tekst", "Het definitieve advies komt erbij.");

        (await vraag.VerstuurAsync("Vragen om het okr terug te zetten")).Tekst.ShouldContain("Uw verzoek is verstuurd.");
        (await (await po.GetAsync(Url(id))).Klant.GetAsync(Url(id))).Document.QuerySelector("[formaction*=Terugvragen]").ShouldBeNull("een keer vragen is genoeg");
        var gezien = await vo.GetAsync(Url(id));
        gezien.Tekst.ShouldContain("De basisschool vraagt om het okr terug te zetten");
        await (await gezien.KlikAsync("Okr terugzetten")).Formulier().Zet("Invoer.Grond", "ADVIES_TOETS").Zet("Invoer.Reden", "Op uw verzoek.").VerstuurAsync();

        (await wereld.ZietDossierAsync(wereld.School, id)).ShouldBeFalse();
        var bijPo = await po.GetAsync(Url(id));
        bijPo.Tekst.ShouldContain("okr teruggezet");
        bijPo.Tekst.ShouldContain("Op uw verzoek.");
        bijPo.Tekst.ShouldNotContain("vraagt om het okr terug te zetten U krijgt");
        (await MailsAsync(wereld.Server, id)).ShouldBe(["po.okr-teruggezet", "vo.bericht"], "terugzetten mailt zichzelf, niet twee keer");
        (await wereld.Server.Systeem(db => db.Gespreksberichten.CountAsync(b => b.LeerlingId == id))).ShouldBe(1, "de reden staat een keer, in het logboek");
        // D-24: meanwhile the vo school sees name, application and messages.
        (await vo.GetAsync(Url(id))).Tekst.ShouldContain("Sanne Jansen");
        await SchrijfAsync(po, id, "Het staat er nu in.");
        (await vo.GetAsync(Url(id))).Tekst.ShouldContain("Het staat er nu in.");
        var controle = await po.GetAsync($"/leerlingen/{id.Waarde}/okr/controle");
        await controle.Formulier().VerstuurAsync("Definitief maken");
        (await wereld.ZietDossierAsync(wereld.School, id)).ShouldBeTrue();
        aanmelding.ShouldNotBe(default);
        (await MailsAsync(wereld.Server, id)).Count(m => m == "vo.bericht").ShouldBe(3, "ook dat het okr er weer is (B-40)");
        (await vo.GetAsync("/gesprekken")).Tekst.ShouldContain("1 nieuw");
        var weer = await vo.GetAsync(Url(id));
        weer.Tekst.ShouldContain("okr weer definitief");
        weer.Tekst.ShouldContain("De basisschool heeft het okr aangevuld.");
    }

    [Theory, Databases, Regel("D-24", "AVT-02")]
    public async Task Wie_vijf_werkdagen_niets_doet_krijgt_een_herinnering_en_maar_een(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (server, vo) = (wereld.Server, await wereld.VoAsync());
        var (id, aanmelding) = await wereld.AangemeldAsync(vo, wereld.Havo);
        await (await vo.GetAsync($"/aanmeldingen/{aanmelding.Waarde}/okr-terugzetten")).Formulier().Zet("Invoer.Grond", "BIJLAGE").VerstuurAsync();
        await (await PoAsync(server)).GetAsync(Url(id));
        await TikAsync(server);
        (await MailsAsync(server, id)).ShouldBe(["po.okr-teruggezet"], "nog geen vijf werkdagen");

        server.Klok.Verder(TimeSpan.FromDays(12));
        await TikAsync(server);
        await TikAsync(server);

        (await MailsAsync(server, id)).ShouldBe(["po.okr-teruggezet", "po.herinnering"], ignoreOrder: true);
        var po = await PoAsync(server);
        await SchrijfAsync(po, id, "De bijlage komt morgen.");
        server.Klok.Verder(TimeSpan.FromDays(12));
        await TikAsync(server);
        (await MailsAsync(server, id)).ShouldBe(["po.okr-teruggezet", "po.herinnering", "vo.bericht", "vo.herinnering"], ignoreOrder: true);
        (await wereld.Server.Systeem(db => db.UitgaandeBerichten.Where(b => b.LeerlingId == id).Select(b => b.Gegevens).ToListAsync()))
            .ShouldAllBe(g => !g.Contains("morgen", StringComparison.Ordinal));
    }

    [Fact, Regel("AVT-04", "OKR-13")]
    public async Task Alleen_de_basisschool_vraagt_terug_en_alleen_als_het_okr_definitief_is()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var (po, vo) = (await PoAsync(wereld.Server), await wereld.VoAsync());
        var (id, aanmelding) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var vooraf = (await po.GetAsync(Url(id))).Formulier(Vak(wereld.School)).Zet("Invoer.Tekst", "Graag terug.");
        var slinks = (await vo.GetAsync(Url(id))).Formulier(Vak(wereld.School)).Zet("Invoer.Tekst", "Slinks").Verzoek("Versturen");
        slinks.RequestUri = new Uri($"{Url(id)}?handler=Terugvragen", UriKind.Relative);
        (await vo.VerstuurAsync(slinks)).Status.ShouldBe(HttpStatusCode.NotFound);
        await (await vo.GetAsync($"/aanmeldingen/{aanmelding.Waarde}/okr-terugzetten")).Formulier().Zet("Invoer.Grond", "ANDERS").Zet("Invoer.Reden", "Al terug.").VerstuurAsync();

        var teLaat = await vooraf.VerstuurAsync("Vragen om het okr terug te zetten");

        teLaat.Status.ShouldBe(HttpStatusCode.BadRequest);
        teLaat.Tekst.ShouldContain(GesprekWeigeringen.NietDefinitief.Zin());
        (await wereld.Server.Systeem(db => db.Gespreksberichten.CountAsync(b => b.LeerlingId == id))).ShouldBe(0);
    }

    [Theory, Databases, Regel("REL-7", "REL-9", "AVT-03")]
    public async Task Twee_die_tegelijk_antwoorden_komen_allebei_aan_en_een_dubbele_klik_een_keer(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (id, _) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var collegas = new[] { await PoAsync(wereld.Server), await PoAsync(wereld.Server), vo };
        var formulieren = new List<Formulier>();
        foreach (var collega in collegas)
            formulieren.Add((await collega.GetAsync(Url(id))).Formulier(Vak(wereld.School)).Zet("Invoer.Tekst", $"Antwoord {formulieren.Count}"));

        await Task.WhenAll(formulieren.Concat(formulieren).Select(f => f.VerstuurAsync("Versturen", volg: false)));

        (await TekstenAsync(wereld.Server, wereld.School)).Order(StringComparer.Ordinal).ShouldBe(["Antwoord 0", "Antwoord 1", "Antwoord 2"]);
        (await wereld.Server.Systeem(db => db.Gesprekken.CountAsync(g => g.LeerlingId == id))).ShouldBe(1);
    }

    [Fact, Regel("AVT-01")]
    public async Task Een_bijlage_een_leeg_en_een_te_lang_bericht_worden_geweigerd_en_de_tekst_blijft()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var vo = await wereld.VoAsync();
        var (id, _) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var pagina = await vo.GetAsync(Url(id));
        pagina.Tekst.ShouldContain("U kunt hier geen bestanden meesturen.");

        (await pagina.Formulier(Vak(wereld.School)).Zet("Invoer.Tekst", "   ").VerstuurAsync("Versturen")).HeeftFout("Invoer.Tekst", GesprekWeigeringen.Leeg.Zin()).ShouldBeTrue();
        var lang = await pagina.Formulier(Vak(wereld.School)).Zet("Invoer.Tekst", new string('a', Gesprek.Tekstlengte + 1)).VerstuurAsync("Versturen");
        lang.Status.ShouldBe(HttpStatusCode.BadRequest);
        lang.Formulier(Vak(wereld.School)).Waarde("Invoer.Tekst")!.Length.ShouldBe(Gesprek.Tekstlengte + 1);
        var verzoek = pagina.Formulier(Vak(wereld.School)).Zet("Invoer.Tekst", "Zie de bijlage").Verzoek("Versturen");
        var delen = new MultipartFormDataContent();
        foreach (var veld in (await verzoek.Content!.ReadAsStringAsync()).Split('&').Select(v => v.Split('=')))
            delen.Add(new StringContent(WebUtility.UrlDecode(veld[1])), WebUtility.UrlDecode(veld[0]));
        delen.Add(new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.7")), "bestand", "opp.pdf");
        verzoek.Content = delen;
        (await vo.VerstuurAsync(verzoek)).HeeftFout("Invoer.Tekst", GesprekWeigeringen.GeenBijlage.Zin()).ShouldBeTrue();

        (await wereld.Server.Systeem(db => db.Gespreksberichten.CountAsync(b => b.LeerlingId == id))).ShouldBe(0);
        (await wereld.Server.Systeem(db => db.Gesprekken.CountAsync(g => g.LeerlingId == id))).ShouldBe(0);
    }

    [Fact, Regel("AVT-01", "D-02")]
    public async Task Na_31_juli_leest_men_nog_en_schrijft_men_niet_meer()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var vo = await wereld.VoAsync();
        var (id, _) = await wereld.AangemeldAsync(vo, wereld.Havo);
        await SchrijfAsync(vo, id, "Nog op tijd");
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 7, 31));
        vo = await wereld.VoAsync();
        var laatste = await vo.GetAsync(Url(id));
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 8, 1));
        vo = await wereld.VoAsync();

        var dicht = await vo.GetAsync(Url(id));

        laatste.Document.QuerySelector(Vak(wereld.School)).ShouldNotBeNull();
        dicht.Tekst.ShouldContain("Nog op tijd");
        dicht.Tekst.ShouldContain("Dit schooljaar is op 31 juli 2027 afgelopen");
        dicht.Document.QuerySelector(Vak(wereld.School)).ShouldBeNull();
    }

    private static string Url(LeerlingId id) => $"/gesprekken/{id.Waarde}";

    private static string Vak(OrganisatieId school) => $"[id='bericht-{school.Waarde}']";

    private static Task<bool> TikAsync(Proefserver server) => server.InScopeAsync(async sp =>
    {
        await sp.GetRequiredService<Gesprekkenklok>().TikAsync(CancellationToken.None);
        return true;
    }, _ => { });

    private static Task<Webklant> PoAsync(Proefserver server) => server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

    private static async Task<Pagina> SchrijfAsync(Webklant klant, LeerlingId id, string tekst) =>
        await (await klant.GetAsync(Url(id))).Formulier("form[id^=bericht-]").Zet("Invoer.Tekst", tekst).VerstuurAsync("Versturen");

    private static Task<List<string>> MailsAsync(Proefserver server, LeerlingId id) => server.Systeem(db => db.UitgaandeBerichten
        .Where(b => b.LeerlingId == id && (b.Sjabloon.EndsWith(".bericht") || b.Sjabloon.EndsWith(".herinnering") || b.Sjabloon == "po.okr-teruggezet")).Select(b => b.Sjabloon).OrderBy(s => s).ToListAsync());

    /// <summary>What a school can read at all. Without the filter of the program, so that on PostgreSQL the database itself answers.</summary>
    private static Task<List<string>> TekstenAsync(Proefserver server, OrganisatieId wie) => server.InScopeAsync(
        async sp =>
        {
            var db = sp.GetRequiredService<OversteekDb>();
            var berichten = server.Soort == Databasesoort.Postgres ? db.Gespreksberichten.IgnoreQueryFilters() : db.Gespreksberichten;
            return (await berichten.AsNoTracking().ToListAsync()).ConvertAll(b => b.Tekst);
        }, toegang => toegang.Gebruik(wie, null, Rol.PoGebruiker));
}
