using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Brugklassen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Toegang;

namespace Oversteek.Web.Tests.Brugklassen;

/// <summary>Free places are confirmed every week; who forgets it hears it, and then the region sees it (CAP-03, D-30).</summary>
public sealed class CapaciteitTests
{
    private const string Pad = "/brugklassen/capaciteit";
    private static readonly Schooljaar Volgend = Schooljaar.Beginnend(Proefregio.Schooljaar.Beginjaar + 1);

    [Theory]
    [Databases]
    [Regel("CAP-01", "CAP-03", "D-30")]
    public async Task Een_school_bevestigt_elke_week_ook_als_er_niets_verandert(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await OpAsync(wereld, 4, 14);
        (await vo.GetAsync("/")).Tekst.ShouldContain("Vrije plaatsen bevestigen");
        var pagina = await vo.GetAsync(Pad);
        pagina.Tekst.ShouldContain("nog niet bevestigd");
        pagina.Tekst.ShouldContain("uiterlijk op 14 april 2027");

        await pagina.Formulier().VerstuurAsync();

        (await vo.GetAsync(Pad)).Tekst.ShouldContain("uiterlijk op 21 april 2027");
        (await vo.GetAsync("/")).Tekst.ShouldNotContain("Vrije plaatsen bevestigen");
        // Nothing changed, so there is one line and it says only that.
        var soorten = await wereld.Server.Systeem(db => db.Logboek.Where(l => l.Namens == wereld.School).Select(l => l.Soort).ToListAsync());
        soorten.ShouldContain("CapaciteitBevestigd");
        soorten.ShouldNotContain("ActueleCapaciteitGewijzigd");
    }

    [Theory, Databases, Regel("D-67", "D-30", "CAP-03")]
    public async Task Een_school_geeft_niet_weg_wat_al_is_toegezegd(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (_, id) = await wereld.AangemeldAsync(await wereld.VoAsync(), wereld.Havo);
        await wereld.GeplaatstAsync(id, wereld.Havo, wereld.School);
        var vo = await OpAsync(wereld, 4, 14);
        var (veld, voor) = ($"Plaatsen[{wereld.Havo.Waarde}]", await PlaatsenAsync());

        var fout = await (await vo.GetAsync(Pad)).Formulier().Zet(veld, "0").VerstuurAsync();

        fout.HeeftFout(veld, "zijn 1 plaatsen toegezegd").ShouldBeTrue(fout.Tekst);
        fout.Formulier().Waarde(veld).ShouldBe("0");
        (await PlaatsenAsync()).ShouldBe(voor);
        (await fout.Formulier().Zet(veld, "1").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await PlaatsenAsync()).ShouldBe(1);

        Task<int> PlaatsenAsync() => wereld.Server.Systeem(db => db.Brugklassen.Where(k => k.Id == wereld.Havo).Select(k => k.ActueleCapaciteit).SingleAsync());
    }

    [Fact, Regel("D-30", "CAP-03")]
    public async Task Wie_te_laat_is_krijgt_mail_per_week_en_na_een_week_ziet_de_regio_het()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        foreach (var (dag, aantal) in new[] { (14, 0), (15, 2), (15, 2), (21, 2), (22, 4) })
        {
            await OpAsync(wereld, 4, dag);
            await wereld.Server.InScopeAsync(async sp => { await sp.GetRequiredService<Capaciteitsherinnering>().TikAsync(default); return true; }, _ => { });
            (await wereld.Server.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.Sjabloon == "vo.capaciteit"))).ShouldBe(aantal, $"{dag} april");
        }
        var vo = await wereld.VoAsync();
        (await vo.GetAsync(Pad)).Tekst.ShouldContain("De regio ziet dat de bevestiging te laat is.");
        var regio = await wereld.Server.LogInAsync(Rol.Regiocoordinator, wereld.Server.Regio.Regio);
        (await regio.GetAsync("/")).Tekst.ShouldContain("Scholen die hun vrije plaatsen niet bevestigen");
        (await regio.GetAsync("/regio/brugklassen")).Tekst.ShouldContain("te laat sinds 14 april 2027");

        await (await vo.GetAsync(Pad)).Formulier().VerstuurAsync();

        (await regio.GetAsync("/regio/brugklassen")).Tekst.ShouldContain("op tijd");
    }

    [Theory, Databases, Regel("CAP-02", "GEN-11")]
    public async Task Voor_verhuizers_kan_het_in_het_vorige_schooljaar_tot_en_met_1_oktober(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await OpAsync(wereld, 10, 1);
        await KiesJaarAsync(vo, Volgend);
        (await vo.GetAsync(Pad)).Pad.ShouldBe("/brugklassen", "het nieuwe jaar heeft nog geen klassen");
        await KiesJaarAsync(vo, Proefregio.Schooljaar);

        await (await vo.GetAsync(Pad)).Formulier().Zet($"Plaatsen[{wereld.Havo}]", "1").VerstuurAsync();

        (await StandAsync(wereld)).ShouldBe((new DateOnly(2027, 10, 1), 1));
        vo = await OpAsync(wereld, 10, 2);
        var pagina = await vo.GetAsync(Pad);
        var voor = await Databasestand.LeesAsync(wereld.Server);

        var laat = await pagina.Formulier().Zet($"Plaatsen[{wereld.Havo}]", "0").VerstuurAsync();

        laat.Status.ShouldBe(HttpStatusCode.BadRequest);
        laat.Tekst.ShouldContain(BrugklasWeigeringen.JaarVoorbij.Met(new DateOnly(2027, 10, 1)).Zin());
        (await Databasestand.LeesAsync(wereld.Server)).ShouldBe(voor);
    }

    private static async Task<Webklant> OpAsync(Vowereld wereld, int maand, int dag)
    {
        wereld.Server.Klok.ZetOp(new DateOnly(2027, maand, dag));
        return await wereld.VoAsync();
    }

    private static async Task KiesJaarAsync(Webklant vo, Schooljaar jaar) => (await vo.KiesJaarAsync(jaar)).Status.ShouldBe(HttpStatusCode.OK);

    /// <summary>The last confirmation and the free places of the class havo.</summary>
    private static Task<(DateOnly?, int)> StandAsync(Vowereld wereld) => wereld.Server.Systeem(async db =>
    {
        var beheer = await db.Brugklasbeheren.AsNoTracking().Include(b => b.Klassen).SingleAsync(b => b.OrganisatieId == wereld.School);
        return (beheer.CapaciteitBevestigdOp is { } op ? Nederland.Datum(op) : (DateOnly?)null, beheer.Klassen.Single(k => k.Id == wereld.Havo).ActueleCapaciteit);
    });
}
