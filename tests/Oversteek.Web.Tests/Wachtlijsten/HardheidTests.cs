using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Lotingen;

namespace Oversteek.Web.Tests.Wachtlijsten;

/// <summary>Nobody is passed over, unless the region allows it: a school asks, a coordinator decides with a reason, another confirms (D-67).</summary>
public sealed class HardheidTests
{
    private const string Waarom = "Zonder vervoer is een andere school niet haalbaar.";

    [Theory, Databases, Regel("D-67", "SEC-12")]
    public async Task Wie_de_regio_laat_voorgaan_krijgt_de_volgende_vrije_plaats(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (vo, regio, rijen) = await GelootAsync(wereld);
        var kind = rijen[1].LeerlingId;
        (await VraagAsync(vo, wereld.Havo, kind, "")).HeeftFout("Invoer.Reden", WachtlijstWeigeringen.HardheidReden.Zin()).ShouldBeTrue();
        await VraagAsync(vo, wereld.Havo, kind, Waarom);
        (await VraagAsync(vo, wereld.Havo, kind, Waarom)).Tekst.ShouldContain(WachtlijstWeigeringen.HardheidAlGevraagd.Zin());
        var id = await wereld.Server.Systeem(db => db.Set<Hardheid>().Select(h => h.Id).SingleAsync());
        (await regio.Een.GetAsync("/")).Tekst.ShouldContain("Hardheid: beslissen over vragen van scholen");
        var gelezen = await regio.Een.GetAsync($"/regio/hardheid/{id}");
        gelezen.Tekst.ShouldContain(Waarom);
        gelezen.Tekst.ShouldNotContain("Jansen");

        (await BeslisAsync(regio.Een, id, "Toestaan voorstellen", null)).HeeftFout("Invoer.Reden", WachtlijstWeigeringen.HardheidReden.Zin()).ShouldBeTrue();
        await BeslisAsync(regio.Een, id, "Toestaan voorstellen", "Besproken in de commissie.");
        (await BeslisAsync(regio.Een, id, "Bevestigen als tweede persoon", null)).Tekst.ShouldContain(WachtlijstWeigeringen.HardheidTweedePersoon.Zin());
        (await StandAsync(wereld, id)).ShouldBe(Hardheidstatus.Voorgesteld);
        (await LogAsync(wereld, kind)).ShouldBe(["HardheidGevraagd", "HardheidVoorgesteld"]);

        await BeslisAsync(regio.Twee, id, "Bevestigen als tweede persoon", null);
        (await StandAsync(wereld, id)).ShouldBe(Hardheidstatus.Toegestaan);
        (await WachtAsync(wereld, kind), await WachtAsync(wereld, rijen[0].LeerlingId)).ShouldBe((Wachtlijststatus.Wacht, Wachtlijststatus.Wacht), "er komt geen plaats bij");
        (await vo.GetAsync("/wachtlijst")).Tekst.ShouldContain("hardheid: toegestaan");
        await TerugtrekkenAsync(wereld, vo);

        (await WachtAsync(wereld, kind), await WachtAsync(wereld, rijen[0].LeerlingId)).ShouldBe((Wachtlijststatus.Aangeboden, Wachtlijststatus.Wacht));
        (await LogAsync(wereld, kind)).ShouldBe(["HardheidGevraagd", "HardheidToegestaan", "HardheidVoorgesteld"]);
        (await BerichtenAsync(wereld, kind)).ShouldBe(["ouder.hardheid-toegestaan", "ouder.hardheid-toegestaan", "vo.hardheid-beslist"]);
    }

    [Theory, Databases, Regel("D-67", "D-44")]
    public async Task Zonder_de_regio_blijft_de_volgorde_en_wie_niet_wacht_wordt_niet_gevraagd(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (vo, regio, rijen) = await GelootAsync(wereld);
        var kind = rijen[1].LeerlingId;
        await VraagAsync(vo, wereld.Havo, kind, Waarom);
        var id = await wereld.Server.Systeem(db => db.Set<Hardheid>().Select(h => h.Id).SingleAsync());
        (await BeslisAsync(regio.Een, id, "Niet toestaan", null)).HeeftFout("Invoer.Reden", WachtlijstWeigeringen.HardheidReden.Zin()).ShouldBeTrue();
        await BeslisAsync(regio.Een, id, "Niet toestaan", "Er is geen bijzondere grond.");
        (await StandAsync(wereld, id)).ShouldBe(Hardheidstatus.NietToegestaan);
        await TerugtrekkenAsync(wereld, vo);

        (await WachtAsync(wereld, rijen[0].LeerlingId), await WachtAsync(wereld, kind)).ShouldBe((Wachtlijststatus.Aangeboden, Wachtlijststatus.Wacht));
        (await BerichtenAsync(wereld, kind)).ShouldBe(["vo.hardheid-beslist"]);
        (await VraagAsync(vo, wereld.Havo, rijen[0].LeerlingId, Waarom)).Tekst.ShouldContain(WachtlijstWeigeringen.NietWachtend.Zin());
        (await wereld.Server.Systeem(db => db.Set<Hardheid>().CountAsync())).ShouldBe(1);
    }

