using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;

namespace Oversteek.E2E.Tests;

/// <summary>Somebody without a mouse: Tab, Enter and typing, from logging in to a saved tab of the OKR.</summary>
[Collection(Gedeeldedemo.Naam)]
public sealed class ToetsenbordTests(Demoserver server)
{
    private const int Hoogstens = 80;

    [Fact]
    public async Task Inloggen_een_leerling_openen_en_een_tabblad_opslaan_met_alleen_het_toetsenbord()
    {
        await using var bezoeker = await server.BezoekerAsync();
        await LogInAsync(bezoeker);

        await bezoeker.Pagina.Keyboard.PressAsync("Tab");
        (await FocusAsync(bezoeker)).Tekst.ShouldBe("Naar de inhoud", "de eerste Tab komt op de sprong naar de inhoud");
        await bezoeker.Pagina.Keyboard.PressAsync("Enter");
        (await bezoeker.Pagina.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("inhoud");

        await bezoeker.GaAsync("/leerlingen");
        await TabNaarAsync(bezoeker, f => f.Soort == "A" && f.Tekst.Contains(", ", StringComparison.Ordinal));
        await bezoeker.ToetsAsync("Enter");
        await TabNaarAsync(bezoeker, f => f.Tekst.StartsWith("3. ", StringComparison.Ordinal));
        await bezoeker.ToetsAsync("Enter");
        await TabNaarAsync(bezoeker, f => f.Soort == "TEXTAREA");
        await bezoeker.Pagina.Keyboard.PressAsync("Control+A");
        await bezoeker.Pagina.Keyboard.TypeAsync("Rustig en vriendelijk in de groep.");
        await TabNaarAsync(bezoeker, f => f is { Soort: "BUTTON", Tekst: "Opslaan" });
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
        var toetsen = await bezoeker.Pagina.GetByRole(AriaRole.Group).CountAsync();

        await bezoeker.Pagina.GetByLabel("Score").First.FocusAsync();
        await bezoeker.ToetsAsync("Enter");

        (await bezoeker.Pagina.GetByRole(AriaRole.Group).CountAsync()).ShouldBe(toetsen);
        await bezoeker.ZietAsync("opgeslagen");
    }

    private static async Task LogInAsync(Bezoeker bezoeker)
    {
        var (email, wachtwoord) = await bezoeker.ToegangAsync("Karin Hofstra");
        await bezoeker.GaAsync("/inloggen");
        await TabNaarAsync(bezoeker, f => f.Soort == "INPUT");
        await bezoeker.Pagina.Keyboard.TypeAsync(email);
        await bezoeker.Pagina.Keyboard.PressAsync("Tab");
        await bezoeker.Pagina.Keyboard.TypeAsync(wachtwoord);
        await bezoeker.ToetsAsync("Enter");
        var code = await bezoeker.CodeAsync("Karin Hofstra");
        await TabNaarAsync(bezoeker, f => f.Soort == "INPUT");
        await bezoeker.Pagina.Keyboard.TypeAsync(code);
        await bezoeker.ToetsAsync("Enter");
    }

    /// <summary>Presses Tab until the focus is there. On the way it must be visible each time (WCAG 2.4.7).</summary>
    private static async Task TabNaarAsync(Bezoeker bezoeker, Func<Focus, bool> daar)
    {
        for (var keer = 0; keer < Hoogstens; keer++)
        {
            await bezoeker.Pagina.Keyboard.PressAsync("Tab");
            var focus = await FocusAsync(bezoeker);
            focus.Zichtbaar.ShouldBeTrue($"de focus op '{focus.Tekst}' ({focus.Soort}) van {bezoeker.Pad} is te zien");
            if (daar(focus))
                return;
        }
        throw new InvalidOperationException($"Met Tab niet te bereiken op {bezoeker.Pad}.");
    }

    private static async Task<Focus> FocusAsync(Bezoeker bezoeker)
    {
        var delen = await bezoeker.Pagina.EvaluateAsync<string[]>("""
            () => {
              const e = document.activeElement, s = getComputedStyle(e);
              return [e.tagName, (e.innerText || '').trim(), String(s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)];
            }
            """);
        return new Focus(delen[0], delen[1], delen[2] == "true");
    }

    private sealed record Focus(string Soort, string Tekst, bool Zichtbaar);
}
