using Oversteek.Web.Tests.Uitwisseling;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Zorgaanmeldroutes;

/// <summary>The page with OSO files asks of a file for the samenwerkingsverband what the route asks (D-49).</summary>
public sealed class ZorgosoTests
{
    [Theory, Databases, Regel("D-49", "OSO-V03", "PRIV-3")]
    public async Task Ook_via_de_bladzijde_met_oso_bestanden_gaat_alleen_weg_wat_gekozen_is_en_mag(Databasesoort soort)
    {
        await using var wereld = await Zorgwereld.OpAsync(soort);
        await wereld.Server.MetSchooladresAsync();
        var id = await wereld.KindAsync();
        await GeweigerdAsync(wereld, id, ZorgaanmeldrouteWeigeringen.EerstBeginnen);
        await wereld.BeginAsync(id);
        await GeweigerdAsync(wereld, id, ZorgaanmeldrouteWeigeringen.KeuzeOntbreekt);
        await wereld.KiesAsync(id);
        await GeweigerdAsync(wereld, id, ZorgaanmeldrouteWeigeringen.ToestemmingOntbreekt.Met(1));
        foreach (var ouder in await wereld.OudersAsync(id))
            await wereld.ToestemmingAsync(id, ouder);

        var bestand = await MaakAsync(wereld, id);

        bestand.Status.ShouldBe(HttpStatusCode.OK);
        var xml = Encoding.UTF8.GetString(bestand.Bytes);
        var bsn = (await wereld.Server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Bsn!;
        foreach (var tekst in new[] { ">POSWV<", "opp.pdf" })
            xml.ShouldContain(tekst);
        foreach (var tekst in new[] { bsn, "kanarie.pdf", "<overstapadvies" })
            xml.ShouldNotContain(tekst);
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "OsoUitgevoerd"))).ShouldBe(1);

        await wereld.ToestemmingAsync(id, 1, "Toestemming intrekken");
        await GeweigerdAsync(wereld, id, ZorgaanmeldrouteWeigeringen.ToestemmingOntbreekt.Met(1));
        await wereld.ToestemmingAsync(id, 1);
        await wereld.Server.Systeem(async db =>
        {
            (await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id)).MaakDefinitief([], wereld.Server.Handeling(wereld.Server.Regio.PoSchool)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });
        await GeweigerdAsync(wereld, id, ZorgaanmeldrouteWeigeringen.OkrWasDefinitief);
    }

    [Fact, Regel("D-49", "SWV-01")]
    public async Task In_een_regio_zonder_de_route_komt_er_geen_bestand()
    {
        await using var wereld = await Zorgwereld.OpAsync(aan: false);
        await wereld.Server.MetSchooladresAsync();
        await GeweigerdAsync(wereld, await wereld.KindAsync(), ZorgaanmeldrouteWeigeringen.RegioKentHaarNiet);
    }

    private static async Task GeweigerdAsync(Zorgwereld wereld, LeerlingId id, Weigering weigering)
    {
        var voor = await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "OsoUitgevoerd"));
        var antwoord = await MaakAsync(wereld, id);
        antwoord.Status.ShouldBe(HttpStatusCode.BadRequest);
        antwoord.Tekst.ShouldContain(weigering.Zin());
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "OsoUitgevoerd"))).ShouldBe(voor);
    }

    private static async Task<Pagina> MaakAsync(Zorgwereld wereld, LeerlingId id) =>
        await (await wereld.Po.GetAsync($"/leerlingen/{id.Waarde}/oso")).Formulier("main form").Zet("Soort", "Samenwerkingsverband").VerstuurAsync();
}
