using Oversteek.Loting.Simulatie;
using Oversteek.Loting.Tests.Hulp;
using static Oversteek.Loting.Tests.Hulp.Bouw;

namespace Oversteek.Loting.Tests;

public sealed class SimulatieTests
{
    private static readonly Lotingsinvoer Drie = Invoer(
        new(), [new("havo", 1), new("tl", 1)], Leerling("anna", "havo", "tl"), Leerling("bram", "havo"), Leerling("zus", "tl").Met("tl", 1));

    [Fact]
    public void Exacte_kansen_van_een_klein_gebied()
    {
        var kansen = Kansberekening.Exact(Drie)!.ToDictionary(k => k.Kenmerk);
        kansen["anna"].PerEenheid.Select(p => (p.Key, p.Value.Keren, p.Value.Trekkingen)).ShouldBe([("havo", 3L, 6L), ("tl", 0L, 6L)]);
        kansen["anna"].ZonderPlaats.Keren.ShouldBe(3);
        kansen["zus"].PerEenheid.Single().Value.Waarde.ShouldBe(1);
        Kansberekening.Exact(Drie, 5).ShouldBeNull();
    }

    [Theory]
    [InlineData(Mechanisme.Da, Nummering.Stb)]
    [InlineData(Mechanisme.Da, Nummering.Mtb)]
    [InlineData(Mechanisme.R1, Nummering.Stb)]
    [InlineData(Mechanisme.R2, Nummering.Stb)]
    [InlineData(Mechanisme.DecentralThenCentral, Nummering.Mtb)]
    public void De_schatting_ligt_bij_de_exacte_kans(Mechanisme mechanisme, Nummering nummering)
    {
        var (invoer, _) = Streek.Maak(7, new() { Mechanisme = mechanisme, Nummering = nummering }, 4, 3);
        var exact = Kansberekening.Exact(invoer)!;
        var schatting = Kansberekening.Schat(invoer, 20_000, 5);
        foreach (var (a, b) in exact.Zip(schatting))
        {
            foreach (var (p, q) in a.PerEenheid.Zip(b.PerEenheid))
                Math.Abs(p.Value.Waarde - q.Value.Waarde).ShouldBeLessThan(0.015, $"{a.Kenmerk} {p.Key}");
        }
    }

    [Fact]
    public void Het_aantal_draden_verandert_niets()
    {
        var (invoer, _) = Streek.Maak(3, new(), 60, 6);
        var een = Kansberekening.Schat(invoer, 1_001, 9, 1);
        var drie = Kansberekening.Schat(invoer, 1_001, 9, 3);
        foreach (var (a, b) in een.Zip(drie))
        {
            a.PerEenheid.ShouldBe(b.PerEenheid);
            a.ZonderPlaats.ShouldBe(b.ZonderPlaats);
            (a.PerEenheid.Sum(p => p.Value.Keren) + a.ZonderPlaats.Keren).ShouldBe(1_001);
        }
    }

    [Fact]
    public void Kansen_per_advies_zijn_het_gemiddelde_van_de_leerlingen()
    {
        var adviezen = new Dictionary<string, string> { ["anna"] = "vmbo-tl", ["bram"] = "havo", ["zus"] = "vmbo-tl", ["weg"] = "vwo" };

        var groepen = Groepskansen.Van(Kansberekening.Exact(Drie)!, adviezen);

        groepen.Select(g => (g.Groep, g.Leerlingen)).ShouldBe([("havo", 1), ("vmbo-tl", 2)]);
        groepen[0].PerPlek.ShouldBe([new Kans(3, 6)]);
        groepen[1].PerPlek.ShouldBe([new Kans(5, 6), new Kans(0, 6)], "anna 3 van 6 en zus 6 van 6 is 4,5; de rest gaat naar de grootste breuk");
        groepen[1].ZonderPlaats.ShouldBe(new Kans(1, 6));
        foreach (var g in groepen)
            (g.PerPlek.Sum(k => k.Keren) + g.ZonderPlaats.Keren).ShouldBe(g.ZonderPlaats.Trekkingen, "elk kind is in elke trekking ergens");
    }

    [Fact]
    public void Wie_in_geen_groep_staat_telt_nergens_mee() =>
        Groepskansen.Van(Kansberekening.Exact(Drie)!, new Dictionary<string, string>()).ShouldBeEmpty();

