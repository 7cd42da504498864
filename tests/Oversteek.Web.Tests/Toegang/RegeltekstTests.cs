using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Gebruikers;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>B-61: a name, an address or another short text is one line, however it came in.</summary>
public sealed class RegeltekstTests
{
    private const string Twee = "Jan\r\nsen";

    [Theory, Databases, Regel("B-61")]
    public async Task Een_regeleinde_in_een_kort_veld_wordt_een_spatie_en_in_een_lange_tekst_blijft_het(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        var po = await account.LogInAsync(server);
        var id = await server.LeerlingAsync(server.Regio.PoSchool);

        (await (await po.GetAsync("/leerlingen/nieuw")).Formulier("main form").Vervals("Invoer.Roepnaam", "Kim\nAnne").Vervals("Invoer.Achternaam", Twee)
            .Vervals("Invoer.Groep", "8\nA").Zet("Invoer.Geboortedatum", "14-4-2015").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await (await po.GetAsync("/account")).Formulier().Vervals("Invoer.Naam", Twee).VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        await (await po.GetAsync($"/leerlingen/{id.Waarde}/okr/1")).Formulier("#okr").Vervals("Invoer.Straat", "Lange\r\nLaan").Vervals("Invoer.Velden[contactpersoon]", Twee).VerstuurAsync("Opslaan");
        await (await po.GetAsync($"/leerlingen/{id.Waarde}/okr/3")).Formulier("#okr").Zet("Invoer.Velden[zelfstandigheid]", "Regel een.\nRegel twee.").VerstuurAsync("Opslaan");

        var nieuw = await server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id != id));
        (nieuw.Personalia.Roepnaam, nieuw.Personalia.Achternaam, nieuw.Groep).ShouldBe(("Kim Anne", "Jan sen", "8 A"));
        (await server.Systeem(db => db.Users.Where(a => a.Id == account.Id.Waarde).Select(a => a.Naam).SingleAsync())).ShouldBe("Jan sen");
        (await server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Adres!.Straat.ShouldBe("Lange Laan");
        var okr = await server.Systeem(db => db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id));
        okr.Inhoud("1")!["contactpersoon"].ShouldBe("Jan sen");
        okr.Inhoud("3")!["zelfstandigheid"]!.ReplaceLineEndings("|").ShouldBe("Regel een.|Regel twee.");
    }
}
