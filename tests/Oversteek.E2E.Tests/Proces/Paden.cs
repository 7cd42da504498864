namespace Oversteek.E2E.Tests.Proces;

/// <summary>Where the checkout, the built program and the browser are.</summary>
internal static class Paden
{
    public static string Wortel { get; } = Zoek();

    public static string Chromium => Environment.GetEnvironmentVariable("OVERSTEEK_CHROMIUM") is { Length: > 0 } gekozen ? gekozen : "/usr/bin/chromium";

    /// <summary>The program as it is delivered, published by the build of these tests (Release only).</summary>
    public static string Programma => Path.Combine(Wortel, "artifacts", "publish", "Oversteek.Demo", "release", "Oversteek.Demo.dll");

    /// <summary>The official XSD, which lies beside the checkout and never in it; null where it is absent.</summary>
    public static string? Ososchema => new[]
    {
        Environment.GetEnvironmentVariable("OVERSTEEK_OSO") ?? "", Path.Combine(Wortel, "shared", "oso"), Path.Combine(Wortel, "..", "shared", "oso"),
    }.Select(map => Path.Combine(map, "OSO_gegevensset_2019.1.xsd")).FirstOrDefault(File.Exists);

    private static string Zoek()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map!.FullName, "Oversteek.slnx")))
            map = map.Parent;
        return map.FullName;
    }
}