    [Fact]
    public void Te_weinig_trekkingen_worden_geweigerd() => Should.Throw<ArgumentOutOfRangeException>(() => Kansberekening.Schat(Drie, 999, 1));

    [Fact]
    public void Het_interval_is_dat_van_Wilson()
    {
        var (laag, hoog) = new Kans(50, 100).Interval;
        laag.ShouldBe(0.4038, 0.0001);
        hoog.ShouldBe(0.5962, 0.0001);
        new Kans(0, 1000).Interval.Laag.ShouldBe(0, 1e-9);
        new Kans(0, 1000).Interval.Hoog.ShouldBe(0.0038, 0.0001);
        new Kans(1000, 1000).Interval.Hoog.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Wat_als_telt_elke_leerling_in_elke_trekking()
    {
        var uit = Watals.Bereken(Drie, 100, 1);
        uit.Verdeling.Values.Sum().ShouldBe(300);
        uit.Verdeling[1].ShouldBe(200);
        uit.Verdeling[0].ShouldBe(100);
        uit.Aandeel(1).Waarde.ShouldBe(2.0 / 3);
        uit.GeweigerdPerEenheid["havo"].ShouldBe(100);
        uit.Trekkingen.ShouldBe(100);
        Watals.Bereken(Watals.MetPlaatsen(Drie, "havo", 2), 100, 1).Verdeling[1].ShouldBe(300);
        Watals.Bereken(Watals.ZonderVoorrang(Drie), 200, 1).Verdeling.ContainsKey(2).ShouldBeTrue();
    }

    [Fact]
    public void Een_plaats_erbij_laat_de_keten_zien()
    {
        var invoer = Invoer(
            new(), [new("havo", 1), new("tl", 1)], Leerling("a", "havo", "tl"), Leerling("b", "havo", "tl"), Leerling("c", "havo", "tl"));
        var extra = Watals.EenPlaatsErbij(invoer, "havo", 1);
        extra.PlaatstEenLeerling.ShouldBeTrue();
        extra.Verhuizers.Count.ShouldBe(2);
        (extra.Verhuizers[0].Van, extra.Verhuizers[0].Naar).ShouldBe(("tl", "havo"));
        (extra.Verhuizers[1].Van, extra.Verhuizers[1].Naar).ShouldBe((null, "tl"));
    }

    [Fact]
    public void Plaatsen_nodig_zodat_niemand_zonder_plaats_blijft()
    {
        Watals.PlaatsenNodig(Drie, 1).AsEnumerable().ShouldBe([KeyValuePair.Create("havo", 1)]);
        Watals.PlaatsenNodig(Watals.MetPlaatsen(Drie, "havo", 2), 1).ShouldBeEmpty();
        var vol = Invoer(new(), [new("havo", 0)], Leerling("leeg"), Leerling("v", "havo") with { VastePlaats = Vast("havo") }, Leerling("a", "havo"));
        Watals.PlaatsenNodig(vol, 1).AsEnumerable().ShouldBe([KeyValuePair.Create("havo", 1)], "de vaste leerling zat al boven de capaciteit");
    }

    [Fact]
    public void Splitsen_en_samenvoegen_houden_de_plaatsen_gelijk()
    {
        var groot = Invoer(new(), [new("havo", 5), new("tl", 1)], Leerling("a", "havo", "tl").Met("havo", 2), Leerling("b", "tl"));
        var gesplitst = Watals.Splits(groot, "havo", "havo2", 2);
        gesplitst.Eenheden.Select(e => (e.Id, e.Plaatsen)).ShouldBe([("havo", 3), ("tl", 1), ("havo2", 2)]);
        gesplitst.Deelnemers[0].Voorkeuren.ShouldBe(["havo", "havo2", "tl"]);
        gesplitst.Deelnemers[0].Voorrang["havo2"].ShouldBe(2);
        var terug = Watals.VoegSamen(gesplitst, "havo", "havo2");
        terug.Eenheden.Select(e => (e.Id, e.Plaatsen)).ShouldBe([("havo", 5), ("tl", 1)]);
        terug.Deelnemers[0].Voorkeuren.ShouldBe(["havo", "tl"]);
        terug.Deelnemers[0].Voorrang.AsEnumerable().ShouldBe([KeyValuePair.Create("havo", 2)]);
    }
}
