using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Oversteek.Loting.Tests.Hulp;
using Oversteek.Loting.Tests.Lot2Stukken;

namespace Oversteek.Loting.Tests;

/// <summary>The page on which a parent recomputes the draw: one file, no network, and right.</summary>
public sealed class ControlepaginaTests
{
    private static readonly string Pagina =
        File.ReadAllText(Path.Combine(Gevallenmap.Wortel, "src", "Oversteek.Web", "wwwroot", "loting", "controle.html"));

    private static string Script => Tussen("<script>", "</script>");

    private static string Sha(string tekst) => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(tekst))) + "'";

    [Fact]
    public void De_pagina_staat_alleen_en_haar_csp_past_bij_haar_inhoud()
    {
        Pagina.ShouldContain("default-src 'none'");
        Pagina.ShouldContain("script-src " + Sha(Script) + ";");
        Pagina.ShouldContain("style-src " + Sha(Tussen("<style>", "</style>")) + ";");
        Pagina.ShouldNotContain("http://");
        Pagina.ShouldNotContain("https://");
        Pagina.ShouldNotContain(" src=");
        Pagina.ShouldNotContain("<link");
        Pagina.ShouldNotContain("innerHTML");
        Pagina.Split("<script").Length.ShouldBe(2);
    }

    [Fact]
    public async Task De_pagina_geeft_de_uitkomsten_van_de_openbare_testvectoren()
    {
        var vectoren = File.ReadAllText(Path.Combine(Gevallenmap.Wortel, "tests", "Oversteek.Loting.Tests", "Gevallen", "lottery-vectors.json"));
        var uit = await NodeAsync(
            """
            const uit = [];
            for (const { input: i } of invoer) {
              const t = await trekking(i.roundId, i.secretHex, i.publicEntropy, i.participants);
              const lotMtb = {};
              for (const c of i.classes) lotMtb[c] = Object.fromEntries(await nummers(t.zaad, i.participants, [], c));
              uit.push({ participantsHash: t.deelnemersHash, commitment: t.vastlegging, seedHex: hex(t.zaad),
                lotStb: Object.fromEntries(await nummers(t.zaad, i.participants, [], null)), lotMtb });
            }
            console.log(JSON.stringify(uit));
            """,
            vectoren);
        using var verwacht = JsonDocument.Parse(vectoren);
        using var gekregen = JsonDocument.Parse(uit);
        gekregen.RootElement.GetArrayLength().ShouldBe(12);
        foreach (var (geval, antwoord) in verwacht.RootElement.EnumerateArray().Zip(gekregen.RootElement.EnumerateArray()))
        {
            foreach (var veld in antwoord.EnumerateObject())
                JsonElement.DeepEquals(veld.Value, geval.GetProperty("expected").GetProperty(veld.Name)).ShouldBeTrue(veld.Name);
        }
    }

    [Theory]
    [InlineData("", true, 1)]
    [InlineData("invoer.lotnummers.enkel[0][1]++;", false, 1)]
    [InlineData("invoer.lot1.geheim = invoer.lot1.geheim.replace('01', '02');", false, 1)]
    [InlineData("invoer.lot1.entropie += ' ';", false, 1)]
    [InlineData("invoer.lotnummers.enkel.pop();", false, 1)]
    [InlineData("invoer.regels.mechanisme = 'R1';", false, 1)]
    [InlineData("invoer.eenheden[0].toegelaten = 99;", false, 1)]
    public async Task De_pagina_rekent_een_echt_verslag_na_en_ziet_een_vervalsing(string vervalsing, bool klopt, int eigenNummers)
    {
        var verslag = File.ReadAllText(Path.Combine(Gevallenmap.Wortel, "tests", "Oversteek.Loting.Tests", "Gouden", "openbaar.json"));
        var uit = await NodeAsync(vervalsing + "console.log(JSON.stringify(await reken(invoer, 'anna')));", verslag);
        using var gekregen = JsonDocument.Parse(uit);
        gekregen.RootElement.GetProperty("klopt").GetBoolean().ShouldBe(klopt);
        gekregen.RootElement.GetProperty("eigen").GetArrayLength().ShouldBe(eigenNummers);
        if (!klopt)
            return;
        using var bron = JsonDocument.Parse(verslag);
        var lot = bron.RootElement.GetProperty("lotnummers").GetProperty("enkel").EnumerateArray().Single(p => p[0].ValueEquals("anna"))[1].GetInt32();
        gekregen.RootElement.GetProperty("eigen")[0].GetProperty("lot").GetInt32().ShouldBe(lot);
    }

    [Theory]
    [InlineData("", "gecontroleerd", "gecontroleerd")]
    [InlineData("v.vastlegging = v.regelsHash;", "klopt niet", "gecontroleerd")]
    [InlineData("v.regelsHash = v.vastlegging;", "klopt niet", "gecontroleerd")]
    [InlineData("b.invoerHash = b.deelnemersHash;", "gecontroleerd", "klopt niet")]
    [InlineData("b.deelnemersHash = b.invoerHash;", "gecontroleerd", "klopt niet")]
    public async Task De_pagina_vergelijkt_het_verslag_met_wat_vooraf_is_gepubliceerd(string anders, string vastlegging, string bevriezing)
    {
        var verslag = File.ReadAllText(Path.Combine(Gevallenmap.Wortel, "tests", "Oversteek.Loting.Tests", "Gouden", "openbaar.json"));
        var uit = await NodeAsync(
            $$"""
            const v = { soort: "loting-vastlegging", protocol: "LOT-1", ronde: invoer.ronde, vastlegging: invoer.lot1.vastlegging, regelsHash: invoer.hashes.regels,
              entropiebron: invoer.lot1.entropiebron };
            const b = { soort: "loting-bevriezing", protocol: "LOT-1", ronde: invoer.ronde, deelnemersHash: invoer.lot1.deelnemersHash, invoerHash: invoer.hashes.invoer,
              eenheden: invoer.eenheden };
            {{anders}}
            const bytes = (j) => tekst.encode(JSON.stringify(j));
            const r = await reken(invoer, "anna", { vastlegging: bytes(v), bevriezing: bytes(b) });
            const zonder = await reken(invoer, "anna");
            console.log(JSON.stringify([r.zinnen[0][1], r.zinnen[3][1], r.klopt ? "ja" : "nee", zonder.zinnen[0][1], zonder.vergeleken ? "ja" : "nee"]));
            """,
            verslag);

        var klopt = vastlegging == "gecontroleerd" && bevriezing == "gecontroleerd" ? "ja" : "nee";
        JsonSerializer.Deserialize<string[]>(uit).ShouldBe([vastlegging, bevriezing, klopt, "niet te controleren", "nee"]);
    }

    /// <summary>A central number, or a number that also counted at a first choice, must not be set against the cut-off of a class.</summary>
    [Theory]
    [InlineData("DA", 5, true)]
    [InlineData("DA", 41, true)]
    [InlineData("R1", 5, false)]
    [InlineData("R2", 5, false)]
    [InlineData("DecentralThenCentral", 5, false)]
    public async Task Alleen_bij_DA_zegt_de_pagina_of_een_lotnummer_goed_genoeg_was(string mechanisme, int lot, bool vergelijkt)
    {
        var zin = await NodeAsync(
            $$"""console.log(vergelijking({ plaatsen: 2, geloot: true, laatstToegelaten: { niveau: 9, lot: 40, ronde: 1 } }, {{lot}}, "{{mechanisme}}"));""", "null");

        zin.ShouldStartWith("De laatst toegelaten leerling had lotnummer 40.");
        zin.Contains("Uw lotnummer", StringComparison.Ordinal).ShouldBe(vergelijkt, zin);
    }

    [Theory]
    [InlineData("R2", "MTB", "Het centrale lotnummer is 5. Het telt alleen bij het doorschuiven.")]
    [InlineData("DecentralThenCentral", "MTB", "Het centrale lotnummer is 5. Het telt alleen bij het doorschuiven.")]
    [InlineData("R1", "STB", "Het nummer beslist niet alleen")]
    [InlineData("DA", "STB", "Het lotnummer is 5. Een lager nummer is beter.")]
    public async Task De_pagina_zegt_waarvoor_het_openbare_nummer_telt(string mechanisme, string nummering, string zin) =>
        (await NodeAsync($$"""console.log(lotzin({ mechanisme: "{{mechanisme}}", nummering: "{{nummering}}" }, 5));""", "null")).ShouldContain(zin);

    /// <summary>Numbers per class are closed: whether a child takes part then stands in the freeze only.</summary>
    [Theory]
    [InlineData("DA", "MTB", "anna", true, "staat in de bevroren loting. Bij deze loting kreeg elk kind per klas een eigen nummer")]
    [InlineData("DA", "MTB", "niemand", true, "staat niet in de loting")]
    [InlineData("R1", "MTB", "anna", false, "Kies ook de bevriezing")]
    [InlineData("DA", "STB", "anna", true, "maar kreeg geen lotnummer")]
    [InlineData("DecentralThenCentral", "MTB", "anna", true, "maar kreeg geen lotnummer")]
    [InlineData("DA", "STB", "anna", false, "staat niet in de loting. Kijk of u het goed heeft overgenomen. Een leerling die niet meedoet")]
    public async Task De_pagina_zegt_waarom_een_kenmerk_geen_openbaar_nummer_heeft(string mechanisme, string nummering, string kenmerk, bool bevriezing, string zin) =>
        (await NodeAsync(
            $$"""console.log(zonderNummer({ mechanisme: "{{mechanisme}}", nummering: "{{nummering}}" }, "{{kenmerk}}", {{(bevriezing ? """{ deelnemers: { anna: "x" } }""" : "null")}}));""",
            "null")).ShouldContain(zin);

    [Fact]
    public async Task De_pagina_laat_de_lijst_uit_de_controleregel_zien_met_de_namen_van_de_bevriezing()
    {
        var uit = await NodeAsync(
            """
            const j = { voorkeuren: ["a", "b", "c"], voorrang: [{ eenheid: "b", niveau: 2 }] };
            const b = { eenheden: [{ id: "a", school: "Dalton", naam: "Havo" }, { id: "b", school: null, naam: "Tl" }] };
            console.log(JSON.stringify([keuzes({ j }, b), keuzes({ j }, null)]));
            """,
            "null");

        var lijsten = JsonSerializer.Deserialize<string[][]>(uit)!;
        lijsten[0].ShouldBe(["Dalton, Havo", "Tl, met voorrang op niveau 2", "c"]);
        lijsten[1].ShouldBe(["a", "b, met voorrang op niveau 2", "c"]);
    }

    [Fact]
    public async Task De_pagina_rekent_bij_nummers_per_klas_de_eigen_kaart_uit_naast_die_van_de_laatst_toegelaten_leerling()
    {
        var echt = Lot2Bouw.Trek(Lot2Bouw.Bases["mtb"]).Publiceer();
        var grens = echt.Trekking.Uitslag.Eenheden.Single(e => e.Eenheid == "havo").Grens!;
        var ander = echt.Trekking.Bevriezing.Invoer.Deelnemers.First(d => d.Kenmerk != grens.Kenmerk && d.Voorkeuren.Contains("havo") && d.Loot()).Kenmerk;
        var uit = await NodeAsync(
            $$"""
            for (const kenmerk of ["{{grens.Kenmerk}}", "{{ander}}"]) {
              const havo = (await kaarten(invoer, { kenmerk, j: { voorkeuren: ["havo"] } }))[0];
              console.log(havo.eigen, kaartzin(havo, "Havo").includes("dezelfde kaart"));
            }
            """,
            Encoding.UTF8.GetString(echt.Openbaar.Span));

        var zaad = Convert.FromHexString(echt.Trekking.Zaad);
        string Kaart(string kenmerk) => Convert.ToHexStringLower(Lot2.Kaart(zaad, kenmerk, "havo"));
        uit.Trim().Split('\n').ShouldBe([$"{Kaart(grens.Kenmerk)} true", $"{Kaart(ander)} false"]);
    }

    /// <summary>Who serves a page to a holder could serve another one; the hash stands outside the platform.</summary>
    [Fact]
    public void De_vingerafdruk_van_elke_losse_pagina_staat_in_de_documentatie()
    {
        var map = Path.Combine(Gevallenmap.Wortel, "src", "Oversteek.Web", "wwwroot", "loting");
        var regels = Directory.GetFiles(map, "*.html").Order(StringComparer.Ordinal)
            .Select(p => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(p)))}  {Path.GetFileName(p)}");

        File.ReadAllLines(Path.Combine(Gevallenmap.Wortel, "docs", "loting", "paginas.sha256")).ShouldBe(regels);
    }

    /// <summary>Who writes a checker from docs/loting.md alone reads the same fields as the library.</summary>
    [Theory]
    [InlineData("vastlegging")]
    [InlineData("bevriezing")]
    [InlineData("verslag")]
    [InlineData("inschrijving")]
    public void De_velden_in_de_documentatie_zijn_die_van_de_bibliotheek(string stuk)
    {
        var vorm = stuk switch { "vastlegging" => Vorm.Vastlegging, "bevriezing" => Vorm.Bevriezing, "verslag" => Vorm.Verslag, _ => Vorm.Inschrijving };
        var docs = File.ReadAllText(Path.Combine(Gevallenmap.Wortel, "docs", "loting.md"));
        using var gedocumenteerd = JsonDocument.Parse(docs.Split($"```json {stuk}\n")[1].Split("```")[0]);
        JsonElement.DeepEquals(gedocumenteerd.RootElement, vorm).ShouldBeTrue();
    }

    [Fact]
    public async Task De_pagina_van_een_houder_geeft_de_vingerafdruk_van_de_bibliotheek()
    {
        var pagina = File.ReadAllText(Path.Combine(Gevallenmap.Wortel, "src", "Oversteek.Web", "wwwroot", "loting", "geheim.html"));
        var script = pagina.Split("<script>")[1].Split("</script>")[0];
        var geheim = SHA256.HashData("geheim"u8);

        var uit = await VoerUitAsync($"{script}\nconsole.log(await vingerafdruk('2026-2027-r1-a', 2, '{Convert.ToHexStringLower(geheim)}'));");

        uit.Trim().ShouldBe(Lot2.Vingerafdruk("2026-2027-r1-a", 2, geheim));
    }

    private static Task<string> NodeAsync(string vervolg, string invoer) => VoerUitAsync($"{Script}\nconst invoer = {invoer};\n{vervolg}");

    private static async Task<string> VoerUitAsync(string programma)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "-"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await node.StandardInput.WriteAsync(programma);
        node.StandardInput.Close();
        var fout = node.StandardError.ReadToEndAsync();
        var uit = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await fout);
        return uit;
    }

    private static string Tussen(string begin, string einde)
    {
        var start = Pagina.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return Pagina[start..Pagina.IndexOf(einde, start, StringComparison.Ordinal)];
    }
}
