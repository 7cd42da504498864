using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Oversteek.Testhulp;

namespace Oversteek.Web.Tests.Architectuur;

/// <summary>docs/kamers.md: the rooms and what features of the application know of each other, drawn from the code.</summary>
public sealed class DrawingTests
{
    /// <summary>What every feature rests on; drawing those lines would hide the others.</summary>
    private static readonly string[] Shared = ["Bouwstenen", "Persistence", "Toegang", "Logboek", "Post", "Versleuteling", "Formulieren"];

    [Fact]
    public void The_drawing_of_the_house_follows_the_code()
    {
        var features = Between().ToList();
        var text = new StringBuilder("# De kamers\n\nGemaakt uit de code door `DrawingTests`; zie [architectuur.md](architectuur.md) voor wat er in elke kamer staat.\n\n");
        text.Append("## Projecten\n\nEen pijl gaat naar wat een project kent.\n\n");
        Draw(text, "BT", Projects());
        text.Append("\n## Onderdelen van Application\n\nEen pijl gaat naar een onderdeel waarvan een ander een type gebruikt. ")
            .Append(CultureInfo.InvariantCulture, $"Wat elk onderdeel kent, staat er niet bij: {string.Join(", ", Shared)}.\n\n");
        Draw(text, "LR", features);

        features.Count.ShouldBeGreaterThan(10);
        Goedkeuring.Controleer("docs/kamers.md", text.ToString());
    }

    private static void Draw(StringBuilder text, string direction, IEnumerable<(string From, string To)> lines)
    {
        text.Append(CultureInfo.InvariantCulture, $"```mermaid\nflowchart {direction}\n");
        foreach (var (from, to) in lines.Distinct().OrderBy(l => l.From, StringComparer.Ordinal).ThenBy(l => l.To, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"  {Id(from)}[{from}] --> {Id(to)}[{to}]\n");
        text.Append("```\n");
    }

    private static string Id(string name) => name.Replace(".", "", StringComparison.Ordinal);

    private static IEnumerable<(string From, string To)> Projects() =>
        from path in Broncode.Files("src", "*.csproj")
        from reference in XDocument.Load(Broncode.PathOf(path)).Descendants("ProjectReference")
        select (Short(path), Short(reference.Attribute("Include")!.Value));

    private static string Short(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("Oversteek.", "", StringComparison.Ordinal);

    private static IEnumerable<(string From, string To)> Between() =>
        from file in Broncode.Product
        where file.Project == "Oversteek.Application" && file.Path.Split('/').Length > 3
        let feature = file.Path.Split('/')[2]
        from use in file.Unit.Usings.Select(u => u.Name?.ToString() ?? "").Where(n => n.StartsWith("Oversteek.Application.", StringComparison.Ordinal))
        let other = use.Split('.')[2]
        where other != feature && !Shared.Contains(other, StringComparer.Ordinal) && !Shared.Contains(feature, StringComparer.Ordinal)
        select (feature, other);
}
