using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Lotingen;
using Oversteek.Domain.Lotingen;
using Oversteek.Loting;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Lotingen;

/// <summary>Holders of a secret around the draw: who is late, wrong or absent, and what a visitor sees of it (LOT-2).</summary>
public sealed class GeheimhoudersTests
{
    [Theory, Databases]
    [Regel("D-42", "D-62", "SEC-12")]
    public async Task Wat_wordt_voorbereid_is_niet_openbaar_en_een_kapot_plan_wordt_geweigerd_bij_zijn_veld(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var twee = await new Coordinatoren(wereld).AanwezigAsync();

        var kapot = await Coordinatoren.BereidVoorAsync(twee.Een, ("Invoer.Houders[0].Vingerafdruk", "abc"));
        kapot.Status.ShouldBe(HttpStatusCode.BadRequest);
        kapot.HeeftFout("Invoer.Houders[0].Vingerafdruk", LotingWeigeringen.HouderOnvolledig.Met(2).Zin()).ShouldBeTrue();
        kapot.Document.QuerySelector("[name='Invoer.Houders[0].Organisatie']")!.GetAttribute("value").ShouldBe("Notariskantoor De Graaf");
        (await wereld.Server.Systeem(db => db.Lotingen.CountAsync())).ShouldBe(0);
        (await Coordinatoren.BereidVoorAsync(twee.Een, ("Invoer.Baken", "False"), ("Invoer.Dobbelstenen", "5"))).Tekst.ShouldContain("te weinig toeval");
        (await Coordinatoren.BereidVoorAsync(twee.Een, ("Invoer.Ballen", "zes"))).Tekst.ShouldContain("Deze toevalsbron kan niet");

        await Coordinatoren.BereidVoorAsync(twee.Een);
        var id = await wereld.Server.Systeem(db => db.Lotingen.Select(l => l.Id).SingleAsync());
        (await wereld.Server.Anoniem().GetAsync($"/loting/{id.Waarde}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await wereld.Server.Anoniem().GetAsync("/loting")).Tekst.ShouldContain("Er is nog geen loting vastgelegd.");
        await Coordinatoren.StapAsync(twee.Een, "#vastleggen");
        (await Coordinatoren.StapAsync(twee.Een, "#vastleggen")).Tekst.ShouldContain(LotingWeigeringen.TweedePersoon.Zin());
        await Coordinatoren.BereidVoorAsync(twee.Twee, ("Invoer.Dobbelstenen", "25"));
        (await StandAsync(wereld)).Voorstel.ShouldBeNull();
        await twee.SamenAsync("#vastleggen");
        (await wereld.Server.Anoniem().GetAsync($"/loting/{id.Waarde}")).Tekst.ShouldContain("25 dobbelstenen");
    }

    [Theory, Databases]
    [Regel("D-42", "D-62", "SEC-12")]
    public async Task Een_verkeerd_geheim_verandert_niets_en_zonder_houder_gaat_het_alleen_met_twee_personen_en_een_melding(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var twee = await BevrorenAsync(wereld);
        await twee.SamenAsync("#toeval", await twee.WaardenAsync());
        (await Coordinatoren.StapAsync(twee.Een, "#openen-2", ("Invoer.Geheimen[2]", new string('f', 64))))
            .HeeftFout("Invoer.Geheimen[2]", LotingWeigeringen.GeheimPastNiet.Zin()).ShouldBeTrue();
        (await StandAsync(wereld)).Geopend.ShouldBeEmpty();
        (await Coordinatoren.StapAsync(twee.Een, "#trekken")).Tekst.ShouldContain("Nog niet alle geheimen zijn geopend: Notariskantoor De Graaf.");

        await Coordinatoren.StapAsync(twee.Een, "#trekken", ("Invoer.Zonder", "2"));
        (await Coordinatoren.StapAsync(twee.Twee, "#trekken")).Tekst.ShouldContain("Nog niet alle geheimen");
        (await StandAsync(wereld)).Status.ShouldBe(Lotingstatus.ToevalBekend);
        await Coordinatoren.StapAsync(twee.Twee, "#trekken", ("Invoer.Zonder", "2"));
        await twee.SamenAsync("#publiceren");

        var loting = await StandAsync(wereld);
        var pagina = await wereld.Server.Anoniem().GetAsync($"/loting/{loting.Id.Waarde}");
        pagina.Tekst.ShouldContain("Het geheim van houder 2 (Notariskantoor De Graaf) is niet geopend.");
        var oordeel = Lotingscontrole.Controleer(new Lotingsstukken(Encoding.UTF8.GetBytes(loting.Openbaarverslag!))
        {
            Vastlegging = Encoding.UTF8.GetBytes(loting.Vastleggingstuk!),
            Bevriezing = Encoding.UTF8.GetBytes(loting.Bevriezingstuk!),
        });
        (oordeel.Einde, oordeel.LetOp.Count).ShouldBe((Eindoordeel.Klopt, 1));
    }

    [Fact, Regel("D-42", "SEC-12")]
    public async Task Een_geheim_dat_alsnog_komt_telt_mee_en_het_voorstel_om_zonder_te_gaan_vervalt()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var twee = await BevrorenAsync(wereld);
        (await twee.Een.GetAsync("/regio/loting")).Document.QuerySelector("#openen-2").ShouldBeNull("geen geheim voor het toeval vastligt");
        await twee.SamenAsync("#toeval", await twee.WaardenAsync());
        await Coordinatoren.StapAsync(twee.Een, "#trekken", ("Invoer.Zonder", "2"));
        var geheim = (await twee.GeheimAsync()).ToUpperInvariant().Insert(8, " ");
        await Coordinatoren.StapAsync(twee.Twee, "#openen-2", ("Invoer.Geheimen[2]", geheim), ("Invoer.UitKopie[2]", "true"));
        (await StandAsync(wereld)).Voorstel.ShouldBeNull();
        await twee.SamenAsync("#trekken");
        (await twee.Een.GetAsync("/regio/loting")).Tekst.ShouldContain("De verzegelde kopie is geopend.");
    }

    /// <summary>ADR 0063: to look costs no draw; what was changed behind the pages is found by who publishes.</summary>
    [Fact, Regel("D-42", "D-62")]
    public async Task Kijken_rekent_niets_uit_en_een_verslag_dat_niet_past_wordt_niet_gepubliceerd()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var twee = await BevrorenAsync(wereld);
        await twee.TrekAsync();
        await Coordinatoren.StapAsync(twee.Een, "#publiceren");
        var goed = (await StandAsync(wereld)).Verslag!;
        await wereld.Server.Systeem(db => db.Lotingen.ExecuteUpdateAsync(
            s => s.SetProperty(l => l.Verslag, goed.Replace("\"status\":\"Geplaatst\"", "\"status\":\"NietGeplaatst\""))));
        (await StandAsync(wereld)).Verslag.ShouldNotBe(goed);

        (await twee.Een.GetAsync("/regio/loting")).Tekst.ShouldContain("Uitkomst per klas");
        (await Coordinatoren.StapAsync(twee.Twee, "#publiceren")).Tekst.ShouldContain(LotingWeigeringen.NietBewezen.Zin());
        (await StandAsync(wereld)).Status.ShouldBe(Lotingstatus.Getrokken);
        await wereld.Server.Systeem(db => db.Lotingen.ExecuteUpdateAsync(s => s.SetProperty(l => l.Verslag, goed)));
        (await Coordinatoren.StapAsync(twee.Twee, "#publiceren")).Tekst.ShouldContain("gepubliceerd");
    }

