using System.IO.Compression;
using System.Text.Json;

namespace Oversteek.Loting.Tests.Hulp;

/// <summary>Finds the public cases: the folder of OVERSTEEK_LOTING_CASES, or the copy beside the tests and what lies in ../shared.</summary>
internal static class Gevallenmap
{
    public static string Wortel { get; } = ZoekWortel();

    public static IEnumerable<(string Map, JsonElement Geval)> Alle()
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        foreach (var map in Mappen())
        {
            foreach (var bestand in Directory.EnumerateFiles(map, "*.json").Order(StringComparer.Ordinal))
            {
                using var document = JsonDocument.Parse(File.ReadAllBytes(bestand));
                // bench.json describes how to make instances; bench/Oversteek.Bench makes and checks them.
                if (document.RootElement.ValueKind != JsonValueKind.Array)
                    continue;
                foreach (var geval in document.RootElement.EnumerateArray())
                {
                    if (gezien.Add(geval.GetProperty("id").GetString()!))
                        yield return (map, geval.Clone());
                }
            }
        }
    }

    public static Stream Bestand(string pad) => new GZipStream(File.OpenRead(pad), CompressionMode.Decompress);

    private static IEnumerable<string> Mappen()
    {
        if (Environment.GetEnvironmentVariable("OVERSTEEK_LOTING_CASES") is { Length: > 0 } map)
            return [map];
        string[] mappen = [Path.Combine(Wortel, "tests", "Oversteek.Loting.Tests", "Gevallen"), Path.Combine(Wortel, "..", "shared", "loting", "cases")];
        return mappen.Where(Directory.Exists);
    }

    private static string ZoekWortel()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (map is not null && !File.Exists(Path.Combine(map.FullName, "Oversteek.slnx")))
            map = map.Parent;
        return map?.FullName ?? throw new InvalidOperationException("Oversteek.slnx niet gevonden.");
    }
}
