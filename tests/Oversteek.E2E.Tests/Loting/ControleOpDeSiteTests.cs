using System.Text;
using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests.Loting;

/// <summary>The page that recalculates a lottery, as the site serves it: under the policy of the site (B-56).</summary>
[Collection(Gedeeldedemo.Naam)]
public sealed class ControleOpDeSiteTests(Demoserver demo)
{
    [Fact, Regel("B-56")]
    public async Task Iemand_zonder_account_rekent_na_en_hoort_dat_een_bestand_is_veranderd()
    {
        await using var venster = await demo.Browser.NewContextAsync();
        var pagina = await venster.NewPageAsync();
        var meldingen = new List<string>();
        pagina.Console += (_, melding) => meldingen.Add(melding.Text);
        await pagina.GotoAsync(new Uri(demo.Adres, "/loting").ToString());
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Reken een loting zelf na" }).ClickAsync();

        var verslag = await File.ReadAllTextAsync(Path.Combine(Paden.Wortel, "tests", "Oversteek.Loting.Tests", "Gouden", "openbaar.json"), TestContext.Current.CancellationToken);
        await RekenAsync(pagina, verslag);
        await Assertions.Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "De trekking is in zichzelf kloppend" })).ToBeVisibleAsync();
        (await pagina.Locator("#uitkomst").InnerTextAsync()).ShouldContain("Niet te controleren: Iedere leerling kreeg de plaats");

        await RekenAsync(pagina, verslag.Replace("3 6 1 1 4", "3 6 1 1 5", StringComparison.Ordinal));
        await Assertions.Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "De trekking klopt niet" })).ToBeVisibleAsync();
        meldingen.ShouldBeEmpty("het beleid van de site blokkeert niets van de pagina");
        (await venster.CookiesAsync()).ShouldBeEmpty();
    }

    private static async Task RekenAsync(IPage pagina, string verslag)
    {
        await pagina.GetByLabel("Verslag van de loting").SetInputFilesAsync(
            new FilePayload { Name = "verslag.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(verslag) });
        await pagina.GetByLabel("Lotingskenmerk van uw kind").FillAsync("anna");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Reken na" }).ClickAsync();
    }
}
