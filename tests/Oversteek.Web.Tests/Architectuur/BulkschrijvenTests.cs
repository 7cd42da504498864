using Microsoft.CodeAnalysis.CSharp.Syntax;
using Oversteek.Testhulp;

namespace Oversteek.Web.Tests.Architectuur;

/// <summary>
/// An update or a removal that goes straight to the database passes the guard on writing, the log and the consequences of saving. Each place
/// where that happens stands on a list with its reason; on PostgreSQL the policies per row still hold.
/// </summary>
public sealed class BulkschrijvenTests
{
    private const string List = "langs-de-schrijfbewaker.txt";
    private static readonly string[] Calls = ["ExecuteUpdate", "ExecuteUpdateAsync", "ExecuteDelete", "ExecuteDeleteAsync"];

    [Fact]
    [Regel("SEC-13")]
    public void Every_write_past_the_guard_stands_on_the_list_with_a_reason()
    {
        var listed = Broncode.Lines(List).Select(line => line.Split('\t')).ToList();

        listed.ShouldAllBe(parts => parts.Length == 3 && parts[2].Length > 20, "file, number of calls, reason");
        Found().ShouldBe(listed.Select(parts => $"{parts[0]}\t{parts[1]}"), "a new call needs a reason; one that is gone leaves the list");
    }

    private static IEnumerable<string> Found() => Broncode.Product
        .Select(file => (file.Path, Number: file.Unit.DescendantNodes().OfType<InvocationExpressionSyntax>().Count(IsWrite)))
        .Where(file => file.Number > 0).OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Path}\t{file.Number}");

    private static bool IsWrite(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax member && Calls.Contains(member.Name.Identifier.ValueText, StringComparer.Ordinal);
}
