using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Oversteek.Mutaties;

/// <summary>One small mistake: this node becomes that one.</summary>
internal sealed record Mutatie(SyntaxTree Boom, SyntaxNode Was, SyntaxNode Wordt)
{
    public string Omschrijving
    {
        get
        {
            var plek = Was.GetLocation().GetLineSpan();
            return $"{Path.GetFileName(plek.Path)}:{plek.StartLinePosition.Line + 1}  {Kort(Was)}  ->  {Kort(Wordt)}";
        }
    }

    /// <summary>The mistakes that a tired programmer makes: the other operator, a bound that is off by one, a test the other way round, a forgotten line.</summary>
    public static IEnumerable<Mutatie> Van(SyntaxTree boom) => boom.GetRoot().DescendantNodes().SelectMany(n => Vervangers(n).Select(w => new Mutatie(boom, n, w)));

    private static IEnumerable<SyntaxNode> Vervangers(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax b when Ander(b.Kind()) is { } soort => [SyntaxFactory.BinaryExpression(soort, b.Left, b.Right)],
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } niet => [niet.Operand],
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression } op => [SyntaxFactory.PostfixUnaryExpression(SyntaxKind.PostDecrementExpression, op.Operand)],
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostDecrementExpression } af => [SyntaxFactory.PostfixUnaryExpression(SyntaxKind.PostIncrementExpression, af.Operand)],
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } => [SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression)],
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } => [SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression)],
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression, Token.Value: int n } => [SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(n + 1))],
        ConditionalExpressionSyntax keuze => [keuze.WithWhenTrue(keuze.WhenFalse).WithWhenFalse(keuze.WhenTrue)],
        IfStatementSyntax als => [als.WithCondition(SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, SyntaxFactory.ParenthesizedExpression(als.Condition)))],
        ExpressionStatementSyntax zin => [SyntaxFactory.EmptyStatement()],
        _ => [],
    };

    private static SyntaxKind? Ander(SyntaxKind soort) => soort switch
    {
        SyntaxKind.AddExpression => SyntaxKind.SubtractExpression,
        SyntaxKind.SubtractExpression => SyntaxKind.AddExpression,
        SyntaxKind.MultiplyExpression => SyntaxKind.DivideExpression,
        SyntaxKind.DivideExpression => SyntaxKind.MultiplyExpression,
        SyntaxKind.LessThanExpression => SyntaxKind.LessThanOrEqualExpression,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.LessThanExpression,
        SyntaxKind.GreaterThanExpression => SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.GreaterThanOrEqualExpression => SyntaxKind.GreaterThanExpression,
        SyntaxKind.EqualsExpression => SyntaxKind.NotEqualsExpression,
        SyntaxKind.NotEqualsExpression => SyntaxKind.EqualsExpression,
        SyntaxKind.LogicalAndExpression => SyntaxKind.LogicalOrExpression,
        SyntaxKind.LogicalOrExpression => SyntaxKind.LogicalAndExpression,
        _ => null,
    };

    private static string Kort(SyntaxNode node)
    {
        var tekst = string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return tekst.Length > 90 ? tekst[..90] + "…" : tekst;
    }
}
