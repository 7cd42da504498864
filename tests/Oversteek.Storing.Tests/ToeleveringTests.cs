using System.Diagnostics;
using System.Text.Json;
using Oversteek.Testhulp;

namespace Oversteek.Storing.Tests;

/// <summary>What the package is made of, by the script that makes it, and whether all of it may be in there.</summary>
public sealed class ToeleveringTests
{
    private sealed record Onderdeel(string Naam, string Versie, string Licentie, bool Controlegetal);

    [Fact, Regel("SEC-58")]
    public async Task Elk_onderdeel_van_het_pakket_staat_in_de_lijst_met_een_licentie_die_past()
    {
        var map = Directory.CreateTempSubdirectory("oversteek-sbom-").FullName;
        using var proces = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Goedkeuring.Wortel(), "deploy/uitgave/sbom.sh"), Goedkeuring.Wortel(), map, "1.2.3"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var fout = proces.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await proces.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);
        proces.ExitCode.ShouldBe(0, await fout);

        var (programma, werker) = (Lees(Path.Combine(map, "programma.cdx.json")), Lees(Path.Combine(map, "werker.cdx.json")));
        var browser = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(map, "browser.json"), TestContext.Current.CancellationToken)).RootElement.EnumerateArray()
            .Select(b => new Onderdeel(b.GetProperty("package").GetString()!, b.GetProperty("version").GetString()!, b.GetProperty("licence").GetString()!, b.TryGetProperty("sha256", out _))).ToList();
        var mag = Toegestaan();
        var alle = programma.Concat(werker).Concat(browser).Distinct().ToList();

        alle.Where(o => !mag.ContainsKey("@" + o.Naam) && !o.Licentie.Split([" AND ", " OR "], StringSplitOptions.None).All(mag.ContainsKey)).ShouldBeEmpty();
        programma.Select(o => o.Naam).ShouldContain("Npgsql");
        programma.ShouldAllBe(o => o.Controlegetal);
        VanHetSlot().Except(programma.Select(o => o.Naam + " " + o.Versie)).ShouldBeEmpty("every package of the lock file is in the list");
        mag.Keys.Where(m => m.StartsWith('@')).ShouldAllBe(m => alle.Any(o => "@" + o.Naam == m), "an exception for a package that is gone goes too");
        Goedkeuring.Controleer("docs/licenties.md", Blad(alle.Select(o => o with { Licentie = mag.GetValueOrDefault("@" + o.Naam, o.Licentie) })));
    }

    private static List<Onderdeel> Lees(string bestand)
    {
        var bom = JsonDocument.Parse(File.ReadAllText(bestand)).RootElement;
        bom.GetProperty("bomFormat").GetString().ShouldBe("CycloneDX");
        return [.. bom.GetProperty("components").EnumerateArray().Select(c =>
            new Onderdeel(c.GetProperty("name").GetString()!, c.GetProperty("version").GetString()!, Licentie(c), c.TryGetProperty("hashes", out var h) && h.GetArrayLength() > 0))];
    }

    private static string Licentie(JsonElement onderdeel) => !onderdeel.TryGetProperty("licenses", out var licenties) ? "onbekend" : string.Join(" OR ", licenties.EnumerateArray().Select(l =>
        l.TryGetProperty("expression", out var samen) ? samen.GetString() : l.GetProperty("license") is var een && een.TryGetProperty("id", out var id) ? id.GetString() : "onbekend"));

    private static Dictionary<string, string> Toegestaan() => File.ReadLines(Path.Combine(Goedkeuring.Wortel(), "deploy/uitgave/licenties.csv"))
        .Where(r => !r.StartsWith('#')).Skip(1).ToDictionary(r => r.Split(';')[0], r => r.Split(';')[1], StringComparer.Ordinal);

    /// <summary>What takes part in the program when it runs; analyzers judge it and stay behind.</summary>
    private static IEnumerable<string> VanHetSlot()
    {
        string[] bouwers = ["Meziantou.Analyzer", "Roslynator.Analyzers", "Microsoft.CodeAnalysis.BannedApiAnalyzers"];
        var slot = JsonDocument.Parse(File.ReadAllText(Path.Combine(Goedkeuring.Wortel(), "src/Oversteek.Web/packages.lock.json"))).RootElement;
        return slot.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .Where(p => p.Value.GetProperty("type").GetString() != "Project" && !bouwers.Contains(p.Name))
            .Select(p => $"{p.Name} {p.Value.GetProperty("resolved").GetString()}");
    }

    private static string Blad(IEnumerable<Onderdeel> alle) =>
        "# Onderdelen en licenties\n\nGemaakt door een test uit de lijst die bij het pakket hoort (`onderdelen/`). Versies en controlegetallen staan in die lijst.\n\n| onderdeel | licentie |\n|---|---|\n"
        + string.Concat(alle.Select(o => (o.Naam, o.Licentie)).Distinct().OrderBy(o => o.Naam, StringComparer.OrdinalIgnoreCase).Select(o => $"| {o.Naam} | {o.Licentie} |\n"));
}
