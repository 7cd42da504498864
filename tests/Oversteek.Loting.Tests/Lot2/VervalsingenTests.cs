using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Oversteek.Loting.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Loting.Tests.Lot2Stukken;

/// <summary>The common list of forgeries: the library, the page and the small Python program give the answer that was written by hand.</summary>
[Regel("REL-26", "D-62")]
public sealed class VervalsingenTests
{
    private static readonly string Wortel = Gevallenmap.Wortel;

    public static TheoryData<string> Ids => [.. Vervalsing.Alle.Select(v => v.Id)];

    [Fact]
    public void Er_zijn_minstens_veertig_vervalsingen() => Vervalsing.Alle.Count.ShouldBeGreaterThanOrEqualTo(40);

    [Theory]
    [MemberData(nameof(Ids))]
    public void De_bibliotheek_geeft_het_antwoord_dat_met_de_hand_is_opgeschreven(string id)
    {
        var rij = Vervalsing.Alle.Single(v => v.Id == id);
        Bibliotheek(Vervalser.Maak(rij)).Kort.ShouldBe(rij.Verwacht, rij.Waarom);
    }

    [Fact]
    public async Task Het_kleine_programma_in_Python_oordeelt_over_elke_zin_gelijk() => await VergelijkAsync("python3", ["-c", """
        import base64, importlib.util, json, sys
        spec = importlib.util.spec_from_file_location("narekenen", sys.argv[1])
        n = importlib.util.module_from_spec(spec)
        sys.dont_write_bytecode = True
        spec.loader.exec_module(n)
        d = lambda t: None if t is None else base64.b64decode(t)
        for g in json.load(sys.stdin):
            try:
                r, zinnen, einde = n.oordeel(d(g["verslag"]), d(g["vastlegging"]), d(g["bevriezing"]), g["eigen"])
                print(";".join(f"{k}={o}" for k, o in zinnen) + ";" + einde)
            except ValueError:
                print("onleesbaar")
        """, Path.Combine(Wortel, "docs", "loting", "narekenen.py")], "");

    [Fact]
    public async Task De_pagina_voor_ouders_oordeelt_over_elke_zin_gelijk() => await VergelijkAsync("node", ["--input-type=module", "-"], Pagina() + """

        const d = (t) => t === null ? null : Uint8Array.from(atob(t), (c) => c.charCodeAt(0));
        for (const g of invoer) {
          try {
            const o = await oordeel(d(g.verslag), d(g.vastlegging), d(g.bevriezing), g.eigen);
            console.log(o.zinnen.map((z) => z.join("=")).join(";") + ";" + o.einde);
          } catch (e) { console.log(e instanceof TypeError || e instanceof ReferenceError ? e.stack : "onleesbaar"); }
        }
        """);

    [Fact]
    public void Het_kleine_programma_blijft_klein_en_gebruikt_alleen_de_standaardbibliotheek()
    {
        var regels = File.ReadAllLines(Path.Combine(Wortel, "docs", "loting", "narekenen.py"));
        regels.Length.ShouldBeLessThanOrEqualTo(150);
        regels.Where(r => r.StartsWith("import ", StringComparison.Ordinal) || r.StartsWith("from ", StringComparison.Ordinal))
            .ShouldBe(["import datetime, hashlib, hmac, json, math, re, sys"]);
    }

    [Fact]
    public void Het_volledige_verslag_laat_ook_zien_wat_openbaar_niet_te_zien_is()
    {
        var echt = Lot2Bouw.Trek(Lot2Bouw.Streek).Publiceer();
        var stukken = new Lotingsstukken(echt.Volledig) { Vastlegging = echt.Trekking.Bevriezing.Vastlegging.Stuk, Bevriezing = echt.Trekking.Bevriezing.Stuk, Openbaar = echt.Openbaar };
        var goed = Lotingscontrole.Controleer(stukken);
        goed.Einde.ShouldBe(Eindoordeel.Klopt);
        goed.Zinnen.Single(z => z.Id == "plaatsing").Oordeel.ShouldBe(Zinoordeel.Gecontroleerd);
        foreach (var id in new[] { "grens-anders", "uitslagHash", "volledigVerslagHash" })
        {
            var vals = Vervalser.Maak(Vervalsing.Alle.Single(v => v.Id == id));
            Lotingscontrole.Controleer(stukken with { Openbaar = vals.Verslag }).Einde.ShouldBe(Eindoordeel.KloptNiet, id);
        }
        var anders = JsonNode.Parse(echt.Volledig.Span)!;
        anders["plaatsingen"]![0]!["eenheid"] = "tl";
        Lotingscontrole.Controleer(stukken with { Verslag = System.Text.Encoding.UTF8.GetBytes(anders.ToJsonString()) }).Einde.ShouldBe(Eindoordeel.KloptNiet);
    }

    private static string Pagina()
    {
        var pagina = File.ReadAllText(Path.Combine(Wortel, "src", "Oversteek.Web", "wwwroot", "loting", "controle.html"));
        return pagina.Split("<script>")[1].Split("</script>")[0] + "\nconst invoer = " + JsonSerializer.Serialize(Invoer()) + ";";
    }

    private static async Task VergelijkAsync(string programma, string[] argumenten, string invoer)
    {
        var start = new ProcessStartInfo(programma, argumenten) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var proces = Process.Start(start)!;
        await proces.StandardInput.WriteAsync(invoer.Length > 0 ? invoer : JsonSerializer.Serialize(Invoer()));
        proces.StandardInput.Close();
        var fout = proces.StandardError.ReadToEndAsync();
        var regels = (await proces.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await proces.WaitForExitAsync();
        proces.ExitCode.ShouldBe(0, await fout);
        regels.ShouldBe([.. Vervalsing.Alle.Select(v => Bibliotheek(Vervalser.Maak(v)).Lang)]);
    }

    private static IEnumerable<object> Invoer() => Vervalsing.Alle.Select(Vervalser.Maak).Select(g => new
    {
        verslag = Convert.ToBase64String(g.Verslag),
        vastlegging = g.Vastlegging is null ? null : Convert.ToBase64String(g.Vastlegging),
        bevriezing = g.Bevriezing is null ? null : Convert.ToBase64String(g.Bevriezing),
        eigen = g.Eigen,
    });

    private static (string Kort, string Lang) Bibliotheek(Gegeven g)
    {
        try
        {
            var o = Lotingscontrole.Controleer(new Lotingsstukken(g.Verslag) { Vastlegging = g.Vastlegging, Bevriezing = g.Bevriezing, Eigen = EigenInschrijving.Lees(g.Eigen) });
            var fout = string.Join(",", o.Zinnen.Where(z => z.Oordeel == Zinoordeel.KloptNiet).Select(z => z.Id));
            var einde = o.Einde switch
            {
                Eindoordeel.Klopt => "klopt",
                Eindoordeel.InZichzelf => "in zichzelf kloppend; niet vergeleken met wat vooraf is gepubliceerd",
                _ => "klopt niet",
            };
            return (fout.Length > 0 ? fout : einde, string.Join(";", o.Zinnen.Select(z => $"{z.Id}={Woord(z.Oordeel)}")) + ";" + einde);
        }
        catch (VerslagOnleesbaarException)
        {
            return ("onleesbaar", "onleesbaar");
        }
    }

    private static string Woord(Zinoordeel oordeel) => oordeel switch
    {
        Zinoordeel.Gecontroleerd => "gecontroleerd",
        Zinoordeel.KloptNiet => "klopt niet",
        _ => "niet te controleren",
    };
}
