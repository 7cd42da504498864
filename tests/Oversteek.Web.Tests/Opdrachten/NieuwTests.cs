using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Oversteek.Testhulp;

namespace Oversteek.Web.Tests.Opdrachten;

/// <summary>A feature made by the command compiles against the program of today.</summary>
public sealed class NieuwTests : IDisposable
{
    private const string Naam = "Proefverzoeken";

    private readonly string map = Directory.CreateTempSubdirectory("nieuw").FullName;

    public NieuwTests()
    {
        foreach (var bestand in new[] { "oversteek", "tests/Oversteek.Web.Tests/autorisatie.csv" }.Concat(Onder("tools/opzet", "*")).Concat(Onder("tools/nieuw", "*"))
            .Concat(Onder("src/Oversteek.Web/Pages", "*paginas.cs")))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(map, bestand))!);
            File.Copy(Path.Combine(Goedkeuring.Wortel(), bestand), Path.Combine(map, bestand));
        }
    }

    public void Dispose() => Directory.Delete(map, recursive: true);

    [Theory]
    [InlineData("po", "PoGebruiker")]
    [InlineData("vo", "VoGebruiker")]
    [InlineData("regio", "Regiocoordinator")]
    public async Task Een_nieuw_onderdeel_bouwt_en_staat_in_de_matrix(string voor, string rol)
    {
        (await NieuwAsync(Naam, "--voor", voor)).ShouldBe(0);

        var gemaakt = Directory.GetFiles(map, "*.cs", SearchOption.AllDirectories).Where(f => f.Contains(Naam, StringComparison.Ordinal)).ToList();
        gemaakt.Count.ShouldBe(5);
        Vertaal(gemaakt).ShouldBeEmpty();
        (await File.ReadAllTextAsync(Path.Combine(map, $"src/Oversteek.Web/Pages/{Naam}/Index.cshtml"), Ct)).ShouldStartWith("@page \"/proefverzoeken\"");
        (await File.ReadAllLinesAsync(Path.Combine(map, "tests/Oversteek.Web.Tests/autorisatie.csv"), Ct))[^1].ShouldBe($"/proefverzoeken;-;{rol}");
    }

    [Theory]
    [InlineData(2, "proef")]
    [InlineData(2, "Proef", "--voor", "iedereen")]
    [InlineData(1, "Voortgangen")]
    public async Task Wat_niet_kan_laat_alles_zoals_het_was(int code, params string[] opdracht)
    {
        var voor = Directory.GetFiles(map, "*", SearchOption.AllDirectories).Select(f => (f, File.GetLastWriteTimeUtc(f))).Order().ToList();

        (await NieuwAsync(opdracht)).ShouldBe(code);

        Directory.GetFiles(map, "*", SearchOption.AllDirectories).Select(f => (f, File.GetLastWriteTimeUtc(f))).Order().ShouldBe(voor);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Onder(string waar, string welke) =>
        Directory.GetFiles(Path.Combine(Goedkeuring.Wortel(), waar), welke, SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Goedkeuring.Wortel(), f));

    private async Task<int> NieuwAsync(params string[] opdracht)
    {
        Directory.CreateDirectory(Path.Combine(map, "src/Oversteek.Web/Pages/Voortgangen"));
        var start = new ProcessStartInfo("bash", [Path.Combine(map, "oversteek"), "nieuw", .. opdracht]) { RedirectStandardError = true };
        using var proces = Process.Start(start)!;
        await proces.StandardError.ReadToEndAsync(Ct);
        await proces.WaitForExitAsync(Ct);
        return proces.ExitCode;
    }

    /// <summary>The right is a part of a class of the program: the part of the new feature hides the rest, which is a warning.</summary>
    private static IReadOnlyList<string> Vertaal(IReadOnlyList<string> bestanden)
    {
        string[] overal = ["System", "System.Collections.Generic", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "Xunit", "Shouldly"];
        var bronnen = bestanden.Select(File.ReadAllText).Append(string.Concat(overal.Select(n => $"global using {n};")));
        var delen = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p));
        var opties = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var vertaling = CSharpCompilation.Create(Naam, bronnen.Select(b => CSharpSyntaxTree.ParseText(b)), delen, opties);
        return [.. vertaling.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())];
    }
}
