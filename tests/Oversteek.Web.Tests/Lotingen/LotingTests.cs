using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;
using Oversteek.Loting;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Lotingen;

/// <summary>The whole year from code to decision, through the pages.</summary>
public sealed class LotingTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    private Proefserver Server => wereld.Server;

    [Fact, Regel("LOT-01", "D-42", "D-43", "TOE-01", "TOE-07", "R2-01", "STA-03", "STA-04", "D-62", "R2-03", "D-44", "LOT-04", "MSG-05", "TOE-05", "BRK-14")]
    public async Task Van_bevriezen_tot_toelaten()
    {
        var vo = await wereld.VoAsync();
        // Havo has two places: of three pupils one goes to the next school.
        var leerlingen = new List<(LeerlingId Leerling, AanmeldingId Aanmelding)>();
        for (var i = 0; i < 3; i++)
            leerlingen.Add(await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders));
        var (pech, _) = await wereld.AangemeldAsync(await wereld.VoAsync(wereld.AndereSchool), wereld.HavoElders);
        var twee = await new Coordinatoren(wereld).AanwezigAsync();
        var regio = twee.Een;

        await twee.LegVastAsync();
        (await Coordinatoren.StapAsync(regio, "#bevriezen")).Tekst.ShouldContain("Bevriezen kan vanaf 8 april 2027");
        (await StandAsync()).Status.ShouldBe(Lotingstatus.Vastgelegd);

        Server.Klok.ZetOp(new DateOnly(2027, 4, 8), 13);
        (vo, regio) = (await wereld.VoAsync(), (await twee.AanwezigAsync()).Een);
        await twee.ErkenAsync();
        (await twee.SamenAsync("#bevriezen")).Tekst.ShouldMatch("Deelnemers ?4 ");
        var bevroren = await (await vo.GetAsync($"/aanmeldingen/{leerlingen[0].Aanmelding.Waarde}/andere-school")).Formulier().VerstuurAsync();
        bevroren.Tekst.ShouldContain(AanmeldingWeigeringen.Bevroren.Zin());
        (await wereld.AanmeldingVanAsync(leerlingen[0].Leerling)).Status.ShouldBe(Aanmeldingstatus.Actief);
        (await Coordinatoren.StapAsync(regio, "#toeval", await twee.WaardenAsync())).Tekst.ShouldContain("De trekking kan vanaf 9 april 2027");
        (await StandAsync()).Status.ShouldBe(Lotingstatus.Bevroren);

        Server.Klok.ZetOp(new DateOnly(2027, 4, 9), 11);
        (vo, regio) = (await wereld.VoAsync(), (await twee.AanwezigAsync()).Een);
        (await Coordinatoren.StapAsync(regio, "#toeval")).HeeftFout("Invoer.Toeval[0]", LotingWeigeringen.ToevalsbronOntbreekt.Zin()).ShouldBeTrue();
        (await twee.TrekAsync()).Tekst.ShouldContain("bewezen juist");
        (await wereld.AanmeldingVanAsync(pech)).Status.ShouldBe(Aanmeldingstatus.Actief);
        (await vo.GetAsync($"/aanmeldingen/{leerlingen[0].Aanmelding.Waarde}/uitleg")).Status.ShouldBe(HttpStatusCode.NotFound);

        var verslag = await regio.GetAsync("/regio/loting?handler=Verslag");
        Lotingscontrole.Controleer(new Lotingsstukken(verslag.Bytes)).Einde.ShouldBe(Eindoordeel.InZichzelf);
        Encoding.UTF8.GetString(verslag.Bytes).ShouldNotContain("Jansen");

        (await twee.SamenAsync("#publiceren")).Tekst.ShouldContain("gepubliceerd");
        await ControleerUitslagAsync(vo, leerlingen);
    }

    private async Task ControleerUitslagAsync(Webklant vo, List<(LeerlingId Leerling, AanmeldingId Aanmelding)> leerlingen)
    {
        var aanmeldingen = new List<Aanmelding>();
        foreach (var (leerling, _) in leerlingen)
            aanmeldingen.Add(await wereld.AanmeldingVanAsync(leerling));
        aanmeldingen.Count(a => a.Status == Aanmeldingstatus.Plaatsbaar).ShouldBe(2);
        var door = aanmeldingen.Single(a => a.Status == Aanmeldingstatus.Doorgeschoven);
        door.OrganisatieId.ShouldBe(wereld.AndereSchool);
        (await wereld.ZietDossierAsync(wereld.School, door.LeerlingId)).ShouldBeFalse();
        (await wereld.ZietDossierAsync(wereld.AndereSchool, door.LeerlingId)).ShouldBeTrue();
        (await Server.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.Sjabloon == "vo.doorgeschoven" && b.OrganisatieId == wereld.AndereSchool))).ShouldBe(1);

        await ControleerWachtlijstAsync(vo, door.LeerlingId);
        // The former school keeps the contact data and nothing else; who was placed gets the mail of the result.
        (await Server.InScopeAsync(sp => sp.GetRequiredService<OversteekDb>().Ouders.CountAsync(o => o.LeerlingId == door.LeerlingId), t => t.Gebruik(wereld.School, null, Rol.VoGebruiker))).ShouldBe(2);
        (await Server.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.Sjabloon == "ouder.loting-uitslag"))).ShouldBe(6);
        var ander = await wereld.VoAsync(wereld.AndereSchool);
        var uitleg = await ander.GetAsync($"/aanmeldingen/{door.Id.Waarde}/uitleg");
        uitleg.Tekst.ShouldContain("Keuze 1, Havencollege, Havo: 2 plaatsen, 3 aanmeldingen. De laatste leerling met een plaats had lotnummer");
        var po = await Server.LogInAsync(Rol.PoGebruiker, Server.Regio.PoSchool);
        (await po.GetAsync($"/aanmeldingen/{door.Id.Waarde}/uitleg")).Tekst.ShouldContain("Parklyceum");
        (await vo.GetAsync($"/aanmeldingen/{door.Id.Waarde}/uitleg")).Status.ShouldBe(HttpStatusCode.NotFound);

        await (await ander.GetAsync($"/aanmeldingen/{door.Id.Waarde}")).Formulier("#bevestigen").VerstuurAsync();
        (await wereld.AanmeldingVanAsync(door.LeerlingId)).Aanmeldnummer.ShouldBe(2);
        (await wereld.AanmeldingVanAsync(door.LeerlingId)).Aanmelddatum.ShouldBe(new DateOnly(2027, 3, 25));
        await BesluitTests.BesluitAsync(ander, door.Id, "Toelaten", klas: wereld.HavoElders);
        (await wereld.AanmeldingVanAsync(door.LeerlingId)).Status.ShouldBe(Aanmeldingstatus.Toegelaten);
        var geplaatst = aanmeldingen.First(a => a.Status == Aanmeldingstatus.Plaatsbaar);
        await BesluitTests.BesluitAsync(vo, geplaatst.Id, "Toelaten", klas: wereld.Havo, toelichting: "Welkom.");
        (await vo.GetAsync("/toegelaten")).Tekst.ShouldContain("Jansen, Sanne");
        (await vo.GetAsync($"/aanmeldingen/{geplaatst.Id.Waarde}")).Tekst.ShouldContain("Welkom.");
    }

    /// <summary>R2-03, D-44: the drawn-out pupil stands on the list of the class above its placement, with a position, and leaves it with an alternative status.</summary>
    private async Task ControleerWachtlijstAsync(Webklant vo, LeerlingId leerling)
    {
        Wachtenden(await vo.GetAsync("/wachtlijst")).First().TextContent.ShouldMatch(@"^\s*1\s*Jansen, Sanne\s*uitgeloot\s*–\s*Wil niet meer wachten");
        Wachtenden(await (await wereld.VoAsync(wereld.AndereSchool)).GetAsync("/wachtlijst")).ShouldBeEmpty();
        await StatusAsync(leerling, "KOPKLAS");
        Wachtenden(await vo.GetAsync("/wachtlijst")).ShouldBeEmpty();
        await StatusAsync(leerling, null);
    }

    /// <summary>The rows of who waits, not those of the table with places above them.</summary>
    private static IEnumerable<AngleSharp.Dom.IElement> Wachtenden(Pagina pagina) => pagina.Document.QuerySelectorAll("tbody tr:has(td[data-l=Waarom])");

    private Task StatusAsync(LeerlingId leerling, string? code) => Server.Systeem(async db =>
    {
        (await db.Leerlingen.SingleAsync(l => l.Id == leerling)).ZetAlternatieveStatus(code, Server.Handeling(Server.Regio.PoSchool));
        await db.SaveChangesAsync();
    });

    private Task<Domain.Lotingen.Loting> StandAsync() => Server.Systeem(db => db.Lotingen.AsNoTracking().SingleAsync());
}
