using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Oversteek.Application.Criteria;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Procedures;

namespace Oversteek.Web.Teksten;

/// <summary>
/// The texts of the resources by key and language. A file per feature and language (<c>Weigeringen/Aanmeldingen.nl.json</c>); a key stands once
/// in a language, so that another language is other files and no code.
/// </summary>
public static partial class Woorden
{
    public const string Nederlands = "nl";

    /// <summary>A sentence at this place goes on after a colon, and begins small.</summary>
    private const string Vervolg = "klacht";

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Talen = LeesAlle();

    public static IEnumerable<string> Sleutels(string taal = Nederlands) => Talen[taal].Keys;

    public static string Geef(string sleutel, string taal = Nederlands) =>
        Talen[taal].TryGetValue(sleutel, out var tekst) ? tekst : throw new InvalidOperationException($"De tekst {sleutel} ontbreekt in de taal {taal}.");

    public static IReadOnlyList<string> Plaatsen(string tekst) => [.. Plaats().Matches(tekst).Select(m => m.Groups["naam"].Value)];

    /// <summary>The sentence of a refusal, with its values in words.</summary>
    public static string Zin(this Weigering weigering, string taal = Nederlands) => Plaats().Replace(Geef(weigering.Code, taal), plaats =>
    {
        var waarde = weigering.Namen.Zip(weigering.Waarden).Single(w => w.First == plaats.Groups["naam"].Value).Second;
        var woorden = Van(waarde, taal);
        return plaats.Groups["naam"].Value == Vervolg && waarde is Weigering ? char.ToLowerInvariant(woorden[0]) + woorden[1..] : woorden;
    });

    /// <summary>A value as people read it; a state without a word is a fault, never its name in the code.</summary>
    public static string Van(object waarde, string taal = Nederlands) => waarde switch
    {
        Weigering zin => zin.Zin(taal),
        Criteriumstap stap => stap.Zin(taal),
        Enum staat => Geef($"{staat.GetType().Name}.{staat}", taal),
        Mijlpaal { Tijd: { } tijd } mijlpaal => $"{Van(mijlpaal.Van, taal)} {tijd:H\\:mm} uur",
        Mijlpaal mijlpaal => Van(mijlpaal.Van, taal),
        DateOnly dag => dag.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(taal)),
        IFormattable getal => getal.ToString(null, CultureInfo.GetCultureInfo(taal)),
        _ => waarde.ToString() ?? "",
    };

    private static FrozenDictionary<string, FrozenDictionary<string, string>> LeesAlle()
    {
        var bron = typeof(Woorden).Assembly;
        return bron.GetManifestResourceNames().Where(n => n.StartsWith("Teksten/", StringComparison.Ordinal) && n.EndsWith(".json", StringComparison.Ordinal))
            .GroupBy(n => n.Split('.')[^2], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.SelectMany(n => Lees(bron, n)).ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Lees(Assembly bron, string naam)
    {
        using var stroom = bron.GetManifestResourceStream(naam)!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stroom)!;
    }

    [GeneratedRegex(@"\{(?<naam>[a-z]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plaats();
}
