using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace Oversteek.E2E.Tests.Proces;

/// <summary>A running demo on a copy of the region, and the browser beside it.</summary>
public sealed class Demoserver : IAsyncLifetime
{
    private Demoproces? proces;

    /// <summary>With the lottery published, instead of on the first day.</summary>
    internal bool Geloot { get; init; }

    public string Map { get; } = Directory.CreateTempSubdirectory("oversteek-e2e-").FullName;

    public Uri Adres { get; } = new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{VrijePoort()}"));

    /// <summary>Null for the shared region of twelve; a number makes a region of its own.</summary>
    internal int? Leerlingen { get; init; }

    public IBrowser Browser { get; private set; } = null!;

    internal string Uitvoer => proces?.Uitvoer ?? "";

    /// <summary>The code that each account used last; it works once.</summary>
    internal ConcurrentDictionary<string, string> Gebruikt { get; } = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        if (Leerlingen is null)
            await Werkplek.KopieerDemoAsync(Map);
        proces = await Demoproces.StartAsync(Map, Adres.Port, Leerlingen ?? Demoproces.Klein, Geloot ? ["--geloot"] : []);
        Browser = await Werkplek.BrowserAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (proces is not null)
            await proces.DisposeAsync();
        Directory.Delete(Map, recursive: true);
    }

    internal Task<Bezoeker> BezoekerAsync(bool script = true) => Bezoeker.OpenAsync(this, script);

    internal static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}

/// <summary>Classes that leave each other's pupils and people alone share one server.</summary>
[CollectionDefinition(Naam)]
public sealed class Gedeeldedemo : ICollectionFixture<Demoserver>
{
    public const string Naam = "gedeelde demo";
}
