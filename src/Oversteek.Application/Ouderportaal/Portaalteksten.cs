using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Oversteek.Application.Ouderportaal;

/// <param name="Naam">In its own script: somebody who looks for it reads no other.</param>
public sealed record Portaaltaal(string Code, string Naam, bool VanRechts = false);

/// <param name="Langst">Most characters in any language; null when it may be long.</param>
/// <param name="Uitleg">For whoever translates.</param>
public sealed record Tekstaantekening(int? Langst, string? Uitleg);

/// <summary>
/// The words of portal, letters and forms for parents: one flat file per language (Teksten/TAAL.json), the notes for translators in the Dutch
/// one as <c>@sleutel</c>. {naam} is filled in, **...** is bold; a sentence is never made of two keys.
/// </summary>
public static partial class Portaalteksten
{
    public const string Nederlands = "nl";
    private const string Map = ".Teksten.";

    private static readonly FrozenDictionary<string, FrozenDictionary<string,
        string>> Teksten = Talen.ToFrozenDictionary(t => t.Code, t => Lees(t.Code), StringComparer.Ordinal);

    public static IReadOnlyList<Portaaltaal> Talen =>
    [
        new(Nederlands, "Nederlands"), new("en", "English"), new("tr", "Türkçe"), new("ar", "العربية", VanRechts: true), new("pl", "Polski"),
            new("uk", "Українська"),
    ];

    public static IEnumerable<string> Sleutels(string taal) => Teksten[taal].Keys;

    public static bool Kent(string? taal) => taal is not null && Teksten.ContainsKey(taal);

    public static Portaaltaal Taal(string taal) => Talen.Single(t => t.Code == taal);

    public static string? Zoek(string taal, string sleutel) => Teksten[taal].GetValueOrDefault(sleutel);

    public static string Geef(string taal, string sleutel, params ReadOnlySpan<(string Plek, string Waarde)> waarden)
    {
        var tekst = Zoek(taal, sleutel) ?? throw new InvalidOperationException($"De tekst {sleutel} ontbreekt in de taal {taal}.");
        foreach (var (plek, waarde) in waarden)
            tekst = tekst.Replace($"{{{plek}}}", waarde, StringComparison.Ordinal);
        return tekst;
    }

    public static IReadOnlyList<string> Plekken(string tekst) => [.. Plek().Matches(tekst).Select(m => m.Groups["naam"].Value)];

    public static IReadOnlyDictionary<string, Tekstaantekening> Aantekeningen()
    {
        return Regels(Nederlands).Where(e => e.Name[0] == '@' && e.Name[1] != '@').ToDictionary(
            e => e.Name[1..],
            e => new Tekstaantekening(
                e.Value.TryGetProperty("max", out var langst) ? langst.GetInt32() : null, e.Value.TryGetProperty("n", out var uitleg)
                    ? uitleg.GetString() : null),
            StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> Lees(string taal)
    {
        return Regels(taal).Where(e => e.Name[0] != '@').ToFrozenDictionary(e => e.Name, e => e.Value.GetString()!, StringComparer.Ordinal);
    }

    /// <summary>Each feature with pages for parents has its own files; a key stands once.</summary>
    private static IEnumerable<JsonProperty> Regels(string taal)
    {
        var bron = typeof(Portaalteksten).Assembly;
        foreach (var naam in bron.GetManifestResourceNames().Where(n => n.EndsWith($"{Map}{taal}.json", StringComparison.Ordinal)))
        {
            using var stroom = bron.GetManifestResourceStream(naam)!;
            foreach (var regel in JsonSerializer.Deserialize<JsonElement>(stroom).EnumerateObject())
                yield return regel;
        }
    }

    [GeneratedRegex(@"\{(?<naam>[a-z]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plek();
}
