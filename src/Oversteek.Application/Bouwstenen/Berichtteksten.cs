using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Bouwstenen;

/// <param name="Onderwerp">Tells nothing about the child: it shows on locked screens.</param>
/// <param name="Versie">Of these words; another comma is another version, so that it cannot be forgotten.</param>
public sealed record Berichttekst(string Taal, string Onderwerp, string Tekst, string Versie);

/// <summary>
/// The words of the automatic mails: one file per message and language beside the feature (Berichten/SLEUTEL.TAAL.txt: a subject, an empty
/// line, the text). Adding a language is adding files. 'uw kind' or a reference, what happened, what to do; never a name (D-50).
/// </summary>
public static partial class Berichtteksten
{
    public const string Nederlands = "nl";
    private const string Map = ".Berichten.";

    private static readonly Lazy<FrozenDictionary<string, string>> Bestanden = new(Lees);

    /// <summary>Of messages to parents.</summary>
    public static IReadOnlyList<string> Oudertalen { get; } = [Nederlands, "en", "tr", "ar", "pl", "uk"];

    /// <summary>Names of the files, without .txt.</summary>
    public static IEnumerable<string> Namen => Bestanden.Value.Keys;

    /// <summary>In this language, or in Dutch.</summary>
    /// <param name="eigen">The words of a region, which go before those of the platform in the same language.</param>
    public static Berichttekst Van(Berichtsoort soort, string taal, IReadOnlyList<Mailsjabloon>? eigen = null)
    {
        taal = Bestanden.Value.ContainsKey($"{soort.Sleutel}.{taal}") ? taal : Nederlands;
        var (onderwerp, tekst) = eigen?.FirstOrDefault(m => m.Bericht == soort.Sleutel && m.Taal == taal) is { } sjabloon
            ? (sjabloon.Onderwerp, sjabloon.Tekst)
            : Standaard(soort, taal);
        var geheel = Bestanden.Value[$"kader.{soort.Kader}.{taal}"].Replace("{tekst}", tekst, StringComparison.Ordinal);
        return new Berichttekst(taal, onderwerp, geheel, Versie(onderwerp + "\n" + geheel));
    }

    /// <summary>The words of the platform, without the frame around them.</summary>
    public static (string Onderwerp, string Tekst) Standaard(Berichtsoort soort, string taal) => Delen(Bestanden.Value[$"{soort.Sleutel}.{taal}"]);

    /// <summary>The places to fill in, each once, by name.</summary>
    public static IReadOnlyList<string> Plekken(string tekst) => [.. Plek().Matches(tekst).Select(m => m.Groups["naam"].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>In one pass, so that what was filled in is never taken for a place.</summary>
    public static string Vul(string tekst, Func<string, string> waarde) => Plek().Replace(tekst, m => waarde(m.Groups["naam"].Value));

    /// <summary>A sentence that fills a place when there is nothing else to say.</summary>
    public static string Zin(string naam, string taal) =>
        Bestanden.Value.GetValueOrDefault($"zin.{naam}.{taal}") ?? Bestanden.Value[$"zin.{naam}.{Nederlands}"];

    private static (string Onderwerp, string Tekst) Delen(string bestand)
    {
        var einde = bestand.IndexOf("\n\n", StringComparison.Ordinal);
        return einde > 0
            ? (bestand[..einde], bestand[(einde + 2)..])
            : throw new InvalidOperationException("Een bericht begint met het onderwerp en een lege regel.");
    }

    private static string Versie(string tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)))[..12];

    private static FrozenDictionary<string, string> Lees()
    {
        var bron = typeof(Berichtteksten).Assembly;
        var namen = bron.GetManifestResourceNames().Where(n => n.Contains(Map, StringComparison.Ordinal) && n.EndsWith(".txt", StringComparison.Ordinal));
        return namen.ToFrozenDictionary(
            n => n[(n.IndexOf(Map, StringComparison.Ordinal) + Map.Length)..^".txt".Length], n => Inhoud(bron, n), StringComparer.Ordinal);
    }

    private static string Inhoud(Assembly bron, string naam)
    {
        using var lezer = new StreamReader(bron.GetManifestResourceStream(naam)!, Encoding.UTF8);
        return lezer.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n');
    }

    [GeneratedRegex(@"\{(?<naam>[a-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plek();
}
