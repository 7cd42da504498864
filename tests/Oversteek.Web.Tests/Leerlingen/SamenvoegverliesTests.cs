using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Leerlingen.Dubbel;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Uitdraai;
using Oversteek.Application.Zib;
using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Gesprekken;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Leerlingen;

/// <summary>B-34: two records become one, and nothing that somebody did for the child is lost with the other.</summary>
public sealed class SamenvoegverliesTests
{
    private static readonly Type[] GaatMee = [typeof(Leerling), typeof(Ouder), typeof(Okr), typeof(OkrOnderdeel), typeof(Bijlage), typeof(Bijlageinhoud)];

    // Of an application, a definitive OKR or a form that was handed out: then there is no merging at all.
    private static readonly Type[] HoudtTegen =
    [
        typeof(Aanmelding), typeof(Voorkeur), typeof(Besluitbrief), typeof(Lotingsuitslag), typeof(Wachtlijstplaats), typeof(Hardheid), typeof(OkrVersie), typeof(KlaargezetDossier),
        typeof(Adviesformulier), typeof(UniekeCode),
    ];

    // What the platform keeps by itself, and what is part of something that holds it up.
    private static readonly Type[] Vanzelf =
    [
        typeof(Inzagerecht), typeof(Voortgang), typeof(Logboekregel), typeof(UitgaandBericht),
        typeof(Gespreksbericht), typeof(Aanvraagbestand), typeof(Zibbestand), typeof(Zorgaanmeldroutebestand),
    ];

    [Fact, Regel("B-34")]
    public async Task Van_elke_tabel_met_een_leerling_is_besloten_wat_samenvoegen_ermee_doet()
    {
        await using var server = await Proefserver.StartAsync(Databasesoort.Sqlite);
        var tabellen = await server.Systeem(db =>
            Task.FromResult(db.Model.GetEntityTypes().Where(Uitdraaibron.GaatOverLeerling).Select(t => t.ClrType).Distinct().ToList()));

        Type[] besloten = [.. GaatMee, .. HoudtTegen, .. Vanzelf, .. Samenvoegverlies.Tabellen];

        tabellen.Except(besloten).ShouldBeEmpty();
        besloten.Except(tabellen).ShouldBeEmpty();
        besloten.ShouldBeUnique();
    }

    [Theory, Databases, Regel("B-34", "D-11")]
    public async Task Een_zienswijze_gaat_niet_ongemerkt_weg_en_andersom_blijft_zij(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var (leeg, gevuld) = (await server.LeerlingAsync(server.Regio.PoSchool), await server.LeerlingAsync(server.Regio.PoSchool));
        var mag = await po.GetAsync($"/leerlingen/{leeg.Waarde}/samenvoegen?met={gevuld.Waarde}");
        await (await po.GetAsync($"/leerlingen/{gevuld.Waarde}/okr/zienswijze/1")).Formulier("#zienswijze").Zet("Invoer.Velden[tekst]", "Wij zien meer in haar.").VerstuurAsync("Opslaan");

        var laat = await mag.Formulier("#samenvoegen").Zet("Bevestigd", "true").VerstuurAsync("Samenvoegen");

        laat.Status.ShouldBe(HttpStatusCode.BadRequest);
        laat.Tekst.ShouldContain("hoort ook een zienswijze");
        (await server.Systeem(db => db.Leerlingen.CountAsync())).ShouldBe(2);
        (await po.GetAsync($"/leerlingen/{leeg.Waarde}/samenvoegen?met={gevuld.Waarde}")).Document.QuerySelector("#samenvoegen").ShouldBeNull();

        await (await po.GetAsync($"/leerlingen/{gevuld.Waarde}/samenvoegen?met={leeg.Waarde}")).Formulier("#samenvoegen").Zet("Bevestigd", "true").VerstuurAsync("Samenvoegen");
        (await server.Systeem(db => db.Zienswijzen.SingleAsync())).LeerlingId.ShouldBe(gevuld);
        (await server.Systeem(db => db.Leerlingen.SingleAsync())).Id.ShouldBe(gevuld);
    }
}
