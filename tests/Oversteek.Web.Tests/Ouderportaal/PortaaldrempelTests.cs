using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Ouderportaal;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Gebruikers;

namespace Oversteek.Web.Tests.Ouderportaal;

/// <summary>How often somebody may try at the door of the portal, without keeping the parent out.</summary>
public sealed class PortaaldrempelTests
{
    private const string Vader = "vader@proef.example";

    [Theory, Databases, Regel("B-04", "SEC-22", "SEC-28")]
    public async Task Een_vreemde_houdt_een_ouder_niet_tegen_die_een_knop_vraagt(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        await Ouderproef.BinnenAsync(server, post, await server.LeerlingAsync(server.Regio.PoSchool), email: Vader);
        for (var keer = 0; keer < 5; keer++)
            (await VraagAsync(server, Vader, "203.0.113.0")).ShouldBeTrue();
        (await VraagAsync(server, Vader, "203.0.113.0")).ShouldBeFalse("per netwerk blijft er een grens");
        await Brievenbus.VerzendAsync(server);
        var eerder = Knoppen(post);

        var eigen = await (await server.Anoniem().GetAsync("/ouders")).Formulier("#mail").Zet("Email", Vader).VerstuurAsync();
        await Brievenbus.VerzendAsync(server);

        eigen.Status.ShouldBe(HttpStatusCode.OK);
        Knoppen(post).ShouldBe(eerder + 1);
        (await AlarmenAsync(server)).ShouldBe(0);
    }

    [Theory, Databases, Regel("B-04", "B-07", "SEC-63")]
    public async Task Van_alle_netwerken_samen_is_dertig_genoeg_en_een_keer_alarm(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var beheer = await Proefaccount.MaakAsync(server, Rol.Platformbeheerder, server.Regio.Platform);
        for (var keer = 0; keer < 30; keer++)
            (await VraagAsync(server, Vader, $"203.0.{keer / 5}.0")).ShouldBeTrue();
        (await AlarmenAsync(server)).ShouldBe(0);

        (await VraagAsync(server, Vader, "198.51.100.0")).ShouldBeFalse();
        (await VraagAsync(server, Vader, "198.51.101.0")).ShouldBeFalse();

        (await AlarmenAsync(server)).ShouldBe(1);
        await Brievenbus.VerzendAsync(server);
        post.Ontvangen.ShouldHaveSingleItem().Aan.Waarde.ShouldBe(beheer.Email, "niemand heeft dit adres, dus verder gaat er geen mail");
    }

    [Theory, Databases, Regel("B-07", "SEC-60", "SEC-63")]
    public async Task Een_verkeerde_code_staat_in_het_logboek_en_een_vol_netwerk_geeft_een_keer_alarm(Databasesoort soort)
    {
        var (server, _) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        var geboren = await Ouderproef.GeborenAsync(server, kind);
        await server.Systeem(async db =>
        {
            db.Tellers.Add(new() { Sleutel = $"{Drempels.PortaalcodeNetwerk}|onbekend", Aantal = 59, VensterTot = server.Klok.GetUtcNow().AddHours(1) });
            await db.SaveChangesAsync();
        });

        (await RaadAsync(server, geboren)).ShouldBe(HttpStatusCode.BadRequest);
        var spoor = await server.Systeem(db => db.Logboek.SingleAsync(l => l.Soort == "PortaalcodeGeweigerd"));
        (spoor.Gegevens, spoor.Wie, spoor.LeerlingId).ShouldBe(("{}", null, null), "zonder wat er is getypt");
        (await AlarmenAsync(server)).ShouldBe(0, "de laatste poging die nog mocht");
        (await RaadAsync(server, geboren)).ShouldBe(HttpStatusCode.TooManyRequests);
        (await RaadAsync(server, geboren)).ShouldBe(HttpStatusCode.TooManyRequests);

        (await AlarmenAsync(server)).ShouldBe(1);
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "PortaalcodeGeweigerd"))).ShouldBe(1, "tijdens een pauze komt er geen regel bij");
    }

    private static async Task<bool> VraagAsync(Proefserver server, string email, string netwerk)
    {
        await using var scope = server.Diensten.CreateAsyncScope();
        var uit = await scope.ServiceProvider.GetRequiredService<PortaallinkAanvragen>().ExecuteAsync(email, "nl", netwerk, TestContext.Current.CancellationToken);
        return uit.IsGelukt;
    }

    private static async Task<HttpStatusCode> RaadAsync(Proefserver server, DateOnly geboren) =>
        (await Ouderproef.MetCodeAsync(server.Anoniem(), Codegever.NieuweOuderportaalcode().Gegroepeerd, geboren)).Status;

    private static int Knoppen(Brievenbus post) => post.Ontvangen.Count(m => m.Aan.Waarde == Vader && m.Onderwerp == "Uw knop voor Oversteek");

    private static Task<int> AlarmenAsync(Proefserver server) => server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "CodeAlarm"));
}
