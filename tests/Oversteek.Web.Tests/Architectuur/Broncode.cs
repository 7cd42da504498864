using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Oversteek.Web.Tests.Architectuur;

/// <summary>The source of the product, parsed once: what the architecture tests look at.</summary>
internal static class Broncode
{
    private static readonly string[] Skipped = [".git", "artifacts", "node_modules", "bin", "obj"];
    private static readonly Lazy<IReadOnlyList<Bronbestand>> Parsed = new(() =>
        [.. Files("src", "*.cs").Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal)).Select(Bronbestand.Parse)]);

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<Bronbestand> Product => Parsed.Value;

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Paths relative to the root, with forward slashes, without build output.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Walk(PathOf(folder), pattern).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>Lines of a list in this folder, without comments.</summary>
    public static IReadOnlyList<string> Lines(string name) =>
        [.. File.ReadLines(PathOf($"tests/Oversteek.Web.Tests/Architectuur/{name}")).Where(line => line.Length > 0 && !line.StartsWith('#'))];

    private static IEnumerable<string> Walk(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Concat(
            Directory.EnumerateDirectories(folder)
                .Where(sub => !Skipped.Contains(Path.GetFileName(sub), StringComparer.Ordinal))
                .SelectMany(sub => Walk(sub, pattern)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Oversteek.slnx")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("Oversteek.slnx");
    }
}

/// <summary>One parsed file of the product.</summary>
internal sealed record Bronbestand(string Path, CompilationUnitSyntax Unit)
{
    public string Project => Path.Split('/')[1];

    public IEnumerable<BaseTypeDeclarationSyntax> Types => Unit.DescendantNodes().OfType<BaseTypeDeclarationSyntax>();

    public static Bronbestand Parse(string path) =>
        new(path, CSharpSyntaxTree.ParseText(File.ReadAllText(Broncode.PathOf(path)), new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot());
}
