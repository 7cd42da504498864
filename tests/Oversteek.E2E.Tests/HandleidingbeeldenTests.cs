using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;
using Oversteek.E2E.Tests.Rollen;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests;

/// <summary>
/// The pictures of the manuals are of the real screens. With OVERSTEEK_NEEM_OVER=1 they are made anew; otherwise this only guards that they
/// are there and stay small.
/// </summary>
public sealed class HandleidingbeeldenTests
{
    private const int Breed = 960;
    private const int Hoog = 600;
    private const long Meeste = 90_000;

    /// <summary>Name, who, address; a selector picks the first link on that page.</summary>
    private static readonly (string Naam, string Wie, string Pad, string? Link)[] Beelden =
    [
        ("account", "Karin Hofstra", "/account", null),
        ("klassenoverzicht", "Karin Hofstra", "/klassenoverzicht", null),
        ("okr", "Karin Hofstra", "/leerlingen", "tbody th a"),
        ("bijlagen", "Karin Hofstra", "/bijlagen", null),
        ("aanmeldstatus", "Karin Hofstra", "/aanmeldstatus", null),
        ("terugzetten", "Samira Bennani", "/aanmeldingen", "tbody th a"),
        ("besluiten", "Samira Bennani", "/aanmeldingen/besluiten", null),
        ("nieuws", "Soraya Gangapersad", "/nieuws/schrijven", null),
    ];

    [Fact, Regel("GEN-04")]
    public async Task Elke_handleiding_heeft_beelden_van_de_echte_schermen()
    {
        var map = Path.Combine(Goedkeuring.Wortel(), "src/Oversteek.Web/wwwroot/handleiding");
        if (Environment.GetEnvironmentVariable("OVERSTEEK_NEEM_OVER") == "1")
            await MaakAsync(Directory.CreateDirectory(map).FullName);

        Directory.GetFiles(map).Select(Path.GetFileNameWithoutExtension).ShouldBe(Beelden.Select(b => b.Naam), ignoreOrder: true);
        Directory.GetFiles(map).ShouldAllBe(f => new FileInfo(f).Length < Meeste);
    }

    private static async Task MaakAsync(string map)
    {
        await using var server = new Demoserver();
        await server.InitializeAsync();
        foreach (var perPersoon in Beelden.GroupBy(b => b.Wie))
        {
            await using var bezoeker = await server.BezoekerAsync();
            await bezoeker.LogInAsync(perPersoon.Key);
            if (perPersoon.Key == "Samira Bennani")
                await new Demoklok(bezoeker).ReisAsync("30 maart: aanmeldingen komen binnen");
            foreach (var (naam, _, pad, link) in perPersoon)
            {
                await bezoeker.GaAsync(pad);
                if (link is not null)
                    await bezoeker.VolgAsync(bezoeker.Pagina.Locator(link).First);
                if (naam == "okr")
                    await bezoeker.GaAsync(bezoeker.Pad[..bezoeker.Pad.LastIndexOf('/')] + "/4");
                if (naam == "terugzetten")
                    await bezoeker.GaAsync(bezoeker.Pad + "/okr-terugzetten");
                await bezoeker.Pagina.SetViewportSizeAsync(Breed, Hoog);
                await bezoeker.Pagina.ScreenshotAsync(new() { Path = Path.Combine(map, $"{naam}.jpg"), Type = ScreenshotType.Jpeg, Quality = 60 });
            }
        }
    }
}
