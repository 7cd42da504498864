using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Web.Tests.Zorgaanmeldroutes;

/// <summary>Switched off, without permission, too late, with a number in the text, two at once; and everything that ends a route.</summary>
public sealed class ZorgaanmeldrouteregelsTests
{
    [Theory, Databases, Regel("B-20", "SEC-52", "SWV-01")]
    public async Task De_kopieen_tellen_mee_voor_de_ruimte_van_de_school_en_komen_er_niet_als_die_op_is(Databasesoort soort)
    {
        await using var wereld = await Zorgwereld.OpAsync(soort);
        var (past, teveel) = (await wereld.VerstuurdAsync(), await wereld.KindAsync("Pietersen"));
        await wereld.KlaarAsync(teveel);
        var over = await OverAsync(wereld);
        await wereld.Server.Systeem(db => db.Set<Zorgaanmeldroutebestand>().Where(b => b.LeerlingId == past)
            .ExecuteUpdateAsync(b => b.SetProperty(x => x.Grootte, x => x.Grootte + over - 1)));
        (await OverAsync(wereld)).ShouldBe(1);

        var vol = await wereld.VerstuurAsync(teveel);

        vol.Status.ShouldBe(HttpStatusCode.BadRequest);
        vol.Tekst.ShouldContain(BijlageWeigeringen.SchoolVol.Zin());
        (await wereld.NuAsync(teveel)).Status.ShouldBe(Zorgaanmeldroutestatus.Concept);
        (await wereld.Server.Systeem(db => db.Set<Zorgaanmeldroutebestand>().CountAsync(b => b.LeerlingId == teveel))).ShouldBe(0);
        await wereld.Server.Systeem(db => db.Set<Zorgaanmeldroutebestand>().Where(b => b.LeerlingId == past).ExecuteDeleteAsync());
        (await wereld.VerstuurAsync(teveel)).Tekst.ShouldContain("Het deel van het dossier is verstuurd.");
    }

    private static Task<long> OverAsync(Zorgwereld wereld) => wereld.Server.InScopeAsync(
        sp => sp.GetRequiredService<Bestandsruimte>().OverAsync(wereld.Server.Regio.PoSchool, TestContext.Current.CancellationToken),
        toegang => toegang.Gebruik(wereld.Server.Regio.PoSchool, null, Rol.PoGebruiker));

    [Fact, Regel("D-49", "SWV-01")]
    public async Task In_een_regio_zonder_de_route_begint_er_niets()
    {
        await using var wereld = await Zorgwereld.OpAsync(aan: false);
        var id = await wereld.KindAsync();
        (await wereld.Po.GetAsync("/zorgroute")).Tekst.ShouldContain(ZorgaanmeldrouteWeigeringen.RegioKentHaarNiet.Zin());
        var pagina = await wereld.Po.GetAsync(Zorgwereld.Url(id));
        pagina.Tekst.ShouldContain(ZorgaanmeldrouteWeigeringen.RegioKentHaarNiet.Zin());

        (await pagina.Formulier("#begin").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await wereld.Server.Systeem(db => db.Zorgaanmeldroutes.CountAsync())).ShouldBe(0);
    }

