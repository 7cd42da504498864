using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Lotingen;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>A rejection by mistake is taken back by two persons, with a reason, as long as nothing else came of it (D-70).</summary>
public sealed class AfwijzingHerstelTests
{
    [Theory, Databases, Regel("D-70", "SEC-12")]
    public async Task Een_fout_besluit_om_af_te_wijzen_gaat_terug_en_iedereen_hoort_het(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        await AfwijzenAsync(vo, id);
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeFalse();

        (await HerstelAsync(vo, id, reden: "")).HeeftFout("Invoer.Herstelreden", AanmeldingWeigeringen.RedenOntbreekt.Zin()).ShouldBeTrue();
        await HerstelAsync(vo, id);
        (await HerstelAsync(vo, id, reden: null)).Tekst.ShouldContain(AanmeldingWeigeringen.TweedePersoon.Zin());
        (await StandAsync(wereld, id)).ShouldBe(Aanmeldingstatus.Afgewezen);
        (await wereld.CodestandAsync(leerling)).ShouldBe(UniekeCodestatus.Vrij);
        (await LogAsync(wereld, leerling)).ShouldBe(["HerstelVoorgesteld"]);

        await HerstelAsync(await wereld.VoAsync(), id, reden: null);

        var terug = await wereld.AanmeldingVanAsync(leerling);
        (terug.Status, terug.Besluit, terug.DoetMeeAanLoting).ShouldBe((Aanmeldingstatus.Actief, null, true));
        (await wereld.CodestandAsync(leerling)).ShouldBe(UniekeCodestatus.Bezet);
        (await wereld.ZietDossierAsync(wereld.School, leerling)).ShouldBeTrue();
        (await LogAsync(wereld, leerling)).ShouldBe(["AfwijzingHersteld", "HerstelVoorgesteld"]);
        (await wereld.Server.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.LeerlingId == leerling && b.Sjabloon == "ouder.besluit-hersteld"))).ShouldBe(2);
    }

    [Theory, Databases, Regel("D-70", "AAN-06")]
    public async Task Wie_intussen_ergens_anders_is_aangemeld_of_wiens_plaats_weg_is_komt_niet_terug(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (elders, code) = await wereld.LeerlingAsync();
        await Vowereld.VoerInAsync(vo, code);
        var eldersId = (await wereld.AanmeldingVanAsync(elders)).Id;
        await Vowereld.DefinitiefAsync(vo, eldersId, wereld.Havo);
        await AfwijzenAsync(vo, eldersId);
        await Vowereld.VoerInAsync(await wereld.VoAsync(wereld.AndereSchool), code);
        (await HerstelAsync(vo, eldersId)).Tekst.ShouldContain(AanmeldingWeigeringen.IntussenElders.Zin());
        (await StandAsync(wereld, eldersId)).ShouldBe(Aanmeldingstatus.Afgewezen);

        var (_, geplaatst) = await wereld.AangemeldAsync(vo, wereld.HavoTweetalig);
        await new Coordinatoren(wereld).LootAsync();
        vo = await wereld.VoAsync();
        await AfwijzenAsync(vo, geplaatst);
        var (_, laat) = await wereld.AangemeldAsync(vo, wereld.HavoTweetalig);
        await BesluitTests.BesluitAsync(vo, laat, "Toelaten", klas: wereld.HavoTweetalig);
        (await HerstelAsync(vo, geplaatst)).Tekst.ShouldContain(AanmeldingWeigeringen.PlaatsIntussenWeg.Zin());
        (await StandAsync(wereld, geplaatst)).ShouldBe(Aanmeldingstatus.Afgewezen);

        await (await vo.GetAsync($"/aanmeldingen/{laat.Waarde}")).Formulier("#afzien").VerstuurAsync();
        await HerstelAsync(vo, geplaatst);
        await HerstelAsync(await wereld.VoAsync(), geplaatst, reden: null);
        var terug = await wereld.Server.Systeem(db => db.Aanmeldingen.AsNoTracking().SingleAsync(a => a.Id == geplaatst));
        (terug.Status, terug.Plaatsing, terug.HoudtPlaats).ShouldBe((Aanmeldingstatus.Plaatsbaar, wereld.HavoTweetalig, true));
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "PlaatsVergeven"))).ShouldBe(1);
    }

    /// <summary>Drawn out of one class, rejected there, and being entered at another school: the turn is kept, the place goes on.</summary>
    [Theory, Databases, Regel("D-44", "R2-03")]
    public async Task Wie_nog_geen_lijst_heeft_krijgt_geen_aanbod_en_de_volgende_wel(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        Dictionary<LeerlingId, string> codes = [];
        for (var i = 0; i < 4; i++)
        {
            var (kind, code) = await wereld.LeerlingAsync();
            codes[kind] = code;
            await Vowereld.VoerInAsync(vo, code);
            await Vowereld.DefinitiefAsync(vo, (await wereld.AanmeldingVanAsync(kind)).Id, wereld.Havo);
        }
        await new Coordinatoren(wereld).LootAsync();
        vo = await wereld.VoAsync();
        var rijen = await wereld.Server.Systeem(db => db.Wachtlijstplaatsen.AsNoTracking().OrderBy(w => w.Plaats).ToListAsync());
        rijen.Count.ShouldBe(2);
        var eerste = await wereld.AanmeldingVanAsync(rijen[0].LeerlingId);
        await BesluitTests.BesluitAsync(vo, eerste.Id, "Afwijzen", reden: Afwijsgronden.GeenPlaatsLoting);
        await Vowereld.VoerInAsync(await wereld.VoAsync(wereld.AndereSchool), codes[eerste.LeerlingId]);
        var houder = await wereld.Server.Systeem(db => db.Aanmeldingen.AsNoTracking().FirstAsync(a => a.Status == Aanmeldingstatus.Plaatsbaar));

        await (await vo.GetAsync($"/aanmeldingen/{houder.Id.Waarde}/terugtrekken")).Formulier().VerstuurAsync();

        (await WachtAsync(wereld, rijen[0].LeerlingId), await WachtAsync(wereld, rijen[1].LeerlingId)).ShouldBe((Wachtlijststatus.Wacht, Wachtlijststatus.Aangeboden));
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "WachtlijstplaatsOvergeslagen" && l.LeerlingId == rijen[0].LeerlingId))).ShouldBe(1);
    }

    private static Task<Wachtlijststatus> WachtAsync(Vowereld wereld, LeerlingId kind) =>
        wereld.Server.Systeem(db => db.Wachtlijstplaatsen.Where(w => w.LeerlingId == kind).Select(w => w.Status).SingleAsync());

    private static Task<Pagina> AfwijzenAsync(Webklant vo, AanmeldingId id) =>
        BesluitTests.BesluitAsync(vo, id, "Afwijzen", reden: "GRONDSLAG", toelichting: "Verkeerde leerling.");

    private static async Task<Pagina> HerstelAsync(Webklant vo, AanmeldingId id, string? reden = "Verkeerde leerling.")
    {
        var formulier = (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#herstellen");
        return await (reden is null ? formulier : formulier.Zet("Invoer.Herstelreden", reden)).VerstuurAsync();
    }

    private static Task<Aanmeldingstatus> StandAsync(Vowereld wereld, AanmeldingId id) =>
        wereld.Server.Systeem(db => db.Aanmeldingen.Where(a => a.Id == id).Select(a => a.Status).SingleAsync());

    private static Task<List<string>> LogAsync(Vowereld wereld, LeerlingId leerling) => wereld.Server.Systeem(db =>
        db.Logboek.Where(l => l.LeerlingId == leerling && (l.Soort == "AfwijzingHersteld" || l.Soort == "HerstelVoorgesteld")).Select(l => l.Soort).OrderBy(s => s).ToListAsync());
}
