using System.Net;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Post;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Gebruikers;
using Oversteek.Web.Tests.Ouderportaal;

namespace Oversteek.Web.Tests.Kanarie;

/// <summary>Addresses hold ids, search words and one-time links. Every output of the log is open to its finest level here, and none of them may stand there.</summary>
public sealed class LogkanarieTests : IDisposable
{
    private const string Merk = "zqkanarieadres";

    private readonly Brievenbus brievenbus = new();
    private readonly Meelezer log = new();

    public void Dispose() => log.Dispose();

    [Theory]
    [Databases]
    [Regel("B-15", "SEC-62")]
    public async Task Geen_adres_van_een_verzoek_staat_in_een_log(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort, Aanpassing = PasAan };
        await server.InitializeAsync();
        var geheim = await GebruikLinkAsync(server);
        var leerling = await BezoekAsync(server);
        var ouderlink = await GebruikOuderlinkAsync(server);

        log.Regels.ShouldContain(r => r.Contains("Fout ", StringComparison.Ordinal), "het log wordt echt gelezen");
        foreach (var regel in log.Regels)
        {
            foreach (var verboden in new[] { geheim, ouderlink, Merk, leerling.Waarde.ToString(), "localhost", "?" })
                regel.Contains(verboden, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{verboden} in: {regel}");
        }
    }

    [Fact]
    [Regel("B-15", "SEC-62")]
    public async Task Een_fout_staat_in_het_log_onder_het_nummer_dat_de_gebruiker_ziet_zonder_adres_en_zonder_waarden()
    {
        await using var server = new Proefserver { Aanpassing = PasAan };
        await server.InitializeAsync();
        var leerling = await server.LeerlingAsync(server.Regio.PoSchool);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var pagina = await po.GetAsync($"/leerlingen/{leerling.Waarde}/okr/6?{Stuk.Vraag}={Merk}");

        pagina.Status.ShouldBe(HttpStatusCode.InternalServerError);
        var regel = log.Regels.Single(r => r.Contains("Fout ", StringComparison.Ordinal));
        regel.ShouldContain(pagina.Document.QuerySelector("main strong")!.TextContent);
        regel.ShouldContain("leerlingen/{id:guid}/okr/6");
        regel.ShouldContain(nameof(InvalidOperationException));
        regel.ShouldContain(nameof(Stuk));
        regel.ShouldNotContain(Merk);
    }

    private void PasAan(IServiceCollection services)
    {
        services.AddSingleton<IPostbode>(brievenbus);
        services.Configure<MvcOptions>(o => o.Filters.Add(new Stuk()));
        Meelezer.Registreer(services, log);
    }

    /// <summary>A mailed link: looked at, filled in wrongly, used, and tried again.</summary>
    private async Task<string> GebruikLinkAsync(Proefserver server)
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        await (await server.Anoniem().GetAsync("/inloggen/wachtwoord-vergeten")).Formulier().Zet("Invoer.Email", account.Email).VerstuurAsync();
        await Brievenbus.VerzendAsync(server);
        var pad = new Uri(brievenbus.Ontvangen.ShouldHaveSingleItem().Tekst.Split((char[])[' ', '\n']).Single(w => w.StartsWith("https://", StringComparison.Ordinal)).Trim()).AbsolutePath;
        var klant = server.Anoniem();
        (await (await klant.GetAsync(pad)).Formulier().Zet("Invoer.Wachtwoord", "kort").Zet("Invoer.Nogmaals", "kort").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await klant.GetAsync($"{pad}?{Stuk.Vraag}=ja")).Status.ShouldBe(HttpStatusCode.InternalServerError);
        const string Nieuw = "zeven blauwe boten in de haven";
        (await (await klant.GetAsync(pad)).Formulier().Zet("Invoer.Wachtwoord", Nieuw).Zet("Invoer.Nogmaals", Nieuw).VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await server.Anoniem().GetAsync(pad)).Status.ShouldBe(HttpStatusCode.NotFound);
        return pad[(pad.LastIndexOf('/') + 1)..];
    }

    /// <summary>The link of a parent: looked at, broken, used and tried again; then the pages behind it.</summary>
    private async Task<string> GebruikOuderlinkAsync(Proefserver server)
    {
        var kind = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        var klant = server.Anoniem();
        var deur = await Ouderproef.MetCodeAsync(klant, await Ouderproef.CodeAsync(server, kind), await Ouderproef.GeborenAsync(server, kind));
        await deur.Formulier("#inschrijven").Zet("Email", $"{Merk}@proef.example").Zet("Keuze", "nee").VerstuurAsync();
        var pad = await Ouderproef.LinkAsync(server, brievenbus);
        (await klant.GetAsync($"{pad}?{Stuk.Vraag}={Merk}")).Status.ShouldBe(HttpStatusCode.InternalServerError);
        (await (await klant.GetAsync(pad)).Formulier("#binnen").VerstuurAsync()).Pad.ShouldBe("/ouders/start");
        (await klant.GetAsync($"/ouders/rapport?{Stuk.Vraag}={Merk}")).Status.ShouldBe(HttpStatusCode.InternalServerError);
        (await server.Anoniem().GetAsync(pad)).Status.ShouldNotBe(HttpStatusCode.InternalServerError);
        return pad[(pad.LastIndexOf('/') + 1)..];
    }

    /// <summary>Found, refused, redirected, not found, broken, forged: with a mark in path and query.</summary>
    private static async Task<LeerlingId> BezoekAsync(Proefserver server)
    {
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var leerling = await server.LeerlingAsync(server.Regio.PoSchool);
        foreach (var url in new[] { $"/leerlingen?groep={Merk}", $"/leerlingen/{leerling.Waarde}/okr/1?x={Merk}", $"/{Merk}?x={Merk}", $"/css/{Merk}.css", $"/leerlingen/{Merk}", $"/leerlingen/{leerling.Waarde}/okr/6?{Stuk.Vraag}={Merk}" })
            (await po.GetAsync(url)).Status.ShouldNotBe((HttpStatusCode)0);
        (await server.Anoniem().GetAsync($"/leerlingen/{leerling.Waarde}/okr/1?x={Merk}")).Status.ShouldBe(HttpStatusCode.OK, "naar het inloggen, met de weg terug in het adres");
        (await po.PostAsync($"/leerlingen/{leerling.Waarde}/okr/6?x={Merk}", [new("veld", Merk)])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await (await po.GetAsync($"/leerlingen/{leerling.Waarde}/okr/1")).Formulier("#okr").VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.OK);
        return leerling;
    }

    /// <summary>Breaks any page that is asked to, with the address in its message, as a careless line of code would.</summary>
    private sealed class Stuk : IPageFilter
    {
        public const string Vraag = "stuk";

        public void OnPageHandlerSelected(PageHandlerSelectedContext context)
        {
            // Not yet.
        }

        public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
        {
            if (context.HttpContext.Request.Query.ContainsKey(Vraag) && !context.HttpContext.Request.Path.StartsWithSegments("/fout", StringComparison.OrdinalIgnoreCase))
                throw new InvalidOperationException(context.HttpContext.Request.GetDisplayUrl());
        }

        public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
        {
            // Nothing afterwards.
        }
    }
}