    /// <summary>A lottery of before LOT-2, as the database still has it.</summary>
    [Fact, Regel("D-62")]
    public async Task Een_loting_van_voor_LOT_2_blijft_openbaar_na_te_rekenen_als_LOT_1()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var (regio, jaar) = (wereld.Server.Regio.Regio, Proefregio.Schooljaar);
        var geheim = new string('1', 64);
        var invoer = new Lotingsinvoer(
            Lotingsgang.Ronde(regio, jaar, 1), new Lotingsregels(), [new Lotingseenheid("a", 1) { School = "Dalton", Naam = "Havo" }],
                [new Deelnemer("anna", ["a"]), new Deelnemer("bram", ["a"])]);
        var vast = Vastgelegd.Leg(invoer.Ronde, Convert.FromHexString(geheim), invoer.Regels, "dobbelstenen");
        var klaar = vast.Bevries(invoer).VoerEntropieIn("4 2 6").Trek(Convert.FromHexString(geheim)).Publiceer();
        var id = await wereld.Server.Systeem(async db =>
        {
            var loting = Domain.Lotingen.Loting.Bereid(regio, jaar, 1, geheim, wereld.Server.Handeling(regio));
            var rij = db.Add(loting);
            foreach (var (naam, waarde) in new (string, object)[]
            {
                ("Status", Lotingstatus.Gepubliceerd), ("Vastlegging", vast.Vastlegging), ("Regelshash", vast.RegelsHash),
                    ("Entropiebron", "dobbelstenen"), ("OpenbareToevalsbron", "4 2 6"),
                ("Invoer", Encoding.UTF8.GetString(Canoniek.Bytes(invoer))), ("Verslag", Encoding.UTF8.GetString(klaar.Volledig.Span)),
                    ("GepubliceerdOp", wereld.Server.Klok.GetUtcNow()),
            })
                rij.Property(naam).CurrentValue = waarde;
            await db.SaveChangesAsync();
            return loting.Id;
        });

