using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>B-23: a personal number is typed as it stands on paper, and a bsn may follow an onderwijsnummer.</summary>
public sealed class NummersTests
{
    [Theory, Databases, Regel("B-23", "OSO-V03")]
    public async Task Een_nummer_is_hetzelfde_hoe_het_ook_wordt_getypt_en_een_bsn_volgt_op_een_onderwijsnummer(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await (await po.GetAsync("/leerlingen/nieuw")).Formulier()
            .Zet("Invoer.Roepnaam", "Sam").Zet("Invoer.Achternaam", "Bruggink").Zet("Invoer.Geboortedatum", "14-3-2015").VerstuurAsync();
        var id = await server.Systeem(db => db.Leerlingen.Select(l => l.Id).SingleAsync());
        var tab = OkrTests.Url(id, "1");

        var fout = await (await po.GetAsync(tab)).Formulier("#okr").Zet("Invoer.Bsn", "101222331").VerstuurAsync("Opslaan");
        fout.HeeftFout("Invoer.Bsn", "Een onderwijsnummer heeft een eigen veld.").ShouldBeTrue();
        (await NummersAsync(server, id)).ShouldBe((null, null));

        await (await po.GetAsync(tab)).Formulier("#okr").Zet("Invoer.Onderwijsnummer", "101 222 331").VerstuurAsync("Opslaan");
        (await NummersAsync(server, id)).ShouldBe((null, "101222331"));

        (await (await po.GetAsync(tab)).Formulier("#okr").Zet("Invoer.Bsn", "2693.26.728").VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.OK);
        (await NummersAsync(server, id)).Bsn.ShouldBe("269326728");
    }

    private static Task<(string? Bsn, string? Onderwijsnummer)> NummersAsync(Proefserver server, LeerlingId id) => server.Systeem(async db =>
    {
        var leerling = await db.Leerlingen.SingleAsync(l => l.Id == id);
        return (leerling.Bsn, leerling.Onderwijsnummer);
    });
}
