namespace Oversteek.Oso.Tests.Hulp;

/// <summary>
/// The official files, which lie beside the checkout and never in it. Tests that need them are skipped, and counted as
/// skipped, where they are absent.
/// </summary>
public static class Voorbeeldbestand
{
    public static string? Map { get; } = Zoek();

    public static string Schema => Path.Combine(Vereis(), "OSO_gegevensset_2019.1.xsd");

    public static string Manifest => Path.Combine(Vereis(), "manifest.json");

    public static string Vereis()
    {
        Assert.SkipUnless(Map is not null, "De officiële OSO-bestanden zijn er niet (OVERSTEEK_OSO of shared/oso).");
        return Map!;
    }

    public static IReadOnlyList<string> Voorbeelden() => [.. Directory.GetFiles(Path.Combine(Vereis(), "voorbeelden"), "*.xml").Order(StringComparer.Ordinal)];

    public static byte[] Lees(string deel) => File.ReadAllBytes(Voorbeelden().Single(p => p.Contains(deel, StringComparison.Ordinal)));

    private static string? Zoek()
    {
        if (Environment.GetEnvironmentVariable("OVERSTEEK_OSO") is { Length: > 0 } ingesteld && Directory.Exists(ingesteld))
            return ingesteld;
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            if (!File.Exists(Path.Combine(map.FullName, "Oversteek.slnx")))
                continue;
            string[] plekken = [Path.Combine(map.FullName, "shared", "oso"), Path.Combine(map.FullName, "..", "shared", "oso")];
            return plekken.FirstOrDefault(Directory.Exists);
        }

        return null;
    }
}
