using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;

namespace Oversteek.E2E.Tests.Rollen;

/// <summary>The coordinator of the region.</summary>
internal sealed class Regio(Bezoeker bezoeker)
{
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

    public Task LegGeheimVastAsync() => StapAsync("Geheim vastleggen");

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

    public async Task TrekAsync(string worp, Regio tweede)
    {
        await VulWorpAsync(worp, "Trekken voorstellen");
        await tweede.VulWorpAsync(worp, "Trekken bevestigen");
        await bezoeker.MenuAsync("Loting en matching");
        await bezoeker.ZietAsync("De uitkomst is opnieuw berekend en bewezen juist.");
    }

    public Task PubliceerAsync(Regio tweede) => SamenAsync("Publiceren", tweede);

    private async Task SamenAsync(string stap, Regio tweede)
    {
        await StapAsync($"{stap} voorstellen");
        await tweede.StapAsync($"{stap} bevestigen");
        await bezoeker.MenuAsync("Loting en matching");
    }

    private async Task VulWorpAsync(string worp, string knop)
    {
        await bezoeker.MenuAsync("Loting en matching");
        await bezoeker.Pagina.GetByLabel("Openbare toevalsbron, zoals voorgelezen").FillAsync(worp);
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
