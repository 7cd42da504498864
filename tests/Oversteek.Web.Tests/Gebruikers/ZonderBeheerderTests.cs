using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Post;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Gebruikers;

/// <summary>A school that has no beheerder yet (B-03), and asking for a password from elsewhere (B-04).</summary>
public sealed class ZonderBeheerderTests
{
    private const string Uitgenodigd = "/beheer/accounts/uitgenodigd";
    private readonly Brievenbus brievenbus = new();

    [Theory]
    [InlineData(Databasesoort.Sqlite, Rol.PoGebruiker)]
    [InlineData(Databasesoort.Postgres, Rol.PoGebruiker)]
    [InlineData(Databasesoort.Sqlite, Rol.PoBeheerder)]
    [Regel("B-03", "SEC-12")]
    public async Task Bij_een_school_zonder_beheerder_bevestigt_een_tweede_accountbeheerder_en_krijgt_de_school_een_mail(Databasesoort soort, Rol rol)
    {
        await using var server = await ServerAsync(soort);
        await server.Systeem(db => db.Organisaties.Where(o => o.Id == server.Regio.PoSchool).ExecuteUpdateAsync(s => s.SetProperty(o => o.Email, "school@proef.example")));
        // The second address of the one who invites: an account without a functie at the own office.
        var thuis = await Proefaccount.MaakAsync(server, Rol.VoGebruiker, server.Regio.VoSchool);
        var ik = await server.LogInAsync(Rol.Beheerdersrol, server.Regio.Bestuur);
        await NodigUitAsync(server, ik, thuis.Email, rol);
        await (await (await thuis.LogInAsync(server)).GetAsync("/organisatie-kiezen")).Formulier("form[action*=Aanbod]").VerstuurAsync("Aannemen");

        var eigen = await ik.GetAsync(Uitgenodigd);
        eigen.Tekst.ShouldContain("wacht op bevestiging door een tweede accountbeheerder");
        eigen.Document.QuerySelectorAll("button[value=true]").ShouldBeEmpty();
        (await eigen.Formulier("main td form").Smokkel("akkoord", "true").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await FunctiesAsync(server, thuis)).ShouldBe(1);
        await Brievenbus.VerzendAsync(server);
        var mail = brievenbus.Ontvangen.Where(m => m.Aan.Waarde == "school@proef.example").ShouldHaveSingleItem();
        mail.Onderwerp.ShouldBe("Iemand krijgt een functie in Oversteek");
        mail.Tekst.ShouldNotContain(thuis.Email);

        var tweede = await server.LogInAsync(Rol.Beheerdersrol, server.Regio.Bestuur);
        await (await tweede.GetAsync(Uitgenodigd)).Formulier("main td form").VerstuurAsync("Bevestigen");

        (await FunctiesAsync(server, thuis)).ShouldBe(2);
        (await server.Systeem(db => db.Logboek.SingleAsync(l => l.Soort == "FunctieBevestigd"))).Wie.ShouldBe(tweede.Account);
    }

    [Theory, Databases, Regel("B-03", "SEC-12")]
    public async Task Wat_op_de_pagina_stond_is_in_een_keer_te_bevestigen_en_niet_door_wie_het_aanbood(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var ik = await server.LogInAsync(Rol.Beheerdersrol, server.Regio.Bestuur);
        var tweede = await server.LogInAsync(Rol.Beheerdersrol, server.Regio.Bestuur);
        foreach (var email in new[] { "een@proef.example", "twee@proef.example" })
            await NodigUitAsync(server, ik, email, Rol.PoBeheerder);
        var gezien = await tweede.GetAsync(Uitgenodigd);
        await NodigUitAsync(server, ik, "later@proef.example", Rol.PoBeheerder);
        var ids = await server.Systeem(db => db.Functieaanboden.Select(a => a.Id).ToListAsync());

        (await ik.GetAsync(Uitgenodigd)).Document.QuerySelector("#alle").ShouldBeNull();
        var zelf = (await ik.GetAsync(Uitgenodigd)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await ik.PostAsync($"{Uitgenodigd}?handler=Alle", [new("__RequestVerificationToken", zelf), .. ids.Select(i => KeyValuePair.Create("aanboden", i.ToString()))]);
        (await BevestigdAsync(server)).ShouldBe(0);
        var na = await gezien.Formulier("#alle").VerstuurAsync();

        na.Tekst.ShouldContain("Bevestigd: 2 van 2");
        (await BevestigdAsync(server)).ShouldBe(2, "wat er later bij kwam, heeft niemand gezien");
    }

    [Theory, Databases, Regel("B-04", "B-07", "SEC-19", "SEC-22")]
    public async Task Een_vreemde_houdt_niemand_tegen_die_een_nieuw_wachtwoord_vraagt(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        for (var keer = 0; keer < 5; keer++)
            await VraagAsync(server, account.Email, "203.0.113.0");
        (await LinksAsync(server)).ShouldBe(3, "van een netwerk gaan er drie per uur");

        await (await server.Anoniem().GetAsync("/inloggen/wachtwoord-vergeten")).Formulier().Zet("Invoer.Email", account.Email).VerstuurAsync();
        (await LinksAsync(server)).ShouldBe(4);
        (await AlarmenAsync(server)).ShouldBe(0);

        for (var keer = 0; keer < 30; keer++)
            await VraagAsync(server, account.Email, $"198.51.{keer}.0");
        (await LinksAsync(server)).ShouldBe(30, "alles bij elkaar blijft er een grens");
        (await AlarmenAsync(server)).ShouldBe(1);
    }

    private async Task<Proefserver> ServerAsync(Databasesoort soort)
    {
        var server = new Proefserver { Soort = soort, Aanpassing = services => services.AddSingleton<IPostbode>(brievenbus) };
        await server.InitializeAsync();
        return server;
    }

    private static async Task NodigUitAsync(Proefserver server, Webklant klant, string email, Rol rol) =>
        (await (await klant.GetAsync("/beheer/accounts/uitnodigen")).Formulier().Zet("Invoer.OrganisatieId", server.Regio.PoSchool.Waarde.ToString())
            .Zet("Invoer.Rol", rol.ToString()).Zet("Invoer.Naam", "Sam Nieuw").Zet("Invoer.Email", email).Zet("Invoer.Mobiel", "06 12345678").VerstuurAsync())
            .Tekst.ShouldContain("De uitnodiging is verstuurd");

    private static async Task VraagAsync(Proefserver server, string email, string netwerk)
    {
        await using var scope = server.Diensten.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WachtwoordVergeten>().ExecuteAsync(email, netwerk, TestContext.Current.CancellationToken);
    }

    private static Task<int> FunctiesAsync(Proefserver server, Proefaccount account) => server.Systeem(db => db.Functies.CountAsync(f => f.AccountId == account.Id));

    private static Task<int> BevestigdAsync(Proefserver server) => server.Systeem(db => db.Functieaanboden.CountAsync(a => a.BevestigdOp != null));

    private static Task<int> LinksAsync(Proefserver server) =>
        server.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.Sjabloon == "account.wachtwoord-vergeten"));

    private static Task<int> AlarmenAsync(Proefserver server) => server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "InlogAlarm"));
}
