using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Oversteek.Mutaties;

/// <summary>The lottery library as it is compiled, and each variant of it with one mistake.</summary>
internal sealed class Broncode
{
    private static readonly string[] Machine = ["/Kern/", "/Bewijs/", "/Lot1/", "/Uitslag/", "/Invoer/Invoercontrole.cs"];

    private readonly CSharpCompilation goed;

    private Broncode(CSharpCompilation goed) => this.goed = goed;

    public static Broncode Lees(string map)
    {
        var stijl = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var bron = Path.Combine(map, "src/Oversteek.Loting");
        var gemaakt = Path.Combine(map, "artifacts/obj/Oversteek.Loting/release");
        var bestanden = Directory.EnumerateFiles(bron, "*.cs", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(gemaakt, "*.cs")).Order(StringComparer.Ordinal);
        var bomen = bestanden.Select(b => CSharpSyntaxTree.ParseText(File.ReadAllText(b), stijl, b, System.Text.Encoding.UTF8));
        var verwijzingen = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll")
            .Select(p => MetadataReference.CreateFromFile(p));
        var opties = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        return new Broncode(CSharpCompilation.Create("Oversteek.Loting", bomen, verwijzingen, opties));
    }

    public byte[] Gaaf => Vertaal(goed) ?? throw new InvalidOperationException(string.Join('\n', goed.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Take(5)));

    /// <summary>In the engine and its proof; reading cases, reports and research mechanisms are not the engine.</summary>
    public IReadOnlyList<Mutatie> Mutaties() => [.. goed.SyntaxTrees.Where(b => Machine.Any(m => b.FilePath.Contains(m, StringComparison.Ordinal))).SelectMany(Mutatie.Van)];

    /// <summary>Null when the mistake does not compile, so that nobody could make it.</summary>
    public byte[]? Vertaal(Mutatie mutatie)
    {
        var wortel = mutatie.Boom.GetRoot();
        var fout = mutatie.Boom.WithRootAndOptions(wortel.ReplaceNode(mutatie.Was, mutatie.Wordt.WithTriviaFrom(mutatie.Was)), mutatie.Boom.Options);
        return Vertaal(goed.ReplaceSyntaxTree(mutatie.Boom, fout));
    }

    private static byte[]? Vertaal(CSharpCompilation programma)
    {
        using var uit = new MemoryStream();
        return programma.Emit(uit).Success ? uit.ToArray() : null;
    }
}
