using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Gebruikers;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>Cookies, the length of a session, and the trace of a refusal.</summary>
public sealed class ToegangTests : IAsyncLifetime
{
    private readonly Proefserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    [Regel("SEC-20")]
    public async Task Elk_cookie_is_gesloten()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var inloggen = await server.Anoniem().GetAsync("/inloggen");
        var stap = await inloggen.Formulier().Zet("Invoer.Email", account.Email).Zet("Invoer.Wachtwoord", Proefaccount.Wachtwoord).VerstuurAsync(volg: false);

        var cookies = new[] { inloggen, stap }.SelectMany(p => p.Antwoord.Headers.TryGetValues("Set-Cookie", out var gezet) ? gezet : []).ToList();

        cookies.ShouldContain(c => c.StartsWith("__Host-oversteek=", StringComparison.Ordinal));
        cookies.Count.ShouldBeGreaterThanOrEqualTo(2);
        cookies.ShouldAllBe(c => c.Contains("secure", StringComparison.OrdinalIgnoreCase) && c.Contains("httponly", StringComparison.OrdinalIgnoreCase)
            && c.Contains("samesite", StringComparison.OrdinalIgnoreCase) && c.Contains("path=/", StringComparison.OrdinalIgnoreCase) && !c.Contains("domain=", StringComparison.OrdinalIgnoreCase));
        cookies.ShouldAllBe(c => c.StartsWith("__Host-", StringComparison.Ordinal) && c.Length < 4096);
    }

    [Fact]
    [Regel("SEC-20")]
    public async Task Een_sessie_stopt_na_rust_en_na_twaalf_uur()
    {
        var stil = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        server.Klok.Verder(TimeSpan.FromMinutes(31));
        (await stil.GetAsync("/account")).Tekst.ShouldContain("Ik werk op een school");

        var druk = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        for (var i = 0; i < 24; i++)
        {
            (await druk.GetAsync("/account")).Tekst.ShouldContain("Mijn account");
            server.Klok.Verder(TimeSpan.FromMinutes(29));
        }
        server.Klok.Verder(TimeSpan.FromMinutes(25));
        (await druk.GetAsync("/account")).Tekst.ShouldContain("Ik werk op een school");
    }

    [Fact]
    [Regel("SEC-2", "SEC-60")]
    public async Task Een_weigering_staat_een_keer_in_het_logboek()
    {
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        (await klant.GetAsync("/regio/loting")).Status.ShouldBe(HttpStatusCode.Forbidden);

        var regel = await server.Systeem(db => db.Logboek.SingleAsync(l => l.Soort == "ToegangGeweigerd"));
        (regel.Wie, regel.Rol, regel.Namens).ShouldBe((klant.Account, Rol.PoGebruiker, server.Regio.PoSchool));
    }
}
