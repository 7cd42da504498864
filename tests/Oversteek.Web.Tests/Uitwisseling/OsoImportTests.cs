using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Uitwisseling;

public sealed class OsoImportTests : IAsyncLifetime
{
    private readonly Proefserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    [Regel("OSO-01")]
    [Regel("D-53")]
    public async Task Een_nieuw_dossier_wordt_een_leerling_met_ouders_advies_en_toetsen()
    {
        var uitslag = await server.EenAsync(Osobestanden.Eigen());

        uitslag.Soort.ShouldBe(Importsoort.Nieuw);
        var leerling = await server.LeerlingVanAsync(uitslag);
        leerling.Personalia.ShouldBe(new Personalia("Bruggink", "van", "Noor", "Noor Anna", new DateOnly(2015, 5, 6), Geslacht.Vrouw));
        (leerling.Bsn, leerling.Leerlingcode, leerling.Groep, leerling.InstroomOp).ShouldBe((Osobestanden.Bsn, "L-77", "8A", new DateOnly(2019, 8, 1)));
        leerling.Adres!.Straat.ShouldBe("Brugstraat");
        leerling.Schoolloopbaan.ShouldHaveSingleItem().Brin.ShouldBe("10AA00");
        leerling.Ouders.Select(o => (o.Gegevens.Naam, o.Gegevens.Relatie, o.Contact?.Email, o.Contact?.Geheim)).ShouldBe([("A. Bruggink", 2, "a@proef.example", false), ("B. Jansen", 1, null, true)]);
        var okr = await server.OkrVanAsync(uitslag);
        (okr.Advies.Voorlopig, okr.Advies.VoorlopigOp, okr.Advies.Definitief, okr.Advies.Lwoo).ShouldBe(("22", new DateOnly(2027, 1, 15), null, true));
        okr.Veld("4", "motivering").ShouldBe("Noor werkt hard.");
        okr.Veld("4", "wensOuders").ShouldBe("vmbo-bb/kb");
        okr.Onderdelen.Single(o => o.Nummer == "4").Inhoud.UitOso["motivering"].ShouldBe(new DateOnly(2027, 1, 15));
        var toets = okr.Onderdelen.Single(o => o.Nummer == "2").Inhoud.Toetsen.ShouldHaveSingleItem();
        (toets.Toets, toets.Domein, toets.Moment, toets.Score, toets.Niveau, toets.Dle, toets.Dl).ShouldBe(("Rekenen", "RW", "B8", "101.5", "III", 48, 53));
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == nameof(OsoOntvangen) && l.LeerlingId == leerling.Id))).ShouldBe(1);
    }

    [Fact]
    [Regel("OSO-01", "B-61")]
    public async Task Een_naam_op_twee_regels_wordt_op_een_regel_bewaard()
    {
        var uitslag = await server.EenAsync(Osobestanden.Eigen(l => l with { Achternaam = "Brug\ngink", Verzorger = [l.Verzorger[0] with { Achternaam = "Brug\n\tgink" }, l.Verzorger[1]] }));

        var leerling = await server.LeerlingVanAsync(uitslag);
        leerling.Personalia.Achternaam.ShouldBe("Brug gink");
        leerling.Ouders.Select(o => o.Gegevens.Naam).ShouldBe(["A. Brug gink", "B. Jansen"]);
    }

    [Fact]
    [Regel("OSO-03")]
    [Regel("D-07")]
    public async Task Een_tweede_bestand_vult_dezelfde_leerling_aan_en_wist_niets()
    {
        var eerste = await server.EenAsync(Osobestanden.Eigen());

        var tweede = await server.EenAsync(Osobestanden.Eigen(
            l => l with { Leerlingid = "ANDERS-1", Overstapadvies = l.Overstapadvies! with { Argumentatie = null }, Verzorger = [l.Verzorger[0]] }, new DateOnly(2027, 1, 18), optUit: ["cat_toetsresultaten"]));

        tweede.Soort.ShouldBe(Importsoort.Aanvulling);
        tweede.Leerling.ShouldBe(eerste.Leerling);
        (await server.Systeem(db => db.Leerlingen.CountAsync())).ShouldBe(1);
        var okr = await server.OkrVanAsync(tweede);
        okr.Veld("4", "motivering").ShouldBe("Noor werkt hard.");
        okr.Onderdelen.Single(o => o.Nummer == "2").Inhoud.Toetsen.Count.ShouldBe(1);
        (await server.LeerlingVanAsync(tweede)).Ouders.Count.ShouldBe(2);
        tweede.Regels.ShouldContain(r => r.Soort == Regelsoort.NietMeegegeven && r.Tekst.Contains("toetsresultaten", StringComparison.Ordinal));
    }

    [Fact]
    [Regel("OSO-03", "REL-27")]
    public async Task Twee_keer_hetzelfde_bestand_geeft_een_keer_elke_toets_ouder_en_bijlage()
    {
        var bestand = Osobestanden.Eigen(l => l with { Overigdocumentlijst = [Osobestanden.Document("opp.pdf")] });
        await server.EenAsync(bestand);

        var tweede = await server.EenAsync(bestand);

        (await server.Systeem(db => db.Bijlagen.CountAsync())).ShouldBe(1);
        (await server.LeerlingVanAsync(tweede)).Ouders.Count.ShouldBe(2);
        tweede.Regels.ShouldNotContain(r => r.Soort == Regelsoort.Opslaan || r.Soort == Regelsoort.Verschil);
    }

    [Fact]
    [Regel("OSO-04")]
    public async Task De_uitslag_van_de_doorstroomtoets_komt_op_tabblad_2()
    {
        await server.EenAsync(Osobestanden.Eigen());
        server.Klok.ZetOp(new DateOnly(2027, 3, 16));

        var uitslag = await server.EenAsync(Osobestanden.Eigen(l => l with
        {
            EindtoetsBasisonderwijs = new Oso.Model.EindtoetsBasisonderwijs
            {
                Deelgenomen = true,
                Eindtoetsresultaat = new Oso.Model.Eindtoetsresultaat { Toetssoort = "0013", Toetsniveau = "G", DatumAfname = new DateOnly(2027, 2, 3), Standaardscore = 71, ToetsAdvies = "VMBO-KB/GL-TL" },
            },
        }, new DateOnly(2027, 3, 16), voorlopig: false));

        var okr = await server.OkrVanAsync(uitslag);
        (okr.Veld("2", "deelname"), okr.Veld("2", "toetsnaam"), okr.Veld("2", "toetsscore"), okr.Veld("2", "toetsadvies")).ShouldBe(("deelgenomen", "IEP", "71", "vmbo-kb/gl-tl"));
        (okr.Advies.Voorlopig, okr.Advies.Definitief).ShouldBe(("22", "22"));
    }

    [Fact]
    [Regel("D-07")]
    public async Task Wat_iemand_zelf_heeft_ingevuld_blijft_staan()
    {
        var eerste = await server.EenAsync(Osobestanden.Eigen());
        await server.Systeem(async db =>
        {
            var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync();
            var inhoud = okr.Onderdelen.Single(o => o.Nummer == "4").Inhoud;
            okr.SlaOp("4", inhoud.Met("motivering", "Mijn eigen motivering") with { UitOso = new Dictionary<string, DateOnly>() }, server.Handeling(server.Regio.PoSchool));
            await db.SaveChangesAsync();
        });

        var tweede = await server.EenAsync(Osobestanden.Eigen());

        (await server.OkrVanAsync(eerste)).Veld("4", "motivering").ShouldBe("Mijn eigen motivering");
        tweede.Regels.ShouldContain(r => r.Soort == Regelsoort.NietOpslaan && r.Tekst.Contains("Mijn eigen motivering", StringComparison.Ordinal));
    }

    [Fact]
    [Regel("OSO-03")]
    public async Task Zonder_nummer_vraagt_de_import_of_het_dezelfde_leerling_is()
    {
        var eerste = await server.EenAsync(Osobestanden.Eigen());
        var zonder = Osobestanden.Officieel("PaO_POSWV");
        var bekend = await server.EenAsync(zonder);
        var voor = await server.StandAsync();

        var vraag = await server.EenAsync(zonder with { Inhoud = AndereCode(zonder.Inhoud) });
        vraag.Weigeringen.ShouldHaveSingleItem().Code.ShouldBe("UIT-006");
        (await server.StandAsync()).ShouldBe(voor);

        var zelfde = await server.EenAsync(zonder with { Inhoud = AndereCode(zonder.Inhoud) }, keuze: Naamkeuze.Dezelfde);
        zelfde.Leerling.ShouldBe(bekend.Leerling);
        zelfde.Leerling.ShouldNotBe(eerste.Leerling);
    }

    [Fact]
    [Regel("OSO-03")]
    public async Task Een_nummer_van_een_leerling_op_een_andere_school_vindt_niets()
    {
        var hier = await server.EenAsync(Osobestanden.Eigen());

        var daar = await server.EenAsync(Osobestanden.Eigen(), server.Regio.AnderePoSchool);

        daar.Soort.ShouldBe(Importsoort.Nieuw);
        daar.Leerling.ShouldNotBe(hier.Leerling);
    }

    [Fact]
    [Regel("D-07")]
    public async Task Een_definitief_okr_wordt_niet_overschreven()
    {
        var eerste = await server.EenAsync(Osobestanden.Eigen());
        await server.Systeem(async db =>
        {
            var okr = await db.Okrs.SingleAsync();
            okr.MaakDefinitief([], server.Handeling(server.Regio.PoSchool)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });
        var voor = await server.StandAsync();

        var tweede = await server.EenAsync(Osobestanden.Eigen(l => l with { Roepnaam = "Anders" }));

        tweede.Weigeringen.ShouldHaveSingleItem().Code.ShouldBe("UIT-005");
        (await server.StandAsync()).ShouldBe(voor);
        (await server.LeerlingVanAsync(eerste)).Personalia.Roepnaam.ShouldBe("Noor");
    }

    [Fact]
    [Regel("OKR-24")]
    public async Task Wat_de_wet_niet_noemt_wordt_niet_bewaard_en_dat_staat_er()
    {
        var uitslag = await server.EenAsync(Osobestanden.Officieel("OV_POPO_full"));

        var weg = uitslag.Regels.Where(r => r.Soort == Regelsoort.NietOpslaan).Select(r => r.Tekst).ToList();
        foreach (var woord in new[] { "Huisarts", "Leerlinggewicht", "Culturele achtergrond", "Verblijf in een tehuis", "Medicijngebruik", "Voor- en vroegschoolse", "Verzuim van langer dan een jaar", "Inzage van ouders" })
            weg.ShouldContain(w => w.StartsWith(woord, StringComparison.Ordinal), woord);
        var okr = await server.OkrVanAsync(uitslag);
        Json(okr).ShouldNotContain("Zwieten");
        okr.Veld("3", "verzuim").ShouldBeNull();
    }

    [Fact]
    [Regel("SEC-48")]
    public async Task Een_beschadigde_bijlage_houdt_de_import_niet_tegen()
    {
        // In the year of the file: later the papers of its tests stay out with the tests (B-24).
        server.Klok.ZetOp(new DateOnly(2016, 3, 1));
        var uitslag = await server.EenAsync(Osobestanden.Officieel("OV_POPO_full"));

        var bijlagen = await server.Systeem(db => db.Bijlagen.Where(b => b.LeerlingId == uitslag.Leerling!.Value).ToListAsync());
        bijlagen.Count(b => b.Toestand == Bijlagetoestand.Beschadigd).ShouldBe(5);
        bijlagen.Count(b => b.Toestand != Bijlagetoestand.Beschadigd).ShouldBeGreaterThan(5);
        bijlagen.ShouldNotContain(b => b.Toestand == Bijlagetoestand.Beschadigd && b.Vrijgegeven);
        (await server.Systeem(db => db.Bijlageinhouden.CountAsync())).ShouldBe(bijlagen.Count);
        uitslag.Regels.Count(r => r.Soort == Regelsoort.Waarschuwing && r.Categorie == "Bijlagen" && r.Tekst.Contains("is beschadigd", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Theory]
    [InlineData("OV_POVO_opt_out", "Daan")]
    [InlineData("OV_POPO_full", "Daan")]
    [InlineData("OV_BB_opt_out", "Daan")]
    [InlineData("PaO_POSWV", "Daan")]
    [Regel("OSO-01")]
    public async Task Elk_officieel_voorbeeld_is_in_te_lezen(string voorbeeld, string roepnaam)
    {
        var uitslag = await server.EenAsync(Osobestanden.Officieel(voorbeeld));

        uitslag.Soort.ShouldBe(Importsoort.Nieuw);
        var leerling = await server.LeerlingVanAsync(uitslag);
        leerling.Personalia.Roepnaam.ShouldBe(roepnaam);
        leerling.Adres!.Telefoon.ShouldBe("0235257739", "het masker van een geheim nummer is geen nummer");
        uitslag.Regels.ShouldNotContain(r => r.Tekst.Contains("niet meegegeven zijn", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("m03_", "UIT-010", "advies")]
    [InlineData("m04_", "UIT-010", "geheim")]
    [InlineData("m05_", "UIT-010", "aansprakelijk")]
    [InlineData("m08_", "UIT-010", "burgerservicenummer")]
    [Regel("OSO-V03")]
    public async Task Een_fout_dossier_wordt_met_reden_geweigerd_en_verandert_niets(string mutant, string code, string woord)
    {
        var voor = await server.StandAsync();

        var uitslag = await server.EenAsync(Osobestanden.Officieel(mutant));

        uitslag.Soort.ShouldBe(Importsoort.Geweigerd);
        uitslag.Weigeringen[0].Code.ShouldBe(code);
        uitslag.Weigeringen[0].Zin().ShouldContain(woord, Case.Insensitive);
        (await server.StandAsync()).ShouldBe(voor);
    }

    [Theory]
    [InlineData("x11_", "2018")]
    [InlineData("x18_", "")]
    [Regel("D-07")]
    public async Task Een_onbekende_editie_of_vijandig_bestand_wordt_in_zijn_geheel_geweigerd(string mutant, string woord)
    {
        var voor = await server.StandAsync();

        var uitslag = await server.ImporteerAsync(Osobestanden.Officieel(mutant));

        uitslag.IsGelukt.ShouldBeFalse();
        uitslag.Weigeringen.ShouldHaveSingleItem().Code.ShouldBe("UIT-001");
        uitslag.Weigeringen[0].Zin().ShouldContain(woord);
        (await server.StandAsync()).ShouldBe(voor);
    }

    [Fact]
    [Regel("OSO-V06")]
    public async Task Een_dossier_zonder_advies_mag_met_een_waarschuwing()
    {
        var uitslag = await server.EenAsync(Osobestanden.Officieel("x12_"));

        uitslag.Soort.ShouldBe(Importsoort.Nieuw);
        uitslag.Regels.ShouldContain(r => r.Soort == Regelsoort.Waarschuwing && r.Categorie == "Bestand" && r.Tekst.Contains("advies", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    [Regel("SEC-48")]
    public async Task Een_bestandsnaam_met_een_pad_verliest_het_pad()
    {
        var uitslag = await server.EenAsync(Osobestanden.Officieel("x15_"));

        (await server.Systeem(db => db.Bijlagen.SingleAsync(b => b.LeerlingId == uitslag.Leerling!.Value))).Bestandsnaam.ShouldBe("evil.txt");
    }

    [Fact]
    [Regel("OSO-03", "REL-27")]
    public async Task Een_verzameling_geeft_meer_leerlingen_en_een_fout_dossier_houdt_de_rest_niet_tegen()
    {
        var fout = Osobestanden.Dossier() with { Inzage = null };
        var goed = Osobestanden.Dossier(l => l with { Bsn = Oso.Bsn.Parse("999900006"), Leerlingid = "L-78", Roepnaam = "Sem" });

        var uitslag = await server.ImporteerAsync(Osobestanden.Verzameling(fout, goed));

        uitslag.Waarde.Select(u => u.Soort).ShouldBe([Importsoort.Geweigerd, Importsoort.Nieuw]);
        (await server.Systeem(db => db.Leerlingen.SingleAsync())).Personalia.Roepnaam.ShouldBe("Sem");
    }

    [Fact]
    [Regel("OSO-V05")]
    public async Task Een_geheim_adres_wist_een_bekend_adres_niet()
    {
        await server.EenAsync(Osobestanden.Eigen());

        var tweede = await server.EenAsync(Osobestanden.Eigen(l => l with { Adresgeheim = true }));

        var adres = (await server.LeerlingVanAsync(tweede)).Adres!;
        (adres.Geheim, adres.Straat).ShouldBe((true, "Brugstraat"));
    }

    private static ReadOnlyMemory<byte> AndereCode(ReadOnlyMemory<byte> inhoud) =>
        System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(inhoud.Span).Replace("LN094837", "LN000001", StringComparison.Ordinal));

    private static string Json(Okr okr) => string.Join('\n', okr.Onderdelen.SelectMany(o => o.Inhoud.Velden.Values));
}
