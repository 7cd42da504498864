using Oversteek.Application.Persistence;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Procedures;

/// <summary>The rules a new region starts with (D-01): a file with only what differs from the defaults.</summary>
public static class Voorinstelling
{
    private const string Map = ".Voorinstellingen.";

    public static IReadOnlyList<string> Namen { get; } =
        [.. Bronnen().Select(b => b[(b.IndexOf(Map, StringComparison.Ordinal) + Map.Length)..^".json".Length]).Order(StringComparer.Ordinal)];

    public static Procedureregels? Zoek(string naam)
    {
        if (!Namen.Contains(naam, StringComparer.Ordinal))
            return null;
        var bron = Bronnen().Single(b => b.EndsWith($"{Map}{naam}.json", StringComparison.Ordinal));
        using var stroom = typeof(Voorinstelling).Assembly.GetManifestResourceStream(bron)!;
        using var lezer = new StreamReader(stroom);
        return Json.Lees<Procedureregels>(lezer.ReadToEnd());
    }

    private static IEnumerable<string> Bronnen() =>
        typeof(Voorinstelling).Assembly.GetManifestResourceNames().Where(b => b.Contains(Map, StringComparison.Ordinal));
}
