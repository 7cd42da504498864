using System.Net;
using System.Text.RegularExpressions;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>autorisatie.csv names every page; without log-in or without proof of an own page nothing is done. What each role gets stands in MatrixTests.</summary>
public sealed partial class AutorisatieTests(Proefserver server) : IClassFixture<Proefserver>
{
    [Fact]
    [Regel("SEC-2")]
    public void Elke_pagina_heeft_een_verwachting()
    {
        var verwacht = Verwachting.Alle().Concat(Verwachting.Koppelingen()).Select(v => v.Route).ToList();
        var bestaand = Eindpunten.Van(server).Where(e => !Eindpunten.IsVanOuder(e)).Select(Eindpunten.Route).Except(Eindpunten.Lijst()).Distinct().ToList();

        bestaand.Except(verwacht).ShouldBeEmpty("schrijf voor deze pagina's een regel in tests/Oversteek.Web.Tests/autorisatie.csv: route;voorwerp;rollen");
        verwacht.Except(bestaand).ShouldBeEmpty("deze regels in autorisatie.csv horen bij geen pagina");
        verwacht.Count.ShouldBe(verwacht.Distinct().Count());
    }

    [Fact]
    [Regel("SEC-1", "SEC-2")]
    public async Task Zonder_inlog_gaat_elke_pagina_naar_inloggen()
    {
        var voor = await Databasestand.LeesAsync(server);
        foreach (var v in Verwachting.Alle())
        {
            var url = Url(v, Guid.NewGuid());
            foreach (var methode in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                var antwoord = await server.Anoniem().VerstuurAsync(new HttpRequestMessage(methode, url), volg: false);
                antwoord.Status.ShouldBe(HttpStatusCode.Redirect, $"{methode} {url}");
                antwoord.Antwoord.Headers.Location!.OriginalString.ShouldContain("/inloggen");
            }
        }
        foreach (var koppeling in Verwachting.Koppelingen())
            (await server.Anoniem().PostAsync(koppeling.Route)).Status.ShouldBe(HttpStatusCode.Unauthorized, koppeling.Route);
        (await Databasestand.LeesAsync(server)).ShouldBe(voor);
    }

    [Fact]
    [Regel("SEC-30")]
    public async Task Zonder_bewijs_van_de_eigen_pagina_wordt_geen_formulier_aangenomen()
    {
        var klant = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        var voor = await Databasestand.LeesAsync(server);
        foreach (var url in new[] { "/inloggen", "/inloggen/tweede-factor", "/uitloggen", "/account", "/organisatie-kiezen", "/gegevens", "/beheer/accounts/uitnodigen" })
        {
            (await klant.PostAsync(url)).Status.ShouldBe(HttpStatusCode.BadRequest, url);
            var vreemd = new HttpRequestMessage(HttpMethod.Post, url);
            vreemd.Headers.Add("Sec-Fetch-Site", "cross-site");
            (await klant.VerstuurAsync(vreemd, volg: false)).Status.ShouldBe(HttpStatusCode.Forbidden, url);
        }
        (await klant.GetAsync("/account")).Status.ShouldBe(HttpStatusCode.OK, "de sessie leeft nog");
        (await Databasestand.LeesAsync(server)).ShouldBe(voor);
    }

    private static string Url(Verwachting verwachting, Guid andermans) => Parameter().Replace(verwachting.Route, m => m.Value.Contains("guid", StringComparison.Ordinal) ? andermans.ToString() : "3");

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
