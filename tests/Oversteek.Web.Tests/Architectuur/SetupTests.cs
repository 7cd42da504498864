using System.Diagnostics;
using System.Text.RegularExpressions;
using Oversteek.Testhulp;

namespace Oversteek.Web.Tests.Architectuur;

/// <summary>The scripts behind ./oversteek, run as they stand on a clone of its own: what they set up leaves the checkout as it was (B-64).</summary>
[Regel("B-64")]
public sealed partial class SetupTests : IDisposable
{
    private const string Begin = "git init -q . && git config user.email a@proef.example && git config user.name a && "
        + "printf 'artifacts/\\nbin/\\n' >.gitignore && echo een >slot.json && git add . && git commit -qm begin";

    // What a machine must have is not what these tests are about.
    private const string Machine = "require_dotnet() { :; }; require_node() { :; }; install_debian_packages() { :; }; check_tools() { :; }; "
        + "choose_projects() { :; }; run_projects() { mkdir -p \"$TESTLOGS\"; echo '1 0 0' >\"$TESTLOGS/een.telling\"; }; ";

    private readonly string clone = Directory.CreateTempSubdirectory("oversteek-kloon-").FullName;

    public void Dispose() => Directory.Delete(clone, recursive: true);

    [Theory]
    [InlineData("true", 0, "2 passed, 0 failed", "")]
    [InlineData("echo twee >slot.json", 1, "1 passed, 1 failed", "slot.json")]
    [InlineData("echo nieuw >nieuw.lock", 1, "1 passed, 1 failed", "nieuw.lock")]
    public async Task The_verb_test_fails_when_the_clone_did_not_stay_clean(string change, int code, string total, string named)
    {
        await RunAsync(Begin);
        // Of somebody's own work in progress nothing is said.
        await RunAsync("echo mijn >werk.txt");

        var (exit, output, error) = await RunAsync($"cd \"$ROOT\"; {Machine} prepare_test_build() {{ {change}; }}; run_tests");

        (exit, output.Trim()).ShouldBe((code, total), error);
        error.ShouldContain(named);
        error.ShouldNotContain("werk.txt");
    }

    [Fact]
    public async Task Packages_of_node_are_exactly_what_the_lock_file_says()
    {
        await RunAsync(Begin + " && mkdir -p bin werker && cd werker && echo '{}' >package.json && echo slot >package-lock.json && git add .");
        // An npm that would write its lock file, as a real one does for another platform, for everything but ci.
        await FakeAsync("npm", "[ \"$1\" = ci ] || echo anders >package-lock.json; echo \"$1\" >>\"$ROOT/bin/npm.log\"; mkdir -p node_modules");
        await FakeAsync("node", "echo v22.0.0");
        await RunAsync("echo node_modules/ >>.gitignore && git commit -qam werker");

        var (exit, _, error) = await RunAsync("PATH=$ROOT/bin:$PATH; before=$(clone_state); npm_install werker; npm_install werker; check_clone \"$before\"");

        exit.ShouldBe(0, error);
        (await ReadAsync("bin/npm.log")).ShouldBe("ci", "once, and never install");
        (await ReadAsync("werker/package-lock.json")).ShouldBe("slot");
    }

    [Fact]
    public void Nobody_is_told_to_install_packages_past_the_lock_file()
    {
        string[] kinds = [".cs", ".sh", ".md", ".yml", ".yaml", ".mjs", ".csproj", ".json", ""];
        var wrong = Broncode.Files(".", "*").Where(path => kinds.Contains(Path.GetExtension(path), StringComparer.Ordinal))
            .Where(path => PastTheLock().IsMatch(File.ReadAllText(Broncode.PathOf(path))));

        PastTheLock().IsMatch("npm " + "install --no-audit").ShouldBeTrue();
        wrong.ShouldBeEmpty();
    }

    private async Task<string> ReadAsync(string path) => (await File.ReadAllTextAsync(Path.Combine(clone, path), TestContext.Current.CancellationToken)).Trim();

    private async Task FakeAsync(string name, string script)
    {
        var path = Path.Combine(clone, "bin", name);
        await File.WriteAllTextAsync(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>In the clone, with the scripts of this repository read in.</summary>
    private async Task<(int Exit, string Output, string Error)> RunAsync(string script)
    {
        const string Read = "set -euo pipefail; export ROOT=$PWD; for f in basis bouwen testen; do source \"$SCRIPTS/$f.sh\"; done; ";
        var start = new ProcessStartInfo("bash", ["-c", Read + script])
        {
            WorkingDirectory = clone,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SCRIPTS"] = Path.Combine(Goedkeuring.Wortel(), "tools/opzet");
        start.Environment.Remove("CI");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await error);
    }

    [GeneratedRegex(@"\bnpm (install|i|update)\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PastTheLock();
}
