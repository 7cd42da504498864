using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanvragen;

/// <summary>Early, too old, missing, two at once, withdrawn, deceased, and many drafts at once.</summary>
public sealed class AanvraagregelsTests
{
    [Fact, Regel("TLV-01", "TLV-03")]
    public async Task Te_vroeg_te_oud_en_zonder_handtekening_gaat_er_niets_weg()
    {
        await using var wereld = await Aanvraagwereld.OpAsync(dag: new DateOnly(2027, 3, 31));
        var id = await wereld.KindAsync(iqDatum: "2025-03-01");
        await wereld.BeginAsync(id);
        var vroeg = await wereld.Vo.GetAsync(Aanvraagwereld.Url(id));
        vroeg.Tekst.ShouldContain(AanvraagWeigeringen.TeVroeg.Met(new DateOnly(2027, 4, 1)).Zin());
        vroeg.Tekst.ShouldContain(AanvraagWeigeringen.TeOud.Met(Onderzoeksoort.Iq, new DateOnly(2025, 3, 1), 24).Zin());
        vroeg.Tekst.ShouldContain(AanvraagWeigeringen.ToestemmingOntbreekt.Zin());
        vroeg.Tekst.ShouldContain(AanvraagWeigeringen.RapportOntbreekt.Zin());

        var geweigerd = await vroeg.Formulier("#indienen").Smokkel("Swv", wereld.SwvId.ToString()).VerstuurAsync();

        geweigerd.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Concept);
        (await wereld.MailsAsync()).ShouldBeEmpty();
        (await wereld.Server.Systeem(db => db.Set<Application.Aanvragen.Aanvraagbestand>().CountAsync())).ShouldBe(0);
    }

    [Theory, Databases, Regel("B-30", "TLV-02")]
    public async Task Een_advies_heeft_een_dag_die_bij_de_aanvraag_kan_horen(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        await (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Formulier("#compleet").VerstuurAsync();

        foreach (var (dag, zin) in new[] { ("0207-04-02", "1 augustus 2025"), ("2025-07-31", "1 augustus 2025"), ("2028-01-01", "moet nog komen") })
        {
            var terug = await (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Formulier("#advies").Zet("Advies.Naam", "Els de Vries").Zet("Advies.Deskundigheid", "Psycholoog")
                .Zet("Advies.Op", dag).Zet("Advies.Oordeel", "Toekennen").Zet("Advies.Toelichting", "Past bij deze leerling.").VerstuurAsync();
            terug.Status.ShouldBe(HttpStatusCode.BadRequest);
            terug.HeeftFout("Advies.Op", zin).ShouldBeTrue(terug.Tekst);
            terug.Formulier("#advies").Waarde("Advies.Naam").ShouldBe("Els de Vries");
        }
        (await wereld.NuAsync(id)).Inhoud.Adviezen.ShouldBeEmpty();
        await wereld.AdviesAsync(id, "Els de Vries", "Psycholoog");
    }

    [Theory, Databases, Regel("TLV-01", "D-22", "SEC-7")]
    public async Task Trekt_een_ouder_de_handtekening_in_dan_ziet_de_commissie_meteen_niets_meer(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        await wereld.GeadviseerdAsync(id);
        var open = await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id) + "/besluit");

        (await wereld.HandtekeningAsync(id, 1, "Handtekening intrekken")).Tekst.ShouldContain("De handtekening is ingetrokken.");

        (await open.Formulier("#besluit").Zet("Invoer.Uitkomst", "Afwijzen").Zet("Invoer.Motivering", "Nee.").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
        (await AanvragenTests.RijenAsync(wereld, wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("aanvragen 0, stukken 0");
        (await wereld.Server.Systeem(db => db.Bijlagen.CountAsync(b => b.LeerlingId == id))).ShouldBe(0);
        (await wereld.MailsAsync()).ShouldContain("swv.vervallen");
        await wereld.BeginAsync(id);
        (await AanvragenTests.RijenAsync(wereld, wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("aanvragen 0, stukken 0", customMessage: "ook niet door een nieuwe");
    }

    [Theory, Databases, Regel("D-25", "TLV-01")]
    public async Task Een_overleden_kind_of_een_gestopte_aanmelding_stopt_alles(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var (een, twee, drie) = (await wereld.IngediendAsync(), await wereld.IngediendAsync("Vries"), await wereld.IngediendAsync("Wouters"));
        var (vier, vijf, blijft) = (await wereld.IngediendAsync("Xavier"), await wereld.IngediendAsync("Ykema"), await wereld.IngediendAsync("Zwart"));

        await StatusAsync(wereld, een, "OVERLEDEN");
        await AndereSchoolAsync(wereld, twee);
        await StatusAsync(wereld, drie, "BLIJFT_PO");
        await MetAanmeldingAsync(wereld, vier, (sp, a, h) =>
            sp.GetRequiredService<LeerlingAfwijzen>().ExecuteAsync(new(a.Id, "GRONDSLAG", "De grondslag past niet.", a.Versie), h, TestContext.Current.CancellationToken));
        await MetAanmeldingAsync(wereld, vijf, (sp, a, h) =>
            sp.GetRequiredService<AanmeldingTerugtrekken>().ExecuteAsync(new(a.Id, a.Versie), h, TestContext.Current.CancellationToken));

        foreach (var id in new[] { een, twee, drie, vier, vijf })
        {
            (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Ingetrokken);
            (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await wereld.NuAsync(blijft)).Status.ShouldBe(Aanvraagstatus.Ingediend);
        (await AanvragenTests.RijenAsync(wereld, wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("aanvragen 1, stukken 2");
        (await wereld.MailsAsync()).Count(m => m == "swv.vervallen").ShouldBe(5);
    }

    [Theory, Databases, Regel("TLV-01")]
    public async Task Twee_aanvragen_tegelijk_kan_niet_en_een_oud_scherm_beslist_niets(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        var tweede = await wereld.Server.InScopeAsync(async sp => await sp.GetRequiredService<OversteekDb>().BewaarAsync(
            new Aanvraag(id, wereld.Server.Regio.VoSchool, wereld.Server.Regio.PoSchool, Proefregio.Schooljaar, Aanvraagsoort.Lwoo), Result.Gelukt, AanvraagWeigeringen.Gewijzigd, TestContext.Current.CancellationToken),
            toegang => toegang.Gebruik(wereld.Server.Regio.VoSchool, null, Rol.VoGebruiker));
        tweede.Weigeringen.ShouldBe([AanvraagWeigeringen.LooptAl]);

        var oud = await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id));
        await oud.Formulier("#compleet").VerstuurAsync();
        (await oud.Formulier("#vragen").Zet("Tekst", "Wat?").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.Conflict, "een collega was eerst");
        (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Deskundigenadvies);
        var vroeg = await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id) + "/besluit");
        vroeg.Tekst.ShouldContain(AanvraagWeigeringen.TweeAdviezen.Zin());
    }

    private static Task StatusAsync(Aanvraagwereld wereld, LeerlingId id, string status) => wereld.Server.InScopeAsync(async sp =>
    {
        var versie = await sp.GetRequiredService<OversteekDb>().Leerlingen.Where(l => l.Id == id).Select(l => l.Versie).SingleAsync();
        (await sp.GetRequiredService<AlternatieveStatusZetten>().ExecuteAsync(
            new(id, status, true, true, versie), wereld.Server.Handeling(wereld.Server.Regio.PoSchool), TestContext.Current.CancellationToken)).Weigeringen.ShouldBeEmpty();
        return 0;
    }, toegang => toegang.Gebruik(wereld.Server.Regio.PoSchool, null, Rol.PoGebruiker));

    private static Task AndereSchoolAsync(Aanvraagwereld wereld, LeerlingId id) => MetAanmeldingAsync(wereld, id, (sp, a, h) =>
        sp.GetRequiredService<AanmeldingVerwijderen>().ExecuteAsync(new(a.Id, a.Versie), h, TestContext.Current.CancellationToken));

    private static Task MetAanmeldingAsync(Aanvraagwereld wereld, LeerlingId id, Func<IServiceProvider, Aanmelding, Handeling, Task<Result>> stap) => wereld.Server.InScopeAsync(async sp =>
    {
        var aanmelding = await sp.GetRequiredService<OversteekDb>().Aanmeldingen.AsNoTracking().SingleAsync(a => a.LeerlingId == id);
        (await stap(sp, aanmelding, wereld.Server.Handeling(wereld.Server.Regio.VoSchool, Rol.VoGebruiker, "Andere school"))).Weigeringen.ShouldBeEmpty();
        return 0;
    }, toegang => toegang.Gebruik(wereld.Server.Regio.VoSchool, null, Rol.VoGebruiker));
}
