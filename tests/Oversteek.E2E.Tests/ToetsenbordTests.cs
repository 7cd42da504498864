using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;

namespace Oversteek.E2E.Tests;

/// <summary>Somebody without a mouse: Tab, Enter and typing, from logging in to a saved tab of the OKR.</summary>
[Collection(Gedeeldedemo.Naam)]
public sealed class ToetsenbordTests(Demoserver server)
{
    [Fact]
    public async Task Inloggen_een_leerling_openen_en_een_tabblad_opslaan_met_alleen_het_toetsenbord()
    {
        await using var bezoeker = await server.BezoekerAsync();
        await LogInAsync(bezoeker);

        await bezoeker.Pagina.Keyboard.PressAsync("Tab");
        (await bezoeker.FocusAsync()).Tekst.ShouldBe("Naar de inhoud", "de eerste Tab komt op de sprong naar de inhoud");
        await bezoeker.Pagina.Keyboard.PressAsync("Enter");
        (await bezoeker.Pagina.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("inhoud");

        await bezoeker.GaAsync("/leerlingen");
        await bezoeker.TabNaarAsync(f => f.Soort == "A" && f.Tekst.Contains(", ", StringComparison.Ordinal));
        await bezoeker.ToetsAsync("Enter");
        await bezoeker.TabNaarAsync(f => f.Tekst.StartsWith("3. ", StringComparison.Ordinal));
        await bezoeker.ToetsAsync("Enter");
        await bezoeker.TabNaarAsync(f => f.Soort == "TEXTAREA");
        await bezoeker.Pagina.Keyboard.PressAsync("Control+A");
        await bezoeker.Pagina.Keyboard.TypeAsync("Rustig en vriendelijk in de groep.");
        await bezoeker.TabNaarAsync(f => f is { Soort: "BUTTON", Tekst: "Opslaan" });
        await bezoeker.ToetsAsync("Enter");

        (await bezoeker.Pagina.Locator("#okr textarea").First.InputValueAsync()).ShouldBe("Rustig en vriendelijk in de groep.");
    }

    [Fact]
    public async Task Enter_in_een_veld_slaat_op_en_haalt_geen_toets_weg()
    {
        await using var bezoeker = await server.BezoekerAsync();
        await bezoeker.LogInAsync("Mehmet Aydin");
        await bezoeker.MenuAsync("Leerlingen");
        await bezoeker.Pagina.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await bezoeker.LinkAsync("2. ");
        var toetsen = await bezoeker.Pagina.Locator("[data-rijen] tbody tr").CountAsync();

        await bezoeker.Pagina.GetByLabel("Score").First.FocusAsync();
        await bezoeker.ToetsAsync("Enter");

        (await bezoeker.Pagina.Locator("[data-rijen] tbody tr").CountAsync()).ShouldBe(toetsen);
        await bezoeker.ZietAsync("opgeslagen");
    }

    private static async Task LogInAsync(Bezoeker bezoeker)
    {
        var (email, wachtwoord) = await bezoeker.ToegangAsync("Karin Hofstra");
        await bezoeker.GaAsync("/inloggen");
        await bezoeker.TabNaarAsync(f => f.Soort == "INPUT");
        await bezoeker.Pagina.Keyboard.TypeAsync(email);
        await bezoeker.Pagina.Keyboard.PressAsync("Tab");
        await bezoeker.Pagina.Keyboard.TypeAsync(wachtwoord);
        await bezoeker.ToetsAsync("Enter");
        var code = await bezoeker.CodeAsync("Karin Hofstra");
        await bezoeker.TabNaarAsync(f => f.Soort == "INPUT");
        await bezoeker.Pagina.Keyboard.TypeAsync(code);
        await bezoeker.ToetsAsync("Enter");
    }
}
