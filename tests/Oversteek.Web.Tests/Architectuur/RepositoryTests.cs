using System.Text.Json;
using System.Text.RegularExpressions;
using Oversteek.Testhulp;

namespace Oversteek.Web.Tests.Architectuur;

public sealed partial class RepositoryTests
{
    private static readonly string[] TextFiles =
        [".cs", ".cshtml", ".csproj", ".props", ".slnx", ".json", ".md", ".mjs", ".js", ".css", ".sh", ".yml", ".yaml", ".xml", ".txt", ".typ", ".csv", ""];

    [Fact]
    public void No_file_names_a_folder_of_one_machine()
    {
        var wrong = Texts().SelectMany(file => MachinePath().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}"));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_file_names_the_host_of_a_package_source()
    {
        var wrong = Texts().SelectMany(file => PackageHost().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}"));

        wrong.ShouldBeEmpty();
        Broncode.Files(".", "*").Select(Path.GetFileName).ShouldNotContain(name => string.Equals(name, "nuget.config", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_patterns_recognize_what_they_look_for()
    {
        MachinePath().IsMatch("path=" + "/home/" + "jan/x").ShouldBeTrue();
        MachinePath().IsMatch("C:" + "\\Users\\" + "jan").ShouldBeTrue();
        MachinePath().IsMatch("homepage /home-made").ShouldBeFalse();
        PackageHost().IsMatch("https://registry." + "npmjs.org/x").ShouldBeTrue();
        PackageHost().IsMatch("https://api." + "nuget.org/v3").ShouldBeTrue();
    }

    [Fact]
    [Regel("SEC-58")]
    public void Every_project_has_a_lock_file()
    {
        var without = new[] { "src", "tests" }
            .SelectMany(folder => Broncode.Files(folder, "*.csproj"))
            .Where(path => !File.Exists(Path.Combine(Path.GetDirectoryName(Broncode.PathOf(path))!, "packages.lock.json")));

        without.ShouldBeEmpty();
    }

    [Fact]
    [Regel("SEC-58")]
    public void Npm_packages_are_pinned_exactly_and_locked()
    {
        foreach (var path in Broncode.Files(".", "package.json"))
        {
            using var manifest = JsonDocument.Parse(File.ReadAllText(Broncode.PathOf(path)));
            foreach (var kind in new[] { "dependencies", "devDependencies" })
            {
                if (!manifest.RootElement.TryGetProperty(kind, out var packages))
                    continue;
                packages.EnumerateObject().Where(p => !ExactVersion().IsMatch(p.Value.GetString()!)).Select(p => $"{path}: {p}").ShouldBeEmpty();
                File.Exists(Broncode.PathOf(path.Replace("package.json", "package-lock.json", StringComparison.Ordinal))).ShouldBeTrue(path);
            }
        }
    }

    private static IEnumerable<(string Path, string Text)> Texts() =>
        Broncode.Files(".", "*")
            .Where(path => TextFiles.Contains(Path.GetExtension(path), StringComparer.Ordinal) && !path.StartsWith("tests/Oversteek.Web.Tests/Architectuur/RepositoryTests", StringComparison.Ordinal))
            .Select(path => (path, File.ReadAllText(Broncode.PathOf(path))));

    [GeneratedRegex(@"(?<![\w.])/(home|Users|root|work)/[A-Za-z.]+|[A-Z]:\\Users\\", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"registry\.npmjs\.org|api\.nuget\.org|deb\.debian\.org|pypi\.org", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PackageHost();

    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[\w.]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExactVersion();
}
