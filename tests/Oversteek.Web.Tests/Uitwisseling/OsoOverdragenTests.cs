using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>The transfer to a vo school: not before its day, and by the po school itself to a school beside the platform.</summary>
public sealed class OsoOverdragenTests
{
    [Theory, Databases, Regel("B-27", "OSO-06")]
    public async Task Overdragen_kan_pas_als_de_regio_het_opent_en_tot_dan_blijft_de_leerling_toegelaten(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (leerling, id) = await wereld.AangemeldAsync(await wereld.VoAsync(), wereld.Havo);
        await PubliceerAsync(wereld);
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 12));
        var vo = await wereld.VoAsync();
        await BesluitTests.BesluitAsync(vo, id, "Toelaten", klas: wereld.Havo);
        var pad = $"/aanmeldingen/{id.Waarde}/oso";

        var vroeg = await vo.GetAsync(pad);
        var bewijs = (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#afzien").Waarde("__RequestVerificationToken")!;
        var geweigerd = await vo.PostAsync(pad, [new("__RequestVerificationToken", bewijs)]);

        vroeg.Tekst.ShouldContain(OsoWeigeringen.OverdragenTeVroeg.Met(new DateOnly(2027, 7, 1)).Zin());
        vroeg.Document.QuerySelector("#maken, #bevestigen").ShouldBeNull();
        geweigerd.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Toegelaten);
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "OsoUitgevoerd"))).ShouldBe(0);

        wereld.Server.Klok.ZetOp(new DateOnly(2027, 7, 1));
        (await (await wereld.VoAsync()).GetAsync(pad)).Document.QuerySelector("#maken").ShouldNotBeNull();
    }

    [Fact, Regel("B-27", "OSO-08")]
    public async Task Wie_naar_een_school_buiten_het_platform_gaat_heeft_een_weg_naar_het_bestand()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var (id, _) = await wereld.LeerlingAsync();
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        var pagina = await po.GetAsync($"/aanmeldstatus/{id.Waarde}");
        pagina.Document.QuerySelector("main a[href$='/oso']").ShouldBeNull();

        var daarna = await pagina.Formulier("#status").Zet("Invoer.Status", "BUITEN_PLATFORM").VerstuurAsync();

        daarna.Document.QuerySelector("main a[href$='/oso']")!.GetAttribute("href").ShouldBe($"/leerlingen/{id.Waarde}/oso");
        (await po.GetAsync($"/leerlingen/{id.Waarde}/oso")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static Task PubliceerAsync(Vowereld wereld) => wereld.Server.Systeem(async db =>
    {
        db.Add(Domain.Lotingen.Loting.Bereid(wereld.Server.Regio.Regio, Proefregio.Schooljaar, 1, "geheim",
            wereld.Server.Handeling(wereld.Server.Regio.Regio, Rol.Regiocoordinator)));
        await db.SaveChangesAsync();
        await db.Lotingen.ExecuteUpdateAsync(s => s.SetProperty(l => l.Status, Lotingstatus.Gepubliceerd));
    });
}
