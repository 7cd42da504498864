using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>What happens when a school lets go of an application: to the next one, with the same date, and everybody hears of it.</summary>
public sealed class DoorschuivenTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    [Fact, Regel("D-38", "D-41", "STA-03", "STA-04")]
    public async Task Na_een_afwijzing_gaat_het_dossier_naar_de_volgende_school_die_het_bevestigt_en_meedoet_aan_de_loting()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoTweetalig, wereld.HavoElders);
        var datum = (await wereld.AanmeldingVanAsync(leerling)).Aanmelddatum;
        (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Tekst.ShouldContain("Dan schuift de aanmelding door naar Parklyceum");

        var antwoord = await BesluitTests.BesluitAsync(vo, id, "Afwijzen", reden: "GRONDSLAG", toelichting: "Besproken met de ouders.");

        antwoord.Url.ShouldEndWith("/aanmeldingen");
        var door = await wereld.AanmeldingVanAsync(leerling);
        (door.Status, door.OrganisatieId, door.Aanmelddatum, door.Aanmeldnummer, door.Besluit).ShouldBe((Aanmeldingstatus.Doorgeschoven, wereld.AndereSchool, datum, null, null));
        door.Voorkeuren.ShouldHaveSingleItem().BrugklasId.ShouldBe(wereld.HavoElders);
        door.DoetMeeAanLoting.ShouldBeTrue();
        (await wereld.CodestandAsync(leerling)).ShouldBe(UniekeCodestatus.Bezet);
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeFalse();
        (await wereld.ZietDossierAsync(wereld.AndereSchool, leerling)).ShouldBeTrue();
        (await BerichtenAsync(leerling)).ShouldBe(["ouder.afgewezen", "ouder.afgewezen", "ouder.doorgeschoven", "ouder.doorgeschoven", "ouder.voorkeurslijst-controle", "ouder.voorkeurslijst-controle", "po.aanmelding-gewijzigd", "po.aanmelding-gewijzigd", "vo.doorgeschoven"]);

        var ander = await wereld.VoAsync(wereld.AndereSchool);
        await (await ander.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#bevestigen").VerstuurAsync();
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Actief);
        (await wereld.AanmeldingVanAsync(leerling)).Aanmeldnummer.ShouldNotBeNull();
        // The gate of the draw stays shut for the next school too.
        (await ander.GetAsync($"/aanmeldingen/{id.Waarde}")).Tekst.ShouldContain("Toelaten kan na de uitslag van de loting");
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        (await po.GetAsync($"/aanmeldstatus/{leerling.Waarde}")).Tekst.ShouldContain("Doorgeschoven naar Parklyceum, met dezelfde aanmelddatum");
    }

    [Fact, Regel("AAN-09", "D-33")]
    public async Task Terugtrekken_toont_eerst_het_gevolg_en_schuift_dan_door()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        var pagina = await vo.GetAsync($"/aanmeldingen/{id.Waarde}/terugtrekken");
        pagina.Tekst.ShouldContain("schuift door naar Parklyceum, met dezelfde aanmelddatum");
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Actief);

        await pagina.Formulier().VerstuurAsync();

        (await wereld.AanmeldingVanAsync(leerling)).OrganisatieId.ShouldBe(wereld.AndereSchool);
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Doorgeschoven);
        (await pagina.Formulier().VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Regel("AAN-09")]
    public async Task Terugtrekken_zonder_volgende_school_maakt_de_code_vrij()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoTweetalig);
        var pagina = await vo.GetAsync($"/aanmeldingen/{id.Waarde}/terugtrekken");
        pagina.Tekst.ShouldContain("geen andere school meer");

        await pagina.Formulier().VerstuurAsync();

        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.GeenVervolg);
        (await wereld.CodestandAsync(leerling)).ShouldBe(UniekeCodestatus.Vrij);
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeFalse();
    }

    [Fact, Regel("D-37", "D-36", "TOE-08")]
    public async Task Niet_toelaatbaar_kan_alleen_als_het_advies_echt_niet_past()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);

        var fout = await BesluitTests.BesluitAsync(vo, id, "Afwijzen", reden: Afwijsgronden.NietToelaatbaar);

        fout.HeeftFout("Invoer.Reden", AanmeldingWeigeringen.WelToelaatbaar.Zin()).ShouldBeTrue();
        (await wereld.AanmeldingVanAsync(leerling)).OrganisatieId.ShouldBe(wereld.School);
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Actief);

        await ZetAdviesAsync(leerling, "70");
        await BesluitTests.BesluitAsync(vo, id, "Afwijzen", reden: Afwijsgronden.NietToelaatbaar);
        (await wereld.AanmeldingVanAsync(leerling)).OrganisatieId.ShouldBe(wereld.AndereSchool);
    }

    [Fact, Regel("TOE-02", "D-37")]
    public async Task Geen_plaats_kan_niet_bij_een_leerling_die_niet_is_uitgeloot()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        await wereld.GeplaatstAsync(id, wereld.Havo, wereld.School);

        (await AfwijzenAsync(vo, id, Afwijsgronden.GeenPlaatsLoting)).Tekst.ShouldContain(AanmeldingWeigeringen.NietUitgeloot.Zin());
        (await AfwijzenAsync(vo, id, Afwijsgronden.GeenPlaats)).Tekst.ShouldContain(AanmeldingWeigeringen.NogPlaats.Zin());

        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Plaatsbaar);
        (await wereld.AanmeldingVanAsync(leerling)).Besluit.ShouldBeNull();
    }

    [Fact, Regel("SEC-7")]
    public async Task Terugtrekken_van_een_aanmelding_van_een_andere_school_bestaat_niet()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        var ander = await wereld.VoAsync(wereld.AndereSchool);
        var token = (await ander.GetAsync("/aanmeldingen/nieuw")).Formulier("#zoeken").Waarde("__RequestVerificationToken")!;

        (await ander.GetAsync($"/aanmeldingen/{id.Waarde}/terugtrekken")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ander.PostAsync($"/aanmeldingen/{id.Waarde}/terugtrekken", [new("__RequestVerificationToken", token), new("Versie", "3")])).Status.ShouldBe(HttpStatusCode.NotFound);

        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Actief);
    }

    // The reasons 'geen plaats' are shut on the page until the lottery is published; here the form is forged.
    private static async Task<Pagina> AfwijzenAsync(Webklant vo, AanmeldingId id, string reden)
    {
        var formulier = (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#besluit");
        return await vo.PostAsync($"/aanmeldingen/{id.Waarde}?handler=Besluit",
            [new("__RequestVerificationToken", formulier.Waarde("__RequestVerificationToken")!), new("Versie", formulier.Waarde("Versie")!), new("Invoer.Besluit", "Afwijzen"), new("Invoer.Reden", reden)]);
    }

    private Task ZetAdviesAsync(LeerlingId leerling, string code) => wereld.Server.Systeem(async db =>
    {
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == leerling);
        var handeling = wereld.Server.Handeling(wereld.Server.Regio.PoSchool, reden: "Bijstelling.");
        okr.Heropen(actieveAanmelding: false, handeling).IsGelukt.ShouldBeTrue();
        okr.StelAdviesVast(new Schooladvies { Definitief = code, DefinitiefOp = handeling.Vandaag }, handeling).IsGelukt.ShouldBeTrue();
        okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
    });

    private Task<List<string>> BerichtenAsync(LeerlingId leerling) =>
        wereld.Server.Systeem(db => db.UitgaandeBerichten.Where(b => b.LeerlingId == leerling).Select(b => b.Sjabloon).OrderBy(s => s).ToListAsync());
}
