using Microsoft.CodeAnalysis.CSharp.Syntax;
using Oversteek.Testhulp;

namespace Oversteek.Web.Tests.Architectuur;

/// <summary>B-36: names and words stand in one order everywhere, that of Dutch; a database or a machine has another one.</summary>
public sealed class OrderTests
{
    private static readonly string[] Machine = ["StringComparer.CurrentCulture", "StringComparison.CurrentCulture"];
    private static readonly string[] Words = ["Naam", "naam", "Label", "Organisatie", "School", "Groep", "Regio", "Leerling"];

    [Fact, Regel("B-36")]
    public void Names_are_put_in_order_by_one_means()
    {
        var wrong = Broncode.Files("src", "*.cs").Where(path => !path.Contains("Oversteek.Demo", StringComparison.Ordinal) && !path.Contains("Oversteek.Loting/", StringComparison.Ordinal))
            .SelectMany(path => Sorts(path).Where(IsOfName).Select(call => $"{path}: {call.ArgumentList}"));

        wrong.ShouldBeEmpty();
    }

    /// <summary>In what people read an accent does not come after z; names of parts of the program are no words.</summary>
    [Fact, Regel("B-36")]
    public void Words_that_people_read_are_not_put_in_the_order_of_characters() =>
        Broncode.Files("src", "*.cs").Where(path => path.Contains("/Pages/", StringComparison.Ordinal) || path.Contains("Oversteek.Application/", StringComparison.Ordinal))
            .Where(path => !path.Contains("/Bouwstenen/", StringComparison.Ordinal) && !path.Contains("/Toegang/", StringComparison.Ordinal))
            .SelectMany(path => Sorts(path).Where(IsOfCharacters).Select(call => $"{path}: {call.ArgumentList}")).ShouldBeEmpty();

    [Fact, Regel("B-36")]
    public void Nothing_is_put_in_the_order_of_the_machine() =>
        Broncode.Files("src", "*.cs").Concat(Broncode.Files("src", "*.cshtml"))
            .Where(path => Machine.Any(File.ReadAllText(Broncode.PathOf(path)).Contains)).ShouldBeEmpty();

    [Fact, Regel("B-36")]
    public void A_list_searches_names_by_one_means()
    {
        string[] means = ["Naamvorm.Bevat", "Heet", "string.Equals"];
        var searches = Broncode.Product.SelectMany(file => file.Unit.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(a => a.Left is IdentifierNameSyntax { Identifier.Text: "Zoekt" }).Select(a => (file.Path, a.Right))).ToList();

        searches.Count.ShouldBeGreaterThan(10);
        searches.SelectMany(s => s.Right.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(call => (s.Path, Call: call.Expression.ToString())))
            .Where(s => !means.Any(m => s.Call == m || s.Call.EndsWith("." + m, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static IEnumerable<InvocationExpressionSyntax> Sorts(string path) => Bronbestand.Parse(path).Unit.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" });

    private static bool IsOfCharacters(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is [{ Expression: SimpleLambdaExpressionSyntax { Body: MemberAccessExpressionSyntax member } }, var order]
        && order.ToString() == "StringComparer.Ordinal" && Words.Any(word => member.Name.Identifier.Text.EndsWith(word, StringComparison.Ordinal));

    /// <summary>One argument is the order of whoever sorts; a key that is a word or a name asks for the second.</summary>
    private static bool IsOfName(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is [{ Expression: SimpleLambdaExpressionSyntax { Body: MemberAccessExpressionSyntax member } }]
        && Words.Any(word => member.Name.Identifier.Text.EndsWith(word, StringComparison.Ordinal));
}
