using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Tests.Leerlingen;
using Oversteek.Web.Tests.Toegang;

namespace Oversteek.Web.Tests.Aanvragen;

/// <summary>A pupil that goes elsewhere while a request runs or after it was decided; and what a committee still has after the end.</summary>
public sealed class AanvraagverhuizingTests
{
    [Theory, Databases, Regel("D-25", "TLV-01", "SEC-7")]
    public async Task Bij_een_andere_basisschool_stopt_de_aanvraag_met_de_aanmelding_en_wie_een_plaats_heeft_houdt_haar(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        var (zonder, met, overleden) = (await wereld.IngediendAsync(), await wereld.IngediendAsync("Vries"), await wereld.IngediendAsync("Wit"));
        foreach (var id in new[] { met, overleden })
            await PlaatsAsync(wereld, id);

        foreach (var id in new[] { zonder, met })
            await po.ZetStatusAsync(id, "ANDERE_PO");
        await po.ZetStatusAsync(overleden, "BUITENLAND");

        foreach (var id in new[] { zonder, overleden })
        {
            (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Ingetrokken);
            (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await wereld.NuAsync(met)).Status.ShouldBe(Aanvraagstatus.Ingediend, "de plaats op de vo-school staat nog");
        (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(met))).Status.ShouldBe(HttpStatusCode.OK);
        (await wereld.MailsAsync()).Count(m => m == "swv.vervallen").ShouldBe(2);
    }

