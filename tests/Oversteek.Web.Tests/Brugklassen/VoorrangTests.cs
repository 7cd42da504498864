using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Lotingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Keuzelijsten;
using Oversteek.Web.Tests.Lotingen;

namespace Oversteek.Web.Tests.Brugklassen;

/// <summary>Step 2 of the brugklasbeheer: the school's own priority rules, from the page to the parents and the draw (BRK-02, B-46).</summary>
public sealed class VoorrangTests
{
    private const string Pad = "/brugklassen/voorrang";

    [Theory, Databases, Regel("BRK-02", "B-46", "D-29")]
    public async Task De_school_kiest_regels_volgorde_tekst_en_bewijs_en_de_regio_leest_ze(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        server.Klok.ZetOp(new DateOnly(2026, 10, 12));
        var vo = await server.LogInAsync(Rol.VoGebruiker, server.Regio.VoSchool);
        await (await vo.GetAsync("/brugklassen/klas")).Formulier().Zet("Invoer.Naam", "Havo").Zet("Invoer.Capaciteit", "50").Zet("Invoer.Adviezen", "60").VerstuurAsync();

        var keuze = await (await vo.GetAsync(Pad)).Formulier("#voorrang").VerstuurAsync("Haal Zelfde onderwijsconcept van de lijst");
        keuze = await keuze.Formulier("#voorrang").VerstuurAsync("Haal Vaste toeleverende basisschool van de lijst");
        keuze = await keuze.Formulier("#voorrang").VerstuurAsync("Zet Kind van personeel hoger");
        var zonder = await keuze.Formulier("#voorrang").VerstuurAsync("Opslaan");
        zonder.Status.ShouldBe(HttpStatusCode.BadRequest);
        zonder.Tekst.ShouldContain(BrugklasWeigeringen.VoorrangbewijsOntbreekt.Met("Kind van personeel").Zin());
        (await BeheerAsync(server)).Werkvoorrang.ShouldBeNull();
        var controle = await keuze.Formulier("#voorrang").Zet("Invoer.Bewijs[PERSONEEL]", "De aanstelling.").Zet("Invoer.Bewijs[BROER_ZUS]", "Het leerlingnummer.").VerstuurAsync("Opslaan");

        controle.Pad.ShouldBe("/brugklassen/controle");
        controle.Tekst.ShouldContain("De aanstelling.");
        (await BeheerAsync(server)).Voorrang.ShouldBeNull("de regio heeft nog niets geaccepteerd");
        await controle.Formulier().VerstuurAsync();
        var regio = await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio);
        var school = await regio.GetAsync($"/regio/brugklassen/{server.Regio.VoSchool.Waarde}");
        school.Tekst.ShouldContain("Het leerlingnummer.");
        await school.Formulier("#accepteren").VerstuurAsync();

