using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Oversteek.E2E.Tests.Proces;

/// <summary>
/// What holds for every page: one heading, no error in the console (the CSP reports there), no request to another host, nothing that axe finds,
/// and no sideways scrolling at 320 pixels. Axe is itself a script: where scripts are off, the first two are judged.
/// </summary>
internal sealed class Paginakeuring
{
    private const int Smal = 320;

    private const string Axe = """
        async () => (await axe.run(document)).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 200)).join(' | '))
        """;

    private static readonly string Axescript = new BundledAxeScriptProvider().GetScript();

    private readonly IPage pagina;
    private readonly bool script;
    private readonly List<string> meldingen = [];

    public Paginakeuring(IPage pagina, bool script)
    {
        (this.pagina, this.script) = (pagina, script);
        pagina.Console += (_, melding) =>
        {
            if (!Offline && melding.Type is ("error" or "warning"))
                meldingen.Add($"{pagina.Url}: {melding.Text}");
        };
        // PRIV-14: no font, script, picture or map of somebody else; the test runs on a loopback address.
        pagina.Request += (_, verzoek) =>
        {
            if (new Uri(verzoek.Url) is { Scheme: "http" or "https" or "ws" or "wss", IsLoopback: false } vreemd)
                meldingen.Add($"{pagina.Url}: vraagt iets aan {vreemd.Host}");
        };
        pagina.PageError += (_, fout) => meldingen.Add($"{pagina.Url}: {fout}");
    }

    /// <summary>A line that a test cut is no fault of the page.</summary>
    public bool Offline { get; set; }

    public async Task KeurAsync()
    {
        // A slow machine may still be between two pages.
        await pagina.Locator("h1").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        (await pagina.Locator("h1").CountAsync()).ShouldBe(1, $"{pagina.Url} heeft één kop");
        (await pagina.TitleAsync()).ShouldEndWith("Oversteek");
        meldingen.ShouldBeEmpty();
        if (!script)
            return;
        await pagina.EvaluateAsync(Axescript);
        await AxeAsync("licht");
        await SmalAsync();
    }

    public async Task DonkerAsync()
    {
        if (!script)
            return;
        await pagina.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AxeAsync("donker");
        await pagina.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private async Task AxeAsync(string weergave) => (await pagina.EvaluateAsync<string[]>(Axe)).ShouldBeEmpty($"{pagina.Url} ({weergave})");

    private async Task SmalAsync()
    {
        var gewoon = pagina.ViewportSize!;
        await pagina.SetViewportSizeAsync(Smal, gewoon.Height);
        (await pagina.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(Smal, pagina.Url);
        await pagina.SetViewportSizeAsync(gewoon.Width, gewoon.Height);
    }
}
