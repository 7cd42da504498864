using Microsoft.Playwright;

namespace Oversteek.E2E.Tests.Loting;

/// <summary>The page for parents in a real browser, opened from disk without a network.</summary>
public sealed class ControlepaginaTests : IAsyncLifetime
{
    private static readonly string Wortel = Proces.Paden.Wortel;
    private IBrowserContext venster = null!;
    private IPage pagina = null!;
    private readonly List<string> meldingen = [];

    public async ValueTask InitializeAsync()
    {
        venster = await (await Proces.Werkplek.BrowserAsync()).NewContextAsync(new() { Offline = true });
        pagina = await venster.NewPageAsync();
        pagina.Console += (_, melding) => meldingen.Add(melding.Text);
        pagina.PageError += (_, fout) => meldingen.Add(fout);
        await pagina.GotoAsync("file://" + Path.Combine(Wortel, "src", "Oversteek.Web", "wwwroot", "loting", "controle.html"));
    }

    public ValueTask DisposeAsync() => venster.DisposeAsync();

    [Fact]
    public async Task Een_ouder_rekent_zonder_netwerk_het_lotnummer_na()
    {
        await RekenAsync(Verslag, "anna");

        await Assertions.Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "De trekking is in zichzelf kloppend", Exact = true })).ToBeVisibleAsync();
        (await pagina.Locator("#uitkomst").InnerTextAsync()).ShouldMatch(@"Het lotnummer is \d+\.");
        (await pagina.GetByRole(AriaRole.Table).InnerTextAsync()).ShouldContain("Havo");
        meldingen.ShouldBeEmpty("de CSP blokkeert niets van de pagina zelf");
    }

    [Fact]
    public async Task Een_vervalst_verslag_wordt_afgekeurd()
    {
        await RekenAsync(Verslag.Replace("3 6 1 1 4", "3 6 1 1 5", StringComparison.Ordinal), "anna");

        await Assertions.Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "De trekking klopt niet" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Een_onbekend_kenmerk_en_een_verkeerd_bestand_geven_een_gewone_zin()
    {
        await RekenAsync(Verslag, "bestaat niet");
        await Assertions.Expect(pagina.GetByText("Dit kenmerk staat niet in de loting.")).ToBeVisibleAsync();

        await RekenAsync("geen json", "anna");
        await Assertions.Expect(pagina.Locator("#uitkomst")).ToHaveTextAsync("Dit bestand is geen leesbaar verslag van een loting.");
    }

    private static string Verslag => File.ReadAllText(Path.Combine(Wortel, "tests", "Oversteek.Loting.Tests", "Gouden", "openbaar.json"));

    private async Task RekenAsync(string verslag, string kenmerk)
    {
        await pagina.GetByLabel("Verslag van de loting").SetInputFilesAsync(
            new FilePayload { Name = "verslag.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(verslag) });
        await pagina.GetByLabel("Lotingskenmerk van uw kind").FillAsync(kenmerk);
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Reken na" }).ClickAsync();
    }
}
