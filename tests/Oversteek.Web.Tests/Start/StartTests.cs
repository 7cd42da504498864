using System.Net;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Pages.Start;

namespace Oversteek.Web.Tests.Start;

public sealed class StartTests(Proefserver server) : IClassFixture<Proefserver>
{
    [Theory]
    [InlineData(Rol.PoGebruiker)]
    [InlineData(Rol.VoGebruiker)]
    [InlineData(Rol.Regiocoordinator)]
    [InlineData(Rol.Helpdeskrol)]
    [Regel("GEN-07")]
    public async Task Elke_rol_heeft_een_startpagina_met_een_groet_en_een_menu_zonder_dode_links(Rol rol)
    {
        var organisatie = rol switch { Rol.PoGebruiker => server.Regio.PoSchool, Rol.VoGebruiker => server.Regio.VoSchool, Rol.Helpdeskrol => server.Regio.Bestuur, _ => server.Regio.Regio };
        var klant = await server.LogInAsync(rol, organisatie);
        var start = await klant.GetAsync("/");

        start.Document.QuerySelector("h1")!.TextContent.ShouldBe("Goedemorgen Proef");
        var links = start.Document.QuerySelectorAll("nav.os-side a, #te-doen a, .os-menu a").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        links.ShouldContain("/");
        foreach (var link in links)
            (await klant.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK, link);
    }

    [Fact]
    [Regel("GEN-07")]
    public async Task De_startpagina_noemt_de_belangrijke_datums_van_de_regio()
    {
        var start = await (await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool)).GetAsync("/");

        var datums = string.Join(' ', start.Document.QuerySelector("#datums")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        datums.ShouldContain("10 januari tot en met 31 januari");
        datums.ShouldContain("Voorlopig advies vaststellen");
        datums.ShouldNotContain("Brugklassen verstuurd naar de regio", customMessage: "31 oktober is voorbij");
    }

    [Fact]
    [Regel("PRIV-7", "AVT-01")]
    public async Task De_school_ziet_wie_toegang_heeft_en_wie_het_dossier_zag()
    {
        var leerling = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var toegang = await klant.GetAsync($"/leerlingen/{leerling.Waarde}/toegang");
        toegang.Document.QuerySelectorAll("tbody tr").Select(r => r.QuerySelector("th")!.TextContent.Trim()).Order().ShouldBe(["Basisschool De Eik", "Regio Proefstad", "Stichting Proef"]);
        toegang.Tekst.ShouldContain("Alleen hoever de overstap is, zonder naam");
        toegang.Document.Title!.ShouldNotContain("Jansen");

        await server.InScopeAsync(
            async sp =>
            {
                var logboek = (Oversteek.Application.Logboek.Leeslogboek)sp.GetService(typeof(Oversteek.Application.Logboek.Leeslogboek))!;
                await logboek.LeesAsync(leerling, Oversteek.Application.Logboek.Leessoort.Okr, server.Handeling(server.Regio.PoSchool) with { Wie = klant.Account });
                return true;
            },
            t => t.Gebruik(server.Regio.PoSchool, klant.Account, Rol.PoGebruiker));
        var gezien = await klant.GetAsync($"/leerlingen/{leerling.Waarde}/gezien");
        gezien.Tekst.ShouldContain("Basisschool De Eik heeft het onderwijskundig rapport bekeken");
        gezien.Tekst.ShouldContain("Proef Gebruiker");

        var vreemd = await server.LogInAsync(Rol.PoGebruiker, server.Regio.AnderePoSchool);
        (await vreemd.GetAsync($"/leerlingen/{leerling.Waarde}/gezien")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await vreemd.GetAsync($"/leerlingen/{leerling.Waarde}/toegang")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Regel("PRIV-7")]
    public void Elke_soort_lezing_heeft_woorden_voor_ouders()
    {
        var soorten = typeof(Oversteek.Application.Logboek.Leessoort).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToList();

        soorten.Except(Oversteek.Web.Pages.Toegang.Leeswoorden.Soorten).ShouldBeEmpty();
        soorten.Count.ShouldBeGreaterThan(5);
    }

    [Fact, Regel("GEN-07", "D-57")]
    public async Task De_datums_van_de_regio_gaan_als_agendabestand_mee_zonder_gegevens_van_een_kind()
    {
        await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Agendakind");
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var bestand = await po.GetAsync("/kalender");

        bestand.Antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var regels = System.Text.Encoding.UTF8.GetString(bestand.Bytes).Split("\r\n");
        regels[0].ShouldBe("BEGIN:VCALENDAR");
        regels.ShouldContain("SUMMARY:OKR definitief");
        regels.ShouldContain("DTSTART;VALUE=DATE:20270325");
        regels.ShouldContain("DTEND;VALUE=DATE:20270401", "de laatste dag telt mee");
        regels.Count(r => r == "BEGIN:VEVENT").ShouldBe(regels.Count(r => r == "END:VEVENT"));
        regels.Where(r => r.StartsWith("UID:", StringComparison.Ordinal)).ShouldBeUnique();
        regels.ShouldAllBe(r => System.Text.Encoding.UTF8.GetByteCount(r) <= 75);
        string.Concat(regels).ShouldNotContain("Agendakind");
    }

    [Fact, Regel("GEN-07")]
    public void Een_lange_regel_wordt_gevouwen_en_tekens_met_betekenis_worden_beschermd()
    {
        var tekst = Kalenderbestand.Schrijf([new Afspraak("een", $"{new string('é', 80)}; komma, en \\", new(2027, 2, 9), new(2027, 2, 9), new(15, 30), new(16, 30), "https://a.example/b")], DateTimeOffset.UnixEpoch);

        tekst.Split("\r\n").ShouldAllBe(r => System.Text.Encoding.UTF8.GetByteCount(r) <= 75);
        tekst.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain($"{new string('é', 80)}\\; komma\\, en \\\\");
        tekst.ShouldContain("DTSTART:20270209T143000Z", customMessage: "half vier in Amsterdam");
        tekst.ShouldContain("DTEND:20270209T153000Z");
    }
}
