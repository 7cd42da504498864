using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Gebruikers;
using Oversteek.Loting;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Lotingen;

/// <summary>What somebody without an account sees of a lottery, step by step, and how often it has to be fetched.</summary>
public sealed class OpenbareLotingTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    private Proefserver Server => wereld.Server;

    [Fact, Regel("B-56", "B-58", "D-62", "D-78", "PRIV-16")]
    public async Task Iedereen_ziet_vooraf_de_belofte_en_achteraf_het_verslag_en_nooit_eerder()
    {
        var vo = await wereld.VoAsync();
        for (var i = 0; i < 3; i++)
            await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        (await Server.Anoniem().GetAsync("/inloggen")).Document.QuerySelector("a[href='/loting']").ShouldNotBeNull();
        (await Server.Anoniem().GetAsync("/loting")).Tekst.ShouldContain("Er is nog geen loting vastgelegd.");

        await StapAsync("#vastleggen");
        var loting = await Server.Systeem(db => db.Lotingen.AsNoTracking().SingleAsync());
        var adres = $"/loting/{loting.Id.Waarde}";
        var vooraf = await Server.Anoniem().GetAsync(adres);
        vooraf.Tekst.ShouldContain("Notariskantoor De Graaf");
        vooraf.Tekst.ShouldContain(Woordafdruk.Van(loting.Vastlegging));
        vooraf.Tekst.ShouldContain("De lijsten worden bevroren vanaf 8 april 2027");
        vooraf.Tekst.ShouldContain("Elke leerling krijgt één lotnummer");
        (await StatusAsync(adres, "Vastlegging")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(adres, "Bevriezing")).ShouldBe(HttpStatusCode.NotFound);

        Server.Klok.ZetOp(new DateOnly(2027, 4, 8), 13);
        await StapAsync("#bevriezen");
        (await StatusAsync(adres, "Bevriezing")).ShouldBe(HttpStatusCode.OK);
        Server.Klok.ZetOp(new DateOnly(2027, 4, 9), 11);
        await StapAsync("#trekken");
        (await StatusAsync(adres, "Verslag")).ShouldBe(HttpStatusCode.NotFound);
        (await Server.Anoniem().GetAsync(adres)).Tekst.ShouldNotContain("Uitkomst per klas");

        await StapAsync("#publiceren");
        await ControleerVerslagAsync(adres);
    }

    private async Task ControleerVerslagAsync(string adres)
    {
        var pagina = await Server.Anoniem().GetAsync(adres);
        pagina.Tekst.ShouldContain((await Server.Systeem(db => db.Lotingen.AsNoTracking().SingleAsync())).Toeval[1]);
        var havo = pagina.Document.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")?.TextContent.Trim() == "Havencollege, Havo");
        string.Join('|', havo.QuerySelectorAll("td").Select(c => c.TextContent.Trim())).ShouldStartWith("2|niet getoond|2|ja|");
        pagina.Document.QuerySelector("a[href='/loting/controle.html']").ShouldNotBeNull();
        pagina.Antwoord.Headers.CacheControl!.Public.ShouldBeTrue();
        pagina.Antwoord.Headers.Contains("Set-Cookie").ShouldBeFalse();

        var verslag = await Server.Anoniem().GetAsync(adres + "?handler=Verslag");
        var stukken = new Lotingsstukken(verslag.Bytes)
        {
            Vastlegging = (await Server.Anoniem().GetAsync(adres + "?handler=Vastlegging")).Bytes,
            Bevriezing = (await Server.Anoniem().GetAsync(adres + "?handler=Bevriezing")).Bytes,
        };
        Lotingscontrole.Controleer(stukken).Einde.ShouldBe(Eindoordeel.Klopt);
        Encoding.UTF8.GetString(verslag.Bytes).ShouldNotContain("plaatsingen");
        var opnieuw = new HttpRequestMessage(HttpMethod.Get, adres + "?handler=Verslag");
        opnieuw.Headers.IfNoneMatch.Add(verslag.Antwoord.Headers.ETag!);
        (await Server.Anoniem().VerstuurAsync(opnieuw)).Status.ShouldBe(HttpStatusCode.NotModified);
        (await (await Server.LogInAsync(Rol.Regiocoordinator, Server.Regio.Regio)).GetAsync(adres)).Antwoord.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory, Regel("B-56")]
    [InlineData("controle")]
    [InlineData("geheim")]
    public async Task Het_beleid_van_de_site_laat_script_en_stijl_van_een_losse_pagina_toe(string naam)
    {
        var pagina = await Server.Anoniem().GetAsync($"/loting/{naam}.html");
        pagina.Status.ShouldBe(HttpStatusCode.OK);

        var beleid = pagina.Antwoord.Headers.GetValues("Content-Security-Policy").Single();
        var html = Encoding.UTF8.GetString(pagina.Bytes);
        beleid.ShouldContain($"script-src {Sha(html, "<script>", "</script>")};");
        beleid.ShouldContain($"style-src {Sha(html, "<style>", "</style>")};");
        beleid.ShouldContain("frame-ancestors 'none'");
        (await Server.Anoniem().GetAsync("/inloggen")).Antwoord.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("sha256");
    }

    [Fact, Regel("SEC-1")]
    public async Task Een_loting_die_niet_bestaat_is_niet_te_vinden() =>
        (await Server.Anoniem().GetAsync($"/loting/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);

    private static string Sha(string html, string begin, string einde)
    {
        var van = html.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(html[van..html.IndexOf(einde, van, StringComparison.Ordinal)])))}'";
    }

    private async Task<HttpStatusCode> StatusAsync(string adres, string stuk) => (await Server.Anoniem().GetAsync($"{adres}?handler={stuk}")).Status;

    private async Task StapAsync(string formulier)
    {
        var twee = await new Coordinatoren(wereld).AanwezigAsync();
        if (formulier == "#bevriezen")
            await twee.ErkenAsync();
        if (formulier == "#vastleggen")
            await twee.LegVastAsync();
        else if (formulier == "#trekken")
            await twee.TrekAsync();
        else
            await twee.SamenAsync(formulier);
    }
}
