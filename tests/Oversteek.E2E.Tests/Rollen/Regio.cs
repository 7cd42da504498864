using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;

namespace Oversteek.E2E.Tests.Rollen;

/// <summary>The coordinator of the region.</summary>
internal sealed class Regio(Bezoeker bezoeker)
{
    private string geheim = "";

    public async Task ZetKlassenTerugAsync(string school, string reden)
    {
        await OpenSchoolAsync(school);
        await bezoeker.Pagina.GetByLabel("Wat moet de school aanpassen?").FillAsync(reden);
        await bezoeker.KnopAsync("Terugzetten");
    }

    public async Task AccepteerKlassenAsync(string school)
    {
        await OpenSchoolAsync(school);
        await bezoeker.KnopAsync("Accepteren");
    }

    /// <summary>The notary makes a secret on its own computer and gives its fingerprint; two persons promise the plan.</summary>
    public async Task LegVastAsync(Regio tweede)
    {
        await bezoeker.MenuAsync("Loting en matching");
        // The notary has a computer of its own, with script, whatever the coordinator has.
        await using var venster = await bezoeker.Pagina.Context.Browser!.NewContextAsync();
        var notaris = await venster.NewPageAsync();
        var adres = await bezoeker.Pagina.GetByRole(AriaRole.Link, new() { Name = "Geheim maken" }).GetAttributeAsync("href");
        await notaris.GotoAsync(new Uri(new Uri(bezoeker.Pagina.Url), adres).ToString());
        await notaris.GetByRole(AriaRole.Button, new() { Name = "Maak het geheim" }).ClickAsync();
        await Assertions.Expect(notaris.Locator("#vingerafdruk")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^(?:[0-9a-f]{8} ?){8}$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        geheim = await notaris.Locator("#geheim").InnerTextAsync();
        await bezoeker.Pagina.GetByLabel("Organisatie").First.FillAsync("Notariskantoor De Graaf");
        await bezoeker.Pagina.GetByLabel("Vingerafdruk van het geheim").First.FillAsync(await notaris.Locator("#vingerafdruk").InnerTextAsync());
        if (await bezoeker.Pagina.Locator("[name='Invoer.Laat']").CountAsync() > 0)
            await bezoeker.Pagina.Locator("[name='Invoer.Laat']").FillAsync("De notaris kon niet eerder.");
        await bezoeker.KnopAsync("Plan bewaren");
        await SamenAsync("Vastleggen", tweede);
    }

    /// <summary>What the checklist found is acknowledged with a reason, and then two persons freeze.</summary>
    public async Task BevriesAsync(Regio tweede)
    {
        await bezoeker.MenuAsync("Loting en matching");
        if (await bezoeker.Pagina.Locator("#erkennen").CountAsync() > 0)
        {
            foreach (var vinkje in await bezoeker.Pagina.Locator("#erkennen input[type=checkbox]").AllAsync())
                await vinkje.CheckAsync();
            await bezoeker.Pagina.GetByLabel("Reden").First.FillAsync("Besproken met de scholen.");
            await bezoeker.KnopAsync("Erkennen");
        }
        await SamenAsync("Bevriezen", tweede);
    }

    public async Task TrekAsync(Regio tweede)
    {
        await VulToevalAsync("Toeval voorstellen");
        await tweede.VulToevalAsync("Toeval bevestigen");
        await bezoeker.MenuAsync("Loting en matching");
        await bezoeker.Pagina.GetByLabel("Geheim van Notariskantoor De Graaf").FillAsync(geheim);
        await bezoeker.KnopAsync("Geheim openen");
        await SamenAsync("Trekken", tweede);
        await bezoeker.ZietAsync("De uitkomst is bij de trekking uitgerekend en bewezen juist.");
    }

    public Task PubliceerAsync(Regio tweede) => SamenAsync("Publiceren", tweede);

    private async Task SamenAsync(string stap, Regio tweede)
    {
        await StapAsync($"{stap} voorstellen");
        await tweede.StapAsync($"{stap} bevestigen");
        await bezoeker.MenuAsync("Loting en matching");
    }

    private async Task VulToevalAsync(string knop)
    {
        await bezoeker.MenuAsync("Loting en matching");
        await bezoeker.Pagina.Locator("[name='Invoer.Toeval[0]']").FillAsync(string.Concat(Enumerable.Repeat("0123456789abcdef", 4)));
        await bezoeker.Pagina.Locator("[name='Invoer.Toeval[1]']").FillAsync("3 1 4 2 2 5 6 5 3 6 1 2 4 6 1 3 4 2 1 5");
        await bezoeker.KnopAsync(knop);
    }

    public async Task<string> LeesMailAsync(string onderwerp)
    {
        await bezoeker.MenuAsync("Mailbox");
        await bezoeker.LinkAsync(onderwerp);
        return await bezoeker.Hoofd.InnerTextAsync();
    }

    private async Task StapAsync(string knop)
    {
        await bezoeker.MenuAsync("Loting en matching");
        await bezoeker.KnopAsync(knop);
    }

    private async Task OpenSchoolAsync(string school)
    {
        await bezoeker.MenuAsync("Brugklasbeheer scholen");
        await bezoeker.LinkAsync(school);
    }
}
