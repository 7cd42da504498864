using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;

namespace Oversteek.E2E.Tests.Rollen;

/// <summary>The class screen in the hands of a teacher: a click where a mouse is needed, keys where they go faster.</summary>
internal sealed class Klaswerk(Bezoeker bezoeker, Telling telling)
{
    /// <summary>Columns and cells are opened by keyboard as well: for one pupil there is no column to go down.</summary>
    public bool AlleenToetsen { get; init; }

    private const string Tekst = "Zoals besproken met de ouders; het beeld van school en toets is hetzelfde als in groep 7.";

    private IPage Pagina => bezoeker.Pagina;

    public async Task OpenAsync(int leerlingen)
    {
        await bezoeker.MenuAsync("Klassenoverzicht");
        (await Pagina.Locator("[data-rij]").CountAsync()).ShouldBe(leerlingen);
    }

    public async Task StandaardAsync(params (string Label, string Waarde)[] velden)
    {
        await bezoeker.LinkAsync("Standaard van de school");
        foreach (var (label, waarde) in velden)
        {
            telling.Typ(label);
            await Pagina.GetByLabel(label).FillAsync(waarde);
        }
        await bezoeker.KnopAsync("Opslaan en verder");
    }

    /// <summary>All pupils, one answer, a look at what will change, yes.</summary>
    public async Task GeefAsync(string wat, params (string Label, string Keuze)[] keuzes)
    {
        await Pagina.GetByLabel("Kies alle leerlingen").CheckAsync();
        await telling.KiesAsync(Pagina.GetByLabel("Invullen", new() { Exact = true }), wat);
        await bezoeker.KnopAsync("Verder met de gekozen leerlingen");
        foreach (var (label, keuze) in keuzes)
        {
            telling.Typ(label);
            var veld = Pagina.GetByLabel(label);
            if (await veld.EvaluateAsync<string>("v => v.tagName") == "SELECT")
                await telling.KiesAsync(veld, keuze);
            else
                await veld.FillAsync(keuze);
        }
        if (keuzes.Length > 0)
            await bezoeker.KnopAsync("Bekijk wat er verandert");
        await bezoeker.ZietAsync("Er is nog niets opgeslagen");
        await bezoeker.DonkerAsync();
        await bezoeker.KnopAsync(await Pagina.Locator("#bevestig button").InnerTextAsync());
        await bezoeker.ZietAsync("Ingevuld bij");
    }

    public async Task<IReadOnlyList<string>> WeergavenAsync() => await Pagina.Locator(".os-weergaven a").AllInnerTextsAsync();

    /// <summary>Column after column: a click in the first cell, then only keys. A cell that is filled is passed with Enter.</summary>
    public async Task TypAsync(string weergave)
    {
        var link = Pagina.Locator(".os-weergaven").GetByRole(AriaRole.Link, new() { Name = weergave, Exact = true });
        await (AlleenToetsen ? EnterAsync(link) : bezoeker.VolgAsync(link));
        foreach (var kolom in await Pagina.Locator("[data-telt]:not([data-telt=rij])").EvaluateAllAsync<string[]>("cellen => cellen.map(c => c.dataset.telt)"))
        {
            // An answer may open or close other questions, so what is needed is looked at per column.
            var nodig = Pagina.Locator($"[data-cel=\"{kolom}\"].os-nodig");
            if (await nodig.CountAsync() > 0)
                await TypKolomAsync(kolom);
            (await nodig.CountAsync()).ShouldBe(0, kolom);
        }
    }

    public async Task MaakDefinitiefAsync(int aantal)
    {
        await bezoeker.LinkAsync("Definitief maken");
        await bezoeker.DonkerAsync();
        await bezoeker.KnopAsync("Definitief maken");
        await bezoeker.ZietAsync(aantal == 1 ? "1 okr is definitief" : $"{aantal} okr's zijn definitief");
    }

