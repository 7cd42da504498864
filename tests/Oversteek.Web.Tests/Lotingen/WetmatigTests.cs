using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Lotingen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Loting;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Lotingen;

/// <summary>What the first walk through the product could do unlawfully (B-43 to B-55), through the pages on both databases.</summary>
public sealed class WetmatigTests
{
    [Theory]
    [Databases]
    [Regel("B-43", "B-55", "D-64", "D-65", "SEC-12")]
    public async Task Een_teruggezette_school_loot_mee_en_de_regio_weet_wat_niet_klaar_is(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        await wereld.AangemeldAsync(vo);
        var twee = await new Coordinatoren(wereld).AanwezigAsync();
        await twee.LegVastAsync();
        await (await twee.Een.GetAsync($"/regio/brugklassen/{wereld.School.Waarde}")).Formulier("#terugzetten").Zet("Invoer.Reden", "Andere naam").VerstuurAsync();
        await (await vo.GetAsync($"/brugklassen/klas/{wereld.Havo.Waarde}")).Formulier().Zet("Invoer.Naam", "Havo kunst").Zet("Invoer.Capaciteit", "9").VerstuurAsync();
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 8), 13);
        await twee.AanwezigAsync();

        var geweigerd = await Coordinatoren.StapAsync(twee.Een, "#bevriezen");
        geweigerd.Tekst.ShouldContain("niet opgelost en niet erkend");
        geweigerd.Tekst.ShouldContain("Voorkeurslijsten die niet definitief zijn");
        geweigerd.Tekst.ShouldContain("De laatst geaccepteerde klassen tellen mee");
        (await StandAsync(wereld)).Voorstel.ShouldBeNull();
        (await twee.ErkenAsync()).Tekst.ShouldContain("erkend: Besproken met de scholen.");
        await Coordinatoren.StapAsync(twee.Een, "#bevriezen");
        (await Coordinatoren.StapAsync(twee.Een, "#bevriezen")).Tekst.ShouldContain(LotingWeigeringen.TweedePersoon.Zin());
        (await StandAsync(wereld)).Status.ShouldBe(Lotingstatus.Vastgelegd);
        await Coordinatoren.StapAsync(twee.Twee, "#bevriezen");

        var bevroren = await StandAsync(wereld);
        bevroren.Status.ShouldBe(Lotingstatus.Bevroren);
        bevroren.Erkenningen.Count.ShouldBe(2);
        var eenheid = Lotingsgang.Bevroren(bevroren).Invoer.Eenheden.Single(e => e.Id == wereld.Havo.Waarde.ToString("D"));
        (eenheid.Naam, eenheid.Plaatsen).ShouldBe(("Havo", 2));
    }

    [Theory]
    [Databases]
    [Regel("B-43", "B-55", "D-65")]
    public async Task Ontdooien_geeft_een_nieuwe_vastlegging_en_na_de_publicatie_ligt_alles_vast(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        var twee = await new Coordinatoren(wereld).AanwezigAsync();
        await twee.LegVastAsync();
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 8), 13);
        await twee.AanwezigAsync();
        await twee.ErkenAsync();
        await twee.SamenAsync("#bevriezen");
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 9), 11);
        await twee.AanwezigAsync();
        await twee.TrekAsync();
        var kenmerk = (await wereld.AanmeldingVanAsync(leerling)).Lotingskenmerk;
        var oud = await StandAsync(wereld);
        await Coordinatoren.StapAsync(twee.Een, "#ontdooien", ("Invoer.Reden", "Een school ontbrak."));
        (await StandAsync(wereld)).Status.ShouldBe(Lotingstatus.Getrokken);
        var anoniem = wereld.Server.Anoniem();
        (await anoniem.GetAsync($"/loting/{oud.Id.Waarde}?handler=Verslag")).Status.ShouldBe(HttpStatusCode.NotFound, "getrokken is nog niet openbaar");
        await Coordinatoren.StapAsync(twee.Twee, "#ontdooien");
        var terug = await anoniem.GetAsync($"/loting/{oud.Id.Waarde}");
        terug.Tekst.ShouldContain("Er was al getrokken");
        terug.Tekst.ShouldContain("Een school ontbrak.");
        terug.Tekst.ShouldContain("Uitkomst die niet geldt");
        (await anoniem.GetAsync($"/loting/{oud.Id.Waarde}?handler=Verslag")).Bytes.ShouldBe(System.Text.Encoding.UTF8.GetBytes(oud.Openbaarverslag!));

        (await wereld.Server.Systeem(db => db.Lotingsuitslagen.CountAsync())).ShouldBe(0);
        var geheim = Convert.FromHexString(oud.Geopend.Single().Geheim);
        var hergebruikt = Lot2.Vingerafdruk(Lotingsgang.Ronde(wereld.Server.Regio.Regio, oud.Schooljaar, 2), 2, geheim);
        (await Coordinatoren.BereidVoorAsync(twee.Een, ("Invoer.Houders[0].Vingerafdruk", hergebruikt)))
            .HeeftFout("Invoer.Houders[0].Vingerafdruk", LotingWeigeringen.GeheimEerder.Met(2).Zin()).ShouldBeTrue();
        await twee.LegVastAsync();
        (await twee.Een.GetAsync("/regio/loting")).Tekst.ShouldContain(oud.Vastlegging);
        var nieuw = await wereld.Server.Systeem(db => db.Lotingen.AsNoTracking().SingleAsync(l => l.Status != Lotingstatus.Ontdooid));
        (nieuw.Volgnummer, nieuw.Vastlegging == oud.Vastlegging).ShouldBe((2, false));
        (await anoniem.GetAsync($"/loting/{nieuw.Id.Waarde}")).Document.QuerySelector($"a[href='/loting/{oud.Id.Waarde}']").ShouldNotBeNull();
        await twee.ErkenAsync();
        await twee.SamenAsync("#bevriezen");
        wereld.Server.Klok.Verder(TimeSpan.FromHours(3));
        await twee.AanwezigAsync();
        (await Coordinatoren.StapAsync(twee.Een, "#toeval", await twee.WaardenAsync())).Tekst.ShouldContain(LotingWeigeringen.ToevalsbronEerder.Zin());
        await twee.TrekAsync(worp: 2);
        (await wereld.AanmeldingVanAsync(leerling)).Lotingskenmerk.ShouldBe(kenmerk);
        await twee.SamenAsync("#publiceren");

        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Plaatsbaar);
        var datum = await (await twee.Een.GetAsync("/procedure/loting")).Formulier().Zet("Invoer.Van", "2027-04-12").Zet("Invoer.Tot", "2027-04-12").Zet("Invoer.Reden", "Uitstel").VerstuurAsync();
        datum.Status.ShouldBe(HttpStatusCode.BadRequest);
        datum.Tekst.ShouldContain("Deze datum ligt vast");
        (await wereld.Server.Systeem(db => db.Procedures.AsNoTracking().SingleAsync())).Mijlpaal("loting").Van.ShouldBe(new DateOnly(2027, 4, 9));
        id.ShouldNotBe(default);
    }

    /// <summary>A calendar of before its order was checked: the freeze stands before the end of the period.</summary>
    [Fact, Regel("D-42")]
    public async Task Zolang_een_lijst_nog_kan_veranderen_wordt_niet_vastgelegd_of_bevroren()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        await wereld.AangemeldAsync(await wereld.VoAsync(), wereld.Havo);
        var twee = await new Coordinatoren(wereld).AanwezigAsync();
        await ZetPeriodeAsync(wereld, new DateOnly(2027, 4, 10));
        (await twee.LegVastAsync()).Tekst.ShouldContain(Domain.Procedures.ProcedureWeigeringen.VolgordeKloptNiet.Zin());
        (await StandAsync(wereld)).Status.ShouldBe(Lotingstatus.Voorbereiding);
        await ZetPeriodeAsync(wereld, new DateOnly(2027, 3, 31));
        await twee.SamenAsync("#vastleggen");
        await ZetPeriodeAsync(wereld, new DateOnly(2027, 4, 10));
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 8), 13);
        await twee.AanwezigAsync();
        await twee.ErkenAsync();

        (await twee.SamenAsync("#bevriezen")).Tekst.ShouldContain("De aanmeldperiode loopt tot en met 10 april 2027.");
        var loting = await StandAsync(wereld);
        (loting.Status, loting.Voorstel, loting.Invoer).ShouldBe((Lotingstatus.Vastgelegd, null, null));
    }

    private static Task ZetPeriodeAsync(Vowereld wereld, DateOnly tot) => wereld.Server.Systeem(async db =>
    {
        var procedure = await db.Procedures.SingleAsync(p => p.OrganisatieId == wereld.Server.Regio.Regio);
        db.Entry(procedure).Property(p => p.Mijlpalen).CurrentValue =
            [.. procedure.Mijlpalen.Select(m => m.Sleutel == Domain.Procedures.Mijlpalen.Aanmeldperiode ? m with { Tot = tot } : m)];
        await db.SaveChangesAsync();
    });

    [Theory]
    [Databases]
    [Regel("B-44", "B-48", "D-64", "D-66", "BRK-10")]
    public async Task Na_het_bevriezen_verandert_geen_aantal_plaatsen_en_vso_is_van_vso_3(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Document.QuerySelector("#vso").ShouldBeNull();
        var form = (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek");
        var vervalst = await vo.PostAsync($"/aanmeldingen/{id.Waarde}?handler=Vso", [new("__RequestVerificationToken", form.Waarde("__RequestVerificationToken")!), new("Versie", form.Waarde("Versie")!), new("vso", "true")]);
        vervalst.Tekst.ShouldContain(AanmeldingWeigeringen.AlleenVso3.Zin());
        (await wereld.AanmeldingVanAsync(leerling)).VsoProcedure.ShouldBeFalse();

        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 8), 13);
        vo = await wereld.VoAsync();
        var regio = await wereld.Server.LogInAsync(Rol.Regiocoordinator, wereld.Server.Regio.Regio);
        await (await regio.GetAsync($"/regio/brugklassen/{wereld.School.Waarde}")).Formulier("#terugzetten").Zet("Invoer.Reden", "Wens van de school").VerstuurAsync();
        (await (await vo.GetAsync($"/brugklassen/klas/{wereld.Havo.Waarde}")).Formulier().Zet("Invoer.Capaciteit", "9").VerstuurAsync()).Tekst.ShouldContain("De loting is bevroren. Het aantal plaatsen van Havo");
        (await (await vo.GetAsync($"/brugklassen/klas/{wereld.Havo.Waarde}/verwijderen")).Formulier().VerstuurAsync()).Tekst.ShouldContain("staat op een voorkeurslijst");

        var klas = await wereld.Server.Systeem(db => db.Brugklassen.AsNoTracking().SingleAsync(k => k.Id == wereld.Havo));
        (klas.OorspronkelijkeCapaciteit, klas.Voorstel, klas.Vervalt).ShouldBe((2, null, false));
    }

    [Theory]
    [Databases]
    [Regel("B-47", "B-49", "B-50", "B-51", "B-52", "D-44", "D-67", "D-68", "D-69", "D-70", "R2-02", "R2-03")]
    public async Task Een_plaats_gaat_in_de_volgorde_van_de_wet_en_wie_vrijkomt_wordt_aangeboden(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        for (var i = 0; i < 4; i++)
            await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        await new Coordinatoren(wereld).LootAsync();
        vo = await wereld.VoAsync();
        var (laat, laatId) = await wereld.AangemeldAsync(vo, wereld.Havo);

        (await BesluitTests.BesluitAsync(vo, laatId, "Toelaten", klas: wereld.Havo)).Tekst.ShouldContain(AanmeldingWeigeringen.KlasVol.Zin());
        (await wereld.AanmeldingVanAsync(laat)).Besluit.ShouldBeNull();
        var geplaatst = await GeplaatstAsync(wereld, wereld.School);
        var pagina = await vo.GetAsync($"/aanmeldingen/{geplaatst[0].Id.Waarde}");
        pagina.Document.QuerySelector($"option[value='{wereld.Havo.Waarde}']")!.HasAttribute("selected").ShouldBeTrue();
        (await BesluitTests.BesluitAsync(vo, geplaatst[0].Id, "Toelaten", klas: wereld.Vwo)).Tekst.ShouldContain(AanmeldingWeigeringen.KlasPastNiet.Zin());
        (await BesluitTests.BesluitAsync(vo, geplaatst[0].Id, "Toelaten", klas: wereld.HavoTweetalig)).Tekst.ShouldContain(AanmeldingWeigeringen.AndereKlasZonderReden.Zin());
        (await wereld.AanmeldingVanAsync(geplaatst[0].LeerlingId)).Status.ShouldBe(Aanmeldingstatus.Plaatsbaar);

        await BesluitTests.BesluitAsync(vo, geplaatst[0].Id, "Toelaten", klas: wereld.Havo);
        (await StandAsync(wereld, Wachtlijststatus.Aangeboden)).ShouldBe(0);
        await (await vo.GetAsync($"/aanmeldingen/{geplaatst[0].Id.Waarde}")).Formulier("#afzien").VerstuurAsync();
        (await wereld.Server.Systeem(db => db.Aanmeldingen.SingleAsync(a => a.Id == geplaatst[0].Id))).Status.ShouldBe(Aanmeldingstatus.Vrijgevallen);
        (await StandAsync(wereld, Wachtlijststatus.Aangeboden)).ShouldBe(1);
        (await BesluitTests.BesluitAsync(vo, laatId, "Toelaten", klas: wereld.Havo)).Tekst.ShouldContain(AanmeldingWeigeringen.KlasVol.Zin());

        (await (await vo.GetAsync("/wachtlijst")).Formulier("tbody tr:first-child form").VerstuurAsync("Neemt aan")).Tekst.ShouldContain("De plaats is aangenomen.");
        var aangenomen = (await GeplaatstAsync(wereld, wereld.School)).Single(a => a.Id != geplaatst[1].Id);
        (aangenomen.Plaatsing, await wereld.ZietDossierAsync(wereld.School, aangenomen.LeerlingId), await wereld.ZietDossierAsync(wereld.AndereSchool, aangenomen.LeerlingId)).ShouldBe((wereld.Havo, true, false));
        var terug = await (await vo.GetAsync($"/aanmeldingen/{aangenomen.Id.Waarde}/terugtrekken")).Formulier().VerstuurAsync();
        terug.Tekst.ShouldContain("doorgeschoven naar Parklyceum");
        var late = await wereld.AanmeldingVanAsync(aangenomen.LeerlingId);
        (late.Ronde, late.Aanmelddatum).ShouldBe((2, new DateOnly(2027, 4, 9)));
        (await StandAsync(wereld, Wachtlijststatus.Aangeboden)).ShouldBe(1);
        await ControleerAsync(wereld, wereld.Havo, 2);
    }

    [Theory]
    [Databases]
    [Regel("D-32", "B-52")]
    public async Task Een_aanmeldnummer_komt_nooit_terug_ook_niet_als_de_aanmelding_naar_een_andere_school_ging(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        (await wereld.AanmeldingVanAsync(leerling)).Aanmeldnummer.ShouldBe(1);
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}/terugtrekken")).Formulier().VerstuurAsync();

        var (volgende, volgendeId) = await wereld.AangemeldAsync(vo);
        var controle = await (await Vowereld.LijstAsync(vo, volgendeId, wereld.Havo)).Formulier().VerstuurAsync("Naar definitief maken");
        (await controle.Formulier().Zet("Invoer.Aanmeldnummer", "1").VerstuurAsync()).Tekst.ShouldContain(AanmeldingWeigeringen.NummerBezet.Zin());
        (await wereld.AanmeldingVanAsync(volgende)).Aanmeldnummer.ShouldBeNull();
        await (await vo.GetAsync($"/aanmeldingen/{volgendeId.Waarde}/voorkeurslijst/definitief")).Formulier().VerstuurAsync();
        (await wereld.AanmeldingVanAsync(volgende)).Aanmeldnummer.ShouldBe(2);
    }

    [Theory]
    [Databases]
    [Regel("B-52", "D-37", "D-70")]
    public async Task Ondersteuning_vraagt_onderzoek_en_een_besluit_herstellen_vraagt_een_collega(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        (await BesluitTests.BesluitAsync(vo, id, "Afwijzen", reden: "ONDERSTEUNING", toelichting: "Te zwaar")).HeeftFout("Invoer.Reden", AanmeldingWeigeringen.OnderzoekOntbreekt.Zin()).ShouldBeTrue();
        (await wereld.AanmeldingVanAsync(leerling)).Besluit.ShouldBeNull();
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek").VerstuurAsync();
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek").Zet("Invoer.BereidSchool", "De Brug").Zet("Invoer.OverlegOp", "2027-03-25").VerstuurAsync();
        (await wereld.AanmeldingVanAsync(leerling)).Onderzoek!.IsAf.ShouldBeTrue();

        await new Coordinatoren(wereld).LootAsync();
        vo = await wereld.VoAsync();
        await BesluitTests.BesluitAsync(vo, id, "Toelaten", klas: wereld.Havo);
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#herstellen").Zet("Invoer.Herstelreden", "Verkeerde leerling").VerstuurAsync();
        (await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#herstellen").VerstuurAsync()).Tekst.ShouldContain(AanmeldingWeigeringen.TweedePersoon.Zin());
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Toegelaten);
        await (await (await wereld.VoAsync()).GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#herstellen").VerstuurAsync();
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Plaatsbaar);
        (await wereld.Server.Systeem(db => db.Brugklassen.SingleAsync(k => k.Id == wereld.Havo))).ActueleCapaciteit.ShouldBe(2);
    }

    private static Task<Domain.Lotingen.Loting> StandAsync(Vowereld wereld) => wereld.Server.Systeem(db => db.Lotingen.AsNoTracking().SingleAsync());

    private static Task<int> StandAsync(Vowereld wereld, Wachtlijststatus status) => wereld.Server.Systeem(db => db.Wachtlijstplaatsen.CountAsync(w => w.Status == status));

    private static Task<List<Aanmelding>> GeplaatstAsync(Vowereld wereld, OrganisatieId school) =>
        wereld.Server.Systeem(db => db.Aanmeldingen.AsNoTracking().Include(a => a.Voorkeuren).Where(a => a.OrganisatieId == school && a.Status == Aanmeldingstatus.Plaatsbaar).OrderBy(a => a.Aanmeldnummer).ToListAsync());

    private static Task ControleerAsync(Vowereld wereld, BrugklasId klas, int plaatsen) => wereld.Server.Systeem(async db =>
    {
        var toegelaten = (await db.Aanmeldingen.Where(a => a.Status == Aanmeldingstatus.Toegelaten).ToListAsync()).Count(a => a.Besluit?.Brugklas == klas);
        var geplaatst = await db.Aanmeldingen.CountAsync(a => a.Plaatsing == klas && (a.Status == Aanmeldingstatus.Plaatsbaar || a.Status == Aanmeldingstatus.Doorgeschoven));
        (toegelaten + geplaatst + await db.Wachtlijstplaatsen.CountAsync(w => w.BrugklasId == klas && w.Status == Wachtlijststatus.Aangeboden)).ShouldBeLessThanOrEqualTo(plaatsen);
    });
}
