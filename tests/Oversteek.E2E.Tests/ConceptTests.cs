using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests;

/// <summary>Typing survives a browser that dies and a line that drops (REL-8).</summary>
[Collection(Gedeeldedemo.Naam)]
public sealed class ConceptTests(Demoserver server)
{
    private const string Getypt = "Werkt graag samen, vraagt op tijd om hulp.";

    [Fact, Regel("REL-8")]
    public async Task Wat_getypt_is_komt_terug_in_een_andere_browser()
    {
        string pad;
        await using (var eerst = await server.BezoekerAsync())
        {
            pad = await OpenAsync(eerst, "Mehmet Aydin");
            await Veld(eerst).FillAsync(Getypt);
            await Assertions.Expect(Status(eerst)).ToContainTextAsync("Concept bewaard om");
        }

        await using var daarna = await server.BezoekerAsync();
        await daarna.LogInAsync("Mehmet Aydin");
        await daarna.GaAsync(pad);

        (await Veld(daarna).InputValueAsync()).ShouldBe(Getypt);
        await daarna.ZietAsync("Dit staat nog niet in het dossier");
        await daarna.KnopAsync("Concept weggooien");
        (await Veld(daarna).InputValueAsync()).ShouldNotBe(Getypt);
    }

    [Fact, Regel("REL-8", "SEC-35")]
    public async Task Zonder_verbinding_staat_er_een_waarschuwing_en_daarna_komt_de_tekst_alsnog_aan()
    {
        await using var bezoeker = await server.BezoekerAsync();
        await OpenAsync(bezoeker, "Karin Hofstra");
        await bezoeker.ZonderNetwerkAsync(async () =>
        {
            await Veld(bezoeker).FillAsync(Getypt + " Ook zonder netwerk.");
            await Assertions.Expect(Status(bezoeker)).ToContainTextAsync("Geen verbinding");
        });
        (await bezoeker.Pagina.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length")).ShouldBe(0, "niets van een leerling blijft in de browser");

        await Assertions.Expect(Status(bezoeker)).ToContainTextAsync("Concept bewaard om");
        await bezoeker.KnopAsync("Opslaan");
        await bezoeker.ZietAsync("Tabblad 3 is opgeslagen");
    }

    private static ILocator Veld(Bezoeker bezoeker) => bezoeker.Pagina.Locator("#okr textarea").First;

    private static ILocator Status(Bezoeker bezoeker) => bezoeker.Pagina.Locator("[data-opslaan-status]");

    private static async Task<string> OpenAsync(Bezoeker bezoeker, string wie)
    {
        await bezoeker.LogInAsync(wie);
        await bezoeker.MenuAsync("Leerlingen");
        await bezoeker.Pagina.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await bezoeker.LinkAsync("3. ");
        return bezoeker.Pad;
    }
}
