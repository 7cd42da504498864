using System.Globalization;

namespace Oversteek.Demo;

/// <summary>What the last starts took from the command to the answer, set-up and build included. The script says where it is kept.</summary>
internal static class Starttijden
{
    private static readonly string? Map = Environment.GetEnvironmentVariable("OVERSTEEK_STEMPELS");

    /// <param name="nieuw">A region was made; otherwise it was there from an earlier start.</param>
    public static async Task BewaarDemoAsync(bool nieuw, TimeSpan duur)
    {
        if (Map is null || !double.TryParse(Environment.GetEnvironmentVariable("OVERSTEEK_OPZET"), CultureInfo.InvariantCulture, out var opzet))
            return;
        await File.WriteAllTextAsync(Bestand(nieuw ? "demo" : "demo-opnieuw"), (opzet + duur.TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture));
    }

    /// <summary>Seconds; null = not seen in this folder yet.</summary>
    public static object Lees() => new { demo = Lees("demo"), demoOpnieuw = Lees("demo-opnieuw"), test = Lees("test") };

    private static double? Lees(string naam) =>
        Map is not null && File.Exists(Bestand(naam)) && double.TryParse(File.ReadAllText(Bestand(naam)), CultureInfo.InvariantCulture, out var seconden) ? seconden : null;

    private static string Bestand(string naam) => Path.Combine(Map!, naam + ".seconden");
}
