using System.Text.RegularExpressions;

namespace Oversteek.Regels;

/// <summary>
/// Every proof on a line of its own: the tests, the rule ids they carry, the guards and what turns red without them, and the addresses of the
/// matrix. Two lists, before and after a change of the tests, show with `diff` what was lost.
/// </summary>
internal static partial class Bewijslijst
{
    public static Task ToonAsync(TextWriter uit, string map, Regeldekking dekking) => uit.WriteLineAsync(string.Join(Environment.NewLine, Regels(map, dekking)));

    private static IEnumerable<string> Regels(string map, Regeldekking dekking)
    {
        var tests = dekking.AlleTests.ToHashSet(StringComparer.Ordinal);
        return tests.Select(test => $"test\t{test}")
            .Concat(dekking.Ids.SelectMany(id => dekking.Tests(id).Select(test => $"regel\t{id}\t{test}")))
            .Concat(Wachters(Path.Combine(map, "docs", "wachters.md"), tests))
            .Concat(Lijst(map, "autorisatie.csv", "matrix"))
            .Concat(Lijst(map, "anonymous-endpoints.txt", "anoniem"))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>A guard whose test is gone guards nothing any more; it says so.</summary>
    private static IEnumerable<string> Wachters(string bestand, HashSet<string> tests) =>
        from regel in Lees(bestand)
        let cellen = regel.Split('|', StringSplitOptions.TrimEntries)
        where cellen.Length == 5
        from naam in Testnaam().Matches(cellen[3]).Select(m => m.Groups["test"].Value)
        select $"wachter\t{cellen[1]}\t{naam}\t{(tests.Contains(naam) ? "aanwezig" : "weg")}";

    private static IEnumerable<string> Lijst(string map, string bestand, string soort) =>
        Lees(Path.Combine(map, "tests", "Oversteek.Web.Tests", bestand))
            .Where(regel => regel.Length > 0 && regel[0] != '#').Select(regel => $"{soort}\t{regel}");

    private static string[] Lees(string bestand) => File.Exists(bestand) ? File.ReadAllLines(bestand) : [];

    [GeneratedRegex(@"`(?<test>\w+Tests\.\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Testnaam();
}
