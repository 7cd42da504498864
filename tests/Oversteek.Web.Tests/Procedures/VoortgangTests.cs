using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Pages.Voortgangen;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Procedures;

public sealed class VoortgangTests
{
    [Theory]
    [Regel("PRIV-16")]
    [InlineData(new[] { 3, 20, 0, 8 }, new[] { "< 5", "–", "0", "8" })]
    [InlineData(new[] { 3, 2, 0, 8 }, new[] { "< 5", "< 5", "0", "–" })]
    [InlineData(new[] { 5, 6, 0, 8 }, new[] { "5", "6", "0", "8" })]
    [InlineData(new[] { 3, 2, 0, 0 }, new[] { "< 5", "< 5", "0", "0" })]
    [InlineData(new[] { 1, 5, 0, 0 }, new[] { "–", "–", "–", "–" })]
    [InlineData(new[] { 4, 4, 0, 0 }, new[] { "–", "–", "–", "–" })]
    public void Kleine_aantallen_zijn_niet_te_zien_en_niet_terug_te_rekenen(int[] aantallen, string[] cellen) => Kleintal.Rij(aantallen).ShouldBe(cellen);

    /// <summary>Who knows the total and how rows are made finds two numbers at least for every hidden cell, unless all cells are the same.</summary>
    [Theory, Regel("PRIV-16")]
    [InlineData(5)]
    [InlineData(3)]
    public void Bij_elke_verborgen_cel_passen_twee_getallen(int grens)
    {
        int[] maten = [.. Enumerable.Range(0, 20)];
        var rijen = maten.SelectMany(a => maten.SelectMany(b => maten.Select(c => new[] { a, b, c })))
            .Where(r => r.Sum() is var som && som >= grens && som < maten.Length)
            .GroupBy(r => (r.Sum(), Beeld: string.Join('|', Kleintal.Rij(r, grens: grens))));
        foreach (var gelijk in rijen.Where(g => g.Any(r => r.Distinct().Count() > 1)))
        {
            for (var cel = 0; cel < 3; cel++)
            {
                if (!int.TryParse(gelijk.Key.Beeld.Split('|')[cel], out _))
                    gelijk.Select(r => r[cel]).Distinct().Count().ShouldBeGreaterThan(1, $"{gelijk.Key}, cel {cel}");
            }
        }
    }

    [Theory, Regel("PRIV-16", "B-11", "B-59"), Databases]
    public async Task De_regio_ziet_geen_kleine_aantallen_en_een_bestuur_ziet_zijn_eigen_scholen_precies_zonder_namen(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        var wereld = await Vowereld.OpAsync(server);
        var vo = await wereld.VoAsync();
        for (var i = 0; i < 6; i++)
            await wereld.AangemeldAsync(vo, wereld.Havo);
        for (var i = 0; i < 2; i++)
            await wereld.AangemeldAsync(await wereld.VoAsync(wereld.AndereSchool), wereld.HavoElders);
        await wereld.LeerlingAsync(okrDefinitief: false, achternaam: "Eenling");

        await AnderBestuurAsync(wereld, vo);

        var regio = await (await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio)).GetAsync("/voortgang");
        regio.Tekst.ShouldContain("Basisschool De Eik < 5 –");
        regio.Tekst.ShouldContain("10 leerlingen (afgerond)");
        foreach (var rol in new[] { Rol.Bestuurscontactpersoon, Rol.Monitorrol })
        {
            var bestuur = await (await server.LogInAsync(rol, server.Regio.Bestuur)).GetAsync("/voortgang");
            bestuur.Tekst.ShouldContain("Basisschool De Eik 1 8 0 0");
            bestuur.Tekst.ShouldContain("9 leerlingen 8 okr definitief 8 aangemeld");
            bestuur.Tekst.ShouldNotContain("De Linde", customMessage: "van een ander bestuur");
            bestuur.Tekst.ShouldNotContain("Jansen");
            bestuur.Tekst.ShouldNotContain("Eenling");
            Keuzes(bestuur, "Havencollege").ShouldBe("8", "ook van kinderen van een ander bestuur");
            Keuzes(bestuur, "Parklyceum").ShouldBe("< 5", "een kleine groep bij een school van een ander bestuur");
            bestuur.Document.QuerySelectorAll("figure svg text").Select(t => t.TextContent).ShouldContain("< 5", "niet getekend als niemand");
        }
        var elders = await (await server.LogInAsync(Rol.Regiocoordinator, server.Regio.AndereRegio)).GetAsync("/voortgang");
        elders.Tekst.ShouldNotContain("De Eik");
    }

    /// <summary>Of no table that grows with the country is every row looked at.</summary>
    [Theory, Regel("B-76")]
    [InlineData(Rol.Regiocoordinator)]
    [InlineData(Rol.Monitorrol)]
    public async Task Andere_regios_kosten_de_voortgang_niets(Rol rol)
    {
        var meter = new Vragenmeter();
        await using var server = new Proefserver { Aanpassing = meter.Registreer };
        await server.InitializeAsync();
        var klant = await server.LogInAsync(rol, rol == Rol.Regiocoordinator ? server.Regio.Regio : server.Regio.Bestuur);

        var vragen = await meter.MeetAsync(async () => (await klant.GetAsync("/voortgang")).Status.ShouldBe(HttpStatusCode.OK));

        vragen.ShouldContain(v => v.Sql.Contains("\"voortgang\"", StringComparison.Ordinal) && v.Sql.Contains("COUNT(*)", StringComparison.Ordinal));
        // The schools of a board are found by name of the board, without an index: some thousands of rows in the whole country.
        string[] landelijk = ["voortgang", "aanmelding", "voorkeur", "inzagerecht", "brugklas", "brugklasbeheer", .. rol == Rol.Monitorrol ? [] : new[] { "organisatie" }];
        foreach (var vraag in vragen.Where(v => !v.Schrijft))
            (await server.Systeem(db => Queryplan.HeleTabellenAsync(db, vraag))).Intersect(landelijk).ShouldBeEmpty(vraag.Sql);
    }

    /// <summary>Two primary schools and a vo school change hands: their children also choose the schools of the first board.</summary>
    private static async Task AnderBestuurAsync(Vowereld wereld, Webklant vo)
    {
        var (server, ander) = (wereld.Server, OrganisatieId.Nieuw());
        await server.Systeem(async db =>
        {
            db.Add(new Organisatie(ander, Organisatiesoort.Schoolbestuur, "Stichting Anders") { RegioId = server.Regio.Regio });
            await db.SaveChangesAsync();
            await db.Organisaties.Where(o => o.Id == server.Regio.AnderePoSchool || o.Id == server.Regio.AndereVoSchool)
                .ExecuteUpdateAsync(s => s.SetProperty(o => o.BestuurId, ander));
        });
        for (var i = 0; i < 2; i++)
            await wereld.AangemeldAsync(vo, server.Regio.AnderePoSchool, wereld.Havo);
    }

    private static string Keuzes(Pagina pagina, string school) =>
        pagina.Document.QuerySelectorAll("figure tr").Single(r => r.QuerySelector("th")?.TextContent.Trim() == school).QuerySelectorAll("td")[^1].TextContent.Trim();
}
