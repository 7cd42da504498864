using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;

namespace Oversteek.E2E.Tests.Rollen;

/// <summary>Whoever shows the demo: moves the school year on.</summary>
internal sealed partial class Demoklok(Bezoeker bezoeker)
{
    /// <summary>In milliseconds. The first time the moments on the way are played; a slow machine is no fault of the page.</summary>
    public const int Reisduur = 600_000;

    public async Task<IReadOnlyList<string>> MomentenAsync()
    {
        await bezoeker.GaAsync("/demo");
        return await bezoeker.Pagina.Locator("#momenten").GetByRole(AriaRole.Button).AllInnerTextsAsync();
    }

    /// <summary>To the state of that moment; what was done before is not there.</summary>
    public async Task ReisAsync(string moment)
    {
        await bezoeker.GaAsync("/demo");
        await bezoeker.Pagina.Locator("#momenten").GetByRole(AriaRole.Button, new() { Name = moment, Exact = true }).ClickAsync();
        // The page that waits goes on by itself, or says that it ends here.
        var mislukt = bezoeker.Pagina.GetByText(Einde());
        await bezoeker.Pagina.GetByText($"U bent op {moment}.").Or(mislukt).WaitForAsync(new() { Timeout = Reisduur });
        if (await mislukt.CountAsync() > 0)
            throw new InvalidOperationException($"Niet op {moment}: {bezoeker.Serveruitvoer}");
    }

    [GeneratedRegex("kan niet worden klaargezet|Noem dan dit nummer", RegexOptions.None, 1000)]
    private static partial Regex Einde();

    /// <summary>Only the clock: what was done stays.</summary>
    public async Task ZetOpAsync(string moment)
    {
        await bezoeker.GaAsync("/demo");
        await bezoeker.Pagina.GetByRole(AriaRole.Radio, new() { Name = moment }).CheckAsync();
        await bezoeker.KnopAsync("Verzet de klok");
    }
}
