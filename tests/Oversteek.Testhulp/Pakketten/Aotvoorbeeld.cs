using System.Diagnostics;
using Shouldly;
using Xunit;

namespace Oversteek.Testhulp;

/// <summary>The sample of a README, compiled to a native program of its own. Takes minutes, so only in the long run.</summary>
public static class Aotvoorbeeld
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <PublishAot>true</PublishAot>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <CppCompilerAndLinker>LINKER</CppCompilerAndLinker>
          </PropertyGroup>
          <ItemGroup><Reference Include="NAAM"><HintPath>PAD</HintPath></Reference></ItemGroup>
        </Project>
        """;

    /// <summary>Publishes the sample and runs it once per list of arguments; gives what it wrote.</summary>
    public static async Task<IReadOnlyList<string>> LoopAsync(string naam, params string[][] keren)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("OVERSTEEK_NACHT") is "1", "Alleen in de lange testloop (OVERSTEEK_NACHT=1).");
        var linker = new[] { "clang", "gcc" }.FirstOrDefault(Bestaat);
        Assert.SkipWhen(linker is null, "Er is geen linker (clang of gcc).");
        var map = Directory.CreateTempSubdirectory("aot-").FullName;
        try
        {
            var readme = await File.ReadAllTextAsync(Path.Combine(Goedkeuring.Wortel(), "src", naam, "README.md"));
            await File.WriteAllTextAsync(Path.Combine(map, "Program.cs"), readme.Split("```csharp\n")[1].Split("```")[0]);
            var bibliotheek = Path.Combine(AppContext.BaseDirectory, naam + ".dll");
            await File.WriteAllTextAsync(Path.Combine(map, "Voorbeeld.csproj"), Project.Replace("LINKER", linker).Replace("NAAM", naam).Replace("PAD", bibliotheek));
            var (code, tekst) = await StartAsync(map, "dotnet", "publish", "-c", "Release", "--use-current-runtime", "-v", "q", "--nologo", "-o", "uit");
            Assert.SkipWhen(tekst.Contains("NU1101", StringComparison.Ordinal) || tekst.Contains("NU1301", StringComparison.Ordinal), "Het pakket met de AOT-compiler is hier niet te krijgen.");
            code.ShouldBe(0, tekst);
            List<string> uit = [];
            foreach (var args in keren)
            {
                var (einde, geschreven) = await StartAsync(map, Path.Combine(map, "uit", "Voorbeeld"), args);
                einde.ShouldBe(0, geschreven);
                uit.Add(geschreven);
            }

            return uit;
        }
        finally
        {
            Directory.Delete(map, recursive: true);
        }
    }

    private static bool Bestaat(string programma) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, programma)));

    private static async Task<(int Code, string Tekst)> StartAsync(string map, string programma, params string[] args)
    {
        using var proces = Process.Start(new ProcessStartInfo(programma, args) { WorkingDirectory = map, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var fout = proces.StandardError.ReadToEndAsync();
        var uit = await proces.StandardOutput.ReadToEndAsync();
        var tekst = uit + await fout;
        await proces.WaitForExitAsync();
        return (proces.ExitCode, tekst);
    }
}
