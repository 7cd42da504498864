using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Oversteek.Web.Tests.Architectuur;

/// <summary>
/// Files stay under 200 code lines and methods within 25. What is over stands in maten.txt with its size: it may shrink,
/// never grow. After a deliberate change the test leaves maten.received.txt to compare and to put in its place.
/// </summary>
public sealed class SizeTests
{
    private const int FileLimit = 199;
    private const int MethodLimit = 25;

    [Fact]
    public void Files_and_methods_stay_small()
    {
        var found = Broncode.Product.SelectMany(Oversized).Order(StringComparer.Ordinal).ToList();
        var allowed = Broncode.Lines("maten.txt").Where(line => File.Exists(Broncode.PathOf(line.Split('\t')[0]))).Order(StringComparer.Ordinal).ToList();

        if (!found.SequenceEqual(allowed, StringComparer.Ordinal))
            File.WriteAllLines(Broncode.PathOf("tests/Oversteek.Web.Tests/Architectuur/maten.received.txt"), found);
        found.ShouldBe(allowed);
    }

    [Theory]
    [InlineData("class A\n{\n    void M()\n    {\n        B();\n    }\n}\n", 7, 4)]
    [InlineData("class A\n{\n    // why\n\n    void M() =>\n        B();\n}\n", 5, 2)]
    public void Blank_lines_and_comments_are_not_counted(string source, int file, int method)
    {
        var unit = SyntaxFactory.ParseCompilationUnit(source);

        CodeLines(unit).ShouldBe(file);
        CodeLines(unit.DescendantNodes().OfType<MethodDeclarationSyntax>().Single()).ShouldBe(method);
    }

    private static IEnumerable<string> Oversized(Bronbestand file)
    {
        var lines = CodeLines(file.Unit);
        if (lines > FileLimit)
            yield return $"{file.Path}\t{lines}";
        foreach (var method in file.Unit.DescendantNodes().Where(n => n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax))
        {
            var count = CodeLines(method);
            if (count > MethodLimit)
                yield return $"{file.Path}\t{NameOf(method)}\t{count}";
        }
    }

    private static string NameOf(SyntaxNode method) => method switch
    {
        MethodDeclarationSyntax m => m.Identifier.Text,
        LocalFunctionStatementSyntax m => m.Identifier.Text,
        ConstructorDeclarationSyntax m => m.Identifier.Text,
        _ => method.GetType().Name,
    };

    // A line counts when a token of the node stands on it; comments are no tokens.
    private static int CodeLines(SyntaxNode node)
    {
        var lines = new HashSet<int>();
        foreach (var token in node.DescendantTokens().Where(t => t.Span.Length > 0))
        {
            var span = token.GetLocation().GetLineSpan();
            for (var line = span.StartLinePosition.Line; line <= span.EndLinePosition.Line; line++)
                lines.Add(line);
        }
        return lines.Count;
    }
}
