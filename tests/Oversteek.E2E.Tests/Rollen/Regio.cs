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

    public Task BevriesAsync() => StapAsync("Bevriezen");

    public async Task TrekAsync(string worp)
    {
        await bezoeker.MenuAsync("Loting en matching");
        await bezoeker.Pagina.GetByLabel("Openbare toevalsbron, zoals voorgelezen").FillAsync(worp);
        await bezoeker.KnopAsync("Trekken");
        await bezoeker.ZietAsync("De uitkomst is opnieuw berekend en bewezen juist.");
    }

    public Task PubliceerAsync() => StapAsync("Uitslag publiceren");

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
