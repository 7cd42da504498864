using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Leerlingen;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>D-25: who goes to another po school gets an OSO file of that kind, and nobody else.</summary>
public sealed class OsoNaarPoTests
{
    [Theory, Databases, Regel("D-25", "OSO-08")]
    public async Task Een_leerling_naar_een_andere_basisschool_krijgt_een_popo_bestand(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        await server.MetSchooladresAsync();
        var (gaat, blijft) = (await KindAsync(server), await KindAsync(server));
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        (await po.GetAsync($"/aanmeldstatus/{gaat.Waarde}")).Tekst.ShouldNotContain("OSO-bestand maken");
        await po.ZetStatusAsync(gaat, "ANDERE_PO");
        await po.ZetStatusAsync(blijft, "TUSSENVOORZIENING");
        (await po.GetAsync($"/aanmeldstatus/{gaat.Waarde}")).Tekst.ShouldContain("OSO-bestand maken");

        var bestand = await MaakAsync(po, gaat);
        var geweigerd = await MaakAsync(po, blijft);

        bestand.Status.ShouldBe(HttpStatusCode.OK, bestand.Tekst);
        Osobestanden.Schemafouten(bestand.Bytes).ShouldBeEmpty();
        Encoding.UTF8.GetString(bestand.Bytes).ShouldContain(">POPO<");
        geweigerd.Status.ShouldBe(HttpStatusCode.BadRequest);
        geweigerd.Tekst.ShouldContain(OsoWeigeringen.NietNaarPo.Zin());
        (await server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == gaat))).AlternatieveStatus.ShouldBe("ANDERE_PO");
        (await server.Systeem(db => db.Logboek.Where(l => l.Soort == "OsoUitgevoerd").Select(l => l.LeerlingId).ToListAsync())).ShouldBe([gaat]);
    }

    private static Task<LeerlingId> KindAsync(Proefserver server) => server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);

    private static async Task<Pagina> MaakAsync(Webklant po, LeerlingId id) =>
        await (await po.GetAsync($"/leerlingen/{id.Waarde}/oso")).Formulier("main form").Zet("Soort", "PoSchool").VerstuurAsync();
}
