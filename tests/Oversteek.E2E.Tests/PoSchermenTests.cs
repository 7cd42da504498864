using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests;

/// <summary>The pages about documents, news, help and schools, as every browser, telephone and night shows them.</summary>
[Collection(Gedeeldedemo.Naam)]
public sealed class PoSchermenTests(Demoserver server)
{
    private static readonly int[] Breedten = [320, 390];

    [Theory]
    [InlineData("Karin Hofstra", "/ /bijlagen /bijlagen/vrijgeven /bijlagen/vrijgeven?vrij=false /nieuws /hulp /hulp/vragen /hulp/contact /gegevens /scholen/vo /aanmeldstatus")]
    [InlineData("Karin Hofstra", "/hulp/handleidingen/inloggen /hulp/handleidingen/klas /hulp/handleidingen/okr /hulp/handleidingen/bijlagen /hulp/handleidingen/samenwerken /hulp/handleidingen/status")]
    [InlineData("Karin Hofstra", "/orientatieformulieren /orientatieformulieren/preadviezen /adviesformulieren")]
    [InlineData("Samira Bennani", "/ /nieuws /gegevens /scholen/po /hulp/handleidingen/aanmelden")]
    [InlineData("Soraya Gangapersad", "/nieuws/beheer /nieuws/schrijven /hulp/handleidingen/regio /procedure/lijst/okr.terugzetredenen /procedure/lijst/vroegeInstroom /voortgang/vso-indicaties")]
    [InlineData("Robert Wessels", "/voortgang/vso-indicaties")]
    [InlineData("Linda Oosting", "/ /helpdesk")]
    public async Task De_schermen_kloppen_breed_smal_en_donker(string wie, string paden)
    {
        await using var bezoeker = await server.BezoekerAsync();
        await bezoeker.LogInAsync(wie);
        foreach (var pad in paden.Split(' '))
        {
            await bezoeker.GaAsync(pad);
            foreach (var breedte in Breedten)
                await bezoeker.OpBreedteAsync(breedte);
            await bezoeker.DonkerAsync();
        }
    }

    [Fact]
    public async Task Een_dossier_past_op_elk_scherm_met_kader_tabellen_en_adviesformulier()
    {
        await using var bezoeker = await server.BezoekerAsync();
        await bezoeker.LogInAsync("Ingrid Blok");
        await bezoeker.MenuAsync("Leerlingen");
        await bezoeker.VolgAsync(bezoeker.Pagina.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First);
        var dossier = bezoeker.Pad[..bezoeker.Pad.IndexOf("/okr/", StringComparison.Ordinal)];
        foreach (var deel in new[] { "okr/2", "okr/4", "adviesformulier" })
        {
            await bezoeker.GaAsync($"{dossier}/{deel}");
            (await bezoeker.Pagina.Locator("#kader").CountAsync()).ShouldBe(1, deel);
            foreach (var breedte in Breedten)
                await bezoeker.OpBreedteAsync(breedte);
            foreach (var breedte in new[] { 768, 800, 1024, 1279, 1280 })
                await bezoeker.PastOpAsync(breedte);
            await bezoeker.DonkerAsync();
        }
    }

    [Fact, Regel("GEN-06")]
    public async Task Nieuws_lezen_een_vraag_stellen_en_antwoorden_gaat_met_het_toetsenbord()
    {
        await using var po = await server.BezoekerAsync();
        await po.LogInAsync("Ingrid Blok");
        await po.GaAsync("/nieuws");
        var bericht = po.Pagina.Locator("tbody a").First;
        var titel = (await bericht.InnerTextAsync()).Trim();
        await bericht.FocusAsync();
        await po.ToetsAsync("Enter");
        (await po.Pagina.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldContain(titel);
        await po.GaAsync("/hulp/contact");
        await po.Pagina.GetByLabel("Waar gaat uw vraag over?").SelectOptionAsync(new SelectOptionValue { Value = "Okr" });
        await po.Pagina.GetByLabel("Uw vraag", new() { Exact = true }).FillAsync("Hoe zet ik een tabblad terug?");
        await po.Pagina.GetByRole(AriaRole.Button, new() { Name = "Versturen" }).FocusAsync();
        await po.ToetsAsync("Enter");
        await po.ZietAsync("Uw vraag is verstuurd.");

        await using var helpdesk = await server.BezoekerAsync();
        await helpdesk.LogInAsync("Linda Oosting");
        await helpdesk.GaAsync(po.Pad);
        await helpdesk.OpBreedteAsync(Breedten[0]);
        await helpdesk.DonkerAsync();
        await helpdesk.Pagina.GetByLabel("Antwoord").FillAsync("Dat kan bij Versies van het okr.");
        await helpdesk.KnopAsync("Antwoord versturen");
        await po.GaAsync(po.Pad);
        await po.ZietAsync("Dat kan bij Versies van het okr.");
    }

    [Fact, Regel("B-39")]
    public async Task Een_toets_erbij_of_eraf_laat_de_gebruiker_waar_hij_was()
    {
        await using var bezoeker = await server.BezoekerAsync();
        await bezoeker.LogInAsync("Ingrid Blok");
        await bezoeker.MenuAsync("Leerlingen");
        await bezoeker.Pagina.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await bezoeker.LinkAsync("2. ");

        await bezoeker.KnopAsync("Toets toevoegen");
        (await FocusAsync(bezoeker)).ShouldBe("INPUT");
        await bezoeker.KnopAsync("Toets toevoegen");
        var rijen = await bezoeker.Pagina.Locator("[data-rijen] tbody tr").CountAsync();
        var score = bezoeker.Pagina.GetByLabel($"Score, toets {rijen}", new() { Exact = true });
        await score.FocusAsync();
        await bezoeker.Pagina.Keyboard.PressAsync("ArrowUp");
        (await bezoeker.Pagina.EvaluateAsync<string>("() => document.activeElement.labels[0].textContent")).ShouldBe($"Score, toets {rijen - 1}");
        await bezoeker.Pagina.Keyboard.PressAsync("ArrowDown");
        (await bezoeker.Pagina.EvaluateAsync<string>("() => document.activeElement.labels[0].textContent")).ShouldBe($"Score, toets {rijen}");
        await bezoeker.KnopAsync($"Toets {rijen} weghalen");
        (await FocusAsync(bezoeker)).ShouldBe("BUTTON");
    }

    private static Task<string> FocusAsync(Bezoeker bezoeker) => bezoeker.Pagina.EvaluateAsync<string>("() => document.activeElement.tagName");
}