        var beheer = await BeheerAsync(server);
        beheer.Voorrang!.Select(v => (v.Code, v.Bewijs)).ShouldBe([("PERSONEEL", "De aanstelling."), ("BROER_ZUS", "Het leerlingnummer.")]);
        beheer.Voorrangvoorstel.ShouldBeNull();
        (await vo.GetAsync(Pad)).Document.QuerySelector("#voorrang").ShouldBeNull("wijzigen kan pas als de regio terugzet");
    }

    [Theory, Databases, Regel("D-64", "BRK-10", "B-46")]
    public async Task Wat_geaccepteerd_is_telt_tot_de_regio_met_akkoord_iets_anders_accepteert(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (vo, regio) = (await wereld.VoAsync(), await wereld.Server.LogInAsync(Rol.Regiocoordinator, wereld.Server.Regio.Regio));
        var (kind, ouder, _) = await wereld.GezinAsync();
        (await ouder.SlaOpAsync(wereld.Havo)).IsGelukt.ShouldBeTrue();
        await TerugzettenAsync(wereld, regio);
        await KiesAsync(vo, "BROER_ZUS");
        (await ouder.KijkAsync())!.Voorrangen.Count.ShouldBe(4);
        await (await vo.GetAsync("/brugklassen/controle")).Formulier().VerstuurAsync();
        var pad = $"/regio/brugklassen/{wereld.School.Waarde}";
        var pagina = await regio.GetAsync(pad);
        pagina.Tekst.ShouldContain("nu telt: 1. Broer of zus op school, 2. Kind van personeel");

        var zonder = await pagina.Formulier("#accepteren").VerstuurAsync();
        zonder.HeeftFout("Invoer.Akkoord", BrugklasWeigeringen.VoorrangakkoordOntbreekt.Zin()).ShouldBeTrue();
        (await ouder.KijkAsync())!.Voorrangen.Count.ShouldBe(4);
        await zonder.Formulier("#accepteren").Zet("Invoer.Akkoord", "Brief van 26 maart.").VerstuurAsync();

        (await ouder.KijkAsync())!.Voorrangen.Select(v => (v.Code, v.Bewijs)).ShouldBe([("BROER_ZUS", "Bewijs BROER_ZUS")]);
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "VoorrangsregelsGewijzigd"))).ShouldBe(1);
        (await ClaimAsync(ouder, "PERSONEEL")).Weigeringen.ShouldBe([KeuzelijstWeigeringen.RegelOnbekend]);
        (await wereld.LijstAsync(kind))!.Concept.Voorrangsregel.ShouldBeNull();
        (await ClaimAsync(ouder, "BROER_ZUS")).IsGelukt.ShouldBeTrue();
    }

    [Theory, Databases, Regel("D-64", "D-29")]
    public async Task Een_regel_die_ouders_vragen_gaat_niet_weg_bij_de_school_en_niet_uit_de_lijst_van_de_regio(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (vo, regio) = (await wereld.VoAsync(), await wereld.Server.LogInAsync(Rol.Regiocoordinator, wereld.Server.Regio.Regio));
        var (_, ouder, _) = await wereld.GezinAsync();
        (await ouder.SlaOpAsync(wereld.Havo)).IsGelukt.ShouldBeTrue();
        (await ClaimAsync(ouder, "CONCEPT")).IsGelukt.ShouldBeTrue();
        (await ouder.VerstuurAsync()).IsGelukt.ShouldBeTrue();
        await TerugzettenAsync(wereld, regio);

        var geweigerd = await KiesAsync(vo, "BROER_ZUS");
        geweigerd.Tekst.ShouldContain(BrugklasWeigeringen.VoorrangGeclaimd.Zin());
        (await wereld.Server.Systeem(db => db.Brugklasbeheren.AsNoTracking().SingleAsync(b => b.OrganisatieId == wereld.School))).Werkvoorrang.ShouldBeNull();
        (await KiesAsync(vo, "CONCEPT", "BROER_ZUS")).Pad.ShouldBe("/brugklassen/controle");

        foreach (var plaats in new[] { 0, 2 })
        {
            var lijst = await regio.GetAsync("/procedure/lijst/voorrangscatalogus");
            (await lijst.Formulier().Zet($"Weg.{plaats}", "true").VerstuurAsync()).Tekst.ShouldContain("is dit schooljaar al gebruikt", customMessage: $"regel {plaats}");
        }
        (await wereld.Server.Systeem(db => db.Procedures.AsNoTracking().SingleAsync())).Regels.Voorrangscatalogus.Count.ShouldBe(4);
    }

    [Fact, Regel("D-29", "AAN-03", "OUD-03")]
    public async Task Ouders_en_school_zien_alleen_de_regels_van_de_eerste_school()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        await GeldtAsync(wereld, wereld.School, "PERSONEEL");
        await GeldtAsync(wereld, wereld.AndereSchool);
        var (_, ouder, _) = await wereld.GezinAsync();
        (await ouder.SlaOpAsync(wereld.HavoElders, wereld.Havo)).IsGelukt.ShouldBeTrue();
        (await ouder.KijkAsync())!.Voorrangen.ShouldBeEmpty();
        (await ClaimAsync(ouder, "PERSONEEL")).Weigeringen.ShouldBe([KeuzelijstWeigeringen.RegelOnbekend]);
        (await ouder.SlaOpAsync(wereld.Havo, wereld.HavoElders)).IsGelukt.ShouldBeTrue();
        (await ClaimAsync(ouder, "PERSONEEL")).IsGelukt.ShouldBeTrue();

        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo);
        var lijst = await Vowereld.LijstAsync(vo, id, wereld.Havo);
        lijst.Document.QuerySelectorAll($"select[name='Invoer.Voorrang[{wereld.Havo.Waarde}]'] option").Select(o => o.GetAttribute("value")).ShouldBe(["", "PERSONEEL"]);
        await lijst.Formulier().Vervals($"Invoer.Voorrang[{wereld.Havo.Waarde}]", "BROER_ZUS").VerstuurAsync("Concept opslaan");
        (await wereld.AanmeldingVanAsync(leerling)).Voorkeuren.ShouldHaveSingleItem().Voorrangsregel.ShouldBeNull();
    }

    [Fact, Regel("D-29", "D-64", "LOT-01")]
    public async Task De_loting_rekent_met_de_volgorde_van_de_school_en_na_het_bevriezen_verandert_er_niets()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        await GeldtAsync(wereld, wereld.School, "TOELEVEREND", "PERSONEEL", "BROER_ZUS");
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo);
        var pagina = await Vowereld.LijstAsync(vo, id, wereld.Havo);
        var controle = await pagina.Formulier().Zet($"Invoer.Voorrang[{wereld.Havo.Waarde}]", "PERSONEEL").VerstuurAsync("Naar definitief maken");
        await controle.Formulier().VerstuurAsync();
        var twee = await new Coordinatoren(wereld).AanwezigAsync();
        await twee.LegVastAsync();
        await TerugzettenAsync(wereld, twee.Een);
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 8), 13);
        await twee.AanwezigAsync();
        await twee.ErkenAsync();
        await twee.SamenAsync("#bevriezen");

        var bevroren = await wereld.Server.Systeem(db => db.Lotingen.AsNoTracking().SingleAsync());
        var kenmerk = (await wereld.AanmeldingVanAsync(leerling)).Lotingskenmerk;
        Lotingsgang.Bevroren(bevroren).Invoer.Deelnemers.Single(d => d.Kenmerk == kenmerk).Voorrang[wereld.Havo.Waarde.ToString("D")].ShouldBe(2);
        var laat = await (await (await wereld.VoAsync()).GetAsync(Pad)).Formulier("#voorrang").VerstuurAsync("Zet Kind van personeel hoger");
        (await laat.Formulier("#voorrang").VerstuurAsync("Opslaan")).Tekst.ShouldContain(BrugklasWeigeringen.VoorrangBevroren.Zin());
        (await wereld.Server.Systeem(db => db.Brugklasbeheren.AsNoTracking().SingleAsync(b => b.OrganisatieId == wereld.School))).Voorrangvoorstel.ShouldBeNull();
    }

    [Fact, Regel("REL-7", "REL-9", "B-46")]
    public async Task Twee_collegas_tegelijk_kiezen_en_niemand_overschrijft_ongezien()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var regio = await wereld.Server.LogInAsync(Rol.Regiocoordinator, wereld.Server.Regio.Regio);
        await TerugzettenAsync(wereld, regio);
        var (vo, collega) = (await wereld.VoAsync(), await wereld.VoAsync());
        var oud = await InvullenAsync(vo, "BROER_ZUS");
        await KiesAsync(collega, "PERSONEEL");

        var botst = await oud.Formulier("#voorrang").VerstuurAsync("Opslaan");

        botst.Status.ShouldBe(HttpStatusCode.Conflict);
        foreach (var woorden in new[] { "Bewijs: Bewijs PERSONEEL", "Bewijs: Bewijs BROER_ZUS" })
            botst.Tekst.ShouldContain(woorden, customMessage: "de woorden staan naast elkaar, niet alleen de namen");
        (await WerkAsync(wereld)).ShouldBe(["PERSONEEL"]);
        (await botst.Formulier("#voorrang").Zet("Keuze[Lijst]", "mijn").VerstuurAsync("Opslaan")).Pad.ShouldBe("/brugklassen/controle");
        (await WerkAsync(wereld)).ShouldBe(["BROER_ZUS"]);
        (await oud.Formulier("#voorrang").VerstuurAsync("Opslaan")).Pad.ShouldBe("/brugklassen/controle", "hetzelfde nog eens is geen andere keuze");
    }

    private static async Task<IReadOnlyList<string>> WerkAsync(Vowereld wereld) => [.. (await wereld.Server.Systeem(
        db => db.Brugklasbeheren.AsNoTracking().SingleAsync(b => b.OrganisatieId == wereld.School))).Werkvoorrang!.Select(v => v.Code)];

    private static Task<Brugklasbeheer> BeheerAsync(Proefserver server) => server.Systeem(db => db.Brugklasbeheren.AsNoTracking().SingleAsync());

    private static async Task TerugzettenAsync(Vowereld wereld, Webklant regio) =>
        await (await regio.GetAsync($"/regio/brugklassen/{wereld.School.Waarde}")).Formulier("#terugzetten").Zet("Invoer.Reden", "Andere regels").VerstuurAsync();

    /// <summary>The form with these rules, in this order, filled in and not saved.</summary>
    private static async Task<Pagina> InvullenAsync(Webklant vo, params string[] codes)
    {
        var pagina = await vo.GetAsync(Pad);
        while (pagina.Document.QuerySelector("#voorrang button[name=verwijder]") is { } weg)
            pagina = await pagina.Formulier("#voorrang").VerstuurAsync(weg.GetAttribute("aria-label"));
        foreach (var code in codes)
            pagina = await pagina.Formulier("#voorrang").Zet("Invoer.Toevoegen", code).VerstuurAsync("Regel toevoegen");
        foreach (var code in codes)
            pagina.Formulier("#voorrang").Zet($"Invoer.Bewijs[{code}]", $"Bewijs {code}");
        return pagina;
    }

    private static async Task<Pagina> KiesAsync(Webklant vo, params string[] codes) => await (await InvullenAsync(vo, codes)).Formulier("#voorrang").VerstuurAsync("Opslaan");

    /// <summary>As if the region accepted it long ago.</summary>
    private static Task GeldtAsync(Vowereld wereld, OrganisatieId school, params string[] codes) => wereld.Server.Systeem(async db =>
    {
        var beheer = await db.Brugklasbeheren.Include(b => b.Klassen).SingleAsync(b => b.OrganisatieId == school);
        var handeling = wereld.Server.Handeling(school, Rol.VoBeheerder, "Reden");
        beheer.ZetTerug(handeling).IsGelukt.ShouldBeTrue();
        beheer.KiesVoorrang([.. codes.Select(c => new Schoolvoorrang(c, "Voor wie", "Bewijs"))], new Procedureregels(), handeling).IsGelukt.ShouldBeTrue();
        beheer.Verstuur(handeling).IsGelukt.ShouldBeTrue();
        beheer.Accepteer(handeling).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
    });

    private static async Task<Result> ClaimAsync(Proefouder ouder, string regel)
    {
        var versie = (await ouder.KijkAsync())!.Versie;
        return await ouder.AlsAsync(sp => sp.GetRequiredService<VoorrangClaimen>().ExecuteAsync(new(ouder.Kind, null, regel, null, versie), ouder.Handeling, default));
    }
}
