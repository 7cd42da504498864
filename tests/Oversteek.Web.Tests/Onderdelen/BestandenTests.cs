using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Oversteek.Testhulp;

namespace Oversteek.Web.Tests.Onderdelen;

/// <summary>Guards on the files themselves: nothing inline, third-party files unchanged, CSS without left and right.</summary>
public sealed partial class BestandenTests
{
    private static readonly string Web = Path.Combine(Wortel(), "src", "Oversteek.Web");

    [Fact]
    public void Geen_pagina_heeft_stijl_of_script_in_de_tekst()
    {
        var paginas = Directory.EnumerateFiles(Web, "*.cshtml", SearchOption.AllDirectories).ToList();

        paginas.ShouldNotBeEmpty();
        paginas.SelectMany(pad => Inline().Matches(File.ReadAllText(pad)).Select(vondst => $"{Path.GetFileName(pad)}: {vondst.Value}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<a onclick='x()'>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script nonce=\"x\">alert(1)</script>")]
    [InlineData("<style>p{}</style>")]
    [InlineData("<button hx-on:click=\"x\">")]
    [InlineData("<a href=\"javascript:x\">")]
    public void De_controle_ziet_wat_niet_mag(string opmaak) => Inline().IsMatch(opmaak).ShouldBeTrue();

    [Theory]
    [InlineData("<script src=\"~/js/os.js\" type=\"module\"></script>")]
    [InlineData("<os-veld for=\"Invoer.Naam\" />")]
    public void De_controle_laat_het_goede_door(string opmaak) => Inline().IsMatch(opmaak).ShouldBeFalse();

    [Fact]
    [Regel("SEC-58")]
    public void Bestanden_van_anderen_zijn_ongewijzigd()
    {
        var wwwroot = Path.Combine(Web, "wwwroot");
        using var lijst = JsonDocument.Parse(File.ReadAllText(Path.Combine(wwwroot, "THIRD-PARTY.json")));
        var regels = lijst.RootElement.EnumerateArray().ToList();

        foreach (var regel in regels)
        {
            var inhoud = File.ReadAllBytes(Path.Combine(wwwroot, regel.GetProperty("file").GetString()!));
            Convert.ToHexStringLower(SHA256.HashData(inhoud)).ShouldBe(regel.GetProperty("sha256").GetString(), regel.GetProperty("file").GetString());
            regel.GetProperty("licence").GetString().ShouldNotBeNullOrEmpty();
        }
        var gedekt = regels.Select(regel => regel.GetProperty("file").GetString()!).ToHashSet(StringComparer.Ordinal);
        var vreemd = Directory.EnumerateFiles(wwwroot, "*", SearchOption.AllDirectories).Select(pad => Path.GetRelativePath(wwwroot, pad).Replace('\\', '/'))
            .Where(pad => pad.StartsWith("lib/", StringComparison.Ordinal) || pad.StartsWith("fonts/", StringComparison.Ordinal) || pad.StartsWith("icons", StringComparison.Ordinal));
        vreemd.ShouldBe(gedekt, ignoreOrder: true);
    }

    [Fact]
    public void Elk_gebruikt_icoon_staat_in_de_set()
    {
        var set = File.ReadAllText(Path.Combine(Web, "wwwroot", "icons.svg"));
        var gebruikt = Directory.EnumerateFiles(Web, "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(pad => IcoonNaam().Matches(File.ReadAllText(pad)).Select(vondst => vondst.Groups["naam"].Value)).Distinct(StringComparer.Ordinal);

        gebruikt.Where(naam => !set.Contains($"id=\"{naam}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void De_stijl_kent_alleen_begin_en_einde()
    {
        var css = File.ReadAllText(Path.Combine(Web, "wwwroot", "css", "os.css"));

        Richting().Matches(css).Select(vondst => vondst.Value).ShouldBeEmpty();
        Richting().IsMatch("a{margin-left:1px}").ShouldBeTrue();
    }

    private static string Wortel()
    {
        var map = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(map, "Oversteek.slnx")))
            map = Path.GetDirectoryName(map) ?? throw new InvalidOperationException("Oversteek.slnx is niet gevonden.");
        return map;
    }

    [GeneratedRegex("""\sstyle\s*=|<style|\son[a-z]+\s*=\s*["']|hx-on|javascript:|<script(?![^>]*\ssrc=)[^>]*>""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex("""(?:icoon|os-icoon naam)="(?<naam>[a-z0-9-]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IcoonNaam();

    [GeneratedRegex(@"(margin|padding|border)-(left|right|top|bottom)|[\s;{](left|right|top|bottom|width|height|max-width|min-width|max-height|min-height)\s*:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Richting();
}
