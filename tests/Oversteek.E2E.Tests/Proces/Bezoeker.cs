using Microsoft.Playwright;

namespace Oversteek.E2E.Tests.Proces;

/// <summary>Somebody at a browser. Every page that comes in view is judged; see <see cref="Paginakeuring"/>.</summary>
internal sealed class Bezoeker : IAsyncDisposable
{
    /// <summary>In milliseconds, for whatever should come; a slow machine is no fault of the page.</summary>
    public const int Geduld = 60_000;

    private readonly Demoserver server;
    private readonly IBrowserContext venster;
    private readonly Paginakeuring keuring;

    private Bezoeker(Demoserver server, IBrowserContext venster, IPage pagina, Paginakeuring keuring) =>
        (this.server, this.venster, Pagina, this.keuring) = (server, venster, pagina, keuring);

    public IPage Pagina { get; }

    public bool Script { get; private init; }

    public string Pad => new Uri(Pagina.Url).AbsolutePath;

    /// <summary>What the demo said: the reason when it could not do what was asked.</summary>
    public string Serveruitvoer => server.Uitvoer;

    public ILocator Hoofd => Pagina.Locator("main");

    public static async Task<Bezoeker> OpenAsync(Demoserver server, bool script)
    {
        var venster = await server.Browser.NewContextAsync(new() { JavaScriptEnabled = script, Locale = "nl-NL", ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1280, Height = 900 } });
        venster.SetDefaultTimeout(Geduld);
        var pagina = await venster.NewPageAsync();
        return new Bezoeker(server, venster, pagina, new Paginakeuring(pagina, script)) { Script = script };
    }

    public async ValueTask DisposeAsync() => await venster.DisposeAsync();

    /// <summary>Password and code, both from the page where the demo shows its people.</summary>
    public async Task<Bezoeker> LogInAsync(string naam)
    {
        var (email, wachtwoord) = await ToegangAsync(naam);
        await LinkAsync("Inloggen");
        await Pagina.GetByLabel("E-mailadres").FillAsync(email);
        await Pagina.GetByLabel("Wachtwoord").FillAsync(wachtwoord);
        await KnopAsync("Verder");
        await Pagina.GetByLabel("Code").FillAsync(await CodeAsync(naam));
        await KnopAsync("Inloggen");
        return this;
    }

    /// <summary>The code that the page of the second step shows in the demo; from now on it is used.</summary>
    public async Task<string> CodeAsync(string naam) => server.Gebruikt[naam] = await Hoofd.Locator(".os-alert strong").Last.InnerTextAsync();

    /// <summary>What the demo shows of this person, at a moment at which the code was not used before.</summary>
    public async Task<(string Email, string Wachtwoord)> ToegangAsync(string naam)
    {
        await GaAsync("/demo");
        var cellen = Pagina.GetByRole(AriaRole.Row).Filter(new() { Has = Pagina.GetByRole(AriaRole.Rowheader, new() { Name = naam }) }).GetByRole(AriaRole.Cell);
        if (server.Gebruikt.TryGetValue(naam, out var gebruikt) && gebruikt == await cellen.Nth(3).InnerTextAsync())
            await KnopAsync("Nieuwe codes");
        return (await cellen.Nth(1).InnerTextAsync(), await cellen.Nth(2).InnerTextAsync());
    }

    public Task GaAsync(string pad) => NavigeerAsync(() => Pagina.GotoAsync(new Uri(server.Adres, pad).ToString()));

    public Task LinkAsync(string naam) => NavigeerAsync(() => Hoofd.GetByRole(AriaRole.Link, new() { Name = naam }).First.ClickAsync());

    public Task VolgAsync(ILocator link) => NavigeerAsync(() => link.ClickAsync());

    public Task MenuAsync(string naam) => NavigeerAsync(() => Pagina.Locator(".os-side").GetByRole(AriaRole.Link, new() { Name = naam, Exact = true }).ClickAsync());

    public Task KnopAsync(string naam) => NavigeerAsync(() => Hoofd.GetByRole(AriaRole.Button, new() { Name = naam, Exact = true }).First.ClickAsync());

    /// <summary>A key that sends the form or follows the link that has the focus.</summary>
    public Task ToetsAsync(string toets) => NavigeerAsync(() => Pagina.Keyboard.PressAsync(toets));

    public async Task<(string Naam, byte[] Inhoud)> DownloadAsync(string knop)
    {
        var download = await Pagina.RunAndWaitForDownloadAsync(() => Hoofd.GetByRole(AriaRole.Button, new() { Name = knop }).ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    /// <summary>Asks for an address without showing it, with the session of this visitor.</summary>
    public async Task<int> StatusAsync(string pad) => (await Pagina.APIRequest.GetAsync(new Uri(server.Adres, pad).ToString(), new() { MaxRedirects = 0 })).Status;

    /// <summary>Waits until the page itself went there. It asks until it is so: WaitForURL misses a page that comes between its look and its wait.</summary>
    public async Task KomtOpAsync(string adres, float geduld = Geduld)
    {
        await Assertions.Expect(Pagina).ToHaveURLAsync(new Uri(server.Adres, adres).ToString(), new() { Timeout = geduld });
        await GeladenAsync();
    }

    /// <summary>Does something while the line is cut.</summary>
    public async Task ZonderNetwerkAsync(Func<Task> doe)
    {
        keuring.Offline = true;
        await venster.SetOfflineAsync(true);
        await doe();
        await venster.SetOfflineAsync(false);
        keuring.Offline = false;
    }

    /// <summary>Judges what a script made of the page that stands there.</summary>
    public Task KeurAsync() => keuring.KeurAsync();

    public Task DonkerAsync() => keuring.DonkerAsync();

    public Task OpBreedteAsync(int breedte) => keuring.OpBreedteAsync(breedte);

    public Task PastOpAsync(int breedte) => keuring.PastOpAsync(breedte);

    public async Task ZietAsync(string tekst) => (await Hoofd.InnerTextAsync()).ShouldContain(tekst, Case.Insensitive, Pagina.Url);

    /// <summary>Waits until another page stands there, and judges it.</summary>
    private async Task NavigeerAsync(Func<Task> doe)
    {
        var gegaan = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Gegaan(object? _, IFrame frame)
        {
            if (frame == Pagina.MainFrame)
                gegaan.TrySetResult();
        }

        Pagina.FrameNavigated += Gegaan;
        await doe();
        await gegaan.Task.WaitAsync(TimeSpan.FromMilliseconds(Geduld));
        Pagina.FrameNavigated -= Gegaan;
        await GeladenAsync();
        await keuring.KeurAsync();
    }

    /// <summary>A busy machine at times misses that the page was loaded; its head, for which the judging waits, tells it as well.</summary>
    private async Task GeladenAsync()
    {
        try
        {
            await Pagina.WaitForLoadStateAsync(options: new() { Timeout = Geduld / 4 });
        }
        catch (TimeoutException)
        {
            await Pagina.Locator("h1").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }
    }
}