        var verslag = await wereld.Server.Anoniem().GetAsync($"/loting/{id.Waarde}?handler=Verslag");
        Verslagcontrole.Controleer(verslag.Bytes).Klopt.ShouldBeTrue();
        Encoding.UTF8.GetString((await wereld.Server.Anoniem().GetAsync($"/loting/{id.Waarde}?handler=Vastlegging")).Bytes).ShouldContain("LOT-1");
        (await wereld.Server.Anoniem().GetAsync($"/loting/{id.Waarde}")).Tekst.ShouldContain("Dalton, Havo");
        (await (await new Coordinatoren(wereld).AanwezigAsync()).Een.GetAsync("/regio/loting")).Tekst.ShouldContain("Uitkomst per klas");
    }

    [Theory, Databases]
    [Regel("D-62", "D-42")]
    public async Task Een_kind_heeft_zijn_kenmerk_vanaf_de_definitieve_lijst_en_houdt_het_als_de_lijst_opnieuw_moet(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var kenmerk = (await wereld.AanmeldingVanAsync(leerling)).Lotingskenmerk;
        kenmerk.ShouldNotBeNull();
        (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Tekst.ShouldContain($"Lotingskenmerk: {kenmerk}");
        var eerst = await vo.GetAsync($"/aanmeldingen/{id.Waarde}/lotingskenmerk");
        eerst.Tekst.ShouldContain("zodra de loting is bevroren");

        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}/fout-herstellen")).Formulier().VerstuurAsync();
        (await wereld.AanmeldingVanAsync(leerling)).Lotingskenmerk.ShouldBe(kenmerk);
        (await (await wereld.VoAsync(wereld.AndereSchool)).GetAsync($"/aanmeldingen/{id.Waarde}/lotingskenmerk")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Coordinatoren> BevrorenAsync(Vowereld wereld)
    {
        var vo = await wereld.VoAsync();
        for (var i = 0; i < 3; i++)
            await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        var twee = await new Coordinatoren(wereld).AanwezigAsync();
        await twee.LegVastAsync();
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 8), 13);
        await twee.AanwezigAsync();
        await twee.ErkenAsync();
        await twee.SamenAsync("#bevriezen");
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 9), 11);
        return await twee.AanwezigAsync();
    }

    private static Task<Domain.Lotingen.Loting> StandAsync(Vowereld wereld) => wereld.Server.Systeem(db => db.Lotingen.AsNoTracking().SingleAsync());
}
