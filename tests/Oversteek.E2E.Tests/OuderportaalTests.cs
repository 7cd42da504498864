using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;
using Oversteek.E2E.Tests.Rollen;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests;

/// <summary>
/// A parent in a real browser: the first visit, and after the draw the result, the lists and the offer, in every language and at the width of an
/// old phone, a phone and a desk.
/// </summary>
[Collection(Portaaldemo.Naam)]
public sealed class OuderportaalTests(Portaaldemo demo)
{
    private const string NaDeLoting = "15 april: wachtlijsten en aanbod";

    private readonly Demoserver server = demo.Server;

    [Fact, Regel("OUD-01", "OUD-03", "D-44", "D-76")]
    public async Task Na_de_loting_staan_uitslag_wachtlijst_en_aanbod_er_in_elke_taal()
    {
        await using var post = await demo.OpAsync(NaDeLoting);
        await using var bezoeker = await server.BezoekerAsync();
        var ouder = new Ouder(bezoeker, post);
        await ouder.KomBinnenAsync();
        var kind = await bezoeker.Pagina.Locator("h1 bdi").InnerTextAsync();

        await ouder.InElkeTaalAsync("/ouders/start", "/ouders/uitslag", "/ouders/aanbod", "/ouders/wachtlijst");

        await bezoeker.GaAsync("/ouders/uitslag");
        await bezoeker.ZietAsync("Hoe is dit gegaan?");
        await ouder.LaatNietsAchterAsync(kind);
    }

    [Theory, InlineData("nl"), InlineData("en"), InlineData("tr"), InlineData("ar"), InlineData("pl"), InlineData("uk")]
    [Regel("OUD-01", "PRIV-14")]
    public async Task Het_eerste_bezoek_is_in_elke_taal_hoogstens_zestig_kilobyte(string taal)
    {
        await using var venster = await server.Browser.NewContextAsync(new() { Locale = taal, ViewportSize = new() { Width = 390, Height = 800 } });
        var pagina = await venster.NewPageAsync();
        var antwoorden = new List<IResponse>();
        pagina.Response += (_, antwoord) => antwoorden.Add(antwoord);
        await pagina.GotoAsync(new Uri(server.Adres, "/ouders").ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

        (await pagina.Locator("html").GetAttributeAsync("lang")).ShouldBe(taal);
        var samen = 0;
        foreach (var antwoord in antwoorden)
        {
            var maat = await antwoord.Request.SizesAsync();
            samen += maat.ResponseBodySize + maat.ResponseHeadersSize;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{taal}: {samen} bytes in {antwoorden.Count} antwoorden");
        samen.ShouldBeInRange(5_000, 60_000, string.Join(", ", antwoorden.Select(a => a.Url)));
    }
}
