using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Oversteek.E2E.Tests.Proces;

/// <summary>
/// What holds for every page: one heading, no error in the console (the CSP reports there), no request to another host, nothing that axe finds,
/// and no sideways scrolling at 320 pixels. Axe is itself a script: where scripts are off, the first two are judged. A page that stands there as it
/// was judged before, for the same role in the same state, is not given to axe again: it says the same.
/// </summary>
internal sealed class Paginakeuring
{
    private const int Smal = 320;

    private const string Axe = """
        async () => (await axe.run(document)).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 200)).join(' | '))
        """;

    // All that axe judges by: elements, attributes, names, and whether there is text. Numbers, ids of rows and tokens are not part of a state.
    private const string Staat = """
        () => {
          const kaal = t => t.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, 'G').replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
          const delen = [];
          for (const e of document.querySelectorAll('*')) {
            const eigen = [...e.attributes].filter(a => a.name !== 'nonce').map(a => a.name + '=' + (a.name === 'value' ? '' + !!a.value : kaal(a.value)));
            const tekst = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join(' ');
            const naam = /^(TITLE|H[1-6]|A|BUTTON|LABEL|LEGEND|TH|CAPTION|SUMMARY)$/.test(e.tagName);
            delen.push(e.tagName + eigen.join(' ') + (naam ? kaal(tekst) : tekst.trim() !== ''));
          }
          return delen.join('\n');
        }
        """;

    private static readonly ConcurrentDictionary<(string Weergave, string Pad, string Staat), bool> Gekeurd = new();
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
        await AxeAsync("licht");
        await PastOpAsync(Smal);
    }

    public async Task DonkerAsync()
    {
        if (!script)
            return;
        await pagina.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AxeAsync("donker");
        await pagina.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    /// <summary>As a telephone or a small tablet shows it.</summary>
    public async Task OpBreedteAsync(int breedte)
    {
        var gewoon = pagina.ViewportSize!;
        await pagina.SetViewportSizeAsync(breedte, gewoon.Height);
        await AxeAsync($"{breedte} breed");
        (await pagina.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(breedte, pagina.Url);
        await pagina.SetViewportSizeAsync(gewoon.Width, gewoon.Height);
    }

    /// <summary>Nothing stands outside the screen at this width.</summary>
    public async Task PastOpAsync(int breedte)
    {
        var gewoon = pagina.ViewportSize!;
        await pagina.SetViewportSizeAsync(breedte, gewoon.Height);
        (await pagina.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(breedte, pagina.Url);
        await pagina.SetViewportSizeAsync(gewoon.Width, gewoon.Height);
    }

    private async Task AxeAsync(string weergave)
    {
        var staat = (weergave, Vorm(new Uri(pagina.Url).AbsolutePath), await pagina.EvaluateAsync<string>(Staat));
        if (Gekeurd.ContainsKey(staat))
            return;
        await pagina.EvaluateAsync(Axescript);
        (await pagina.EvaluateAsync<string[]>(Axe)).ShouldBeEmpty($"{pagina.Url} ({weergave})");
        Gekeurd[staat] = true;
    }

    /// <summary>The route: an address without the object in it.</summary>
    private static string Vorm(string pad) => string.Join('/', pad.Split('/').Select(deel => Guid.TryParse(deel, out _) ? "*" : deel));
}
