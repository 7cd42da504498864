using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using System.Runtime.Loader;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Oversteek.Web.Tests.Architectuur;
using Oversteek.Web.Tests.Uitwisseling;

namespace Oversteek.Web.Tests.Opdrachten;

/// <summary>The two libraries as somebody outside gets them: a package, and a sample in its README that compiles and runs.</summary>
public sealed class BibliotheekTests
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;\n";

    [Fact]
    public void Het_voorbeeld_van_de_loting_loopt() =>
        Loop("Loting", []).ShouldBe(
        [
            "anna: tl (Doorgeschoven)", "bram: geen plaats (Uitgeloot)", "cem: havo (Ingeloot)",
            "anna niet in havo: LagerVoorrangsniveau", "bram niet in havo: LagerVoorrangsniveau", "bram niet in tl: Lotnummer",
        ], ignoreOrder: true);

    [Fact]
    public void Het_voorbeeld_van_OSO_loopt()
    {
        var bestand = Path.Combine(Directory.CreateTempSubdirectory("oso-readme-").FullName, "dossier.xml");
        File.WriteAllBytes(bestand, Osobestanden.Schrijf(Osobestanden.Dossier()));

        Loop("Oso", [bestand]).ShouldNotBeEmpty();

        Directory.Delete(Path.GetDirectoryName(bestand)!, recursive: true);
    }

    [Theory]
    [InlineData("Loting")]
    [InlineData("Oso")]
    public async Task Het_pakket_zegt_wat_erin_zit_en_onder_welke_licentie(string naam)
    {
        var map = Directory.CreateTempSubdirectory("oversteek-pakket-").FullName;
        await PakInAsync(naam, map);

        using var pakket = ZipFile.OpenRead(Directory.GetFiles(map, "*.nupkg").Single());
        var nuspec = await XDocument.LoadAsync(pakket.Entries.Single(e => e.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open(), LoadOptions.None, default);
        string? Veld(string veld) => nuspec.Descendants().FirstOrDefault(e => e.Name.LocalName == veld)?.Value;
        (Veld("id"), Veld("license"), Veld("readme"), Veld("authors")).ShouldBe(($"Oversteek.{naam}", "EUPL-1.2", "README.md", "Oversteek"));
        Veld("description").ShouldNotBeNullOrWhiteSpace();
        nuspec.Descendants().ShouldNotContain(e => e.Name.LocalName == "dependency");
        pakket.Entries.Select(e => e.FullName).ShouldContain($"lib/net10.0/Oversteek.{naam}.xml");
        Directory.GetFiles(map, "*.snupkg").Length.ShouldBe(1);
        Directory.Delete(map, recursive: true);
    }

    private static List<string> Loop(string naam, string[] args)
    {
        var readme = File.ReadAllText(Broncode.PathOf($"src/Oversteek.{naam}/README.md"));
        var bron = readme.Split("```csharp\n")[1].Split("```")[0];
        var verwijzingen = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p));
        var compilatie = CSharpCompilation.Create($"Voorbeeld{naam}", [CSharpSyntaxTree.ParseText(Usings + bron)], verwijzingen,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var bytes = new MemoryStream();
        var gebouwd = compilatie.Emit(bytes);
        gebouwd.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        bytes.Position = 0;
        return Uitvoer(AssemblyLoadContext.Default.LoadFromStream(bytes).EntryPoint!, args);
    }

    /// <summary>What the sample itself wrote; other tests write at the same moment.</summary>
    private static List<string> Uitvoer(MethodInfo begin, string[] args)
    {
        using var regels = new StringWriter();
        var (gewoon, eigen) = (Console.Out, new AsyncLocal<bool> { Value = true });
        Console.SetOut(new Gesplitst(gewoon, regels, eigen));
        try
        {
            begin.Invoke(null, [args]);
        }
        finally
        {
            Console.SetOut(gewoon);
        }
        return [.. regels.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private static async Task PakInAsync(string naam, string map)
    {
        using var proces = Process.Start(new ProcessStartInfo("dotnet",
            ["pack", Broncode.PathOf($"src/Oversteek.{naam}"), "-c", "Release", "--no-build", "--no-restore", "-o", map, "-v", "q", "--nologo"])
        {
            RedirectStandardOutput = true,
        })!;
        var uitvoer = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        proces.ExitCode.ShouldBe(0, uitvoer);
    }

    private sealed class Gesplitst(TextWriter gewoon, TextWriter eigen, AsyncLocal<bool> isEigen) : TextWriter
    {
        public override System.Text.Encoding Encoding => gewoon.Encoding;

        public override void Write(char value) => (isEigen.Value ? eigen : gewoon).Write(value);
    }
}