    public async Task<byte[]> DrukAfAsync(int aantal)
    {
        await bezoeker.LinkAsync("Adviesformulieren in één pdf");
        (await Pagina.Locator("#afdrukken tbody input[type=checkbox]:checked").CountAsync()).ShouldBe(aantal);
        return (await bezoeker.DownloadAsync("Eén pdf maken")).Inhoud;
    }

    private async Task TypKolomAsync(string kolom)
    {
        var open = Pagina.Locator($"[data-kolom=\"{kolom}\"] [data-invoer]");
        var eerste = Pagina.Locator($"[data-cel=\"{kolom}\"].os-nodig").First;
        await (AlleenToetsen ? eerste.PressAsync("Enter") : eerste.ClickAsync());
        await open.WaitForAsync();
        await bezoeker.KeurAsync();
        for (var rij = await RijAsync(open); rij is not null; rij = await VolgendeAsync(open, rij))
        {
            if (await Pagina.Locator($"[id=\"{rij}\"] [name=Was]").InputValueAsync() is "")
                await VulAsync(open, kolom, rij);
            await Pagina.Keyboard.PressAsync("Enter");
        }
    }

    private async Task EnterAsync(ILocator link)
    {
        await link.FocusAsync();
        await bezoeker.ToetsAsync("Enter");
    }

    private async Task VulAsync(ILocator veld, string kolom, string rij)
    {
        telling.Typ($"{rij} {kolom}");
        if (await veld.EvaluateAsync<string>("v => v.tagName") == "SELECT")
            await Pagina.Keyboard.TypeAsync(await KeuzeAsync(kolom, rij, veld));
        else
            await veld.FillAsync(await TekstAsync(veld));
    }

    /// <summary>The first letters of what the teacher chooses: the definitive advice is the provisional one, the test says what it says.</summary>
    private async Task<string> KeuzeAsync(string kolom, string rij, ILocator veld) => kolom switch
    {
        "adviesDefinitief" => (await Pagina.Locator($"[id=\"{rij}\"] [data-kolom=adviesVoorlopig] .os-raster__tekst").InnerTextAsync()).Trim(),
        "toetsadvies" => "vmbo-kb/gl-tl",
        "heroverweging" => "gehandhaafd",
        _ => (await veld.Locator("option").Nth(1).InnerTextAsync()).Trim(),
    };

    private static async Task<string> TekstAsync(ILocator veld)
    {
        var uitleg = await veld.Page.Locator("#cel-melding").InnerTextAsync();
        return uitleg.Contains("Van ", StringComparison.Ordinal) ? "45" : uitleg.Contains("Niet na vandaag", StringComparison.Ordinal) ? "12-3-2027" : Tekst;
    }

    /// <summary>One look: between counting and asking the last cell may close.</summary>
    private static Task<string?> RijAsync(ILocator open) =>
        open.EvaluateAllAsync<string?>("cellen => cellen[0]?.closest('[data-rij]').id ?? null");

    /// <summary>The next cell of the column opens by itself; under the last one there is none.</summary>
    private async Task<string?> VolgendeAsync(ILocator open, string vorige)
    {
        for (var begin = DateTime.UtcNow; DateTime.UtcNow - begin < TimeSpan.FromMilliseconds(Bezoeker.Geduld); await Task.Delay(20))
        {
            if (await Pagina.Locator("#cel-melding[role=alert]").CountAsync() > 0)
                throw new InvalidOperationException($"{vorige}: " + await Pagina.Locator("#cel-melding").InnerTextAsync());
            if (await RijAsync(open) is { } nu)
            {
                if (nu != vorige)
                    return nu;
            }
            else if (await Pagina.EvaluateAsync<bool>("v => document.activeElement?.closest('[data-rij]')?.id === v", vorige))
            {
                return null;
            }
        }
        throw new TimeoutException($"Na {vorige} komt er geen volgende cel.");
    }
}
