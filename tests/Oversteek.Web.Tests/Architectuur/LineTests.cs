namespace Oversteek.Web.Tests.Architectuur;

/// <summary>A line fits on a screen: 160 columns. What is longer from before is counted; the number may go down, never up.</summary>
public sealed class LineTests
{
    private const int Limit = 160;
    private const int Left = 558;

    [Fact]
    public void Lines_stay_within_160_columns()
    {
        var found = Broncode.Files("src", "*.cs").Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal))
            .SelectMany(path => File.ReadLines(Broncode.PathOf(path)).Select((line, i) => (line, place: $"{path}:{i + 1}")).Where(l => l.line.Length > Limit)).ToList();

        found.Count.ShouldBeLessThanOrEqualTo(Left, string.Join('\n', found.Select(l => l.place)));
    }
}
