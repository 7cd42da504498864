using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Gebruikers;

/// <summary>The first beheerders of many schools from one list, pasted from a spreadsheet.</summary>
public sealed class UitnodigenLijstTests
{
    private const string Pad = "/beheer/accounts/uitnodigen/lijst";

    private const string Lijst = """
        school;naam;e-mailadres;mobiel;rol
        10AA00;Ingrid Blok;blok@proef.example;;
        Havencollege;Ahmed Yilmaz;yilmaz@proef.example;06 12345678;gebruiker middelbare school
        99ZZ00;Niemand;niemand@proef.example;;
        11BB00;;naamloos@proef.example;;
        11BB00;Fout adres;geen-adres;;
        10AA00;Ingrid Blok;BLOK@proef.example;;
        10AA00;Rol past niet;rol@proef.example;;gebruiker middelbare school
        """;

    [Theory, Databases, Regel("D-73", "GEN-09", "D-01")]
    public async Task Een_lijst_wordt_eerst_bekeken_en_dan_krijgt_ieder_die_kan_een_uitnodiging(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var platform = await server.LogInAsync(Rol.Platformbeheerder, server.Regio.Platform);

        var proef = await ControleerAsync(platform, Lijst);
        proef.Tekst.ShouldContain("2 van 7 regels kunnen.");
        Regels(proef).ShouldBe(["4", "5", "6", "7", "8"]);
        (await AantallenAsync(server)).ShouldBe((0, 0), "kijken verstuurt niets");

        var deels = await proef.Formulier("#versturen").VerstuurAsync();
        deels.Tekst.ShouldContain("2 uitnodigingen zijn verstuurd. Niet verstuurd: 5.");
        deels.Document.QuerySelector("textarea[name=Lijst]")!.TextContent.ShouldNotContain("blok@proef.example", Case.Sensitive, "wat gelukt is staat er niet meer in");
        deels.Document.QuerySelector("textarea[name=Lijst]")!.TextContent.ShouldContain("99ZZ00;Niemand");
        await proef.Formulier("#versturen").VerstuurAsync();
        (await AantallenAsync(server)).ShouldBe((2, 2), "dezelfde lijst nog eens is dezelfde uitnodiging");
        (await server.Systeem(db => db.Functieaanboden.OrderBy(a => a.Rol).Select(a => new { a.OrganisatieId, a.Rol }).ToListAsync()))
            .ShouldBe([new { OrganisatieId = server.Regio.PoSchool, Rol = Rol.PoBeheerder }, new { OrganisatieId = server.Regio.VoSchool, Rol = Rol.VoGebruiker }]);
    }

    [Fact, Regel("GEN-09", "SEC-12", "B-01")]
    public async Task Een_schoolbeheerder_nodigt_met_een_lijst_alleen_voor_de_eigen_school_uit_en_hoort_niet_wie_een_account_heeft()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var bekend = await Proefaccount.MaakAsync(server, Rol.VoGebruiker, server.Regio.VoSchool);
        var school = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);

        var proef = await ControleerAsync(school, $"code\tnaam\te-mail\n10AA00\tBekend\t{bekend.Email}\n10AA00\tOnbekend\tonbekend@proef.example\n20CC00\tElders\telders@proef.example");

        proef.Tekst.ShouldContain("2 van 3 regels kunnen.");
        Regels(proef).ShouldBe(["4"]);
        (await proef.Formulier("#versturen").Vervals("Lijst", "code;naam;e-mail\n20CC00;Elders;elders@proef.example").VerstuurAsync()).Tekst.ShouldContain("0 uitnodigingen zijn verstuurd.");
        (await AantallenAsync(server)).ShouldBe((0, 0));
    }

    [Fact, Regel("D-73")]
    public async Task Een_lijst_zonder_kolomnamen_wordt_geweigerd_en_blijft_staan()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var platform = await server.LogInAsync(Rol.Platformbeheerder, server.Regio.Platform);

        var fout = await ControleerAsync(platform, "10AA00;Ingrid Blok;blok@proef.example");

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.HeeftFout("Lijst", "Zet op de eerste regel de namen van de kolommen").ShouldBeTrue();
        fout.Document.QuerySelector("textarea[name=Lijst]")!.TextContent.ShouldContain("Ingrid Blok");
    }

    private static string[] Regels(Pagina pagina) => [.. pagina.Document.QuerySelectorAll("main table tbody td:first-child").Select(c => c.TextContent.Trim())];

    private static async Task<Pagina> ControleerAsync(Webklant klant, string lijst) => await (await klant.GetAsync(Pad)).Formulier("#lijst").Zet("Lijst", lijst).VerstuurAsync();

    private static Task<(int Aanboden, int Mails)> AantallenAsync(Proefserver server) => server.Systeem(async db =>
        (await db.Functieaanboden.CountAsync(), await db.UitgaandeBerichten.CountAsync(b => b.Sjabloon == "account.uitnodiging")));

    private static async Task<Proefserver> ServerAsync(Databasesoort soort)
    {
        var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        return server;
    }
}
