using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;

namespace Oversteek.E2E.Tests.Rollen;

/// <summary>The teacher of group 8.</summary>
internal sealed class Po(Bezoeker bezoeker)
{
    private IPage Pagina => bezoeker.Pagina;

    public string Leerling { get; private set; } = "";

    public async Task<string> ImporteerAsync(FilePayload bestand)
    {
        await bezoeker.MenuAsync("OSO importeren");
        await Pagina.Locator("input[type=file]").SetInputFilesAsync(bestand);
        await bezoeker.KnopAsync("Bekijk de inhoud");
        var voorbeeld = await bezoeker.Hoofd.InnerTextAsync();
        await bezoeker.KnopAsync("Inlezen");
        return voorbeeld;
    }

    public async Task<int> TelAsync(string lijstnaam)
    {
        await bezoeker.MenuAsync("Leerlingen");
        return await Pagina.GetByRole(AriaRole.Link, new() { Name = lijstnaam }).CountAsync();
    }

    public async Task OpenAsync(string lijstnaam)
    {
        await bezoeker.MenuAsync("Leerlingen");
        await bezoeker.LinkAsync(lijstnaam);
        Leerling = bezoeker.Pad.Split('/')[2];
    }

    public Task<string> OuderAsync(int nummer) => Ouder(nummer).GetByLabel("Achternaam").InputValueAsync();

    /// <summary>Masked until somebody asks for it (PRIV-3).</summary>
    public async Task<string> ToonBsnAsync()
    {
        await bezoeker.KnopAsync("Toon het BSN");
        return await Pagina.Locator(".os-bsn").InnerTextAsync();
    }

    public async Task<IReadOnlyList<string>> OntbreektAsync()
    {
        await bezoeker.LinkAsync("Controleren en definitief maken");
        return await Pagina.Locator(".os-tasks").GetByRole(AriaRole.Link).AllInnerTextsAsync();
    }

    /// <summary>Tab 1, by way of the link on the control page.</summary>
    public async Task LegKeuzesVastAsync()
    {
        await bezoeker.LinkAsync("Leg de communicatiekeuze van ouder 1 vast.");
        await Ouder(1).GetByLabel("ja", new() { Exact = true }).CheckAsync();
        await Ouder(2).GetByLabel("nee", new() { Exact = true }).CheckAsync();
        await Pagina.GetByLabel("Contactpersoon van de school").FillAsync("K. Hofstra");
        await bezoeker.KnopAsync("Opslaan en verder");
    }

    public async Task VulLeerresultatenAsync()
    {
        await TabbladAsync("2");
        await Pagina.GetByLabel("Deelname aan de doorstroomtoets").SelectOptionAsync("deelgenomen");
        // Without script a button shows the questions that belong to the answer.
        if (!await Pagina.GetByLabel("Naam van de toets").IsVisibleAsync())
            await bezoeker.KnopAsync("Toon de velden bij deze keuze");
        await Pagina.GetByLabel("Naam van de toets").FillAsync("Route 8");
        await Pagina.GetByLabel("Datum van de toets").FillAsync("2027-02-02");
        await Pagina.GetByLabel("Toetsadvies").SelectOptionAsync("vmbo-gl-tl/havo");
        foreach (var domein in new[] { "lezen", "taalverzorging", "rekenen" })
            await Pagina.GetByLabel($"Referentieniveau {domein}").SelectOptionAsync("1F");
        await OpslaanAsync();
    }

    public async Task VulAdviesAsync()
    {
        await TabbladAsync("4");
        await Pagina.GetByLabel("Definitief advies").First.SelectOptionAsync(new SelectOptionValue { Label = "havo" });
        await Pagina.GetByLabel("Datum definitief advies").FillAsync("2027-03-16");
        await OpslaanAsync();
    }

    public async Task VulTekstenAsync(string nummer)
    {
        await TabbladAsync(nummer);
        foreach (var tekst in await Pagina.Locator("#okr textarea").AllAsync())
        {
            if (await tekst.InputValueAsync() is "")
                await tekst.FillAsync("Geen bijzonderheden.");
        }
        await OpslaanAsync();
    }

    public async Task VulOverdrachtAsync()
    {
        await VulTekstenAsync("5");
        await Pagina.GetByLabel("Ouders hebben het okr ingezien op").FillAsync("2027-03-12");
        await Pagina.GetByLabel("Ouders zijn akkoord met de inhoud").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await OpslaanAsync();
    }

    public async Task VoegBijlageToeAsync(string naam)
    {
        await TabbladAsync("6");
        await Pagina.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = naam, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("Verslag van het gesprek.") });
        await Pagina.GetByLabel("Soort document").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Pagina.GetByLabel("Vrijgeven voor vo").CheckAsync();
        await bezoeker.KnopAsync("Toevoegen");
    }

    public async Task MaakDefinitiefAsync()
    {
        (await OntbreektAsync()).ShouldBeEmpty();
        await bezoeker.KnopAsync("Definitief maken");
    }

    public async Task<string> ReikFormulierUitAsync()
    {
        await bezoeker.LinkAsync("Adviesformulier");
        await bezoeker.KnopAsync("Adviesformulier definitief maken");
        return await Pagina.Locator("#unieke-code").InnerTextAsync();
    }

    /// <summary>The page stays and tells that it was printed once more (B-63); without scripts when it is opened again.</summary>
    public async Task<byte[]> DrukFormulierAfAsync()
    {
        var teller = bezoeker.Pagina.Locator("[data-tel=afdrukken]");
        var eerder = int.Parse(await teller.InnerTextAsync(), CultureInfo.InvariantCulture);
        var (naam, inhoud) = await bezoeker.DownloadAsync("Formulier met voorkeurslijst afdrukken");
        naam.ShouldMatch(@"^Adviesformulier .+\.pdf$");
        if (!bezoeker.Script)
            await bezoeker.GaAsync(bezoeker.Pad);
        await Assertions.Expect(teller).ToHaveTextAsync((eerder + 1).ToString(CultureInfo.InvariantCulture));
        return inhoud;
    }

    public async Task<string> AanmeldstatusAsync(string lijstnaam)
    {
        await bezoeker.MenuAsync("Aanmeldstatus");
        var rij = await Pagina.GetByRole(AriaRole.Row).Filter(new() { HasText = lijstnaam }).InnerTextAsync();
        await bezoeker.LinkAsync(lijstnaam);
        return rij;
    }

    private ILocator Ouder(int nummer) => Pagina.GetByRole(AriaRole.Region, new() { Name = $"Ouder {nummer}", Exact = true });

    private Task TabbladAsync(string nummer) => bezoeker.LinkAsync($"{nummer}. ");

    private async Task OpslaanAsync()
    {
        await bezoeker.KnopAsync("Opslaan");
        (await Pagina.Locator("#fouten").CountAsync()).ShouldBe(0, Pagina.Url);
    }
}
