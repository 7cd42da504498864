using System.Xml.Linq;
using Oversteek.Oso.Structuur;
using Oversteek.Oso.Tests.Hulp;

namespace Oversteek.Oso.Tests;

public sealed class CodelijstTests
{
    private static readonly Dictionary<string, int> Aantallen = new(StringComparer.Ordinal)
    {
        ["2"] = 24,
        ["4"] = 2,
        ["5"] = 3,
        ["6"] = 9,
        ["7"] = 5,
        ["8"] = 5,
        ["9"] = 15,
        ["10"] = 3,
        ["11"] = 23,
        ["13"] = 17,
        ["14"] = 3,
        ["15"] = 3,
        ["16"] = 17,
        ["17"] = 2,
        ["18"] = 2,
        ["19"] = 3,
        ["21"] = 5,
        ["22"] = 7,
        ["23"] = 37,
        ["29"] = 3,
        ["31"] = 4,
        ["33"] = 4,
        ["35"] = 3,
        ["36"] = 2,
        ["37"] = 3,
        ["41"] = 9,
        ["42"] = 5,
        ["43"] = 1,
        ["44"] = 2,
        ["45"] = 4,
        ["46"] = 2,
        ["47"] = 2,
        ["48"] = 4,
    };

    [Fact]
    public void De_editie_heeft_precies_de_lijsten_van_de_standaard() =>
        Proefdossier.Editie.Codelijsten.ToDictionary(l => l.Nummer, l => l.Codes.Count, StringComparer.Ordinal).ShouldBe(Aantallen, ignoreOrder: true);

    [Theory]
    [InlineData("2", "60", "HAVO")]
    [InlineData("14", "1", "Vrouw")]
    [InlineData("6", "1", null)]
    [InlineData("2", "45", null)]
    public void Een_code_heeft_zijn_openbare_betekenis_of_geen(string lijst, string code, string? betekenis) =>
        Proefdossier.Editie.Codelijst(lijst).Betekenis(code).ShouldBe(betekenis);

    /// <summary>Every element name with a code list, once, with values that are almost right.</summary>
    [Fact]
    public void Elk_element_met_een_lijst_vergelijkt_op_de_letter()
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        for (var variant = 0; variant < Boomgenerator.Varianten; variant++)
        {
            var xml = new Boomgenerator(variant).Maak("dossier");
            foreach (var (plek, pad, veld) in Lijstvelden(xml).Where(v => gezien.Add($"{v.Veld.Codelijst!.Nummer} {v.Veld.Naam}")))
            {
                foreach (var waarde in Bijna(veld))
                    Toets(xml, plek, pad, veld, waarde);
            }
        }

        gezien.Count.ShouldBeGreaterThan(50);
    }

    private static void Toets(byte[] xml, int plek, string pad, Veld veld, string waarde)
    {
        var fout = Xmlbewerking.Bewerk(xml, w => w.DescendantsAndSelf().ElementAt(plek).Value = waarde);
        var regel = veld.Codelijst!.Regel;
        var verwacht = $"error {regel} {(regel is "CODE.33" ? "/[1]" : pad)}";
        Controle.Bevindingen(fout).Count(b => string.Equals(b, verwacht, StringComparison.Ordinal)).ShouldBe(1, $"{pad} = '{waarde}'");
    }

    private static IEnumerable<string> Bijna(Veld veld)
    {
        var goed = veld.Codelijst!.Codes[0].Waarde;
        string[] kandidaten = ["", $" {goed} ", "0" + goed, goed + ".0", goed.ToLowerInvariant() + "x", "99"];
        return kandidaten.Where(k => veld.Type!.Past(k));
    }

    internal static IEnumerable<(int Plek, string Pad, Veld Veld)> Lijstvelden(byte[] xml)
    {
        foreach (var (plek, element) in Xmlvergelijking.Laad(xml).Root!.DescendantsAndSelf().Index())
        {
            if (Declaratie(element) is { Codelijst: not null } veld)
                yield return (plek, Pad(element), veld);
        }
    }

    private static Veld? Declaratie(XElement element) =>
        element.Parent is null ? Proefdossier.Editie.Wortels[element.Name.LocalName] : Declaratie(element.Parent)?.Soort?.Inhoud.Zoek(element.Name.LocalName);

    private static string Pad(XElement element) =>
        string.Concat(element.AncestorsAndSelf().Reverse().Select(e => $"/{e.Name.LocalName}[{e.ElementsBeforeSelf(e.Name).Count() + 1}]"));
}
