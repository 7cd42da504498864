using System.IO.Compression;
using System.Net;
using Oversteek.Application.Ouderportaal;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Ouderportaal;

/// <summary>An old phone, little data, another language: the door and what it weighs.</summary>
public sealed class LichtTests(Proefserver server) : IClassFixture<Proefserver>
{
    public static TheoryData<string> Talen => [.. Portaalteksten.Talen.Select(t => t.Code)];

    [Theory, MemberData(nameof(Talen)), Regel("OUD-01")]
    public async Task De_deur_spreekt_elke_taal_en_onthoudt_haar(string taal)
    {
        var klant = server.Anoniem();
        var deur = await klant.GetAsync("/ouders");
        await klant.VerstuurAsync(deur.Formulier("main form[action='/ouders/taal']:has(.p-talen)").Smokkel("taal", taal).Verzoek());

        var pagina = await klant.GetAsync("/ouders");

        var html = pagina.Document.DocumentElement;
        (html.GetAttribute("lang"), html.GetAttribute("dir")).ShouldBe((taal, taal == "ar" ? "rtl" : "ltr"));
        pagina.Document.QuerySelector("h1")!.TextContent.ShouldBe(Portaalteksten.Geef(taal, "in.titel"));
        pagina.Tekst.Contains(Portaalteksten.Geef("en", "alg.ongelezen"), StringComparison.Ordinal).ShouldBe(taal == "en");
        (await pagina.Formulier("#code").Zet("Code", "x").VerstuurAsync()).Tekst.ShouldContain(Portaalteksten.Geef(taal, "fout.OUD-005"));
        pagina.Document.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
    }

    [Fact, Regel("OUD-01", "SEC-35")]
    public async Task Het_eerste_bezoek_is_licht_en_haalt_niets_elders()
    {
        var klant = server.Anoniem();
        var pagina = await klant.GetAsync("/ouders");
        var adressen = pagina.Document.QuerySelectorAll("[src],[href]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!).ToList();
        adressen.ShouldAllBe(a => !a.Contains("//", StringComparison.Ordinal));
        var bestanden = pagina.Document.QuerySelectorAll("link[href],script[src],img[src],use[href]")
            .Select(e => (e.GetAttribute("src") ?? e.GetAttribute("href")!).Split('#')[0]).Distinct(StringComparer.Ordinal).ToList();
        bestanden.Count.ShouldBeGreaterThanOrEqualTo(4, "stijlen, script en beeldmerk");

        // The page itself goes as it is: it is another one for each visitor.
        var samen = pagina.Bytes.Length;
        foreach (var bestand in bestanden)
            samen += await GewichtAsync(klant, bestand);

        TestContext.Current.TestOutputHelper?.WriteLine($"Eerste bezoek: {samen} bytes, waarvan {pagina.Bytes.Length} pagina.");
        samen.ShouldBeLessThan(60_000);
        pagina.Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>
    /// Bytes of a file for a browser that takes gzip. A build wraps without pressing and publishing presses, so it is pressed here; the walk in the
    /// browser weighs the published program.
    /// </summary>
    private static async Task<int> GewichtAsync(Webklant klant, string adres)
    {
        var antwoord = await klant.VerstuurAsync(new HttpRequestMessage(HttpMethod.Get, adres) { Headers = { { "Accept-Encoding", "gzip" } } });
        antwoord.Status.ShouldBe(HttpStatusCode.OK, adres);
        antwoord.Antwoord.Content.Headers.ContentEncoding.ShouldBe(["gzip"], $"{adres} gaat samengeperst over de lijn");
        await using var los = new GZipStream(new MemoryStream(antwoord.Bytes), CompressionMode.Decompress);
        using var doel = new MemoryStream();
        await using (var gzip = new GZipStream(doel, CompressionLevel.Optimal, leaveOpen: true))
            await los.CopyToAsync(gzip);
        return (int)doel.Length;
    }
}
