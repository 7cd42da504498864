using Microsoft.CodeAnalysis.CSharp.Syntax;
using Oversteek.Testhulp;

namespace Oversteek.Web.Tests.Architectuur;

/// <summary>B-36: names and words stand in one order everywhere, that of Dutch; a database or a machine has another one.</summary>
public sealed class OrderTests
{
    private static readonly string[] Words = ["Naam", "naam", "Label", "Organisatie", "School", "Groep", "Regio", "Leerling"];

    [Fact, Regel("B-36")]
    public void Names_are_put_in_order_by_one_means()
    {
        var wrong = Broncode.Files("src", "*.cs").Where(path => !path.Contains("Oversteek.Demo", StringComparison.Ordinal) && !path.Contains("Oversteek.Loting/", StringComparison.Ordinal))
            .SelectMany(path => Sorts(path).Where(IsOfName).Select(call => $"{path}: {call.ArgumentList}"));

        wrong.ShouldBeEmpty();
    }

    [Fact, Regel("B-36")]
    public void Nothing_is_put_in_the_order_of_the_machine() =>
        Broncode.Files("src", "*.cs").Concat(Broncode.Files("src", "*.cshtml"))
            .Where(path => File.ReadAllText(Broncode.PathOf(path)).Contains("StringComparer.CurrentCulture", StringComparison.Ordinal)).ShouldBeEmpty();

    private static IEnumerable<InvocationExpressionSyntax> Sorts(string path) => Bronbestand.Parse(path).Unit.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" });

    /// <summary>One argument is the order of whoever sorts; a key that is a word or a name asks for the second.</summary>
    private static bool IsOfName(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is [{ Expression: SimpleLambdaExpressionSyntax { Body: MemberAccessExpressionSyntax member } }]
        && Words.Any(word => member.Name.Identifier.Text.EndsWith(word, StringComparison.Ordinal));
}
