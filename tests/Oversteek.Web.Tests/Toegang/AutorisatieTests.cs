using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>
/// The expectation of autorisatie.csv, written by hand, against the running program (SEC-2): every page, every role, with an object of
/// another organisation. Not allowed is 403, not yours is 404, and neither changes a row.
/// </summary>
public sealed partial class AutorisatieTests(Proefserver server) : IClassFixture<Proefserver>
{
    private static readonly string[] Boekhouding = ["logboekregel", "ketenstand", "sessie", "teller", "sqlite_sequence", "sleutelregel"];

    private sealed record Verwachting(string Route, string Voorwerp, IReadOnlySet<Rol> Rollen);

    [Fact]
    [Regel("SEC-2")]
    public void Elke_pagina_heeft_een_verwachting()
    {
        var verwacht = Verwachtingen().Concat(Koppelingen()).Select(v => v.Route).ToList();
        var bestaand = Eindpunten.Van(server).Select(Eindpunten.Route).Except(Eindpunten.Lijst()).Distinct().ToList();

        bestaand.Except(verwacht).ShouldBeEmpty("schrijf voor deze pagina's een regel in tests/Oversteek.Web.Tests/autorisatie.csv: route;voorwerp;rollen");
        verwacht.Except(bestaand).ShouldBeEmpty("deze regels in autorisatie.csv horen bij geen pagina");
        verwacht.Count.ShouldBe(verwacht.Distinct().Count());
    }

    [Fact]
    [Regel("SEC-2", "SEC-3", "SEC-30")]
    public async Task De_server_doet_wat_de_matrix_zegt()
    {
        var andermans = await AndermansAsync();
        var afwijkingen = new List<string>();
        var gedaan = 0;
        foreach (var rol in Enum.GetValues<Rol>().Where(r => r != Rol.Platform))
        {
            var klant = await server.LogInAsync(rol, Organisatie(rol));
            var bewijs = (await klant.GetAsync("/uitloggen")).Formulier("main form").Waarde("__RequestVerificationToken")!;
            var voor = await StandAsync();
            foreach (var v in Verwachtingen())
            {
                var url = Url(v, andermans);
                var mag = v.Rollen.Contains(rol);
                Controleer(afwijkingen, $"{rol} GET {url}", (await klant.VerstuurAsync(new HttpRequestMessage(HttpMethod.Get, url), volg: false)).Status, mag, v.Voorwerp != "-", schrijft: false);
                if (!mag || v.Voorwerp != "-")
                    Controleer(afwijkingen, $"{rol} POST {url}", (await PostAsync(klant, url, bewijs)).Status, mag, v.Voorwerp != "-", schrijft: true);
                gedaan++;
            }
            foreach (var koppeling in Koppelingen())
            {
                var status = (await PostAsync(klant, koppeling.Route, bewijs)).Status;
                if (status != HttpStatusCode.Unauthorized)
                    afwijkingen.Add($"{rol} POST {koppeling.Route} gaf {(int)status}, verwacht 401");
            }
            if (await StandAsync() != voor)
                afwijkingen.Add($"{rol}: geweigerde verzoeken hebben iets gewijzigd");
        }
        afwijkingen.ShouldBeEmpty();
        gedaan.ShouldBe(Verwachtingen().Count * (Enum.GetValues<Rol>().Length - 1));
    }

    [Fact]
    [Regel("SEC-1", "SEC-2")]
    public async Task Zonder_inlog_gaat_elke_pagina_naar_inloggen()
    {
        var voor = await StandAsync();
        foreach (var v in Verwachtingen())
        {
            var url = Url(v, Guid.NewGuid());
            foreach (var methode in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                var antwoord = await server.Anoniem().VerstuurAsync(new HttpRequestMessage(methode, url), volg: false);
                antwoord.Status.ShouldBe(HttpStatusCode.Redirect, $"{methode} {url}");
                antwoord.Antwoord.Headers.Location!.OriginalString.ShouldContain("/inloggen");
            }
        }
        foreach (var koppeling in Koppelingen())
            (await server.Anoniem().PostAsync(koppeling.Route)).Status.ShouldBe(HttpStatusCode.Unauthorized, koppeling.Route);
        (await StandAsync()).ShouldBe(voor);
    }

