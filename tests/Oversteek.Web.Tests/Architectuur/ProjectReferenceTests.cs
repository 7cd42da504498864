using System.Xml.Linq;

namespace Oversteek.Web.Tests.Architectuur;

public sealed class ProjectReferenceTests
{
    private static readonly string[] SharedFolders = ["Persistence", "Toegang", "Bouwstenen", "Versleuteling", "Logboek", "Formulieren"];

    [Theory]
    [InlineData("Domain")]
    [InlineData("Loting")]
    [InlineData("Oso")]
    [InlineData("Documenten", "Domain")]
    [InlineData("Uitwisseling", "Domain", "Oso")]
    [InlineData("Application", "Documenten", "Domain", "Loting", "Oso", "Uitwisseling")]
    [InlineData("Data.Sqlite", "Application")]
    [InlineData("Data.Postgres", "Application")]
    [InlineData("Web", "Application", "Data.Postgres", "Data.Sqlite")]
    [InlineData("Demo", "Web")]
    public void Product_projects_reference_only_what_the_design_allows(string project, params string[] allowed)
    {
        References($"src/Oversteek.{project}/Oversteek.{project}.csproj").ShouldBe(allowed, ignoreOrder: true);
    }

    [Theory]
    [InlineData("Domain")]
    [InlineData("Loting")]
    [InlineData("Oso")]
    [InlineData("Uitwisseling")]
    public void Pure_projects_have_no_packages(string project)
    {
        var file = Load($"src/Oversteek.{project}/Oversteek.{project}.csproj");

        // An analyzer stays at the build.
        file.Descendants("PackageReference").Where(p => p.Attribute("PrivateAssets")?.Value != "all").ShouldBeEmpty();
        file.Descendants("FrameworkReference").ShouldBeEmpty();
    }

    [Fact]
    public void Every_product_project_is_in_the_list_above()
    {
        Broncode.Files("src", "*.csproj").Count().ShouldBe(10);
    }

    [Fact]
    public void Database_providers_are_named_only_by_their_own_project()
    {
        var wrong = Broncode.Files("src", "*.csproj")
            .Where(path => !path.Contains("Oversteek.Data.", StringComparison.Ordinal))
            .Where(path => Load(path).Descendants("PackageReference").Any(p => IsProvider(p.Attribute("Include")!.Value)));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Test_projects_do_not_reference_each_other()
    {
        var wrong = Broncode.Files("tests", "*.csproj")
            .SelectMany(path => References(path).Where(r => r.EndsWith(".Tests", StringComparison.Ordinal)).Select(r => $"{path} -> {r}"));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Web_knows_the_database_projects_only_in_opbouw()
    {
        var wrong = Broncode.Product
            .Where(file => file.Project == "Oversteek.Web" && !file.Path.Contains("/Opbouw/", StringComparison.Ordinal))
            .Where(file => Usings(file).Any(name => name.StartsWith("Oversteek.Data.", StringComparison.Ordinal) || IsProvider(name)))
            .Select(file => file.Path);

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Features_of_the_application_meet_only_through_domain_types()
    {
        var wrong =
            from file in Broncode.Product
            where file.Project == "Oversteek.Application" && file.Path.Split('/').Length > 3
            let feature = file.Path.Split('/')[2]
            where !SharedFolders.Contains(feature, StringComparer.Ordinal)
            from name in Usings(file).Where(n => n.StartsWith("Oversteek.Application.", StringComparison.Ordinal))
            let other = name.Split('.')[2]
            where other != feature && !SharedFolders.Contains(other, StringComparer.Ordinal)
            select $"{file.Path} -> {other}";

        wrong.Except(Broncode.Lines("tussen-onderdelen.txt"), StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static bool IsProvider(string name) =>
        name.StartsWith("Npgsql", StringComparison.Ordinal) || name.Contains("Sqlite", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Usings(Bronbestand file) => file.Unit.Usings.Select(u => u.Name?.ToString() ?? "");

    private static List<string> References(string path) =>
        [.. Load(path).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value).Replace("Oversteek.", "", StringComparison.Ordinal))];

    private static XDocument Load(string path) => XDocument.Load(Broncode.PathOf(path));
}
