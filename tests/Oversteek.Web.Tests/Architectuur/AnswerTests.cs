using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Tests.Architectuur;

/// <summary>One answer of a use case, one way to save, links in one place (ADR 0018).</summary>
public sealed class AnswerTests
{
    [Fact]
    public void A_use_case_answers_with_a_result_or_with_one_for_each_row()
    {
        var wrong = typeof(OversteekDb).Assembly.GetTypes().SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.Name == "ExecuteAsync" && m.GetParameters().Any(p => p.ParameterType == typeof(Handeling)))
            .Where(m => !IsResult(m.ReturnType)).Select(m => $"{m.DeclaringType!.Name}: {m.ReturnType}");

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_write_path_catches_what_the_database_says() =>
        Broncode.Product
            .Where(file => file.Path != "src/Oversteek.Application/Persistence/Schrijfweg.cs")
            .SelectMany(file => file.Unit.DescendantNodes().OfType<CatchDeclarationSyntax>().Where(c => c.Type.ToString().StartsWith("DbUpdate", StringComparison.Ordinal)).Select(_ => file.Path))
            .ShouldBeEmpty();

    [Fact]
    public void A_page_model_makes_no_address_with_an_id() =>
        Broncode.Product
            .Where(file => file.Path.StartsWith("src/Oversteek.Web/Pages/", StringComparison.Ordinal))
            .SelectMany(file => file.Unit.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>().Where(IsAddress).Select(s => $"{file.Path}: {s}"))
            .ShouldBeEmpty();

    [Fact]
    public void A_page_writes_no_address_with_an_id() =>
        Broncode.Files("src/Oversteek.Web/Pages", "*.cshtml")
            .SelectMany(path => File.ReadLines(Broncode.PathOf(path)).Where(line => !line.StartsWith("@page", StringComparison.Ordinal) && Links.IsMatch(line)).Select(line => $"{path}: {line.Trim()}"))
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_is_assigned_inside_a_null_check() =>
        Broncode.Product
            .SelectMany(file => file.Unit.DescendantNodes().OfType<IsPatternExpressionSyntax>()
                .Where(p => p.Expression is ParenthesizedExpressionSyntax { Expression: AssignmentExpressionSyntax { Right.RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } }).Select(p => $"{file.Path}: {p}"))
            .ShouldBeEmpty();

    private static readonly System.Text.RegularExpressions.Regex Links = new("(href|terug|action)=\"/[^\"?]*@", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static bool IsAddress(InterpolatedStringExpressionSyntax text) =>
        text.Contents is [InterpolatedStringTextSyntax first, InterpolationSyntax, ..] && first.TextToken.ValueText.StartsWith('/') && first.TextToken.ValueText.EndsWith('/');

    private static bool IsResult(Type type) => type == typeof(Task<Result>) || (Is(type, typeof(Task<>), out var answer) && (Is(answer, typeof(Result<>), out _) || IsRows(answer)));

    /// <summary>Of many, each answers for itself (ADR 0044).</summary>
    private static bool IsRows(Type type) => Is(type, typeof(IReadOnlyList<>), out var row) && Is(row, typeof(Rijuitkomst<>), out _);

    private static bool Is(Type type, Type generic, out Type argument)
    {
        var fits = type.IsGenericType && type.GetGenericTypeDefinition() == generic;
        argument = fits ? type.GetGenericArguments()[0] : type;
        return fits;
    }
}
