using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Oversteek.Application.Bouwstenen;

/// <summary>
/// The words for states and events, by key and language: one file per feature and language (Woorden/FEATURE.TAAL.json). A reader can have
/// words of his own beside the general ones: "Aanmeldingstatus@basisschool". No name of a value reaches a person.
/// </summary>
public static class Woorden
{
    public const string Nederlands = "nl";
    private const string Map = ".Woorden.";
    private const string Gebeurtenissen = "gebeurtenis";

    private static readonly Lazy<FrozenDictionary<string, string>> Alle = new(Lees);

    /// <param name="lezer">Who reads it, where that makes a difference.</param>
    public static string Van<T>(T waarde, string? lezer = null, string taal = Nederlands)
        where T : struct, Enum =>
        Zoek($"{typeof(T).Name}@{lezer}", $"{waarde}", taal) ?? Zoek(typeof(T).Name, $"{waarde}", taal)
        ?? throw new ArgumentOutOfRangeException(nameof(waarde), waarde, "Geen woord voor deze waarde.");

    /// <summary>For what shows values of every type; null where nobody gave a word.</summary>
    public static string? Zoek(Enum waarde, string taal = Nederlands) => Zoek(waarde.GetType().Name, $"{waarde}", taal);

    /// <param name="soort">Kind of the event or the reading, as it stands in the log.</param>
    public static string Gebeurtenis(string soort, string taal = Nederlands) =>
        ZoekGebeurtenis(soort, taal) ?? throw new ArgumentException($"Geen woord voor {soort}.", nameof(soort));

    /// <summary>The word for a name that is no value of a type, such as the key of a setting.</summary>
    public static string Van(string groep, string naam, string taal = Nederlands) =>
        Zoek(groep, naam, taal) ?? throw new ArgumentException($"Geen woord voor {groep}.{naam}.", nameof(naam));

    public static string? ZoekGebeurtenis(string soort, string taal = Nederlands) => Zoek(Gebeurtenissen, soort, taal);

    private static string? Zoek(string groep, string naam, string taal) =>
        Alle.Value.GetValueOrDefault($"{taal}:{groep}.{naam}") ?? Alle.Value.GetValueOrDefault($"{Nederlands}:{groep}.{naam}");

    private static FrozenDictionary<string, string> Lees()
    {
        var bron = typeof(Woorden).Assembly;
        return bron.GetManifestResourceNames().Where(n => n.Contains(Map, StringComparison.Ordinal))
            .SelectMany(n => Bestand(bron, n))
            .ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
    }

    // Two files that give one key stop the program: a dictionary refuses doubles.
    private static IEnumerable<KeyValuePair<string, string>> Bestand(Assembly bron, string naam)
    {
        using var stroom = bron.GetManifestResourceStream(naam)!;
        var taal = naam.Split('.')[^2];
        return [.. from groep in JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stroom)!
                   from woord in groep.Value
                   select KeyValuePair.Create($"{taal}:{groep.Key}.{woord.Key}", woord.Value)];
    }
}
