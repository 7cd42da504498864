using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Start;

/// <summary>No state waits without somebody being told (B-53): every state that is no end has a task at the vo school, with a number and a day.</summary>
public sealed class TakenTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    /// <summary>The end of the way: nothing is asked any more.</summary>
    private static readonly Aanmeldingstatus[] Eind = [.. Aanmeldingstaten.Beeindigd, Aanmeldingstatus.Overgedragen];

    private static readonly Brugklasbeheerstatus[] Klassenklaar = [Brugklasbeheerstatus.Geaccepteerd, Brugklasbeheerstatus.Afgesloten];

    public static TheoryData<Aanmeldingstatus, bool> Open()
    {
        var data = new TheoryData<Aanmeldingstatus, bool>();
        foreach (var status in Enum.GetValues<Aanmeldingstatus>().Except(Eind))
        {
            data.Add(status, false);
            data.Add(status, true);
        }
        return data;
    }

    [Theory, MemberData(nameof(Open)), Regel("B-53", "GEN-07")]
    public async Task Elke_open_toestand_van_een_aanmelding_is_een_taak_met_aantal_en_datum(Aanmeldingstatus status, bool geloot)
    {
        await OpruimenAsync();
        var vo = await wereld.VoAsync();
        (await TakenAsync(vo)).ShouldBeEmpty();
        var (_, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        if (status == Aanmeldingstatus.InOnderzoek)
            await OnderzoekAsync(vo, id);
        await wereld.Server.Systeem(db => db.Aanmeldingen.Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Status, status)));
        if (geloot)
            await PubliceerAsync();

        var taak = (await TakenAsync(vo)).ShouldHaveSingleItem($"{status}");

        taak.QuerySelector(".os-badge")!.TextContent.Trim().ShouldBe("1");
        taak.QuerySelector("p")!.TextContent.ShouldMatch(@"^Uiterlijk \d+ \w+ 2027$");
        (await vo.GetAsync(taak.QuerySelector("a")!.GetAttribute("href")!)).Tekst.ShouldContain("Jansen, Sanne");
    }

    [Fact, Regel("B-53")]
    public async Task Wat_klaar_is_vraagt_niets_meer()
    {
        await OpruimenAsync();
        var vo = await wereld.VoAsync();
        var (_, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        foreach (var status in Eind)
        {
            await wereld.Server.Systeem(db => db.Aanmeldingen.Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Status, status)));
            (await TakenAsync(vo)).ShouldBeEmpty($"{status}");
        }
    }

    [Theory, Regel("B-53", "D-44")]
    [InlineData(Wachtlijststatus.Wacht, "Ouders hun plaats op de wachtlijst vertellen")]
    [InlineData(Wachtlijststatus.Aangeboden, "Antwoord van ouders op een aangeboden plaats vastleggen")]
    public async Task Wie_wacht_en_wie_een_aanbod_heeft_is_een_taak(Wachtlijststatus status, string titel)
    {
        await OpruimenAsync();
        var leerling = (await wereld.LeerlingAsync()).Id;
        await wereld.Server.Systeem(async db =>
        {
            var handeling = wereld.Server.Handeling(wereld.School);
            var plaats = Wachtlijstplaats.Laat(leerling, wereld.Havo, 1, 1, handeling);
            if (status == Wachtlijststatus.Aangeboden)
                plaats.BiedAan(wereld.School, handeling.Vandaag.AddDays(7), handeling);
            db.Add(plaats);
            await db.SaveChangesAsync();
        });

        var taak = (await TakenAsync(await wereld.VoAsync())).ShouldHaveSingleItem();

        taak.QuerySelector("a")!.TextContent.ShouldBe(titel);
        taak.QuerySelector(".os-badge")!.TextContent.Trim().ShouldBe("1");
        taak.QuerySelector("p")!.TextContent.ShouldBe(status == Wachtlijststatus.Wacht ? "Uiterlijk 16 juli 2027" : "Uiterlijk 1 april 2027");
    }

    [Fact, Regel("B-53", "BRK-04")]
    public async Task Elke_open_toestand_van_het_brugklasbeheer_is_een_taak()
    {
        await OpruimenAsync();
        var vo = await wereld.VoAsync();
        foreach (var status in Enum.GetValues<Brugklasbeheerstatus>())
        {
            await ZetKlassenAsync(status);
            (await TakenAsync(vo)).Count.ShouldBe(Klassenklaar.Contains(status) ? 0 : 1, $"{status}");
        }
        await ZetKlassenAsync(Brugklasbeheerstatus.Geaccepteerd);
    }

    [Fact, Regel("B-53", "D-70", "D-38")]
    public async Task Onderzoek_brief_en_herstel_wachten_zichtbaar()
    {
        await OpruimenAsync();
        var vo = await wereld.VoAsync();
        var (_, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek").VerstuurAsync();
        await PubliceerAsync();
        (await TitelsAsync(vo)).ShouldContain("Onderzoek naar ondersteuning afronden");

        await BesluitTests.BesluitAsync(vo, id, "Toelaten", klas: wereld.Havo);
        (await TitelsAsync(vo)).ShouldBe(["Brieven aan ouders afdrukken", "OSO-bestanden maken van toegelaten leerlingen"]);
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#herstellen").Zet("Invoer.Herstelreden", "Verkeerde leerling").VerstuurAsync();
        (await TitelsAsync(vo)).ShouldContain("Herstel van een besluit bevestigen: tweede persoon");
    }

    [Fact, Regel("B-53", "GEN-11")]
    public async Task Een_voorbij_schooljaar_geeft_geen_valse_taken()
    {
        var vo = await wereld.VoAsync();
        await wereld.Server.Systeem(async db =>
        {
            (await db.Sessies.SingleAsync(s => s.AccountId == vo.Account)).Schooljaar = Proefregio.Schooljaar.Vorige.ToString();
            await db.SaveChangesAsync();
        });

        (await TakenAsync(vo)).ShouldBeEmpty();
        (await vo.GetAsync("/")).Tekst.ShouldContain("Dit schooljaar is voorbij.");
    }

    private static async Task<List<IElement>> TakenAsync(Webklant vo)
    {
        var start = await vo.GetAsync("/");
        start.Status.ShouldBe(HttpStatusCode.OK);
        return [.. start.Document.QuerySelectorAll("#te-doen li")];
    }

    private static async Task<List<string>> TitelsAsync(Webklant vo) => (await TakenAsync(vo)).ConvertAll(t => t.QuerySelector("a")!.TextContent.Trim());

    private Task ZetKlassenAsync(Brugklasbeheerstatus status) =>
        wereld.Server.Systeem(db => db.Brugklasbeheren.Where(b => b.OrganisatieId == wereld.School).ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, status)));

    /// <summary>Research by hand, without its letter: that is another task.</summary>
    private async Task OnderzoekAsync(Webklant vo, Domain.Bouwstenen.AanmeldingId id)
    {
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek").VerstuurAsync();
        await wereld.Server.Systeem(db => db.Besluitbrieven.ExecuteDeleteAsync());
    }

    private Task PubliceerAsync() => wereld.Server.Systeem(async db =>
    {
        db.Add(Domain.Lotingen.Loting.Bereid(wereld.Server.Regio.Regio, Proefregio.Schooljaar, 1, "geheim",
            wereld.Server.Handeling(wereld.Server.Regio.Regio, Domain.Gebruikers.Rol.Regiocoordinator)));
        await db.SaveChangesAsync();
        await db.Lotingen.ExecuteUpdateAsync(s => s.SetProperty(l => l.Status, Lotingstatus.Gepubliceerd));
    });

    private Task OpruimenAsync() => wereld.Server.Systeem(async db =>
    {
        await db.Wachtlijstplaatsen.ExecuteDeleteAsync();
        await db.Besluitbrieven.ExecuteDeleteAsync();
        await db.Aanmeldingen.ExecuteDeleteAsync();
        await db.Lotingen.ExecuteDeleteAsync();
    });
}
