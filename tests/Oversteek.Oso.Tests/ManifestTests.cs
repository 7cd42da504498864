using System.Text.Json;
using Oversteek.Oso.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Oso.Tests;

public sealed class ManifestTests
{
    [Fact]
    [Regel("SEC-45", "SEC-46")]
    public void Elk_voorbeeld_en_elke_mutant_geeft_precies_de_verwachte_bevindingen()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Voorbeeldbestand.Manifest));
        var gevallen = manifest.RootElement.GetProperty("examples").EnumerateArray().Concat(manifest.RootElement.GetProperty("mutants").EnumerateArray()).ToList();
        gevallen.Count.ShouldBe(12);
        foreach (var geval in gevallen)
        {
            var bestand = geval.GetProperty("file").GetString()!;
            var verwacht = geval.GetProperty("findings").EnumerateArray().Select(f => $"{f.GetProperty("severity")} {f.GetProperty("rule")} {f.GetProperty("path")}");
            using var stroom = File.OpenRead(Path.Combine(Voorbeeldbestand.Vereis(), bestand));
            var gevonden = OsoLezer.Controleer(stroom).Select(b => $"{(b.Ernst == Ernst.Fout ? "error" : "warning")} {b.Regel} {b.Pad}");
            gevonden.Order(StringComparer.Ordinal).ShouldBe(verwacht.Order(StringComparer.Ordinal), bestand);
        }
    }
}
