using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Leerlingen;

/// <summary>One child is one pupil of a school in a year, and one code and one number are of one pupil (B-34).</summary>
[Regel("B-34")]
public sealed class DubbelInvoerenTests
{
    private const string Code = "L-501";

    [Theory, Databases]
    public async Task Een_kind_of_een_code_die_er_al_is_wordt_bij_het_veld_geweigerd_en_een_ander_kind_met_een_vinkje_niet(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        (await VoegToeAsync(po, "Bos", "14-3-2015", Code)).Status.ShouldBe(HttpStatusCode.OK);

        (await VoegToeAsync(po, "bos", "14-3-2015", Code)).HeeftFout("Invoer.Leerlingcode", "Deze leerling staat er al").ShouldBeTrue();
        (await VoegToeAsync(po, "De Vries", "2-9-2014", Code)).HeeftFout("Invoer.Leerlingcode", "Een andere leerling van uw school heeft deze leerlingcode").ShouldBeTrue();
        var gelijkend = await VoegToeAsync(po, "Bos", "14-3-2015", "");
        gelijkend.HeeftFout("Invoer.TochToevoegen", "met deze naam en geboortedatum").ShouldBeTrue();
        gelijkend.Formulier("main form").Waarde("Invoer.Achternaam").ShouldBe("Bos");
        (await AantalAsync(server)).ShouldBe(1);

        (await gelijkend.Formulier("main form").Zet("Invoer.TochToevoegen", "true").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await VoegToeAsync(await server.LogInAsync(Rol.PoGebruiker, server.Regio.AnderePoSchool), "Bos", "14-3-2015", Code)).Status.ShouldBe(HttpStatusCode.OK, "een code is van een school");
        (await AantalAsync(server)).ShouldBe(3);
    }

    [Theory, Databases]
    public async Task Het_nummer_van_een_ander_kind_wordt_bij_het_veld_geweigerd(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var (een, ander) = (await server.LeerlingAsync(server.Regio.PoSchool), await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Vries"));
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var (nummer, was) = await server.Systeem(async db => ((await db.Leerlingen.SingleAsync(l => l.Id == een)).Bsn!, (await db.Leerlingen.SingleAsync(l => l.Id == ander)).Bsn));

        var fout = await (await po.GetAsync($"/leerlingen/{ander.Waarde}/okr/1")).Formulier("#okr").Zet("Invoer.Bsn", nummer).VerstuurAsync("Opslaan");

        fout.HeeftFout("Invoer.Bsn", "Een andere leerling van uw school heeft dit nummer").ShouldBeTrue(fout.Tekst);
        (await server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == ander))).Bsn.ShouldBe(was);
    }

    private static Task<int> AantalAsync(Proefserver server) => server.Systeem(db => db.Leerlingen.CountAsync());

    private static async Task<Pagina> VoegToeAsync(Webklant po, string achternaam, string geboren, string code) => await (await po.GetAsync("/leerlingen/nieuw")).Formulier("main form")
        .Zet("Invoer.Roepnaam", "Kim").Zet("Invoer.Achternaam", achternaam).Zet("Invoer.Geboortedatum", geboren).Zet("Invoer.Leerlingcode", code).VerstuurAsync();
}
