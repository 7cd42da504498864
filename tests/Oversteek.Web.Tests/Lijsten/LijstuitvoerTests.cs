using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Tests.Lijsten;

/// <summary>The file of a list: the rows and columns of the screen, no formula, in the log, and with a second factor when it is large.</summary>
public sealed class LijstuitvoerTests
{
    [Theory, Databases, Regel("D-72", "B-63", "SEC-34", "PRIV-15")]
    public async Task Het_bestand_heeft_de_rijen_van_het_scherm_en_staat_in_het_logboek(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet, "=1+1");
        await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Verbeek");
        await server.LeerlingAsync(server.Regio.AnderePoSchool, achternaam: "Vreemd");
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool, versTweedeFactor: false);

        var csv = await klant.GetAsync("/leerlingen?handler=Uitvoer&soort=csv");

        var naam = csv.Antwoord.Content.Headers.ContentDisposition!.FileName!.Trim('"');
        naam.ShouldMatch("^leerlingen-[a-z0-9-]+-2027-01-20\\.csv$");
        var tekst = Encoding.UTF8.GetString(csv.Bytes);
        tekst.ShouldContain("Verbeek");
        tekst.ShouldNotContain("Vreemd");
        tekst.ShouldNotContain("Voorlopig");
        tekst.Split('\n').ShouldNotContain(regel => regel.StartsWith('=') || regel.StartsWith("\"=", StringComparison.Ordinal));
        var gelezen = await server.Systeem(db => db.Logboek.SingleAsync(l => l.Soort == Leessoort.LijstUitgevoerd));
        gelezen.Gegevens.ShouldContain("\"Aantal\":2", Case.Insensitive);
        gelezen.Gegevens.ShouldNotContain("Verbeek");

        (await klant.GetAsync("/leerlingen?handler=Uitvoer&soort=xlsx&kolommen=voorlopig")).Bytes.AsSpan(0, 2).ToArray().ShouldBe("PK"u8.ToArray());
        (await klant.GetAsync("/leerlingen?handler=Uitvoer&soort=exe")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await AantalAsync(server)).ShouldBe(2);
    }

    [Theory, Databases, Regel("D-72", "SEC-21")]
    public async Task Meer_dan_vijftig_kinderen_vragen_een_verse_code(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        for (var i = 0; i < Lijstuitvoer.VrijAantal; i++)
            await server.LeerlingAsync(server.Regio.PoSchool, achternaam: $"Kind{i:00}");
        const string adres = "/leerlingen?handler=Uitvoer&soort=csv";
        var oud = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool, versTweedeFactor: false);
        (await oud.GetAsync(adres)).Status.ShouldBe(HttpStatusCode.OK);
        await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Eenenvijftig");

        var geweigerd = await oud.VerstuurAsync(new HttpRequestMessage(HttpMethod.Get, adres), volg: false);

        geweigerd.Antwoord.Headers.Location!.OriginalString.ShouldStartWith("/bevestig-opnieuw?terug=");
        (await AantalAsync(server)).ShouldBe(1);
        var vers = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        Encoding.UTF8.GetString((await vers.GetAsync(adres)).Bytes).ShouldContain("Eenenvijftig");
        (await AantalAsync(server)).ShouldBe(2);
    }

    [Theory, Databases, Regel("D-72", "D-05")]
    public async Task Wie_meekijkt_neemt_geen_bestand_mee(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Verbeek");
        var helpdesk = await server.LogInAsync(Rol.Helpdeskrol, server.Regio.Bestuur);
        await (await helpdesk.GetAsync("/meekijken")).Formulier()
            .Zet("Invoer.School", server.Regio.PoSchool.Waarde.ToString()).Zet("Invoer.Reden", "hulp bij de lijst").VerstuurAsync();

        var lijst = await helpdesk.GetAsync("/leerlingen");
        Namen(lijst).ShouldHaveSingleItem();
        lijst.Document.QuerySelector("a[href*='handler=Uitvoer']").ShouldBeNull();
        (await helpdesk.GetAsync("/leerlingen?handler=Uitvoer&soort=csv")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await AantalAsync(server)).ShouldBe(0);
    }

    [Theory, Databases, Regel("D-72", "B-36", "SEC-35")]
    public async Task Zoeken_sorteren_en_kolommen_gelden_voor_scherm_en_bestand(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        foreach (var naam in new[] { "Zwart", "Åberg", "O'Brien" })
            await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet, naam);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        Namen(await klant.GetAsync("/aanmeldstatus?sorteer=naam")).Select(n => n.Split(',')[0]).ShouldBe(["Åberg", "O'Brien", "Zwart"]);
        var gezocht = await (await klant.GetAsync("/aanmeldstatus?kolommen=naam&kolommen=groep")).Formulier("form[method=post][role=search]").Zet("Zoek", "obrien").VerstuurAsync();
        Namen(gezocht).ShouldHaveSingleItem().ShouldStartWith("O'Brien");
        gezocht.Url.ShouldNotContain("obrien");
        gezocht.Document.QuerySelectorAll("main thead th").Length.ShouldBe(2);
        // Another list has its own search.
        Namen(await klant.GetAsync("/leerlingen")).Count.ShouldBe(3);

        var regels = Encoding.UTF8.GetString((await klant.GetAsync("/aanmeldstatus?handler=Uitvoer&soort=csv&kolommen=naam&kolommen=groep")).Bytes).TrimStart('\uFEFF').Trim().Split('\n');
        regels.Length.ShouldBe(2);
        regels[0].Trim().ShouldBe("Naam;Groep");
        regels[1].ShouldContain("Brien");
    }

    private static List<string> Namen(Pagina pagina) => [.. pagina.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent.Trim())];

    private static Task<int> AantalAsync(Proefserver server) => server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == Leessoort.LijstUitgevoerd));
}
