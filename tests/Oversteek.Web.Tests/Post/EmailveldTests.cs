using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Post;

/// <summary>An address that could be read as somebody else's is refused where it is typed.</summary>
public sealed class EmailveldTests
{
    [Theory]
    [InlineData("jan jansen@ouders.example")]
    [InlineData("Jan <jan@ouders.example>")]
    [InlineData("ouder@ouders,example")]
    [InlineData("a@ouders.example, b@ouders.example")]
    [Regel("B-35")]
    public async Task Een_adres_dat_anders_gelezen_kan_worden_wordt_geweigerd_en_niet_bewaard(string adres)
    {
        await using var server = new Proefserver();
        await server.InitializeAsync();
        var klant = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        var was = await AdresAsync(server);

        var antwoord = await (await klant.GetAsync("/gegevens")).Formulier("#contact").Zet("Invoer.Email", adres).VerstuurAsync();

        antwoord.Status.ShouldBe(HttpStatusCode.BadRequest);
        antwoord.Tekst.ShouldContain("naam@voorbeeld.nl");
        (await AdresAsync(server)).ShouldBe(was);
    }

    private static Task<string?> AdresAsync(Proefserver server) =>
        server.Systeem(db => db.Organisaties.Where(o => o.Id == server.Regio.PoSchool).Select(o => o.Email).SingleAsync());
}
