using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;

namespace Oversteek.E2E.Tests.Rollen;

/// <summary>A parent in the portal. What would lie in the letter box or the mailbox stands on the page of the demo.</summary>
internal sealed partial class Ouder(Bezoeker bezoeker, Bezoeker post)
{
    private const string Taalknop = ".os-top .os-menu";

    /// <summary>Dutch last: with it a walk goes on.</summary>
    private static readonly string[] Talen = ["en", "tr", "ar", "pl", "uk", "nl"];

    public string Code { get; private set; } = "";

    public string Geboren { get; private set; } = "";

    private IPage Pagina => bezoeker.Pagina;

    public async Task WordtUitgenodigdAsync()
    {
        await post.GaAsync("/demo");
        await post.KnopAsync("Nodig een ouder uit");
        Geboren = Datum().Match(await post.Hoofd.InnerTextAsync()).Groups["dag"].Value;
        Code = (await NieuwsteAsync("/ouders#")).Split('#')[1];
    }

    /// <summary>The address in the newest mail with a link; the clock of the demo may stand still, so the kind of mail is named.</summary>
    public async Task<string> MailAsync()
    {
        // Another sender may have it in hand at the first look: then it is there at the next.
        for (var keer = 0; keer < 20; keer++)
        {
            await post.GaAsync("/demo");
            if (await post.Pagina.Locator("#ouders li a[href^='/ouders/binnen/']").CountAsync() > 0)
                break;
            await post.Pagina.WaitForTimeoutAsync(500);
        }
        return await NieuwsteAsync("/ouders/binnen/");
    }

    /// <summary>The QR code of the letter: the code stands behind the # and leaves the address at once.</summary>
    public async Task ScanAsync()
    {
        await bezoeker.GaAsync($"/ouders#{Code}");
        (await Pagina.Locator("#v-Code").InputValueAsync()).ShouldBe(Code);
        Pagina.Url.ShouldNotContain("#");
    }

    public async Task TypCodeAsync()
    {
        await Pagina.Locator("#v-Code").FillAsync(Code);
        await Pagina.Locator("#v-Geboortedatum").FillAsync(Geboren);
        await DrukAsync("#code .os-btn");
        bezoeker.Pad.ShouldBe("/ouders/inschrijven");
    }

    public async Task GeefAdresAsync()
    {
        await Pagina.Locator("#v-Email").FillAsync($"ouder-{Guid.NewGuid():N}@waardenburgh.example");
        await Pagina.Locator("[name=Keuze][value=ja]").CheckAsync();
        await DrukAsync("#inschrijven .os-btn");
    }

    /// <summary>From the door to the start page.</summary>
    public async Task KomBinnenAsync()
    {
        await WordtUitgenodigdAsync();
        await bezoeker.GaAsync("/ouders");
        await TypCodeAsync();
        await GeefAdresAsync();
        await bezoeker.GaAsync(await MailAsync());
        await DrukAsync("#binnen .os-btn");
        bezoeker.Pad.ShouldBe("/ouders/start");
    }

    public async Task DrukAsync(string knop) => await bezoeker.VolgAsync(Pagina.Locator(knop).First);

    public async Task KiesTaalAsync(string taal)
    {
        await Pagina.Locator($"{Taalknop} summary").ClickAsync();
        await DrukAsync($"{Taalknop} [value={taal}]");
        (await Pagina.Locator("html").GetAttributeAsync("lang")).ShouldBe(taal);
    }

    /// <summary>Axe and the widths of an old phone, a phone and a desk in each language; the narrow and the dark look for axe once.</summary>
    public async Task InElkeTaalAsync(params string[] paden)
    {
        await bezoeker.GaAsync(bezoeker.Pad);
        foreach (var taal in Talen)
        {
            await KiesTaalAsync(taal);
            foreach (var pad in paden)
            {
                if (bezoeker.Pad != pad)
                    await bezoeker.GaAsync(pad);
                (bezoeker.Pad, await Pagina.Locator("html").GetAttributeAsync("lang")).ShouldBe((pad, taal));
                await bezoeker.PastOpAsync(390);
                await bezoeker.PastOpAsync(1280);
                if (taal != "nl")
                    continue;
                await bezoeker.OpBreedteAsync(390);
                await bezoeker.DonkerAsync();
            }
        }
    }

    /// <summary>The first classes that fit, one by one on the list.</summary>
    public async Task ZetOpLijstAsync(int aantal)
    {
        await bezoeker.GaAsync("/ouders/scholen");
        for (var keer = 0; keer < aantal; keer++)
            await DrukAsync("button[name=erbij]");
    }

    public Task<string[]> LijstAsync() => Pagina.Locator(".os-pref strong").EvaluateAllAsync<string[]>("namen => namen.map(n => n.innerText)");

    /// <summary>SEC-35: neither address, title nor anything that the browser keeps says whose page this is.</summary>
    public async Task LaatNietsAchterAsync(string kind)
    {
        var spoor = await Pagina.EvaluateAsync<string>(
            "() => [location.href, document.title, document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join(' ')");
        spoor.ShouldNotContain(kind, Case.Insensitive);
        spoor.ShouldNotContain(Code, Case.Insensitive);
        spoor.ShouldEndWith("{} {}");
    }

    private async Task<string> NieuwsteAsync(string begin) => (await post.Pagina.Locator($"#ouders li a[href^='{begin}']").First.GetAttributeAsync("href"))!;

    [GeneratedRegex(@"Geboortedatum van het kind: (?<dag>\d+-\d+-\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Datum();
}