    [Theory, Databases, Regel("SEC-7", "D-67")]
    public async Task Een_andere_school_en_een_andere_regio_vinden_de_vraag_niet(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (vo, _, rijen) = await GelootAsync(wereld);
        await VraagAsync(vo, wereld.Havo, rijen[0].LeerlingId, Waarom);
        var id = await wereld.Server.Systeem(db => db.Set<Hardheid>().Select(h => h.Id).SingleAsync());
        var elders = await wereld.Server.LogInAsync(Rol.Regiocoordinator, wereld.Server.Regio.AndereRegio);

        (await elders.GetAsync($"/regio/hardheid/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await wereld.VoAsync(wereld.AndereSchool)).GetAsync($"/wachtlijst/{wereld.Havo.Waarde}/{rijen[1].LeerlingId.Waarde}/hardheid")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elders.GetAsync("/regio/hardheid")).Tekst.ShouldContain("Er zijn geen vragen");
        (await StandAsync(wereld, id)).ShouldBe(Hardheidstatus.Gevraagd);
    }

    /// <summary>Four pupils for two places; two wait, in the order of the draw.</summary>
    private static async Task<(Webklant Vo, Coordinatoren Regio, List<Wachtlijstplaats> Rijen)> GelootAsync(Vowereld wereld)
    {
        var vo = await wereld.VoAsync();
        for (var i = 0; i < 4; i++)
            await wereld.AangemeldAsync(vo, wereld.Havo);
        var regio = new Coordinatoren(wereld);
        await regio.LootAsync();
        var rijen = await wereld.Server.Systeem(db => db.Wachtlijstplaatsen.AsNoTracking().OrderBy(w => w.Plaats).ToListAsync());
        rijen.Count.ShouldBe(2);
        return (await wereld.VoAsync(), await regio.AanwezigAsync(), rijen);
    }

    private static async Task<Pagina> VraagAsync(Webklant vo, BrugklasId klas, LeerlingId kind, string reden) =>
        await (await vo.GetAsync($"/wachtlijst/{klas.Waarde}/{kind.Waarde}/hardheid")).Formulier("#hardheid").Zet("Invoer.Reden", reden).VerstuurAsync();

    private static async Task<Pagina> BeslisAsync(Webklant wie, Guid id, string knop, string? reden)
    {
        var formulier = (await wie.GetAsync($"/regio/hardheid/{id}")).Formulier("#beslissen");
        return await (reden is null ? formulier : formulier.Zet("Invoer.Reden", reden)).VerstuurAsync(knop);
    }

    private static async Task TerugtrekkenAsync(Vowereld wereld, Webklant vo)
    {
        var houder = await wereld.Server.Systeem(db => db.Aanmeldingen.AsNoTracking().FirstAsync(a => a.Status == Aanmeldingstatus.Plaatsbaar));
        await (await vo.GetAsync($"/aanmeldingen/{houder.Id.Waarde}/terugtrekken")).Formulier().VerstuurAsync();
    }

    private static Task<Hardheidstatus> StandAsync(Vowereld wereld, Guid id) =>
        wereld.Server.Systeem(db => db.Set<Hardheid>().Where(h => h.Id == id).Select(h => h.Status).SingleAsync());

    private static Task<Wachtlijststatus> WachtAsync(Vowereld wereld, LeerlingId kind) =>
        wereld.Server.Systeem(db => db.Wachtlijstplaatsen.Where(w => w.LeerlingId == kind).Select(w => w.Status).SingleAsync());

    private static Task<List<string>> LogAsync(Vowereld wereld, LeerlingId kind) => wereld.Server.Systeem(db =>
        db.Logboek.Where(l => l.LeerlingId == kind && l.Soort.StartsWith("Hardheid")).Select(l => l.Soort).OrderBy(s => s).ToListAsync());

    private static Task<List<string>> BerichtenAsync(Vowereld wereld, LeerlingId kind) => wereld.Server.Systeem(db =>
        db.UitgaandeBerichten.Where(b => b.LeerlingId == kind && b.Sjabloon.Contains("hardheid")).Select(b => b.Sjabloon).OrderBy(s => s).ToListAsync());
}
