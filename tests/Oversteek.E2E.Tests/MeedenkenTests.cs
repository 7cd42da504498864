using System.Globalization;
using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests;

/// <summary>What a page says while somebody types or chooses, before anything is sent.</summary>
[Collection(Gedeeldedemo.Naam)]
public sealed class MeedenkenTests(Demoserver server)
{
    [Fact, Regel("OKR-24")]
    public async Task Een_woord_dat_niet_in_het_okr_hoort_geeft_bij_het_typen_een_hint_en_weg_is_weg()
    {
        await using var bezoeker = await DossierAsync("okr/3");
        var veld = bezoeker.Pagina.Locator("textarea[name='Invoer.Velden[huiswerk]']");
        var hint = bezoeker.Pagina.Locator("[data-let-op-bij='Invoer.Velden[huiswerk]']");
        (await hint.InnerTextAsync()).ShouldBeEmpty();

        await veld.PressSequentiallyAsync("Volgt de lessen bij de islam");
        (await hint.InnerTextAsync()).ShouldContain("een geloof, een afkomst of een verblijfsstatus");
        await bezoeker.KeurAsync();
        await veld.FillAsync("Werkt zelfstandig.");

        (await hint.InnerTextAsync()).ShouldBeEmpty();
    }

    [Fact, Regel("B-38")]
    public async Task Tabblad_4_zegt_bij_de_keuze_wat_die_betekent_en_zwijgt_als_zij_weg_is()
    {
        await using var bezoeker = await DossierAsync("okr/4");
        var uitstroom = bezoeker.Pagina.Locator("select[name='Invoer.Uitstroom']");
        var (isk, vso) = (bezoeker.Hoofd.GetByText("Deze leerling gaat naar de ISK"), bezoeker.Hoofd.GetByText("Deze leerling gaat naar het vso"));
        (await isk.IsVisibleAsync(), await vso.IsVisibleAsync()).ShouldBe((false, false));

        await uitstroom.SelectOptionAsync("Isk");
        (await isk.IsVisibleAsync(), await vso.IsVisibleAsync()).ShouldBe((true, false));
        await bezoeker.KeurAsync();
        await uitstroom.SelectOptionAsync("GespecialiseerdOnderwijs");
        (await isk.IsVisibleAsync(), await vso.IsVisibleAsync()).ShouldBe((false, true));
        await uitstroom.SelectOptionAsync("Regulier");

        (await isk.IsVisibleAsync(), await vso.IsVisibleAsync()).ShouldBe((false, false));
    }

    [Fact, Regel("D-73")]
    public async Task Het_totaal_van_de_klas_telt_mee_bij_invullen_onder_een_filter()
    {
        await using var bezoeker = await server.BezoekerAsync();
        await bezoeker.LogInAsync("Ingrid Blok");
        await bezoeker.GaAsync("/klassenoverzicht?toon=nodig&weergave=basis");
        var totaal = bezoeker.Pagina.Locator("[data-telt=inzageDatum]");
        var cel = bezoeker.Pagina.Locator("[data-kolom=inzageDatum]:not([data-klaar=ja]) [data-cel]").First;
        var rij = await cel.EvaluateAsync<string>("c => c.closest('[data-rij]').id");
        var vooraf = await GetalAsync(totaal);

        await cel.ClickAsync();
        await bezoeker.Pagina.Locator($"[id='{rij}'] [data-invoer]").FillAsync("1-9-2026");
        await bezoeker.Pagina.Keyboard.PressAsync("Enter");
        await bezoeker.Pagina.Locator($"[id='{rij}'] [data-kolom=inzageDatum][data-klaar=ja]").WaitForAsync();

        (await GetalAsync(totaal)).ShouldBe(vooraf + 1);
        await bezoeker.GaAsync("/klassenoverzicht?toon=nodig&weergave=basis");
        (await GetalAsync(totaal)).ShouldBe(vooraf + 1, "de server telt hetzelfde");
    }

    private static async Task<int> GetalAsync(ILocator totaal) => int.Parse(await totaal.InnerTextAsync(), CultureInfo.InvariantCulture);

    private async Task<Bezoeker> DossierAsync(string deel)
    {
        var bezoeker = await server.BezoekerAsync();
        await bezoeker.LogInAsync("Ingrid Blok");
        await bezoeker.MenuAsync("Leerlingen");
        await bezoeker.VolgAsync(bezoeker.Pagina.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First);
        await bezoeker.GaAsync($"{bezoeker.Pad[..bezoeker.Pad.IndexOf("/okr/", StringComparison.Ordinal)]}/{deel}");
        return bezoeker;
    }
}
