using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Oversteek.Testhulp;
using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Tests.Architectuur;

/// <summary>The rooms of the house: which namespaces know each other, and what the program of production holds.</summary>
public sealed partial class RoomTests
{
    private const string List = "kringen.txt";

    private sealed record Door(string From, string To);

    [Theory]
    [InlineData("Oversteek.Application")]
    [InlineData("Oversteek.Web")]
    public void No_room_is_reached_from_itself(string project)
    {
        var doors = Doors(project).Except(Known(project)).ToHashSet();

        Circle(doors).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Oversteek.Application")]
    [InlineData("Oversteek.Web")]
    public void The_list_of_circles_only_holds_what_is_still_there(string project) => Known(project).Except(Doors(project)).ShouldBeEmpty();

    [Fact]
    public void The_program_of_production_holds_no_demo()
    {
        var program = typeof(Webprogramma).Assembly;
        var own = program.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Oversteek.", StringComparison.Ordinal)).Select(System.Reflection.Assembly.Load);

        own.Append(program).SelectMany(assembly => assembly.GetTypes()).Where(type => type.Name.StartsWith("Demo", StringComparison.Ordinal)).ShouldBeEmpty();
        program.GetReferencedAssemblies().Select(name => name.Name).ShouldNotContain("Oversteek.Demo");
    }

    [Fact]
    [Regel("B-28")]
    public void Only_the_library_knows_the_names_of_oso()
    {
        var names = OsoNames().Append("OPT-UIT").ToHashSet(StringComparer.Ordinal);
        names.Count.ShouldBeGreaterThan(30);
        var texts = Broncode.Product.SelectMany(file => file.Unit.DescendantTokens().Select(token => (file.Path, Text: token.ValueText)))
            .Concat(Broncode.Files("src", "*.cshtml").Select(path => (Path: path, Text: File.ReadAllText(Broncode.PathOf(path)))));

        texts.Where(t => !t.Path.StartsWith("src/Oversteek.Oso/", StringComparison.Ordinal))
            .SelectMany(t => Word().Matches(t.Text).Where(word => names.Contains(word.Value)).Select(word => $"{t.Path} {word.Value}")).ShouldBeEmpty();
    }

    /// <summary>What ASP.NET or .NET puts in the temporary folder stands there in plain, and stays there after a crash.</summary>
    [Fact]
    [Regel("B-14")]
    public void Nobody_writes_a_temporary_file_in_plain()
    {
        string[] plain = ["RequestFormLimits", "RequestFormLimitsAttribute", "EnableBuffering", "FileBufferingReadStream", "FileBufferingWriteStream", "GetTempPath", "GetTempFileName", "CreateTempSubdirectory"];
        var wrong =
            from file in Broncode.Product
            where file.Project != "Oversteek.Demo" && !file.Path.EndsWith("/Tijdelijkbestand.cs", StringComparison.Ordinal)
            from token in file.Unit.DescendantTokens()
            where plain.Contains(token.ValueText)
            select $"{file.Path} {token.ValueText}";

        wrong.ShouldBeEmpty();
    }

    /// <summary>Of the elements, those that can be nothing else: with an underscore, as no word of ours has.</summary>
    private static IEnumerable<string> OsoNames() => Broncode.Files("src/Oversteek.Oso/Edities", "structuur.txt")
        .SelectMany(path => File.ReadLines(Broncode.PathOf(path))).Select(line => line.Trim().Split(' ')[0]).Where(name => name.Contains('_', StringComparison.Ordinal));

    /// <summary>Rooms that stay when every room that leads nowhere, or to which nothing leads, is taken away again and again.</summary>
    private static List<Door> Circle(HashSet<Door> doors)
    {
        var left = doors.ToList();
        for (var before = -1; before != left.Count;)
        {
            before = left.Count;
            left = [.. left.Where(door => left.Exists(d => d.From == door.To) && left.Exists(d => d.To == door.From))];
        }
        return left;
    }

    private static IEnumerable<Door> Known(string project) => Broncode.Lines(List)
        .Where(line => line.StartsWith(project + " ", StringComparison.Ordinal))
        .Select(line => line[(project.Length + 1)..].Split(" -> "))
        .Select(ends => new Door(ends[0], ends[1]));

    private static HashSet<Door> Doors(string project)
    {
        var files = Broncode.Product.Where(file => file.Project == project).Select(file => (File: file, Room: Room(project, Namespace(file)))).ToList();
        var types = files.SelectMany(f => f.File.Types.Select(type => (f.Room, type.Identifier.Text))).ToHashSet();
        return [.. from f in files from to in Named(f.File, project).Concat(Qualified(f.File, types)) where to != f.Room && f.Room.Length > 0 && to.Length > 0 select new Door(f.Room, to)];
    }

    private static IEnumerable<string> Named(Bronbestand file, string project) =>
        file.Unit.Usings.Select(u => u.Name?.ToString() ?? "").Where(name => name.StartsWith(project + ".", StringComparison.Ordinal)).Select(name => Room(project, name));

    /// <summary>Names such as Pages.Gebruikers.Functiebron, which need no using.</summary>
    private static IEnumerable<string> Qualified(Bronbestand file, HashSet<(string Room, string Type)> types) =>
        from node in file.Unit.DescendantNodes()
        where node is QualifiedNameSyntax or MemberAccessExpressionSyntax && node.Parent is not (QualifiedNameSyntax or MemberAccessExpressionSyntax or UsingDirectiveSyntax)
        let parts = node.ToString().Split('.')
        from i in Enumerable.Range(0, Math.Min(3, parts.Length - 1))
        from type in parts.Skip(i + 1)
        where types.Contains((parts[i], type))
        select parts[i];

    private static string Namespace(Bronbestand file) => file.Unit.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";

    // The root of a project is no room: what stands there belongs to all.
    private static string Room(string project, string name) => name.StartsWith(project + ".", StringComparison.Ordinal) ? name[(project.Length + 1)..].Split('.')[0] : "";

    [GeneratedRegex("[A-Za-z][A-Za-z0-9_-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
