using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Regiopaginas;

/// <summary>What somebody without an account reads of a region, on the screen, as a file and on the website of a school (D-78).</summary>
public sealed class RegiopaginaTests
{
    [Theory, Databases, Regel("D-78")]
    public async Task Iedereen_leest_kalender_regels_scholen_en_e_mails_van_een_regio(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var gast = wereld.Server.Anoniem();
        (await wereld.Server.Anoniem().GetAsync("/inloggen")).Document.QuerySelector("a[href='/regios']").ShouldNotBeNull();
        var regio = await gast.GetAsync((await gast.GetAsync("/regios")).Document.QuerySelector("main li a")!.GetAttribute("href")!);
        regio.Tekst.ShouldContain("25 maart 2027 tot en met 31 maart 2027 (nu)");
        regio.Tekst.ShouldContain("Elke leerling krijgt één lotnummer");
        regio.Tekst.ShouldContain("ten minste 1 en ten hoogste 12 klassen");
        Encoding.UTF8.GetString((await gast.GetAsync($"{regio.Pad}?handler=Kalender")).Bytes).ShouldContain("SUMMARY:Aanmeldperiode");

        var scholen = await gast.GetAsync($"{regio.Pad}/scholen");
        Rij(scholen, "Havo tweetalig").ShouldBe("havo|1");
        scholen.Tekst.ShouldContain("Broer of zus op school");
        (await gast.GetAsync($"{regio.Pad}/e-mails?taal=tr")).Document.QuerySelector("p[lang=tr]").ShouldNotBeNull();
        foreach (var pagina in new[] { regio, scholen })
        {
            pagina.Antwoord.Headers.CacheControl!.Public.ShouldBeTrue();
            pagina.Antwoord.Headers.Contains("Set-Cookie").ShouldBeFalse();
            pagina.Antwoord.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        }
        foreach (var deel in new[] { "", "/scholen", "/vrije-plaatsen", "/e-mails", "?handler=Kalender" })
            (await gast.GetAsync($"/regios/{wereld.School.Waarde}{deel}")).Status.ShouldBe(HttpStatusCode.NotFound, deel);
    }

    [Theory, Databases, Regel("D-78", "PRIV-16", "CAP-01")]
    public async Task Vrije_plaatsen_staan_er_vanaf_hun_dag_en_verraden_geen_klein_aantal_kinderen(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (gast, pad) = (wereld.Server.Anoniem(), $"/regios/{wereld.Server.Regio.Regio.Waarde}/vrije-plaatsen");
        (await gast.GetAsync(pad)).Tekst.ShouldContain("De vrije plaatsen staan hier vanaf 14 april 2027");
        (await gast.GetAsync($"{pad}?handler=Json")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await gast.GetAsync($"{pad}?handler=Csv")).Status.ShouldBe(HttpStatusCode.NotFound);

        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 15));
        await wereld.Server.Systeem(async db =>
        {
            foreach (var (klas, vrij) in new[] { (wereld.Vwo, 28), (wereld.HavoElders, 9), (wereld.Havo, 0) })
                (await db.Brugklassen.SingleAsync(k => k.Id == klas)).WijzigActueleCapaciteit(vrij);
            await db.SaveChangesAsync();
        });
        var pagina = await gast.GetAsync(pad);
        pagina.Tekst.ShouldContain("bijna alle");
        pagina.Tekst.ShouldNotContain("28");
        using var json = JsonDocument.Parse((await gast.GetAsync($"{pad}?handler=Json")).Bytes);
        json.RootElement.GetProperty("peildatum").GetString().ShouldBe("2027-04-15");
        var klassen = json.RootElement.GetProperty("klassen").EnumerateArray().ToDictionary(
            k => $"{k.GetProperty("school").GetString()}/{k.GetProperty("klas").GetString()}", k => k.GetProperty("vrijePlaatsen"));
        var (school, elders) = await NamenAsync(wereld);
        klassen[$"{school}/Vwo"].ValueKind.ShouldBe(JsonValueKind.Null);
        klassen[$"{elders}/Havo"].GetInt32().ShouldBe(9);
        var csv = await gast.GetAsync($"{pad}?handler=Csv");
        Encoding.UTF8.GetString(csv.Bytes).ShouldContain($"{school};");
        csv.Antwoord.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
    }

    [Fact, Regel("BRK-13", "D-29", "BRK-11")]
    public async Task Een_school_toont_op_haar_eigen_website_dezelfde_klassen_en_voorrang()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var vo = await wereld.VoAsync();
        var code = (await vo.GetAsync("/brugklassen")).Document.QuerySelector("pre code")!.TextContent;
        var adres = new Uri(code.Split('"')[1]).AbsolutePath;

        var fragment = await wereld.Server.Anoniem().GetAsync(adres);

        Rij(fragment, "Vwo").ShouldBe("vwo|30");
        fragment.Document.QuerySelectorAll("ol strong").Select(r => r.TextContent).First().ShouldBe("Broer of zus op school");
        fragment.Antwoord.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors *");
        fragment.Antwoord.Headers.Contains("X-Frame-Options").ShouldBeFalse();
        fragment.Document.QuerySelectorAll("form, script, input").ShouldBeEmpty("een pagina in een kader vraagt niets");
        (await vo.GetAsync("/brugklassen")).Antwoord.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        var (vso, _) = await wereld.VsoSchoolAsync();
        var verborgen = await wereld.Server.Anoniem().GetAsync($"/scholen/{vso.Waarde}/fragment");
        verborgen.Status.ShouldBe(HttpStatusCode.NotFound, "aantallen van het vso zijn niet openbaar");
        (await wereld.Server.Anoniem().GetAsync($"/regios/{wereld.Server.Regio.Regio.Waarde}/scholen")).Tekst.ShouldNotContain("Vso arbeid");
    }

    private static string Rij(Pagina pagina, string klas)
    {
        var rij = pagina.Document.QuerySelectorAll("tbody tr").First(r => r.QuerySelector("th")?.TextContent.Trim() == klas);
        return string.Join('|', rij.QuerySelectorAll("td").Select(c => c.TextContent.Trim()));
    }

    private static Task<(string, string)> NamenAsync(Vowereld wereld) => wereld.Server.Systeem(async db => (
        await db.Organisaties.Where(o => o.Id == wereld.School).Select(o => o.Naam).SingleAsync(),
        await db.Organisaties.Where(o => o.Id == wereld.AndereSchool).Select(o => o.Naam).SingleAsync()));
}
