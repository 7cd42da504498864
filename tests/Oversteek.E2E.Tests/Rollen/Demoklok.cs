using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;

namespace Oversteek.E2E.Tests.Rollen;

/// <summary>Whoever shows the demo: moves the school year on.</summary>
internal sealed class Demoklok(Bezoeker bezoeker)
{
    public async Task ZetOpAsync(string moment)
    {
        await bezoeker.GaAsync("/demo");
        await bezoeker.Pagina.GetByRole(AriaRole.Radio, new() { Name = moment }).CheckAsync();
        await bezoeker.KnopAsync("Verzet de klok");
    }
}
