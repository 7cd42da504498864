using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Lotingen;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>A rejection by mistake that was passed on comes back, as long as nobody decided or gave a place since (D-70).</summary>
public sealed class TerugnemenTests
{
    [Theory, Databases, Regel("D-70", "D-38", "SEC-12")]
    public async Task Een_doorgeschoven_afwijzing_gaat_terug_met_twee_personen_en_iedereen_hoort_het(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        var eerst = await wereld.AanmeldingVanAsync(leerling);
        var brief = await AfgewezenAsync(wereld, vo, id);
        await BevestigAsync(await wereld.VoAsync(wereld.AndereSchool), id);
        (await vo.GetAsync("/aanmeldingen/brieven")).Tekst.ShouldContain("Afwijzing terugnemen");

        (await TerugAsync(vo, brief, reden: "")).HeeftFout("Invoer.Herstelreden", AanmeldingWeigeringen.RedenOntbreekt.Zin()).ShouldBeTrue();
        await TerugAsync(vo, brief);
        (await TerugAsync(vo, brief, reden: null)).Tekst.ShouldContain(AanmeldingWeigeringen.TweedePersoon.Zin());
        var tussen = await wereld.AanmeldingVanAsync(leerling);
        (tussen.OrganisatieId, tussen.Status).ShouldBe((wereld.AndereSchool, Aanmeldingstatus.Actief));
        (await LogAsync(wereld, leerling)).ShouldBe(["HerstelVoorgesteld"]);
        (await vo.GetAsync("/")).Tekst.ShouldContain("Terugnemen van een doorgeschoven afwijzing bevestigen");

        var klaar = await TerugAsync(await wereld.VoAsync(), brief, reden: null);

        klaar.Url.ShouldEndWith($"/aanmeldingen/{id.Waarde}");
        var terug = await wereld.AanmeldingVanAsync(leerling);
        (terug.OrganisatieId, terug.Status, terug.Besluit, terug.Aanmeldnummer, terug.Aanmelddatum)
            .ShouldBe((wereld.School, Aanmeldingstatus.Actief, null, eerst.Aanmeldnummer, eerst.Aanmelddatum));
        terug.Voorkeuren.Select(v => v.BrugklasId).ShouldBe([wereld.Havo, wereld.HavoElders]);
        terug.DoetMeeAanLoting.ShouldBeTrue();
        (await wereld.CodestandAsync(leerling)).ShouldBe(UniekeCodestatus.Bezet);
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeTrue();
        (await wereld.ZietDossierAsync(wereld.AndereSchool, leerling)).ShouldBeFalse();
        (await LogAsync(wereld, leerling)).ShouldBe(["AfwijzingHersteld", "DoorschuivingTeruggenomen", "HerstelVoorgesteld"]);
        (await BerichtenAsync(wereld, leerling)).ShouldBe(["ouder.besluit-hersteld", "ouder.besluit-hersteld", "vo.doorschuiving-teruggenomen"]);
        (await vo.GetAsync($"/aanmeldingen/brieven/{brief}/terugnemen")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Databases, Regel("D-70", "D-67")]
    public async Task Wie_intussen_een_plaats_kreeg_of_wiens_plaats_weg_is_komt_niet_terug(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (kind, id) = await wereld.AangemeldAsync(vo, wereld.HavoTweetalig, wereld.HavoElders);
        var (ander, elders) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        await new Coordinatoren(wereld).LootAsync();
        vo = await wereld.VoAsync();
        var (brief, tweede) = (await AfgewezenAsync(wereld, vo, id), await AfgewezenAsync(wereld, vo, elders));
        var (_, laat) = await wereld.AangemeldAsync(vo, wereld.HavoTweetalig);
        await BesluitTests.BesluitAsync(vo, laat, "Toelaten", klas: wereld.HavoTweetalig);
        (await TerugAsync(vo, brief)).Tekst.ShouldContain(AanmeldingWeigeringen.PlaatsIntussenWeg.Zin());
        var bij = await wereld.VoAsync(wereld.AndereSchool);
        await BevestigAsync(bij, elders);
        await BesluitTests.BesluitAsync(bij, elders, "Toelaten", klas: wereld.HavoElders);
        (await TerugAsync(vo, tweede)).Tekst.ShouldContain(AanmeldingWeigeringen.IntussenGeplaatst.Zin());
        (await wereld.AanmeldingVanAsync(kind)).OrganisatieId.ShouldBe(wereld.AndereSchool);
        (await wereld.AanmeldingVanAsync(ander)).Status.ShouldBe(Aanmeldingstatus.Toegelaten);
        (await LogAsync(wereld, ander)).ShouldBeEmpty();

        await (await vo.GetAsync($"/aanmeldingen/{laat.Waarde}")).Formulier("#afzien").VerstuurAsync();
        await TerugAsync(vo, brief);
        await TerugAsync(await wereld.VoAsync(), brief, reden: null);

        var terug = await wereld.AanmeldingVanAsync(kind);
        (terug.OrganisatieId, terug.Status, terug.Plaatsing, terug.HoudtPlaats)
            .ShouldBe((wereld.School, Aanmeldingstatus.Plaatsbaar, wereld.HavoTweetalig, true));
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "PlaatsVergeven"))).ShouldBe(1);
    }

    [Theory, Databases, Regel("D-70", "D-41", "D-42")]
    public async Task Na_een_nieuw_besluit_of_een_loting_of_tien_werkdagen_gaat_zij_niet_terug(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (_, id) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        var (kind, verder) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        var (brief, tweede) = (await AfgewezenAsync(wereld, vo, id), await AfgewezenAsync(wereld, vo, verder));
        var bij = await wereld.VoAsync(wereld.AndereSchool);
        await BevestigAsync(bij, verder);
        await AfwijzenAsync(bij, verder);
        (await TerugAsync(vo, tweede)).Tekst.ShouldContain(AanmeldingWeigeringen.IntussenVerder.Zin());
        (await wereld.AanmeldingVanAsync(kind)).Status.ShouldBe(Aanmeldingstatus.Afgewezen);

        await new Coordinatoren(wereld).LootAsync();
        vo = await wereld.VoAsync();
        (await TerugAsync(vo, brief)).Tekst.ShouldContain(AanmeldingWeigeringen.IntussenGeplaatst.Zin());
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 20));
        vo = await wereld.VoAsync();
        (await vo.GetAsync("/aanmeldingen/brieven")).Tekst.ShouldNotContain("Afwijzing terugnemen");
        await TerugAsync(vo, brief);
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "HerstelVoorgesteld"))).ShouldBe(0);
    }

    [Theory, Databases, Regel("SEC-7", "D-38")]
    public async Task De_volgende_school_leest_niets_van_de_brief_en_neemt_niets_terug(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (_, id) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        var brief = await AfgewezenAsync(wereld, vo, id);

        (await (await wereld.VoAsync(wereld.AndereSchool)).GetAsync($"/aanmeldingen/brieven/{brief}/terugnemen")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await wereld.Server.InScopeAsync(
            sp => sp.GetRequiredService<Application.Persistence.OversteekDb>().Besluitbrieven.CountAsync(), t => t.Gebruik(wereld.AndereSchool, null, Rol.VoGebruiker))).ShouldBe(0);
    }

    private static Task<Pagina> AfwijzenAsync(Webklant vo, AanmeldingId id) =>
        BesluitTests.BesluitAsync(vo, id, "Afwijzen", reden: "GRONDSLAG", toelichting: "Verkeerde leerling.");

    /// <summary>Rejected and passed on; the letter is the way back.</summary>
    private static async Task<Guid> AfgewezenAsync(Vowereld wereld, Webklant vo, AanmeldingId id)
    {
        (await AfwijzenAsync(vo, id)).Url.ShouldEndWith("/aanmeldingen");
        return await wereld.Server.Systeem(db => db.Besluitbrieven.Where(b => b.AanmeldingId == id && b.OrganisatieId == wereld.School).Select(b => b.Id).SingleAsync());
    }

    private static async Task BevestigAsync(Webklant vo, AanmeldingId id) =>
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#bevestigen").VerstuurAsync();

    private static async Task<Pagina> TerugAsync(Webklant vo, Guid brief, string? reden = "Verkeerde leerling.")
    {
        var formulier = (await vo.GetAsync($"/aanmeldingen/brieven/{brief}/terugnemen")).Formulier("#terugnemen");
        return await (reden is null ? formulier : formulier.Zet("Invoer.Herstelreden", reden)).VerstuurAsync();
    }

    private static Task<List<string>> LogAsync(Vowereld wereld, LeerlingId leerling) => wereld.Server.Systeem(db => db.Logboek
        .Where(l => l.LeerlingId == leerling && (l.Soort == "AfwijzingHersteld" || l.Soort == "HerstelVoorgesteld" || l.Soort == "DoorschuivingTeruggenomen"))
        .Select(l => l.Soort).OrderBy(s => s).ToListAsync());

    private static Task<List<string>> BerichtenAsync(Vowereld wereld, LeerlingId leerling) => wereld.Server.Systeem(db => db.UitgaandeBerichten
        .Where(b => b.LeerlingId == leerling && (b.Sjabloon == "ouder.besluit-hersteld" || b.Sjabloon == "vo.doorschuiving-teruggenomen"))
        .Select(b => b.Sjabloon).OrderBy(s => s).ToListAsync());
}
