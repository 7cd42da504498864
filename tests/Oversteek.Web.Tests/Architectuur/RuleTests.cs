using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Oversteek.Web.Tests.Architectuur;

public sealed class RuleTests
{
    [Fact]
    public void Tests_cite_only_rules_that_exist()
    {
        var rules = File.ReadLines(Broncode.PathOf("docs/regels.csv")).Skip(1).Select(line => line.Split(';')[0]).ToHashSet(StringComparer.Ordinal);

        var cited = Broncode.Files("tests", "*.cs").Select(Bronbestand.Parse).SelectMany(Cited).ToList();

        cited.ShouldNotBeEmpty();
        cited.Where(c => !rules.Contains(c.Rule)).ShouldBeEmpty();
    }

    [Fact]
    public void The_list_of_rules_is_well_formed()
    {
        var lines = File.ReadAllLines(Broncode.PathOf("docs/regels.csv"));

        lines[0].ShouldBe("id;omschrijving");
        lines.Skip(1).ShouldAllBe(line => line.Split(';', StringSplitOptions.RemoveEmptyEntries).Length == 2);
        lines.Skip(1).Select(line => line.Split(';')[0]).ShouldBeUnique();
    }

    private static IEnumerable<(string Path, string Rule)> Cited(Bronbestand file) =>
        from attribute in file.Unit.DescendantNodes().OfType<AttributeSyntax>()
        where attribute.Name.ToString() is "Regel" or "RegelAttribute"
        from argument in attribute.ArgumentList?.Arguments ?? default
        where argument.Expression.IsKind(SyntaxKind.StringLiteralExpression)
        select (file.Path, ((LiteralExpressionSyntax)argument.Expression).Token.ValueText);
}
