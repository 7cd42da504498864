using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;

namespace Oversteek.E2E.Tests;

/// <summary>What was mended makes no everyday way longer: docs/kliks.md says how many clicks it took before.</summary>
public sealed class KlikkenTests : IAsyncLifetime
{
    private const string Nieuw = "sam.nieuw@waardenburgh.example";
    private readonly Demoserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Uitnodigen_en_helpen_kosten_hoogstens_een_klik_meer()
    {
        await using var beheerder = await server.BezoekerAsync();
        await beheerder.LogInAsync("Mehmet Aydin");
        var kliks = await Kliks.TelAsync(beheerder);

        await TelAsync(beheerder, kliks, "een collega uitnodigen", async () =>
        {
            await beheerder.MenuAsync("Gegevens");
            await beheerder.LinkAsync("Wie werkt hier? Accounts beheren");
            await beheerder.LinkAsync("Collega uitnodigen");
            await beheerder.Pagina.GetByLabel("Organisatie").SelectOptionAsync(new SelectOptionValue { Label = "Basisschool De Vuurvlinder" });
            await beheerder.Pagina.GetByLabel("Rol").SelectOptionAsync("PoGebruiker");
            await beheerder.Pagina.GetByLabel("Naam").FillAsync("Sam Nieuw");
            await beheerder.Pagina.GetByLabel("E-mailadres").FillAsync(Nieuw);
            await beheerder.Pagina.GetByLabel("Mobiel").FillAsync("06 12345678");
            await beheerder.KnopAsync("Uitnodigen");
            await beheerder.ZietAsync("De uitnodiging is verstuurd");
        });
        foreach (var (weg, soort, na) in new[]
        {
            ("een collega helpen die het wachtwoord vergat", "Wachtwoord vergeten", "een link om een wachtwoord te kiezen"),
            ("de app van een collega laten loskoppelen", "Telefoon kwijt of kapot", "Het verzoek is vastgelegd"),
        })
        {
            await TelAsync(beheerder, kliks, weg, async () =>
            {
                await beheerder.MenuAsync("Gegevens");
                await beheerder.LinkAsync("Wie werkt hier? Accounts beheren");
                await beheerder.LinkAsync("Hulp bij inloggen voor Karin Hofstra");
                await beheerder.Pagina.GetByLabel(soort).CheckAsync();
                await beheerder.Pagina.GetByLabel("Hoe weet u dat").FillAsync("Aan mijn bureau");
                await beheerder.KnopAsync("Verder");
                await beheerder.ZietAsync(na);
            });
        }
    }

    [Fact]
    public async Task Een_bijlage_en_een_OSO_bestand_kosten_geen_klik_meer()
    {
        await using var leerkracht = await server.BezoekerAsync();
        await leerkracht.LogInAsync("Karin Hofstra");
        var kliks = await Kliks.TelAsync(leerkracht);
        var dossier = new Osodossier("Noor", "Lindeboom", "269326728", "99AA-90001");

        await TelAsync(leerkracht, kliks, "een OSO-bestand inlezen", async () =>
        {
            await leerkracht.MenuAsync("OSO importeren");
            await KiesAsync(leerkracht, dossier.Bestand(server.Map));
            await leerkracht.KnopAsync("Bekijk de inhoud");
            await leerkracht.KnopAsync("Inlezen");
        }, meer: 0);
        await leerkracht.MenuAsync("Leerlingen");
        await leerkracht.LinkAsync(dossier.Lijstnaam);
        await leerkracht.GaAsync(leerkracht.Pad.Replace("/okr/1", "/okr/6", StringComparison.Ordinal));
        await TelAsync(leerkracht, kliks, "een bijlage toevoegen", async () =>
        {
            await KiesAsync(leerkracht, new FilePayload { Name = "verslag.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("Een verslag.") });
            await leerkracht.Pagina.GetByLabel("Soort document").SelectOptionAsync("OVERIG");
            await leerkracht.KnopAsync("Toevoegen");
            await leerkracht.ZietAsync("verslag.txt");
        }, meer: 0, vanStart: false);
    }

    private static async Task KiesAsync(Bezoeker bezoeker, FilePayload bestand)
    {
        var kiezer = await bezoeker.Pagina.RunAndWaitForFileChooserAsync(() => bezoeker.Pagina.Locator("main input[type=file]").First.ClickAsync());
        await kiezer.SetFilesAsync(bestand);
    }

    private static async Task TelAsync(Bezoeker bezoeker, Kliks kliks, string weg, Func<Task> doe, int meer = 1, bool vanStart = true)
    {
        var rij = (await File.ReadAllLinesAsync(Path.Combine(Paden.Wortel, "docs", "kliks.md"), TestContext.Current.CancellationToken))
            .Single(r => r.StartsWith($"| {weg} |", StringComparison.Ordinal)).Split('|').Select(c => c.Trim()).ToList();
        var (vroeger, nu) = (int.Parse(rij[2], CultureInfo.InvariantCulture), int.Parse(rij[3], CultureInfo.InvariantCulture));
        if (vanStart)
            await bezoeker.GaAsync("/");
        var begin = await kliks.AantalAsync();

        await doe();

        (await kliks.AantalAsync() - begin).ShouldBe(nu, weg);
        nu.ShouldBeLessThanOrEqualTo(vroeger + meer, weg);
    }
}
