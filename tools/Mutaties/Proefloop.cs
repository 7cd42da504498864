using System.Diagnostics;

namespace Oversteek.Mutaties;

/// <summary>Runs the tests of the library against a variant, in a copy of their folder; the first red test is enough.</summary>
internal sealed class Proefloop : IDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(2);
    private readonly string project;
    private readonly string map;

    public Proefloop(string project)
    {
        // Inside the project: the tests look for their cases from where they stand.
        (this.project, map) = (project, Path.Combine(project, "artifacts/mutaties"));
        var tests = Path.Combine(project, "artifacts/bin/Oversteek.Loting.Tests/release");
        foreach (var bestand in Directory.EnumerateFiles(tests, "*", SearchOption.AllDirectories))
        {
            var naar = Path.Combine(map, Path.GetRelativePath(tests, bestand));
            Directory.CreateDirectory(Path.GetDirectoryName(naar)!);
            File.Copy(bestand, naar);
        }
    }

    /// <summary>Tests that are red without a mistake would make every mistake look noticed.</summary>
    public async Task BegintGroenAsync(Broncode broncode)
    {
        if (await WordtOpgemerktAsync(broncode.Gaaf))
            throw new InvalidOperationException("De tests zijn rood zonder mutatie.");
    }

    /// <summary>A variant that hangs is noticed too.</summary>
    public async Task<bool> WordtOpgemerktAsync(byte[] programma)
    {
        await File.WriteAllBytesAsync(Path.Combine(map, "Oversteek.Loting.dll"), programma);
        var start = new ProcessStartInfo(Path.Combine(map, "Oversteek.Loting.Tests"), ["-stopOnFail", "-noLogo"]) { WorkingDirectory = project, RedirectStandardOutput = true, RedirectStandardError = true };
        using var proces = Process.Start(start) ?? throw new InvalidOperationException("De tests starten niet.");
        var uit = Task.WhenAll(proces.StandardOutput.ReadToEndAsync(), proces.StandardError.ReadToEndAsync());
        using var wacht = new CancellationTokenSource(Geduld);
        try
        {
            await proces.WaitForExitAsync(wacht.Token);
        }
        catch (OperationCanceledException)
        {
            proces.Kill(entireProcessTree: true);
            return true;
        }
        await uit;
        return proces.ExitCode != 0;
    }

    public void Dispose() => Directory.Delete(map, recursive: true);
}
