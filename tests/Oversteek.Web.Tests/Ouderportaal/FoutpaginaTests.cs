using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Oversteek.Application.Ouderportaal;
using Oversteek.Application.Post;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Gebruikers;

namespace Oversteek.Web.Tests.Ouderportaal;

/// <summary>What a parent sees when something goes wrong: the portal, the own language, what to do, and nothing of staff.</summary>
public sealed class FoutpaginaTests(FoutpaginaTests.Foutserver fouten) : IClassFixture<FoutpaginaTests.Foutserver>
{
    [Theory, Regel("OUD-01", "SEC-40")]
    [InlineData(400, "stuk.400")]
    [InlineData(403, "stuk.403")]
    [InlineData(404, "stuk.404")]
    [InlineData(413, "stuk.413")]
    [InlineData(429, "stuk.429")]
    [InlineData(500, "stuk.500")]
    [InlineData(503, "stuk.500")]
    public async Task Een_fout_staat_in_het_portaal_in_de_taal_van_de_bezoeker(int status, string sleutel)
    {
        var gast = fouten.Server.Anoniem();
        foreach (var taal in Portaalteksten.Talen)
        {
            gast.ZetCookie("__Host-taal", taal.Code);
            var pagina = await fouten.StukAsync(gast, status);
            Keur(pagina, status, sleutel, taal);
            pagina.Document.QuerySelector("main a.os-btn")!.GetAttribute("href").ShouldBe("/ouders");
        }
        Keur(await fouten.StukAsync(fouten.Ouder, status), status, sleutel, Portaalteksten.Taal("nl"));
    }