    [Fact, Regel("D-49", "PRIV-3")]
    public async Task Zonder_toestemming_met_een_nummer_in_de_tekst_of_na_een_definitief_okr_gaat_er_niets_weg()
    {
        await using var wereld = await Zorgwereld.OpAsync();
        var id = await wereld.KindAsync();
        var bsn = (await wereld.Server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Bsn!;
        await wereld.BeginAsync(id);
        (await wereld.ToestemmingAsync(id, 1)).Tekst.ShouldContain(ZorgaanmeldrouteWeigeringen.EerstKiezen.Zin());
        await wereld.KiesAsync(id);
        var pagina = await wereld.Po.GetAsync(Zorgwereld.Url(id));
        pagina.Tekst.ShouldContain(ZorgaanmeldrouteWeigeringen.ToestemmingOntbreekt.Met(1).Zin());
        (await Geweigerd(wereld, id)).ShouldBe(HttpStatusCode.BadRequest);
        foreach (var ouder in await wereld.OudersAsync(id))
            await wereld.ToestemmingAsync(id, ouder);
        (await (await wereld.Po.GetAsync(Zorgwereld.Url(id))).Formulier("#keuze").Zet("Invoer.Vraag", $"Het nummer is {bsn[..3]} {bsn[3..6]}-{bsn[6..]}.").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await wereld.Po.GetAsync(Zorgwereld.Url(id))).Tekst.ShouldContain(ZorgaanmeldrouteWeigeringen.BsnInTekst.Met("uw vraag").Zin());
        (await Geweigerd(wereld, id)).ShouldBe(HttpStatusCode.BadRequest);
        await (await wereld.Po.GetAsync(Zorgwereld.Url(id))).Formulier("#keuze").Zet("Invoer.Vraag", "Wat past?").Zet("Invoer.Contact", $"Karin, {bsn[..2]} {bsn[2..5]} {bsn[5..]}").VerstuurAsync();
        (await wereld.Po.GetAsync(Zorgwereld.Url(id))).Tekst.ShouldContain(ZorgaanmeldrouteWeigeringen.BsnInTekst.Met("de contactpersoon").Zin());
        (await Geweigerd(wereld, id)).ShouldBe(HttpStatusCode.BadRequest);
        await (await wereld.Po.GetAsync(Zorgwereld.Url(id))).Formulier("#keuze").Zet("Invoer.Contact", "Karin Hofstra").VerstuurAsync();
        // Definitive by a way that does not know the route: it is still refused.
        await wereld.Server.Systeem(async db =>
        {
            (await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id)).MaakDefinitief([], wereld.Server.Handeling(wereld.Server.Regio.PoSchool)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });
        (await wereld.Po.GetAsync(Zorgwereld.Url(id))).Tekst.ShouldContain(ZorgaanmeldrouteWeigeringen.OkrWasDefinitief.Zin());
        (await Geweigerd(wereld, id)).ShouldBe(HttpStatusCode.BadRequest);

        var nu = await wereld.NuAsync(id);
        (nu.Status, nu.SwvId, nu.Inhoud.Delen.Count).ShouldBe((Zorgaanmeldroutestatus.Concept, null, 0));
        (await wereld.MailsAsync()).ShouldBeEmpty();
        (await wereld.RijenAsync(wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("routes 0, stukken 0");
    }

    [Theory, Databases, Regel("D-49", "D-22", "D-25", "SEC-7")]
    public async Task Wat_de_route_stopt_neemt_meteen_alles_weg(Databasesoort soort)
    {
        await using var wereld = await Zorgwereld.OpAsync(soort);
        var (een, twee, drie, vier) = (await wereld.VerstuurdAsync(), await wereld.VerstuurdAsync("Vries"), await wereld.VerstuurdAsync("Wouters"), await wereld.VerstuurdAsync("Ykema"));
        var blijft = await wereld.VerstuurdAsync("Zwart");
        var open = await wereld.Swv.GetAsync(Zorgwereld.Route(een));

        (await wereld.ToestemmingAsync(een, 1, "Toestemming intrekken")).Tekst.ShouldContain("De toestemming is ingetrokken.");
        await StatusAsync(wereld, twee, "OVERLEDEN");
        await DefinitiefAsync(wereld, drie);
        (await (await wereld.Po.GetAsync(Zorgwereld.Url(vier))).Formulier("#intrekken").Zet("Reden", "Niet meer nodig.").VerstuurAsync()).Tekst.ShouldContain("De route is gestopt.");

        (await open.Formulier("#advies").Zet("Advies", "Te laat.").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var id in new[] { een, twee, drie, vier })
        {
            var nu = await wereld.NuAsync(id);
            (nu.Status, nu.SwvId, nu.Inhoud.Delen.Count, nu.Inhoud.Advies).ShouldBe((Zorgaanmeldroutestatus.Ingetrokken, null, 0, null));
            (await wereld.Swv.GetAsync(Zorgwereld.Route(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await wereld.NuAsync(blijft)).Status.ShouldBe(Zorgaanmeldroutestatus.Ingediend);
        (await wereld.RijenAsync(wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("routes 1, stukken 1");
        (await wereld.Server.Systeem(db => db.Set<Zorgaanmeldroutebestand>().CountAsync())).ShouldBe(1);
        (await wereld.MailsAsync()).Count(m => m == "swv.zorgaanmeldroute-vervallen").ShouldBe(4);
    }

    [Theory, Databases, Regel("D-49", "SEC-5")]
    public async Task Een_nieuwe_route_opent_de_vorige_niet_en_het_dossier_van_later_komt_er_niet_bij(Databasesoort soort)
    {
        await using var wereld = await Zorgwereld.OpAsync(soort);
        var id = await wereld.VerstuurdAsync();
        await wereld.ToestemmingAsync(id, 1, "Toestemming intrekken");
        await wereld.KlaarAsync(id, "5");
        (await wereld.VerstuurAsync(id)).Tekst.ShouldContain("Het deel van het dossier is verstuurd.");
        await wereld.Server.Systeem(async db =>
        {
            var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id);
            okr.SlaOp("5", okr.Inhoud("5")!.Met("watNodig", "Wat er later bij kwam"), wereld.Server.Handeling(wereld.Server.Regio.PoSchool)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });

        var tekst = (await wereld.Swv.GetAsync(Zorgwereld.Route(id))).Tekst;

        tekst.ShouldContain("Kanariebehoefte");
        foreach (var niet in new[] { "Werkt graag met plaatjes.", "Wat er later bij kwam" })
            tekst.ShouldNotContain(niet);
        (await wereld.RijenAsync(wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("routes 1, stukken 1");
    }

    [Theory, Databases, Regel("SWV-01")]
    public async Task Twee_tegelijk_een_oud_scherm_en_een_bijlage_die_weg_is_veranderen_niets(Databasesoort soort)
    {
        await using var wereld = await Zorgwereld.OpAsync(soort);
        var id = await wereld.KindAsync();
        await wereld.KlaarAsync(id);
        var tweede = await wereld.Server.InScopeAsync(async sp => await sp.GetRequiredService<OversteekDb>().BewaarAsync(
            new Zorgaanmeldroute(id, wereld.Server.Regio.PoSchool, Proefregiojaar), Result.Gelukt, ZorgaanmeldrouteWeigeringen.Gewijzigd, TestContext.Current.CancellationToken),
            toegang => toegang.Gebruik(wereld.Server.Regio.PoSchool, null, Rol.PoGebruiker));
        tweede.Weigeringen.ShouldBe([ZorgaanmeldrouteWeigeringen.LooptAl]);

        var oud = await wereld.Po.GetAsync(Zorgwereld.Url(id));
        await oud.Formulier("#keuze").Zet("Invoer.Vraag", "Andere vraag?").VerstuurAsync();
        (await oud.Formulier("#indienen").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
        var getypt = await oud.Formulier("#keuze").Zet("Invoer.Vraag", "Derde vraag?").VerstuurAsync();
        getypt.Status.ShouldBe(HttpStatusCode.Conflict);
        getypt.Formulier("#keuze").Waarde("Invoer.Vraag").ShouldBe("Derde vraag?", "wat getypt is, blijft");
        await wereld.Server.Systeem(async db =>
        {
            var bijlage = await wereld.BijlageAsync(id, "opp.pdf");
            db.Remove(await db.Bijlagen.SingleAsync(b => b.Id == new BijlageId(bijlage)));
            await db.SaveChangesAsync();
        });
        (await wereld.Po.GetAsync(Zorgwereld.Url(id))).Tekst.ShouldContain(ZorgaanmeldrouteWeigeringen.KeuzeIsWeg.Zin());
        (await Geweigerd(wereld, id)).ShouldBe(HttpStatusCode.BadRequest);
        var nu = await wereld.NuAsync(id);
        (nu.Status, nu.Inhoud.Vraag).ShouldBe((Zorgaanmeldroutestatus.Concept, "Andere vraag?"));
    }

    [Fact, Regel("D-49", "D-59")]
    public async Task Wie_niets_afsluit_houdt_na_31_augustus_geen_kopie()
    {
        await using var wereld = await Zorgwereld.OpAsync();
        var id = await wereld.VerstuurdAsync();

        (await OpruimenAsync(wereld, new DateOnly(2027, 8, 31))).ShouldBe(1);
        (await OpruimenAsync(wereld, new DateOnly(2027, 9, 1))).ShouldBe(0);

        (await wereld.NuAsync(id)).Inhoud.Keuze.Bijlagen.Count.ShouldBe(1, "wat er gekozen was, blijft te zien");
    }

    private static Schooljaar Proefregiojaar => Oversteek.Testhulp.Web.Proefregio.Schooljaar;

    private static async Task<int> OpruimenAsync(Zorgwereld wereld, DateOnly dag)
    {
        wereld.Server.Klok.ZetOp(dag);
        await wereld.Server.InScopeAsync(async sp =>
        {
            await sp.GetRequiredService<Opruimen>().ExecuteAsync(TestContext.Current.CancellationToken);
            return 0;
        }, toegang => toegang.GebruikSysteem(Systeemgrond.Beheer));
        return await wereld.Server.Systeem(db => db.Set<Zorgaanmeldroutebestand>().CountAsync());
    }

    private static async Task<HttpStatusCode> Geweigerd(Zorgwereld wereld, LeerlingId id) =>
        (await (await wereld.Po.GetAsync(Zorgwereld.Url(id))).Formulier("#indienen").VerstuurAsync()).Status;

    private static Task DefinitiefAsync(Zorgwereld wereld, LeerlingId id) => wereld.Server.InScopeAsync(async sp =>
    {
        var versie = await sp.GetRequiredService<OversteekDb>().Okrs.Where(o => o.LeerlingId == id).Select(o => o.Versie).SingleAsync();
        (await sp.GetRequiredService<OkrDefinitiefMaken>().ExecuteAsync(
            id, versie, wereld.Server.Handeling(wereld.Server.Regio.PoSchool), TestContext.Current.CancellationToken)).Weigeringen.ShouldBeEmpty();
        return 0;
    }, toegang => toegang.Gebruik(wereld.Server.Regio.PoSchool, null, Rol.PoGebruiker));

    private static Task StatusAsync(Zorgwereld wereld, LeerlingId id, string status) => wereld.Server.InScopeAsync(async sp =>
    {
        var versie = await sp.GetRequiredService<OversteekDb>().Leerlingen.Where(l => l.Id == id).Select(l => l.Versie).SingleAsync();
        (await sp.GetRequiredService<AlternatieveStatusZetten>().ExecuteAsync(
            new(id, status, true, true, versie), wereld.Server.Handeling(wereld.Server.Regio.PoSchool), TestContext.Current.CancellationToken)).Weigeringen.ShouldBeEmpty();
        return 0;
    }, toegang => toegang.Gebruik(wereld.Server.Regio.PoSchool, null, Rol.PoGebruiker));
}