    [Theory, Databases, Regel("TLV-01", "TLV-02", "SEC-5")]
    public async Task Na_het_besluit_naar_een_school_in_een_andere_regio_blijft_het_besluit_en_die_begint_opnieuw(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        await wereld.GeadviseerdAsync(id);
        await wereld.BesluitAsync(id, toekennen: true);
        var brief = await wereld.Server.Systeem(db => db.Bijlagen.SingleAsync(b => b.LeerlingId == id));
        var vorige = wereld.Vo;

        await NaarAndereRegioAsync(wereld, id);

        (await vorige.GetAsync(Aanvraagwereld.Url(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        wereld.Vo = await wereld.Server.LogInAsync(Rol.VoGebruiker, wereld.Server.Regio.AndereVoSchool);
        (await wereld.Vo.GetAsync($"/leerlingen/{id.Waarde}/bijlagen/{brief.Id.Waarde}")).Bytes.Length.ShouldBeGreaterThan(1000, "het besluit zit in het dossier");
        await wereld.VulInAsync(id);
        (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanvraag is bij het samenwerkingsverband.");
        var nieuweCommissie = await wereld.Server.LogInAsync(Rol.Samenwerkingsverband, wereld.AnderSwvId);
        (await nieuweCommissie.GetAsync(Aanvraagwereld.Beoordelen(id))).Tekst.ShouldContain("Jansen");
        (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await AanvragenTests.RijenAsync(wereld, wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("aanvragen 0, stukken 0");
        (await wereld.Server.Systeem(db => db.Aanvragen.Where(a => a.LeerlingId == id).ToListAsync())).Select(a => (a.Status, a.Inhoud.Besluiten.Count))
            .ShouldBe([(Aanvraagstatus.Toegekend, 1), (Aanvraagstatus.Ingediend, 0)], ignoreOrder: true);
    }

    [Theory, Databases, Regel("D-25", "TLV-01")]
    public async Task Een_bezwaar_stopt_met_de_aanmelding_en_van_een_overleden_kind_komt_er_geen(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        var (bezwaar, overleden) = (await wereld.IngediendAsync(), await wereld.IngediendAsync("Vries"));
        foreach (var id in new[] { bezwaar, overleden })
        {
            await wereld.GeadviseerdAsync(id);
            await wereld.BesluitAsync(id, toekennen: true);
        }
        await wereld.BezwaarAsync(bezwaar);
        await PlaatsAsync(wereld, overleden);
        var open = await wereld.Vo.GetAsync(Aanvraagwereld.Url(overleden));

        await po.ZetStatusAsync(bezwaar, "ANDERE_PO");
        await po.ZetStatusAsync(overleden, "BUITENLAND");

        var nu = await wereld.NuAsync(bezwaar);
        (nu.Status, nu.Inhoud.Besluiten.Count).ShouldBe((Aanvraagstatus.Ingetrokken, 1));
        (await wereld.Server.Systeem(db => db.Bijlagen.SingleAsync(b => b.LeerlingId == bezwaar))).Vrijgegeven.ShouldBeTrue("het besluit staat nog");
        var laat = await open.Formulier("#bezwaar").Zet("Bezwaar.Wie", "De ouders").Zet("Bezwaar.Gronden", "Nee.").VerstuurAsync();
        laat.Tekst.ShouldContain(AanvraagWeigeringen.DoetNietMee.Zin());
        (await wereld.NuAsync(overleden)).Status.ShouldBe(Aanvraagstatus.Toegekend);
        (await AanvragenTests.RijenAsync(wereld, wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("aanvragen 0, stukken 0");
    }

    [Theory, Databases, Regel("SEC-7", "SEC-5", "TLV-01")]
    public async Task Na_het_einde_geeft_geen_bladzijde_van_de_commissie_nog_iets(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var routes = Eindpunten.Van(wereld.Server).Where(e => Eindpunten.Beleid(e) == Rechten.Beleid(Recht.AanvragenBeoordelen))
            .Select(Eindpunten.Route).Where(r => r.Contains("{id", StringComparison.Ordinal)).Distinct().ToList();
        routes.Count.ShouldBeGreaterThanOrEqualTo(4, "beoordelen, besluiten, een stuk en het pakket");
        var einden = new Dictionary<string, Func<LeerlingId, Task>>(StringComparer.Ordinal)
        {
            ["Toegekend"] = async id => await BeslistAsync(wereld, id, toekennen: true),
            ["Afgewezen"] = async id => await BeslistAsync(wereld, id, toekennen: false),
            ["Ingetrokken"] = async id => await (await wereld.Vo.GetAsync(Aanvraagwereld.Url(id))).Formulier("#intrekken").Zet("Reden", "Niet nodig.").VerstuurAsync(),
            ["Handtekening"] = async id => await wereld.HandtekeningAsync(id, 1, "Handtekening intrekken"),
            ["Aanmelding"] = id => MetAanmeldingAsync(wereld, id, (sp, a, h) => sp.GetRequiredService<AanmeldingVerwijderen>().ExecuteAsync(new(a.Id, a.Versie), h, TestContext.Current.CancellationToken)),
        };
        foreach (var (naam, einde) in einden)
        {
            var id = await wereld.IngediendAsync(naam);
            var stuk = await wereld.Server.Systeem(db => db.Set<Aanvraagbestand>().Where(b => b.LeerlingId == id).Select(b => b.Id).FirstAsync());
            var urls = routes.ConvertAll(r => Adres(r, id, stuk));
            foreach (var url in urls)
                (await wereld.Swv.GetAsync(url)).Status.ShouldBe(HttpStatusCode.OK, url);
            var open = await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id));

            await einde(id);

            foreach (var url in urls)
                (await wereld.Swv.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound, $"{naam}: {url}");
            (await open.Formulier("#vragen").Zet("Tekst", "Wat?").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound, naam);
            (await wereld.Swv.GetAsync("/swv")).Tekst.ShouldNotContain(naam, Case.Sensitive);
        }
    }

    private static string Adres(string route, LeerlingId id, Guid stuk) =>
        string.Join('/', route.Split('/').Select(deel => deel.StartsWith("{id", StringComparison.Ordinal) ? id.Waarde.ToString() : deel.StartsWith('{') ? stuk.ToString() : deel));

    private static async Task BeslistAsync(Aanvraagwereld wereld, LeerlingId id, bool toekennen)
    {
        await wereld.GeadviseerdAsync(id);
        (await wereld.BesluitAsync(id, toekennen, "Zo besloten.")).Tekst.ShouldContain("Het besluit is genomen.");
    }

    private static Task PlaatsAsync(Aanvraagwereld wereld, LeerlingId id) => wereld.Server.Systeem(async db =>
    {
        var (handeling, aanmelding) = (wereld.Server.Handeling(wereld.Server.Regio.VoSchool, Rol.VoGebruiker), await db.Aanmeldingen.SingleAsync(a => a.LeerlingId == id));
        aanmelding.MaakPlaatsbaar(handeling).IsGelukt.ShouldBeTrue();
        aanmelding.LaatToe(wereld.Klas, null, handeling).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
    });

    private static async Task NaarAndereRegioAsync(Aanvraagwereld wereld, LeerlingId id)
    {
        await MetAanmeldingAsync(wereld, id, (sp, a, h) => sp.GetRequiredService<AanmeldingVerwijderen>().ExecuteAsync(new(a.Id, a.Versie), h, TestContext.Current.CancellationToken));
        await wereld.Server.Systeem(async db =>
        {
            var (school, regio) = (wereld.Server.Regio.AndereVoSchool, wereld.Server.Regio);
            await db.Organisaties.Where(o => o.Id == school).ExecuteUpdateAsync(s => s.SetProperty(o => o.RegioId, regio.AndereRegio));
            var handeling = wereld.Server.Handeling(school, Rol.VoGebruiker);
            var beheer = new Brugklasbeheer(school, Proefregio.Schooljaar);
            var klas = beheer.VoegToe(new Brugklasgegevens("Praktijkonderwijs", ["10"], false, 30, null), handeling).Waarde.Id;
            db.Add(beheer);
            var procedure = await db.Procedures.SingleAsync(p => p.OrganisatieId == regio.Regio && p.Schooljaar == Proefregio.Schooljaar);
            var aanmelding = Aanmelding.Voer(id, school, Proefregio.Schooljaar, procedure, handeling);
            aanmelding.StelLijstOp([new Voorkeurkeuze(klas, school)], procedure.Regels, handeling).IsGelukt.ShouldBeTrue();
            aanmelding.MaakLijstDefinitief(1, procedure.Regels, handeling).IsGelukt.ShouldBeTrue();
            db.Add(aanmelding);
            await db.SaveChangesAsync();
        });
    }

    private static Task MetAanmeldingAsync(Aanvraagwereld wereld, LeerlingId id, Func<IServiceProvider, Aanmelding, Handeling, Task<Result>> stap) => wereld.Server.InScopeAsync(async sp =>
    {
        var aanmelding = await wereld.Server.Systeem(db => db.Aanmeldingen.AsNoTracking().SingleAsync(a => a.LeerlingId == id));
        (await stap(sp, aanmelding, wereld.Server.Handeling(wereld.Server.Regio.VoSchool, Rol.VoGebruiker, "Andere school"))).Weigeringen.ShouldBeEmpty();
        return 0;
    }, toegang => toegang.Gebruik(wereld.Server.Regio.VoSchool, null, Rol.VoGebruiker));
}