    [Fact]
    [Regel("SEC-30")]
    public async Task Zonder_bewijs_van_de_eigen_pagina_wordt_geen_formulier_aangenomen()
    {
        var klant = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        var voor = await StandAsync();
        foreach (var url in new[] { "/inloggen", "/inloggen/tweede-factor", "/uitloggen", "/account", "/organisatie-kiezen", "/gegevens", "/beheer/accounts/uitnodigen" })
        {
            (await klant.PostAsync(url)).Status.ShouldBe(HttpStatusCode.BadRequest, url);
            var vreemd = new HttpRequestMessage(HttpMethod.Post, url);
            vreemd.Headers.Add("Sec-Fetch-Site", "cross-site");
            (await klant.VerstuurAsync(vreemd, volg: false)).Status.ShouldBe(HttpStatusCode.Forbidden, url);
        }
        (await klant.GetAsync("/account")).Status.ShouldBe(HttpStatusCode.OK, "de sessie leeft nog");
        (await StandAsync()).ShouldBe(voor);
    }

    private static void Controleer(List<string> afwijkingen, string wat, HttpStatusCode status, bool mag, bool andermans, bool schrijft)
    {
        var goed = (mag, andermans) switch
        {
            (false, _) => status == HttpStatusCode.Forbidden,
            // An empty form may be refused before the object is looked for; both tell nothing.
            (true, true) => status == HttpStatusCode.NotFound || (schrijft && status is HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed),
            (true, false) => (int)status is >= 200 and < 400,
        };
        if (!goed)
            afwijkingen.Add($"{wat} gaf {(int)status}, verwacht {(!mag ? "403" : andermans ? "404" : "2xx/3xx")}");
    }

    private static Task<Pagina> PostAsync(Webklant klant, string url, string bewijs) => klant.VerstuurAsync(
        new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", bewijs)]) }, volg: false);

    private const string Koppelsleutel = "koppelsleutel";

    private static List<Verwachting> Verwachtingen() => [.. Alle().Where(v => v.Voorwerp != Koppelsleutel)];

    private static List<Verwachting> Koppelingen() => [.. Alle().Where(v => v.Voorwerp == Koppelsleutel)];

    private static List<Verwachting> Alle() => [.. Eindpunten.Regels("autorisatie.csv").Select(r => r.Split(';')).Select(d => new Verwachting(d[0], d[1], Rollen(d[2])))];

    private static HashSet<Rol> Rollen(string tekst) => [.. tekst.Split(' ').SelectMany(naam => naam switch
    {
        "iedereen" => Enum.GetValues<Rol>().Where(r => r != Rol.Platform),
        "po" => [Rol.PoGebruiker, Rol.PoBeheerder],
        "vo" => [Rol.VoGebruiker, Rol.VoBeheerder],
        _ => (IEnumerable<Rol>)[Enum.Parse<Rol>(naam)],
    })];

    private static string Url(Verwachting verwachting, Guid andermans) => Parameter().Replace(verwachting.Route, m => m.Value.Contains("guid", StringComparison.Ordinal) ? andermans.ToString() : "3");

    // A child of the other po school; no role of the test may see it. As id of anything else it does not exist.
    private async Task<Guid> AndermansAsync() => (await server.LeerlingAsync(server.Regio.AnderePoSchool, Proefgegevens.Compleet)).Waarde;

    private OrganisatieId Organisatie(Rol rol) => rol switch
    {
        Rol.PoGebruiker or Rol.PoBeheerder => server.Regio.PoSchool,
        Rol.VoGebruiker or Rol.VoBeheerder => server.Regio.VoSchool,
        Rol.Bestuurscontactpersoon or Rol.Beheerdersrol or Rol.Monitorrol or Rol.Helpdeskrol => server.Regio.Bestuur,
        Rol.Regiocoordinator => server.Regio.Regio,
        Rol.Platformbeheerder or Rol.Onderzoeksbureau or Rol.IskTestloket or Rol.Samenwerkingsverband => server.Regio.Platform,
        Rol.Platform or _ => throw new ArgumentOutOfRangeException(nameof(rol), rol, null),
    };

    /// <summary>A hash over all rows except those that record what was asked.</summary>
    private Task<string> StandAsync() => server.Systeem(async db =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var tabel in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal).Except(Boekhouding).Order(StringComparer.Ordinal))
        {
            await db.Database.OpenConnectionAsync();
            await using var opdracht = db.Database.GetDbConnection().CreateCommand();
            opdracht.CommandText = $"select * from \"{tabel}\" order by 1, 2";
            await using var lezer = await opdracht.ExecuteReaderAsync();
            while (await lezer.ReadAsync())
            {
                for (var i = 0; i < lezer.FieldCount; i++)
                    hash.AppendData(Encoding.UTF8.GetBytes($"{tabel}|{i}|{(lezer.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : lezer.GetValue(i))}\n"));
            }
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    });

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
