using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Uitwisseling;

namespace Oversteek.Web.Tests.Bijlagen;

[Regel("B-20", "SEC-52")]
public sealed class RuimteTests
{
    [Theory]
    [Databases]
    public async Task Een_school_die_vol_is_voegt_niets_meer_toe_met_de_hand_en_niet_uit_oso(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var vol = await server.LeerlingAsync(server.Regio.PoSchool);
        var ander = await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Pietersen");
        await server.Systeem(async db =>
        {
            db.Add(Bijlage.VoegToe(vol, new Bestand("OVERIG", "groot.pdf", "application/pdf", Bijlagegrenzen.School - 10, Bijlagetoestand.InOrde), Bijlagebron.Oso, true, server.Handeling(server.Regio.PoSchool)));
            await db.SaveChangesAsync();
        });
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var fout = await po.VoegToeAsync(ander, "opp.pdf", Bijlageproef.Pdf);

        fout.HeeftFout("Invoer.Bestand", BijlageWeigeringen.SchoolVol.Zin()).ShouldBeTrue();
        (await server.BijlagenAsync(ander)).ShouldBeEmpty();
        var uitslag = await server.EenAsync(Osobestanden.Eigen(l => l with { Overigdocumentlijst = [Osobestanden.Document("verslag.pdf")] }));
        uitslag.Regels.ShouldContain(r => r.Soort == Regelsoort.NietOpslaan && r.Tekst.Contains("voor uw school is geen ruimte meer", StringComparison.Ordinal));
        (await server.BijlagenAsync(uitslag.Leerling!.Value)).ShouldBeEmpty();
        (await server.Systeem(db => db.Bijlageinhouden.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Op_een_volle_schijf_komen_geen_bestanden_meer_en_werkt_de_rest_door()
    {
        await using var server = new Proefserver { Aanpassing = s => s.AddSingleton(new Schijfruimte([Path.GetTempPath()], reserveProcent: 101)) };
        await server.InitializeAsync();
        var id = await server.LeerlingAsync(server.Regio.PoSchool);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        (await po.VoegToeAsync(id, "opp.pdf", Bijlageproef.Pdf)).HeeftFout("Invoer.Bestand", BijlageWeigeringen.SchijfVol.Zin()).ShouldBeTrue();
        var oso = await (await po.GetAsync("/oso/importeren")).Formulier("main form").MetBestand("Invoer.Bestanden", "a.xml", Osobestanden.Eigen().Inhoud.ToArray(), "text/xml").VerstuurAsync();

        oso.HeeftFout("Invoer.Bestanden", BijlageWeigeringen.SchijfVol.Zin()).ShouldBeTrue();
        (await server.Systeem(db => db.Set<Wachtbestand>().CountAsync())).ShouldBe(0);
        (await server.BijlagenAsync(id)).ShouldBeEmpty();
        (await (await po.GetAsync($"/leerlingen/{id.Waarde}/okr/1")).Formulier("#okr").VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.OK);
        var beheerder = await server.LogInAsync(Rol.Platformbeheerder, server.Regio.Platform);
        (await beheerder.GetAsync("/beheer/bestanden")).Tekst.ShouldContain("De schijf raakt vol");
    }
}