    [Fact, Regel("OUD-01", "SEC-35", "SEC-28")]
    public async Task Een_adres_dat_er_niet_is_kent_de_taal_van_het_bezoek_en_wisselt_haar()
    {
        var ouder = await fouten.BinnenAsync();
        await (await ouder.GetAsync("/ouders/start")).Formulier("form[action='/ouders/taal']:has(.p-talen)").VerstuurAsync("Türkçe");
        ouder.ZetCookie("__Host-taal", "nl");

        var pagina = await ouder.GetAsync("/ouders/bestaat-niet");

        Keur(pagina, 404, "stuk.404", Portaalteksten.Taal("tr"));
        pagina.Document.QuerySelector("main a.os-btn")!.GetAttribute("href").ShouldBe("/ouders/start");
        pagina.Document.Title!.ShouldNotContain("Sanne");
        var pools = await pagina.Formulier("form[action='/ouders/taal']:has(.p-talen)").VerstuurAsync("Polski");
        Keur(pools, 404, "stuk.404", Portaalteksten.Taal("pl"));
        (await pools.Formulier("form[action='/ouders/uitloggen']").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Regel("SEC-40", "OUD-01")]
    public async Task Een_formulier_zonder_bewijs_en_een_fout_van_de_school_zeggen_het_elk_op_hun_eigen_manier()
    {
        var gast = fouten.Server.Anoniem();
        Keur(await gast.PostAsync("/ouders/uitloggen"), 400, "stuk.400", Portaalteksten.Taal("nl"));
        Keur(await gast.GetAsync("/ouders/bestaat-niet"), 404, "stuk.404", Portaalteksten.Taal("nl"));

        (await gast.GetAsync("/ouderportaal-bestaat-niet")).Pad.ShouldBe("/inloggen");
        var school = await gast.PostAsync("/inloggen");
        (school.Status, school.Document.QuerySelector("h1")!.TextContent).ShouldBe((HttpStatusCode.BadRequest, "Uw formulier is niet goed aangekomen"));
        school.Document.QuerySelector("body.p").ShouldBeNull();
    }

    [Fact, Regel("SEC-28", "OUD-01")]
    public async Task Na_een_afgelopen_bezoek_zegt_de_deur_in_de_eigen_taal_wat_te_doen()
    {
        var gast = fouten.Server.Anoniem();
        (await gast.GetAsync("/ouders")).Document.QuerySelector("#dicht").ShouldBeNull();
        foreach (var taal in Portaalteksten.Talen)
        {
            gast.ZetCookie("__Host-taal", taal.Code);
            var deur = await gast.GetAsync("/ouders/rapport");
            (deur.Status, deur.Pad).ShouldBe((HttpStatusCode.OK, "/ouders"));
            deur.Document.DocumentElement.GetAttribute("lang").ShouldBe(taal.Code);
            deur.Document.QuerySelector("#dicht")!.TextContent.ShouldContain(Portaalteksten.Geef(taal.Code, "in.dicht"));
            deur.Document.QuerySelector("body.p").ShouldNotBeNull();
        }
    }

    [Fact, Regel("SEC-40", "OUD-01")]
    public async Task Is_het_te_druk_dan_staat_dat_ook_in_het_portaal()
    {
        await using var druk = new Foutserver { TegelijkPerNetwerk = 1 };
        await druk.InitializeAsync();
        var eerste = druk.StukAsync(druk.Server.Anoniem(), Stukmaker.Wacht);
        await druk.Maker.Bezig.Task;

        var tweede = await druk.Server.Anoniem().GetAsync("/ouders");

        Keur(tweede, 429, "stuk.429", Portaalteksten.Taal("nl"));
        druk.Maker.Verder.SetResult();
        (await eerste).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static void Keur(Pagina pagina, int status, string sleutel, Portaaltaal taal)
    {
        ((int)pagina.Status).ShouldBe(status);
        var html = pagina.Document.DocumentElement;
        (html.GetAttribute("lang"), html.GetAttribute("dir")).ShouldBe((taal.Code, taal.VanRechts ? "rtl" : "ltr"));
        pagina.Document.QuerySelector("h1")!.TextContent.ShouldBe(Portaalteksten.Geef(taal.Code, sleutel));
        pagina.Tekst.ShouldContain(Portaalteksten.Geef(taal.Code, sleutel + "_t"));
        pagina.Document.Title!.ShouldContain(Portaalteksten.Geef(taal.Code, sleutel));
        pagina.Document.QuerySelector("body.p").ShouldNotBeNull();
        pagina.Document.QuerySelector(".os-side, .os-nav").ShouldBeNull("geen menu van medewerkers");
        pagina.Document.QuerySelector("main strong")!.TextContent.Length.ShouldBeGreaterThanOrEqualTo(8);
        // Where something of ours is broken, nothing is offered that needs the database or the keys.
        (pagina.Document.QuerySelector("form[action='/ouders/taal']") is null).ShouldBe(status >= 500);
        pagina.Tekst.ShouldNotContain("geheim detail");
    }

    /// <summary>Breaks a page of the portal in the way that the request asks for.</summary>
    internal sealed class Stukmaker : IAsyncResourceFilter
    {
        public const string Kop = "X-Proef-Stuk";
        public const int Wacht = 1;

        public TaskCompletionSource Bezig { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Verder { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
        {
            var http = context.HttpContext;
            if (!http.Request.Path.StartsWithSegments("/ouders", StringComparison.Ordinal) || !int.TryParse(http.Request.Headers[Kop], out var status))
            {
                await next();
            }
            else if (status == Wacht)
            {
                Bezig.SetResult();
                await Verder.Task;
                await next();
            }
            else
            {
                context.Result = status == 500 ? throw new InvalidOperationException("geheim detail") : new StatusCodeResult(status);
            }
        }
    }

    public sealed class Foutserver : IAsyncLifetime
    {
        private readonly Brievenbus post = new();

        public int? TegelijkPerNetwerk { get; init; }

        public Proefserver Server { get; private set; } = null!;

        internal Stukmaker Maker { get; } = new();

        /// <summary>With a visit.</summary>
        public Webklant Ouder { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Server = new Proefserver
            {
                TegelijkPerNetwerk = TegelijkPerNetwerk,
                Aanpassing = s => s.Replace(ServiceDescriptor.Singleton<IPostbode>(post)).Configure<MvcOptions>(o => o.Filters.Add(Maker)),
            };
            await Server.InitializeAsync();
            Ouder = await BinnenAsync();
        }

        public ValueTask DisposeAsync() => Server.DisposeAsync();

        public async Task<Webklant> BinnenAsync() => await Ouderproef.BinnenAsync(Server, post, await Server.LeerlingAsync(Server.Regio.PoSchool));

        public Task<Pagina> StukAsync(Webklant klant, int hoe) =>
            klant.VerstuurAsync(new HttpRequestMessage(HttpMethod.Get, "/ouders") { Headers = { { Stukmaker.Kop, $"{hoe}" } } });
    }
}
