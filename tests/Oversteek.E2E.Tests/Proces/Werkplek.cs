using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;

[assembly: AssemblyFixture(typeof(Werkplek))]

namespace Oversteek.E2E.Tests.Proces;

/// <summary>What all browser tests share: one browser and one filled demo region, of which every server gets a copy.</summary>
public sealed class Werkplek : IAsyncDisposable
{
    private static readonly Lazy<Task<IPlaywright>> Aandrijving = new(Playwright.CreateAsync);
    private static readonly Lazy<Task<IBrowser>> Enige = new(StartAsync);
    private static readonly Lazy<Task<string>> Sjabloon = new(VulAsync);

    public static Task<IBrowser> BrowserAsync() => Enige.Value;

    /// <summary>Fills this folder with the region of the demo, on its first day.</summary>
    public static async Task KopieerDemoAsync(string naar)
    {
        var van = await Sjabloon.Value;
        foreach (var map in Directory.EnumerateDirectories(van, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(naar, Path.GetRelativePath(van, map)));
        foreach (var bestand in Directory.EnumerateFiles(van, "*", SearchOption.AllDirectories))
            File.Copy(bestand, Path.Combine(naar, Path.GetRelativePath(van, bestand)));
    }

    public async ValueTask DisposeAsync()
    {
        if (Enige.IsValueCreated)
            await (await Enige.Value).DisposeAsync();
        if (Aandrijving.IsValueCreated)
            (await Aandrijving.Value).Dispose();
        if (Sjabloon.IsValueCreated)
            Directory.Delete(await Sjabloon.Value, recursive: true);
    }

    private static async Task<IBrowser> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(Bezoeker.Geduld);
        return await (await Aandrijving.Value).Chromium.LaunchAsync(new() { ExecutablePath = Paden.Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    private static async Task<string> VulAsync()
    {
        var map = Directory.CreateTempSubdirectory("oversteek-e2e-sjabloon-").FullName;
        // It is stopped before anybody copies: then all stands in the database file.
        await (await Demoproces.StartAsync(map, Demoserver.VrijePoort())).DisposeAsync();
        return map;
    }
}
