using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Post;

/// <summary>An address that could be read as somebody else's, and a number that cannot be dialled, are refused where they are typed.</summary>
public sealed class EmailveldTests
{
    private static readonly string[] Adressen = ["jan jansen@ouders.example", "Jan <jan@ouders.example>", "ouder@ouders,example", "a@ouders.example, b@ouders.example", "jan..jansen@ouders.example", ".jan@ouders.example", "jan.@ouders.example"];

    [Theory, Databases, Regel("B-35")]
    public async Task Een_adres_dat_anders_gelezen_kan_worden_wordt_geweigerd_en_niet_bewaard(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var klant = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        var was = await AdresAsync(server);

        foreach (var adres in Adressen)
        {
            var antwoord = await (await klant.GetAsync("/gegevens")).Formulier("#contact").Zet("Invoer.Email", adres).VerstuurAsync();
            antwoord.Status.ShouldBe(HttpStatusCode.BadRequest, adres);
            antwoord.Tekst.ShouldContain("naam@voorbeeld.nl");
            (await AdresAsync(server)).ShouldBe(was);
        }
    }

    [Theory, Databases, Regel("B-35")]
    public async Task Van_een_ouder_gaat_geen_adres_en_geen_nummer_in_dat_niet_kan(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var id = await server.LeerlingAsync(server.Regio.PoSchool);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var was = await OudersAsync();

        foreach (var (veld, waarde) in Adressen.Select(a => ("Email", a)).Concat([("Telefoon", "geheim"), ("Telefoon", "112"), ("Telefoon", "06-1234567")]))
        {
            var naam = $"Invoer.Ouders[0].{veld}";
            var fout = await (await po.GetAsync($"/leerlingen/{id.Waarde}/okr/1")).Formulier("#okr").Zet(naam, waarde).VerstuurAsync("Opslaan");
            fout.HeeftFout(naam, "").ShouldBeTrue($"{veld} {waarde}");
            fout.Formulier("#okr").Waarde(naam).ShouldBe(waarde);
            (await OudersAsync()).ShouldBe(was);
        }

        Task<string> OudersAsync() => server.Systeem(async db =>
            string.Join('|', (await db.Ouders.AsNoTracking().Where(o => o.LeerlingId == id).OrderBy(o => o.Volgnummer).ToListAsync()).Select(o => o.Gegevens.ToString())));
    }

    /// <summary>What may be typed can be sent: otherwise every mail to it stays behind and nobody at the school hears why.</summary>
    [Fact, Regel("B-35")]
    public void Elk_adres_dat_getypt_mag_worden_neemt_de_postbode_aan()
    {
        const string Tekens = "abzAZ09!#$%*+=?^_`{}|~.-";
        var kans = new Random(20261126);
        var goed = 0;

        for (var i = 0; i < 20_000; i++)
        {
            var adres = $"{Woord()}@{Woord()}.{Woord()}";
            if (!Domain.Bouwstenen.Emailadres.TryParse(adres, out var gelezen))
                continue;
            goed++;
            new MimeKit.MailboxAddress(name: null, gelezen.Waarde).Address.ShouldBe(adres);
        }

        goed.ShouldBeGreaterThan(200);

        string Woord() => string.Concat(Enumerable.Range(0, kans.Next(1, 4)).Select(_ => Tekens[kans.Next(Tekens.Length)]));
    }

    private static Task<string?> AdresAsync(Proefserver server) =>
        server.Systeem(db => db.Organisaties.Where(o => o.Id == server.Regio.PoSchool).Select(o => o.Email).SingleAsync());
}
