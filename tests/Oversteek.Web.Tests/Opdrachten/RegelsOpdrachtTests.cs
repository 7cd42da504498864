using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Oversteek.Regels;

namespace Oversteek.Web.Tests.Opdrachten;

public sealed class RegelsOpdrachtTests : IDisposable
{
    private const string Attributen = """
        using System;
        public sealed class FactAttribute : Attribute { public string Skip { get; set; } }
        public sealed class RegelAttribute : Attribute { public RegelAttribute(params string[] ids) { } }
        """;

    private readonly string map = Directory.CreateTempSubdirectory("regels").FullName;
    private readonly StringWriter uit = new();
    private readonly StringWriter fout = new();

    public void Dispose() => Directory.Delete(map, recursive: true);

    [Fact]
    public async Task Een_regel_met_een_test_is_gedekt_en_een_andere_staat_open()
    {
        Lijst("AAA-1;eerste", "AAA-2;tweede", "BBB-1;derde");
        Tests("""public class T { [Fact, Regel("AAA-1", "BBB-1")] public void Een() { } [Fact, Regel("AAA-1")] public void Twee() { } }""");

        var code = await RegelsOpdracht.VoerUitAsync(["--map", map], uit, fout);

        code.ShouldBe(0);
        Regels().ShouldBe(["gedekt\tAAA-1\t2\teerste", "open\tAAA-2\t0\ttweede", "gedekt\tBBB-1\t1\tderde", "AAA: 1 van 2", "BBB: 1 van 1", "2 van 3 regels gedekt door een test"]);
    }

    [Fact]
    public async Task Een_regel_op_de_klasse_geldt_voor_elke_test_daarin()
    {
        Lijst("AAA-1;eerste");
        Tests("""[Regel("AAA-1")] public class T { [Fact] public void Een() { } public void GeenTest() { } }""");

        await RegelsOpdracht.VoerUitAsync(["--map", map], uit, fout);

        Regels()[0].ShouldBe("gedekt\tAAA-1\t1\teerste");
    }

    [Fact]
    public async Task Een_test_die_altijd_wordt_overgeslagen_telt_niet()
    {
        Lijst("AAA-1;eerste");
        Tests("""public class T { [Fact(Skip = "later"), Regel("AAA-1")] public void Een() { } }""");

        await RegelsOpdracht.VoerUitAsync(["--map", map, "--open"], uit, fout);

        Regels()[0].ShouldBe("open\tAAA-1\t0\teerste");
    }

    [Fact]
    public async Task Een_regelnummer_dat_niet_bestaat_is_fout()
    {
        Lijst("AAA-1;eerste");
        Tests("""public class T { [Fact, Regel("AAA-9")] public void Een() { } }""");

        var code = await RegelsOpdracht.VoerUitAsync(["--map", map], uit, fout);

        code.ShouldBe(1);
        fout.ToString().ShouldContain("AAA-9 bij T.Een");
    }

    [Fact]
    public async Task Elk_bewijs_staat_op_een_regel_ook_een_wachter_waarvan_de_test_weg_is()
    {
        Lijst("AAA-1;eerste");
        File.WriteAllText(Path.Combine(map, "docs", "wachters.md"), "| wachter | hoe | rood |\n|---|---|---|\n| slot | open | `SlotTests.Een`, `SlotTests.Twee` |\n");
        Tests("public class SlotTests { [Fact, Regel(\"AAA-1\")] public void Een() { } }");

        var code = await RegelsOpdracht.VoerUitAsync(["--map", map, "--bewijzen"], uit, fout);

        code.ShouldBe(0);
        Regels().ShouldBe(["regel\tAAA-1\tSlotTests.Een", "test\tSlotTests.Een", "wachter\tslot\tSlotTests.Een\taanwezig", "wachter\tslot\tSlotTests.Twee\tweg"]);
    }

    [Theory]
    [InlineData("--onzin")]
    [InlineData("--map")]
    public async Task Verkeerd_gebruik_geeft_de_uitleg(string optie)
    {
        var code = await RegelsOpdracht.VoerUitAsync([optie], uit, fout);

        code.ShouldBe(2);
        fout.ToString().ShouldContain("Gebruik: regels");
        uit.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task Zonder_gebouwde_tests_is_er_geen_uitslag()
    {
        Lijst("AAA-1;eerste");

        var code = await RegelsOpdracht.VoerUitAsync(["--map", map], uit, fout);

        code.ShouldBe(2);
        fout.ToString().ShouldContain("geen gebouwde tests");
        uit.ToString().ShouldBeEmpty();
    }

    private string[] Regels() => uit.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private void Lijst(params string[] regels)
    {
        Directory.CreateDirectory(Path.Combine(map, "docs"));
        File.WriteAllLines(Path.Combine(map, "docs", "regels.csv"), regels.Prepend("id;omschrijving"));
    }

    private void Tests(string bron)
    {
        var doel = Directory.CreateDirectory(Path.Combine(map, "artifacts", "bin", "Voorbeeld.Tests", "release")).FullName;
        var compilatie = CSharpCompilation.Create(
            "Voorbeeld.Tests",
            [CSharpSyntaxTree.ParseText(Attributen + bron)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        compilatie.Emit(Path.Combine(doel, "Voorbeeld.Tests.dll")).Success.ShouldBeTrue();
    }
}
