using System.Text.RegularExpressions;
using Oversteek.Testhulp;

namespace Oversteek.Web.Tests.Architectuur;

/// <summary>What the papers about security claim is there (SEC-64).</summary>
[Regel("SEC-64")]
public sealed partial class PapierTests
{
    private static readonly string[] Hoofdstukken = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17"];

    private static readonly ILookup<string, string> Tests = Directory.EnumerateFiles(Path.Combine(Goedkeuring.Wortel(), "tests"), "*Tests*.cs", SearchOption.AllDirectories)
        .ToLookup(pad => Path.GetFileName(pad).Split('.')[0], File.ReadAllText, StringComparer.Ordinal);

    [Fact]
    [Regel("B-67")]
    public void Wat_volgens_asvs_klaar_is_noemt_een_test_of_een_bestand_dat_er_is()
    {
        var klaar = File.ReadLines(Pad("asvs.csv")).Skip(1).Select(r => r.Split(';')).Where(r => r[2] == "ja").ToList();

        klaar.Where(r => !Bewijzen(r[3]).Any()).Select(r => r[0]).ShouldBeEmpty("een reden alleen is geen bewijs: noem een test of een bestand");
        klaar.Count.ShouldBeGreaterThan(120);
    }

    [Fact]
    public void Elke_regel_van_asvs_heeft_een_status_en_een_test_die_bestaat_of_een_reden()
    {
        var regels = File.ReadLines(Pad("asvs.csv")).Skip(1).Select(r => r.Split(';')).ToList();

        regels.ShouldAllBe(r => r.Length == 4 && (r[2] == "ja" || r[2] == "deels" || r[2] == "nee" || r[2] == "nvt") && r[3].Length > 0);
        regels.Where(r => r[2] is "ja" or "deels").SelectMany(r => Bewijzen(r[3]).Select(b => $"{r[0]}: {b}")).Where(r => !Bestaat(r.Split(": ")[1])).ShouldBeEmpty("deze tests bestaan niet");
        regels.Where(r => r[2] != "ja" && !r[3].Contains("reden: ", StringComparison.Ordinal)).ShouldBeEmpty("wie niet 'ja' zegt, geeft een reden");
        regels.Select(r => r[0]).ShouldBeUnique();
        regels.Select(r => r[0].Split('.')[0]).Distinct(StringComparer.Ordinal).ShouldBe(Hoofdstukken);
    }

    [Theory]
    [InlineData("dreigingsmodel.md")]
    [InlineData("wachters.md")]
    public void Elke_test_die_een_document_noemt_bestaat(string document)
    {
        var genoemd = Genoemd().Matches(File.ReadAllText(Pad(document))).Select(m => m.Groups["test"].Value).Distinct(StringComparer.Ordinal).ToList();

        genoemd.Count.ShouldBeGreaterThan(8);
        genoemd.Where(naam => !(naam.Contains('.', StringComparison.Ordinal) ? Bestaat(naam) : Tests.Contains(naam))).ShouldBeEmpty();
    }

    [Fact]
    public void De_controle_ziet_een_test_die_niet_bestaat()
    {
        Bestaat("MatrixTests.De_server_doet_wat_de_matrix_zegt").ShouldBeTrue();
        Bestaat("MatrixTests.Iets_anders").ShouldBeFalse();
        Bestaat("docs/beheer/drempels.md").ShouldBeTrue();
        Bestaat("docs/beheer/anders.md").ShouldBeFalse();
        Bestaat("VerdwenenTests.De_server_doet_wat_de_matrix_zegt").ShouldBeFalse();
    }

    private static IEnumerable<string> Bewijzen(string bewijs) => bewijs.Split(" | ").Where(b => !b.StartsWith("reden: ", StringComparison.Ordinal));

    private static bool Bestaat(string bewijs) => bewijs.Contains('/', StringComparison.Ordinal)
        ? Path.Exists(Path.Combine(Goedkeuring.Wortel(), bewijs))
        : IsTest(bewijs);

    private static bool IsTest(string test) => test.Split('.') is [var klasse, var methode] && Tests[klasse].Any(tekst => tekst.Contains($" {methode}(", StringComparison.Ordinal));

    private static string Pad(string naam) => Path.Combine(Goedkeuring.Wortel(), "docs", naam);

    [GeneratedRegex(@"`(?<test>\w+Tests(?:\.\w+)?)`", RegexOptions.NonBacktracking)]
    private static partial Regex Genoemd();
}
