using System.Net;
using Microsoft.AspNetCore.TestHost;
using Oversteek.Testhulp;

namespace Oversteek.Web.Tests.Onderdelen;

public sealed class BeveiligingTests(Stijlgidshost host) : IClassFixture<Stijlgidshost>
{
    [Theory]
    [InlineData("/stijlgids", 200)]
    [InlineData("/bestaat-niet", 404)]
    [InlineData("/kapot", 500)]
    [InlineData("/weigering/403", 403)]
    [InlineData("/weigering/409", 409)]
    [InlineData("/weigering/429", 429)]
    [Regel("SEC-31", "SEC-32")]
    public async Task Elk_antwoord_draagt_alle_headers(string adres, int status)
    {
        var antwoord = await host.Client.GetAsync(adres, TestContext.Current.CancellationToken);

        ((int)antwoord.StatusCode).ShouldBe(status);
        Header(antwoord, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(antwoord, "Referrer-Policy").ShouldBe("no-referrer");
        Header(antwoord, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(antwoord, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        Header(antwoord, "Permissions-Policy").ShouldContain("camera=()");
        Header(antwoord, "Cache-Control").ShouldBe("no-store");
        var beleid = Header(antwoord, "Content-Security-Policy");
        beleid.ShouldStartWith("default-src 'none'; script-src 'nonce-");
        beleid.ShouldContain("frame-ancestors 'none'");
        beleid.ShouldNotContain("unsafe");
    }

    [Fact]
    [Regel("SEC-31")]
    public async Task De_nonce_is_elke_keer_anders_en_staat_op_elk_script()
    {
        var antwoord = await host.Client.GetAsync("/stijlgids", TestContext.Current.CancellationToken);
        var pagina = await Stijlgidshost.LeesAsync(antwoord);

        var nonces = pagina.QuerySelectorAll("script").Select(script => script.GetAttribute("nonce")).Distinct(StringComparer.Ordinal).ToList();
        nonces.Count.ShouldBe(1);
        Header(antwoord, "Content-Security-Policy").ShouldContain($"'nonce-{nonces[0]}'");
        Convert.FromBase64String(nonces[0]!).Length.ShouldBeGreaterThanOrEqualTo(16);
        var tweede = await host.PaginaAsync();
        tweede.QuerySelector("script")!.GetAttribute("nonce").ShouldNotBe(nonces[0]);
    }

    [Theory]
    [InlineData("/bestaat-niet", "Deze pagina bestaat niet")]
    [InlineData("/kapot", "Er ging iets mis")]
    [InlineData("/weigering/403", "U mag deze pagina niet zien")]
    [InlineData("/weigering/409", "Iemand anders heeft dit intussen gewijzigd")]
    [InlineData("/weigering/429", "U probeert het te vaak")]
    [Regel("SEC-40")]
    public async Task Een_foutpagina_zegt_wat_er_is_en_noemt_een_nummer_maar_geen_oorzaak(string adres, string titel)
    {
        var pagina = await host.PaginaAsync(adres);

        pagina.QuerySelector("h1")!.TextContent.ShouldBe(titel);
        pagina.QuerySelector("main strong")!.TextContent.Length.ShouldBeGreaterThanOrEqualTo(8);
        pagina.Source.Text.ShouldNotContain("geheim detail");
        pagina.Source.Text.ShouldNotContain("InvalidOperation");
    }

    [Fact]
    public async Task Een_foutpagina_is_niet_op_te_vragen_als_gewone_pagina()
    {
        (await host.Client.GetAsync("/fout/500", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Buiten_ontwikkeling_is_de_stijlgids_dicht_en_geldt_HSTS()
    {
        await using var app = await Stijlgidshost.StartAsync("Production");

        var antwoord = await app.GetTestClient().GetAsync("/stijlgids", TestContext.Current.CancellationToken);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Header(antwoord, "Strict-Transport-Security").ShouldBe("max-age=31536000; includeSubDomains");
    }

    private static string Header(HttpResponseMessage antwoord, string naam) =>
        antwoord.Headers.TryGetValues(naam, out var waarden) ? string.Join(", ", waarden) : "";
}
