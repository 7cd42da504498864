using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Gebruikers;
using Oversteek.Web.Tests.Toegang;

namespace Oversteek.Web.Tests.Ouderportaal;

/// <summary>
/// autorisatie-ouders.csv against the running program: every page of the portal for a parent of the child, of another child, the other parent,
/// without authority and after 31 July; every page of staff for a parent; every page of the portal for staff (SEC-2, SEC-28).
/// </summary>
public sealed class OudermatrixTests(Proefserver lezen) : IClassFixture<Proefserver>
{
    private sealed record Matrixregel(string Route, string Wie, string Soort);

    private static IReadOnlyList<Matrixregel> Regels() =>
        [.. Eindpunten.Regels("autorisatie-ouders.csv").Select(r => r.Split(';')).Select(d => new Matrixregel(d[0], d[1], d[2]))];

    [Fact, Regel("SEC-2", "SEC-28")]
    public void Elke_pagina_voor_ouders_heeft_een_regel() =>
        Regels().Select(r => r.Route).ShouldBe(Eindpunten.Van(lezen).Where(Eindpunten.IsVanOuder).Select(Eindpunten.Route).Distinct(), ignoreOrder: true);

    [Theory, Databases, Regel("SEC-2", "SEC-9", "SEC-28", "D-06")]
    public async Task Een_ouder_ziet_het_eigen_kind_en_niemand_anders_ziet_iets(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var (eigen, ander) = (await KindAsync(server, "Roepeigen"), await KindAsync(server, "Roepander"));
        var ouder = await Ouderproef.BinnenAsync(server, post, eigen);
        var vreemd = await Ouderproef.BinnenAsync(server, post, ander);
        var tweede = await Ouderproef.BinnenAsync(server, post, eigen, ouder: 2);
        var zonder = await Ouderproef.BinnenAsync(server, post, await KindAsync(server, "Roepzonder"));
        await ZonderGezagAsync(server, "Roepzonder");

        foreach (var regel in Regels().Where(r => r is { Wie: "kind", Soort: "lezen" }))
        {
            var pagina = await ouder.GetAsync(regel.Route);
            (pagina.Status, pagina.Pad).ShouldBe((HttpStatusCode.OK, regel.Route));
            pagina.Document.Title!.ShouldNotContain("Roepeigen");
            pagina.Tekst.ShouldNotContain("Roepander");
            (await vreemd.GetAsync(regel.Route)).Tekst.ShouldNotContain("Roepeigen", customMessage: regel.Route);
            (await tweede.GetAsync(regel.Route)).Status.ShouldBe(HttpStatusCode.OK);
        }
        foreach (var regel in Regels())
        {
            var adres = regel.Route.Replace("{bijlage:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal);
            foreach (var klant in new[] { zonder, server.Anoniem() })
                await NaarDeDeurAsync(klant, adres);
        }
        server.Klok.ZetOp(new DateOnly(2027, 8, 1));
        foreach (var klant in new[] { ouder, tweede, vreemd })
            await NaarDeDeurAsync(klant, "/ouders/start");
    }

    [Theory, Databases, Regel("SEC-2", "SEC-28")]
    public async Task Een_ouder_opent_geen_pagina_van_een_school_en_een_medewerker_geen_pagina_voor_ouders(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await KindAsync(server, "Roepeigen");
        var ouder = await Ouderproef.BinnenAsync(server, post, kind);
        var medewerkers = new List<Webklant>();
        foreach (var rol in Verwachting.AlleRollen)
            medewerkers.Add(await server.LogInAsync(rol, server.Regio.PoSchool));
        var voor = await Databasestand.LeesAsync(server);
        foreach (var verwachting in Verwachting.Alle())
        {
            var adres = System.Text.RegularExpressions.Regex.Replace(
                verwachting.Route, @"\{[^}]+\}", m => m.Value.Contains("guid", StringComparison.Ordinal) ? kind.Waarde.ToString()
                    : "1", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
            foreach (var methode in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                var antwoord = await ouder.VerstuurAsync(new HttpRequestMessage(methode, adres), volg: false);
                (antwoord.Status, antwoord.Antwoord.Headers.Location?.OriginalString.Contains("/inloggen", StringComparison.Ordinal))
                    .ShouldBe((HttpStatusCode.Redirect, true), $"{methode} {adres}");
            }
        }
        foreach (var medewerker in medewerkers)
        {
            foreach (var regel in Regels().Where(r => r.Soort == "lezen"))
                await NaarDeDeurAsync(medewerker, regel.Route);
        }
        (await Databasestand.LeesAsync(server)).ShouldBe(voor);
    }

    private static async Task NaarDeDeurAsync(Webklant klant, string adres)
    {
        var antwoord = await klant.VerstuurAsync(new HttpRequestMessage(HttpMethod.Get, adres), volg: false);
        (antwoord.Status, antwoord.Antwoord.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.Redirect, "/ouders?dicht"), adres);
    }

    private static Task<LeerlingId> KindAsync(Proefserver server, string roepnaam) => server.LeerlingAsync(server.Regio.PoSchool, (leerling, okr, handeling) =>
    {
        Proefgegevens.Compleet(leerling, okr, handeling);
        leerling.VulAan(new Leerlinggegevens { Personalia = leerling.Personalia with { Roepnaam = roepnaam } }, handeling);
        okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue();
    });

    private static Task ZonderGezagAsync(Proefserver server, string roepnaam) => server.Systeem(async db =>
    {
        var kind = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Personalia.Roepnaam == roepnaam);
        kind.WijzigOuder(1, kind.Ouders[0].Gegevens with { Gezag = Gezag.Nee }, server.Handeling(kind.OrganisatieId));
        await db.SaveChangesAsync();
    });
}
