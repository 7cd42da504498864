using System.Globalization;
using System.Text.RegularExpressions;

namespace Oversteek.Oso.Tests.Hulp;

/// <summary>The ids of the written specification, which lies beside the official files: what must be checked, and how hard.</summary>
public static partial class Specificatie
{
    private static readonly string[] Eigen = ["XML.", "OSO.", "BSN.", "BIJLAGE."];

    /// <summary>Business rules with "error" or "warning" for a receiver; the ones the specification calls dead are left out.</summary>
    public static IReadOnlyDictionary<string, string> Regels() => Rijen("## 6. ").Where(r => !r[^1].StartsWith("dead", StringComparison.Ordinal))
        .SelectMany(r => Ids(r[0]).Select(id => (Id: id, Ernst: r[^1].Contains('D') ? "warning" : "error")))
        .Where(p => p.Id is not "CODE.nn").DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Ernst, StringComparer.Ordinal);

    /// <summary>Numbers of the code lists.</summary>
    public static IReadOnlyList<string> Codelijsten() => [.. Genoemd().Distinct(StringComparer.Ordinal)];

    private static List<string> Genoemd() =>
    [
        .. Rijen("## 5. ").SkipWhile(r => r[0] is not "list").Select(r => r[0]).Where(c => int.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out _)),
        .. Lijstkop().Matches(Deel("## 5. ")).Select(m => m.Groups["nummer"].Value),
    ];

    /// <summary>Rules of our own with their severity.</summary>
    public static IReadOnlyDictionary<string, string> EigenRegels() => Rijen("## 1. ").Where(r => Eigen.Any(e => r[0].StartsWith(e, StringComparison.Ordinal)))
        .SelectMany(r => r[0].Split(", ").Select(id => (Id: id, Ernst: r[1]))).ToDictionary(p => p.Id, p => p.Ernst, StringComparer.Ordinal);

    private static IEnumerable<string> Ids(string cel)
    {
        var familie = "";
        foreach (Match m in Id().Matches(Bijschrift().Replace(cel, "")))
        {
            familie = m.Groups["familie"].Success ? m.Groups["familie"].Value : familie;
            var (letters, begin, staart) = (m.Groups["letters"].Value, m.Groups["van"].Value, m.Groups["staart"].Value);
            var tot = m.Groups["tot"].Success ? Getal(m.Groups["tot"].Value) : Getal(begin);
            for (var n = Getal(begin); n <= tot; n++)
                yield return $"{familie}.{letters}{n.ToString(CultureInfo.InvariantCulture).PadLeft(begin.Length, '0')}{staart}";
        }
    }

    private static int Getal(string tekst) => int.Parse(tekst, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rijen(string kop) => Deel(kop).Split('\n').Where(r => r.StartsWith("| ", StringComparison.Ordinal))
        .Select(r => r.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static string Deel(string kop)
    {
        var tekst = File.ReadAllText(Pad());
        var begin = tekst.IndexOf(kop, StringComparison.Ordinal);
        begin.ShouldBeGreaterThan(0, $"{kop} staat niet in de specificatie");
        return tekst[begin..tekst.IndexOf("\n## ", begin, StringComparison.Ordinal)];
    }

    private static string Pad()
    {
        var pad = Path.Combine(Voorbeeldbestand.Vereis(), "..", "oso.md");
        Assert.SkipUnless(File.Exists(pad), "De specificatie oso.md staat niet naast de officiële bestanden.");
        return pad;
    }

    [GeneratedRegex(@"(?:(?<familie>OVa|OVb|PaO|OG|OS)\.)?(?<letters>[A-Za-z]*)(?<van>\d{2})(?:–[A-Za-z]*(?<tot>\d{2}))?(?<staart>bis)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    /// <summary>Other names of the same rule in the sources.</summary>
    [GeneratedRegex(@"\((=|source)[^)]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bijschrift();

    [GeneratedRegex(@"\*\*L\.(?<nummer>\d+) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lijstkop();
}
