using Oversteek.Oso.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Oso.Tests;

/// <summary>How often we and the official schema agree on damaged files, and that every disagreement is explained in docs/oso-verschillen.md.</summary>
public sealed class OvereenstemmingTests(ITestOutputHelper uitvoer)
{
    [Fact]
    [Regel("SEC-46")]
    public void Elk_verschil_met_het_officiele_schema_over_verminkte_bestanden_is_uitgelegd()
    {
        byte[][] bronnen = [.. Enum.GetValues<Profiel>().Select(Proefdossier.Xml), .. Boomgenerator.Wortels.Select(w => new Boomgenerator(0).Maak(w))];
        var aantal = Nacht.Is ? 20_000 : 500;
        var verschillen = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var zaad = 0; zaad < aantal; zaad++)
        {
            var geval = Verschil.Zoek(new Verminker(zaad).Vermink(bronnen[zaad % bronnen.Length]));
            if (geval == Verschil.Geen)
                continue;
            if (!verschillen.TryGetValue(geval, out var zaden))
                verschillen[geval] = zaden = [];
            zaden.Add(zaad);
        }

        var anders = verschillen.Values.Sum(z => z.Count);
        uitvoer.WriteLine($"{aantal} mutanten, {100.0 * (aantal - anders) / aantal:0.00} % overeenstemming; {string.Join(", ", verschillen.Select(v => $"{v.Key}: {v.Value.Count} (zaad {v.Value[0]})"))}");
        verschillen.Keys.Except(Uitgelegd(), StringComparer.Ordinal).ShouldBeEmpty();
        (aantal - anders).ShouldBeGreaterThan(aantal * 9 / 10);
    }

    private static IEnumerable<string> Uitgelegd() => File.ReadAllLines(Path.Combine(Goedkeuring.Wortel(), "docs", "oso-verschillen.md"))
        .Where(r => r.StartsWith("| V-", StringComparison.Ordinal)).Select(r => r.Split('|', StringSplitOptions.TrimEntries)[1]);
}
