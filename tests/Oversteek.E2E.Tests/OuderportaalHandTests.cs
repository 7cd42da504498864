using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;
using Oversteek.E2E.Tests.Rollen;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests;

/// <summary>Parents who come in another way: a browser without script, a keyboard without a mouse, a screen reader, and somebody who was called away.</summary>
[Collection(Portaaldemo.Naam)]
public sealed class OuderportaalHandTests(Portaaldemo demo)
{
    private readonly Demoserver server = demo.Server;

    [Fact, Regel("OUD-01", "OUD-03", "D-34")]
    public async Task Alles_werkt_zonder_script()
    {
        await using var post = await demo.OpAsync(Portaaldemo.Aanmeldweek);
        await using var bezoeker = await server.BezoekerAsync(script: false);
        var ouder = new Ouder(bezoeker, post);
        await ouder.KomBinnenAsync();
        await ouder.KiesTaalAsync("tr");
        await ouder.KiesTaalAsync("nl");
        await ouder.ZetOpLijstAsync(2);
        await bezoeker.GaAsync("/ouders/lijst");
        var voor = await ouder.LijstAsync();

        await bezoeker.KnopAsync($"Zet {voor[0]} lager");
        (await ouder.LijstAsync()).ShouldBe(voor.Reverse());
        await bezoeker.LinkAsync("Verder");
        if (bezoeker.Pad == "/ouders/voorrang")
            await bezoeker.KnopAsync("Verder");
        await bezoeker.KnopAsync("Verstuur de lijst");

        bezoeker.Pad.ShouldBe("/ouders/aanmelding");
        await bezoeker.ZietAsync("Uw lijst is verstuurd");
    }

    [Fact, Regel("OUD-01", "OUD-03")]
    public async Task Met_alleen_het_toetsenbord_van_de_deur_tot_een_verstuurde_lijst()
    {
        await using var post = await demo.OpAsync(Portaaldemo.Aanmeldweek);
        await using var bezoeker = await server.BezoekerAsync();
        var (ouder, toetsen) = (new Ouder(bezoeker, post), bezoeker.Pagina.Keyboard);
        await ouder.WordtUitgenodigdAsync();
        await bezoeker.GaAsync("/ouders");
        await TypAsync(bezoeker, "v-Code", ouder.Code);
        await TypAsync(bezoeker, "v-Geboortedatum", ouder.Geboren);
        await bezoeker.ToetsAsync("Enter");
        await TypAsync(bezoeker, "v-Email", "toetsenbord@waardenburgh.example");
        await toetsen.PressAsync("Tab");
        await toetsen.PressAsync("Space");
        await bezoeker.ToetsAsync("Enter");
        await bezoeker.GaAsync(await ouder.MailAsync());
        await DrukAsync(bezoeker, "Ga naar binnen");
        await DrukAsync(bezoeker, "Naar de lijst");
        await DrukAsync(bezoeker, "Bekijk alle klassen die passen");
        await DrukAsync(bezoeker, "Zet op mijn lijst");
        await DrukAsync(bezoeker, "Zet op mijn lijst");
        await DrukAsync(bezoeker, "Naar de lijst");
        var voor = await ouder.LijstAsync();

        await DrukAsync(bezoeker, $"Zet {voor[1]} hoger");
        (await ouder.LijstAsync()).ShouldBe(voor.Reverse());
        (await bezoeker.FocusAsync()).Id.ShouldBe("Keuzes-0", "de focus blijft bij de klas die verhuisde");
        await DrukAsync(bezoeker, "Verder");
        await DrukAsync(bezoeker, "Verder");
        await DrukAsync(bezoeker, "Verstuur de lijst");

        await bezoeker.ZietAsync("Uw lijst is verstuurd");
    }

    [Fact, Regel("SEC-28")]
    public async Task Voor_het_bezoek_sluit_komt_er_een_waarschuwing_die_een_schermlezer_voorleest()
    {
        await using var post = await server.BezoekerAsync(script: false);
        await using var bezoeker = await server.BezoekerAsync();
        var (ouder, pagina) = (new Ouder(bezoeker, post), bezoeker.Pagina);
        await pagina.Clock.InstallAsync();
        await ouder.KomBinnenAsync();
        await bezoeker.GaAsync("/ouders/gegevens");
        await pagina.Locator("#v-Telefoon").FocusAsync();
        var (melding, knop) = (pagina.GetByRole(AriaRole.Alertdialog), pagina.GetByRole(AriaRole.Button, new() { Name = "Ik ben er nog" }));
        await pagina.Clock.FastForwardAsync("17:30");
        (await melding.CountAsync()).ShouldBe(0, "na zeventien en een halve minuut nog niet");

        await pagina.Clock.FastForwardAsync("01:00");
        await Assertions.Expect(knop).ToBeFocusedAsync();
        await Assertions.Expect(melding).ToHaveAccessibleNameAsync("Bent u er nog?");
        await Assertions.Expect(melding).ToHaveAccessibleDescriptionAsync("Deze website sluit over 2 minuten. Wat u nog niet hebt bewaard, gaat dan weg.");
        await bezoeker.KeurAsync();
        await bezoeker.OpBreedteAsync(320);
        await bezoeker.DonkerAsync();
        await pagina.Keyboard.PressAsync("Enter");
        await Assertions.Expect(melding).ToHaveCountAsync(0);
        (await bezoeker.FocusAsync()).Id.ShouldBe("v-Telefoon", "verder waar men was");

        await pagina.Clock.FastForwardAsync("18:30");
        await Assertions.Expect(knop).ToBeFocusedAsync();
        await pagina.Clock.FastForwardAsync("02:00");
        await bezoeker.KomtOpAsync("/ouders?dicht");
    }

    private static async Task TypAsync(Bezoeker bezoeker, string veld, string tekst)
    {
        await bezoeker.TabNaarAsync(f => f.Id == veld);
        await bezoeker.Pagina.Keyboard.TypeAsync(tekst);
    }

    private static async Task DrukAsync(Bezoeker bezoeker, string naam)
    {
        await bezoeker.TabNaarAsync(f => f.Soort is "A" or "BUTTON" && f.Tekst.StartsWith(naam, StringComparison.Ordinal));
        await bezoeker.ToetsAsync("Enter");
    }
}
