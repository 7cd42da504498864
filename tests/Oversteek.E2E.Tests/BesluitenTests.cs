using System.Globalization;
using System.Text.RegularExpressions;
using Oversteek.E2E.Tests.Proces;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests;

/// <summary>A coordinator with a whole region behind the lottery: how much work are thirty decisions?</summary>
public sealed partial class BesluitenTests : IAsyncLifetime
{
    private const int Hoogstens = 25;
    private const int Besluiten = 30;
    private readonly Demoserver server = new() { Leerlingen = 120, Geloot = true };

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact, Regel("D-73", "B-54", "D-68")]
    public async Task Dertig_besluiten_kosten_ten_hoogste_vijfentwintig_kliks()
    {
        await using var bezoeker = await server.BezoekerAsync();
        await bezoeker.LogInAsync("Samira Bennani");
        var kliks = await Kliks.TelAsync(bezoeker);
        await bezoeker.GaAsync("/");
        var begin = kliks.Paginas;

        await bezoeker.LinkAsync("Besluit nemen");
        // Somebody is not decided on today, and one letter gets words of its own.
        await bezoeker.Pagina.Locator("input[name=Kies]:checked").First.ClickAsync();
        await bezoeker.KnopAsync("Controleren");
        await bezoeker.ZietAsync("Er is nog niets besloten of verstuurd.");
        await bezoeker.DonkerAsync();
        await bezoeker.Pagina.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { NameRegex = Bevestig() }).ClickAsync();
        await bezoeker.Pagina.GetByText("Opgeslagen:").First.WaitForAsync();

        var besloten = Getal().Matches(await bezoeker.Pagina.GetByText("Opgeslagen:").First.InnerTextAsync()).Sum(m => int.Parse(m.Value, CultureInfo.InvariantCulture));
        besloten.ShouldBeGreaterThanOrEqualTo(Besluiten);
        var aantal = await kliks.AantalAsync();
        aantal.ShouldBeInRange(4, Hoogstens);
        (kliks.Paginas - begin).ShouldBeLessThanOrEqualTo(4);
        TestContext.Current.TestOutputHelper?.WriteLine($"{besloten} besluiten in {aantal} kliks en {kliks.Paginas - begin} pagina's");
    }

    [GeneratedRegex("besluiten bevestigen$", RegexOptions.None, 1000)]
    private static partial Regex Bevestig();

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Getal();
}
