using System.Text;
using Oversteek.E2E.Tests.Proces;
using Oversteek.E2E.Tests.Rollen;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests;

/// <summary>
/// The main path in a real browser, each step by the person whose step it is: from an OSO file of the po school to an OSO file
/// for the vo school. Once with scripts and once without, because every page works without (axe then cannot run).
/// </summary>
public sealed class HoofdpadTests : IAsyncLifetime
{
    private const string Klas = "Havo tweetalig";
    private readonly Demoserver server = new();
    private readonly Osodossier noor = new("Noor", "Lindeboom", "269326728", "99AA-90001");
    private readonly Osodossier sem = new("Sem", "Berkhout", "111222333", "99AA-90002");

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Regel("PRIV-14", "B-63")]
    public async Task Van_OSO_bestand_tot_OSO_bestand(bool script)
    {
        await using var bord = await server.BezoekerAsync(script);
        await using var leerkracht = await server.BezoekerAsync(script);
        await using var coordinator = await server.BezoekerAsync(script);
        await using var regionaal = await server.BezoekerAsync(script);
        await using var collega = await server.BezoekerAsync(script);
        var klok = new Demoklok(bord);
        await klok.ZetOpAsync("16 maart");
        var po = new Po(await leerkracht.LogInAsync("Karin Hofstra"));
        var vo = new Vo(await coordinator.LogInAsync("Samira Bennani"));
        var regio = new Regio(await regionaal.LogInAsync("Soraya Gangapersad"));
        var tweede = new Regio(await collega.LogInAsync("Mark Verhoeven"));

        await LeesInAsync(po);
        await VulOkrAsync(po, leerkracht);
        var code = await MaakFormulierAsync(po, leerkracht);
        var leerling = po.Leerling;
        // The rejection has the pages of the admission; judging them twice would only cost time.
        var codeVanSem = script ? null : await MaakTweedeKlaarAsync(po);
        await StelKlassenVastAsync(vo, regio, coordinator);

        await klok.ZetOpAsync("25 maart");
        await regio.LegVastAsync(tweede);
        var aanmelding = await MeldAanAsync(vo, code, leerling, coordinator, script);
        var aanmeldingVanSem = codeVanSem is null ? null : await MeldTweedeAanAsync(vo, codeVanSem);
        await LootAsync(klok, regio, tweede, regionaal);
        await BesluitAsync(vo, aanmelding, coordinator);
        await SluitAfAsync(po, regio, leerkracht);
        if (aanmeldingVanSem is not null)
            await WijsAfAsync(vo, po, aanmeldingVanSem, coordinator);
        await klok.ZetOpAsync("5 juli");
        await DraagOverAsync(vo);
    }

    private async Task LeesInAsync(Po po)
    {
        var bestand = noor.Bestand(server.Map);

        (await po.ImporteerAsync(bestand)).ShouldContain("nieuwe leerling");
        (await po.TelAsync(noor.Lijstnaam)).ShouldBe(1);

        (await po.ImporteerAsync(bestand)).ShouldContain("aanvulling");
        (await po.TelAsync(noor.Lijstnaam)).ShouldBe(1, "een tweede bestand vult aan");
    }

    private async Task VulOkrAsync(Po po, Bezoeker leerkracht)
    {
        await po.OpenAsync(noor.Lijstnaam);
        (await po.OuderAsync(1)).ShouldNotBeEmpty();
        (await po.OuderAsync(2)).ShouldNotBeEmpty();
        (await po.ToonBsnAsync()).ShouldContain(noor.Bsn);
        var ontbreekt = await po.OntbreektAsync();
        ontbreekt.ShouldContain("Leg de communicatiekeuze van ouder 2 vast.");
        ontbreekt.ShouldContain("Tabblad 4: vul het definitieve advies in.");
        await leerkracht.DonkerAsync();

        await po.LegKeuzesVastAsync();
        await po.VulLeerresultatenAsync();
        await po.VulTekstenAsync("3");
        await po.VulAdviesAsync();
        await leerkracht.DonkerAsync();
        await po.VulOverdrachtAsync();
        await po.VoegBijlageToeAsync("verslag.txt");
        await leerkracht.ZietAsync("verslag.txt");
    }

    private static async Task<string> MaakFormulierAsync(Po po, Bezoeker leerkracht)
    {
        await po.MaakDefinitiefAsync();
        await leerkracht.ZietAsync("okr definitief");
        var code = await po.ReikFormulierUitAsync();
        Encoding.ASCII.GetString((await po.DrukFormulierAfAsync())[..5]).ShouldBe("%PDF-");
        Encoding.ASCII.GetString((await po.DrukFormulierAfAsync())[..5]).ShouldBe("%PDF-", "afdrukken kan vaker");
        return code;
    }

    /// <summary>A second child, to reject; what every step shows was judged with the first.</summary>
    private async Task<string> MaakTweedeKlaarAsync(Po po)
    {
        await po.ImporteerAsync(sem.Bestand(server.Map));
        await po.OpenAsync(sem.Lijstnaam);
        await po.OntbreektAsync();
        await po.LegKeuzesVastAsync();
        await po.VulLeerresultatenAsync();
        await po.VulTekstenAsync("3");
        await po.VulAdviesAsync();
        await po.VulOverdrachtAsync();
        await po.MaakDefinitiefAsync();
        return await po.ReikFormulierUitAsync();
    }

    private static async Task StelKlassenVastAsync(Vo vo, Regio regio, Bezoeker coordinator)
    {
        await regio.ZetKlassenTerugAsync("Waardencollege", "Voeg de tweetalige havo toe.");
        await vo.VoegKlasToeAsync(Klas, "havo", plaatsen: 20);
        await coordinator.ZietAsync("Voeg de tweetalige havo toe.");
        await coordinator.DonkerAsync();
        await vo.VerstuurKlassenAsync();
        await regio.AccepteerKlassenAsync("Waardencollege");
    }

    private async Task<string> MeldAanAsync(Vo vo, string code, string leerling, Bezoeker coordinator, bool script)
    {
        var aanmelding = await vo.VoerAanmeldingInAsync(code, noor.Geboren);
        (await coordinator.StatusAsync($"/leerlingen/{leerling}/okr/1")).ShouldBe(404, "het dossier volgt pas na de definitieve lijst");
        await vo.MaakLijstDefinitiefAsync($"Waardencollege, {Klas}", "Lyceum Het Veer, Havo");
        await vo.BekijkOkrAsync();
        await coordinator.ZietAsync("Noor Lindeboom");

        await using var andere = await server.BezoekerAsync(script);
        await andere.LogInAsync("Piet Nauta");
        (await andere.StatusAsync($"/leerlingen/{leerling}/okr/1")).ShouldBe(404, "de tweede school van de lijst ziet niets");
        (await andere.StatusAsync($"/aanmeldingen/{aanmelding}")).ShouldBe(404);
        return aanmelding;
    }

    private async Task<string> MeldTweedeAanAsync(Vo vo, string code)
    {
        var aanmelding = await vo.VoerAanmeldingInAsync(code, sem.Geboren);
        await vo.MaakLijstDefinitiefAsync($"Waardencollege, {Klas}");
        return aanmelding;
    }

    private static async Task LootAsync(Demoklok klok, Regio regio, Regio tweede, Bezoeker regionaal)
    {
        await klok.ZetOpAsync("8 april");
        await regio.BevriesAsync(tweede);
        await klok.ZetOpAsync("9 april");
        await regio.TrekAsync(tweede);
        await regio.PubliceerAsync(tweede);
        await regionaal.ZietAsync("gepubliceerd");
        await regionaal.DonkerAsync();
    }

    private async Task BesluitAsync(Vo vo, string aanmelding, Bezoeker coordinator)
    {
        await vo.LaatToeAsync(aanmelding, Klas);
        await coordinator.ZietAsync("toegelaten");
    }

    private async Task DraagOverAsync(Vo vo)
    {
        var (naam, inhoud) = await vo.MaakOsoAsync();
        naam.ShouldEndWith(".xml");
        Encoding.UTF8.GetString(inhoud).ShouldContain(noor.Bsn);
        Osodossier.Keur(inhoud);
        await vo.BevestigOverdrachtAsync();
    }

    private async Task SluitAfAsync(Po po, Regio regio, Bezoeker leerkracht)
    {
        (await po.AanmeldstatusAsync(noor.Lijstnaam)).ShouldContain("Waardencollege");
        await leerkracht.ZietAsync(Klas);
        await leerkracht.DonkerAsync();
        (await regio.LeesMailAsync("Uw kind is toegelaten")).ShouldContain("Waardencollege heeft uw kind toegelaten");
        (await regio.LeesMailAsync("De uitslag van de loting")).ShouldContain("/ouders");
    }

    private async Task WijsAfAsync(Vo vo, Po po, string aanmelding, Bezoeker coordinator)
    {
        await vo.WijsAfAsync(aanmelding, "De ouders respecteren de grondslag niet.");
        await coordinator.ZietAsync("afgewezen");
        (await po.AanmeldstatusAsync(sem.Lijstnaam)).ShouldContain("afgewezen");
    }
}
