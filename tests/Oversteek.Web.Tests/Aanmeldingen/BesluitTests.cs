using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanmeldingen;

public sealed class BesluitTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    [Fact, Regel("TOE-01")]
    public async Task Toelaten_voor_de_loting_is_op_slot_en_ook_vervalst_geweigerd()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var pagina = await vo.GetAsync($"/aanmeldingen/{id.Waarde}");

        pagina.Tekst.ShouldContain("Toelaten kan na de uitslag van de loting, vanaf 9 april 2027.");
        pagina.Document.QuerySelector("input[value=Toelaten]")!.HasAttribute("disabled").ShouldBeTrue();
        pagina.Document.QuerySelector("input[value=Toelaten]")!.RemoveAttribute("disabled");
        var antwoord = await pagina.Formulier("#besluit").Zet("Invoer.Besluit", "Toelaten").Zet("Invoer.Brugklas", wereld.Havo.Waarde.ToString()).VerstuurAsync();

        antwoord.Status.ShouldBe(HttpStatusCode.BadRequest);
        antwoord.Document.QuerySelector("#fouten")!.TextContent.ShouldContain("vanaf 9 april 2027");
        var aanmelding = await wereld.AanmeldingVanAsync(leerling);
        aanmelding.Status.ShouldBe(Aanmeldingstatus.Actief);
        aanmelding.Besluit.ShouldBeNull();
    }

    [Fact, Regel("TOE-02", "D-37")]
    public async Task Afwijzen_wegens_geen_plaats_kan_niet_voor_de_loting()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);

        var antwoord = await BesluitAsync(vo, id, "Afwijzen", reden: "GEEN_PLAATS_LOTING");

        antwoord.HeeftFout("Invoer.Reden", AanmeldingWeigeringen.NogNietGeloot.Zin()).ShouldBeTrue();
        (await wereld.AanmeldingVanAsync(leerling)).Besluit.ShouldBeNull();
        (await wereld.CodestandAsync(leerling)).ShouldBe(UniekeCodestatus.Bezet);
    }

    [Fact, Regel("TOE-06", "D-37", "D-38")]
    public async Task Afwijzen_met_een_andere_reden_vraagt_toelichting_en_maakt_de_code_vrij()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);

        (await BesluitAsync(vo, id, "Afwijzen", reden: "GRONDSLAG")).HeeftFout("Invoer.Toelichting", AanmeldingWeigeringen.ToelichtingVerplicht.Zin()).ShouldBeTrue();
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Actief);

        var antwoord = await BesluitAsync(vo, id, "Afwijzen", reden: "GRONDSLAG", toelichting: "Besproken met de ouders.");

        antwoord.Tekst.ShouldContain("afgewezen");
        (await wereld.AanmeldingVanAsync(leerling)).Besluit!.Afwijsreden.ShouldBe("GRONDSLAG");
        (await wereld.CodestandAsync(leerling)).ShouldBe(UniekeCodestatus.Vrij);
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeFalse();
        (await wereld.Server.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.LeerlingId == leerling && b.Sjabloon == "ouder.afgewezen"))).ShouldBe(2);
    }

    [Fact, Regel("TOE-03", "AAN-05", "CAP-04", "TOE-07")]
    public async Task Vso_3_wordt_toegelaten_na_de_eigen_periode_zonder_loting()
    {
        var (school, klas) = await wereld.VsoSchoolAsync();
        var vo = await wereld.VoAsync(school);
        var (leerling, id) = await wereld.AangemeldAsync(vo, klas);
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#vso").Zet("Vso", "true").VerstuurAsync();
        (await wereld.AanmeldingVanAsync(leerling)).DoetMeeAanLoting.ShouldBeFalse();

        var antwoord = await BesluitAsync(vo, id, "Toelaten", klas: klas);

        antwoord.Tekst.ShouldContain("toegelaten");
        (await wereld.AanmeldingVanAsync(leerling)).Besluit!.Brugklas.ShouldBe(klas);
        (await wereld.Server.Systeem(db => db.Brugklassen.SingleAsync(k => k.Id == klas))).ActueleCapaciteit.ShouldBe(0);
        (await wereld.Server.Systeem(db => db.Brugklassen.SingleAsync(k => k.Id == klas))).OorspronkelijkeCapaciteit.ShouldBe(1);
        (await vo.GetAsync("/toegelaten")).Tekst.ShouldContain("Jansen, Sanne");
    }

    [Fact]
    public async Task Toelaten_in_een_klas_van_een_andere_school_wordt_geweigerd()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var pagina = await vo.GetAsync($"/aanmeldingen/{id.Waarde}");
        var token = pagina.Formulier("#besluit").Waarde("__RequestVerificationToken")!;
        var versie = pagina.Formulier("#besluit").Waarde("Versie")!;

        var antwoord = await vo.PostAsync($"/aanmeldingen/{id.Waarde}?handler=Besluit",
            [new("__RequestVerificationToken", token), new("Versie", versie), new("Invoer.Besluit", "Toelaten"), new("Invoer.Brugklas", wereld.HavoElders.Waarde.ToString())]);

        antwoord.Status.ShouldBe(HttpStatusCode.BadRequest);
        antwoord.Tekst.ShouldContain(AanmeldingWeigeringen.KlasVanAndereSchool.Zin());
        (await wereld.AanmeldingVanAsync(leerling)).Besluit.ShouldBeNull();
    }

    [Fact, Regel("REL-7")]
    public async Task Een_verouderd_besluitformulier_geeft_409_en_verandert_niets()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var oud = await vo.GetAsync($"/aanmeldingen/{id.Waarde}");
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek").VerstuurAsync();

        var antwoord = await oud.Formulier("#besluit").Zet("Invoer.Besluit", "Afwijzen").Zet("Invoer.Reden", "NIET_TOELAATBAAR").VerstuurAsync();

        antwoord.Status.ShouldBe(HttpStatusCode.Conflict);
        (await wereld.AanmeldingVanAsync(leerling)).Besluit.ShouldBeNull();
    }

    [Fact, Regel("AVT-01", "AVT-02", "D-24", "MSG-03")]
    public async Task Okr_terugzetten_vraagt_een_reden_en_sluit_het_dossier_tot_het_weer_definitief_is()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var pagina = await vo.GetAsync($"/aanmeldingen/{id.Waarde}/okr-terugzetten");

        (await pagina.Formulier().VerstuurAsync()).Document.QuerySelector("#fouten")!.TextContent.ShouldContain(OkrWeigeringen.TerugzetredenOnbekend.Zin());
        (await pagina.Formulier().Zet("Invoer.Grond", "INHOUD").VerstuurAsync()).HeeftFout("Invoer.Reden", OkrWeigeringen.ToelichtingOntbreekt.Zin()).ShouldBeTrue();
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeTrue();
        var detail = await pagina.Formulier().Zet("Invoer.Grond", "ADVIES_TOETS").Zet("Invoer.Reden", "De toetsuitslag ontbreekt.").VerstuurAsync();

        detail.Status.ShouldBe(HttpStatusCode.OK);
        detail.Tekst.ShouldContain("Jansen, Sanne");
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeFalse();
        (await wereld.Server.Systeem(db => db.Okrs.SingleAsync(o => o.LeerlingId == leerling))).Status.ShouldBe(Okrstatus.Teruggezet);
        (await wereld.Server.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.LeerlingId == leerling && b.Sjabloon == "po.okr-teruggezet"))).ShouldBe(1);

        await wereld.Server.Systeem(async db =>
        {
            var okr = await db.Okrs.SingleAsync(o => o.LeerlingId == leerling);
            okr.MaakDefinitief([], wereld.Server.Handeling(wereld.Server.Regio.PoSchool));
            await db.SaveChangesAsync();
        });
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeTrue();
        (await wereld.ZietDossierAsync(wereld.AndereSchool, leerling)).ShouldBeFalse();
    }

    internal static async Task<Pagina> BesluitAsync(Webklant vo, AanmeldingId id, string besluit, BrugklasId? klas = null, string? reden = null, string? toelichting = null)
    {
        var formulier = (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#besluit").Zet("Invoer.Besluit", besluit);
        if (klas is { } k)
            formulier.Zet("Invoer.Brugklas", k.Waarde.ToString());
        if (reden is not null)
            formulier.Zet("Invoer.Reden", reden);
        return await formulier.Zet("Invoer.Toelichting", toelichting ?? "").VerstuurAsync();
    }
}
