using Oversteek.Loting.Tests.Hulp;
using Oversteek.Testhulp;
using static Oversteek.Loting.Tests.Hulp.Bouw;

namespace Oversteek.Loting.Tests;

/// <summary>Worked examples: each can be followed with pencil and paper.</summary>
public sealed class VoorbeeldenTests
{
    private static readonly Lotingsregels Da = new();
    private static readonly Lotingsregels R1 = new() { Mechanisme = Mechanisme.R1 };
    private static readonly Lotingsregels R2 = new() { Mechanisme = Mechanisme.R2, Voorrangsbereik = Voorrangsbereik.FirstPreferenceOnly };

    // Two classes with one seat each. Anna and Bram want the havo first. Anna has the better number.
    private static readonly Lotingseenheid[] HavoEnTl = [new("havo", 1), new("tl", 1)];

    [Fact]
    [Regel("LOT-01", "LOT-03")]
    public void Wie_het_beste_lotnummer_heeft_krijgt_de_laatste_plaats()
    {
        var uitslag = Lotingsberekening.Bereken(
            Invoer(Da, HavoEnTl, Leerling("anna", "havo", "tl"), Leerling("bram", "havo", "tl"), Leerling("cem", "havo")),
            Volgorde("anna", "bram", "cem"));

        uitslag.Van("anna").ShouldBe(new Plaatsing("anna", Uitslagstatus.Geplaatst, "havo", 1, Lotingswoord.Ingeloot));
        uitslag.Van("bram").ShouldBe(new Plaatsing("bram", Uitslagstatus.Geplaatst, "tl", 2, Lotingswoord.Doorgeschoven));
        uitslag.Van("cem").ShouldBe(new Plaatsing("cem", Uitslagstatus.NietGeplaatst, null, null, Lotingswoord.Uitgeloot));
    }

    [Fact]
    [Regel("D-62")]
    public void De_verklaring_noemt_het_eigen_nummer_de_grens_de_plaatsen_en_de_wachtlijstplaats()
    {
        var uitslag = Lotingsberekening.Bereken(
            Invoer(Da, HavoEnTl, Leerling("anna", "havo", "tl"), Leerling("bram", "havo", "tl"), Leerling("cem", "havo")),
            Volgorde("anna", "bram", "cem"));

        uitslag.Redenen("anna").ShouldBeEmpty();
        uitslag.Redenen("cem").ShouldHaveSingleItem().ShouldBe(new Reden("havo", 1, Redencode.Lotnummer, 9, 3, 9, 1, 1, 3, null, 2));
    }

    [Fact]
    public void Voorrang_gaat_voor_het_lotnummer()
    {
        var uitslag = Lotingsberekening.Bereken(
            Invoer(Da, HavoEnTl, Leerling("anna", "havo", "tl"), Leerling("zus", "havo").Met("havo", 1)), Volgorde("anna", "zus"));

        uitslag.Klas("zus").ShouldBe("havo");
        uitslag.Klas("anna").ShouldBe("tl");
        uitslag.Redenen("anna").Single().Code.ShouldBe(Redencode.LagerVoorrangsniveau);
        uitslag.Redenen("anna").Single().GrensNiveau.ShouldBe(1);
    }

    [Fact]
    public void Voorrang_alleen_bij_de_eerste_voorkeur_telt_niet_op_de_tweede()
    {
        Deelnemer[] leerlingen = [Leerling("anna", "tl"), Leerling("zus", "havo", "tl").Met("tl", 1), Leerling("bram", "havo")];
        var loten = Volgorde("bram", "anna", "zus");
        var overal = Lotingsberekening.Bereken(Invoer(Da, HavoEnTl, leerlingen), loten);
        var eerste = Lotingsberekening.Bereken(Invoer(Da with { Voorrangsbereik = Voorrangsbereik.FirstPreferenceOnly }, HavoEnTl, leerlingen), loten);

        overal.Klas("zus").ShouldBe("tl");
        eerste.Klas("zus").ShouldBeNull();
        eerste.Klas("anna").ShouldBe("tl");
    }

    [Fact]
    [Regel("D-60")]
    public void Bij_R1_kost_een_drukke_eerste_keus_de_tweede_plaats()
    {
        // Cem has the worst number but put the tl first; under R1 that round comes before Bram's second choice.
        Deelnemer[] leerlingen = [Leerling("anna", "havo"), Leerling("bram", "havo", "tl"), Leerling("cem", "tl")];
        var loten = Volgorde("anna", "bram", "cem");
        var r1 = Lotingsberekening.Bereken(Invoer(R1, HavoEnTl, leerlingen), loten);
        var da = Lotingsberekening.Bereken(Invoer(Da, HavoEnTl, leerlingen), loten);

        r1.Klas("bram").ShouldBeNull();
        r1.Redenen("bram")[1].Code.ShouldBe(Redencode.VolVoorUwRonde);
        r1.Redenen("bram")[1].Ronde.ShouldBe(1);
        da.Klas("bram").ShouldBe("tl");
    }

    [Fact]
    public void Een_klas_zonder_plaatsen_kost_bij_R1_een_ronde()
    {
        Lotingseenheid[] klassen = [new("vol", 0), new("tl", 1)];
        var uitslag = Lotingsberekening.Bereken(
            Invoer(R1, klassen, Leerling("anna", "vol", "tl"), Leerling("bram", "tl")), Volgorde("anna", "bram"));

        uitslag.Klas("bram").ShouldBe("tl");
        uitslag.Redenen("anna").Select(r => r.Code).ShouldBe([Redencode.GeenPlaatsen, Redencode.VolVoorUwRonde]);
    }

    [Fact]
    public void Bij_R2_worden_uitgelote_leerlingen_op_lotnummer_doorgeschoven_zonder_voorrang()
    {
        Lotingseenheid[] klassen = [new("havo", 1), new("tl", 1)];
        Deelnemer[] leerlingen = [Leerling("anna", "havo"), Leerling("bram", "havo", "tl"), Leerling("zus", "havo", "tl").Met("tl", 1)];
        var uitslag = Lotingsberekening.Bereken(Invoer(R2, klassen, leerlingen), Volgorde("anna", "bram", "zus"));

        uitslag.Klas("bram").ShouldBe("tl");
        uitslag.Klas("zus").ShouldBeNull();
        var reden = uitslag.Redenen("zus")[1];
        (reden.Code, reden.EigenLot, reden.GrensLot).ShouldBe((Redencode.Lotnummer, 3, 2));
        uitslag.Eenheden.Single(e => e.Eenheid == "tl").Grens.ShouldBe(new Grens("bram", 9, 2, 2));
    }

    [Fact]
    public void Den_Haag_loot_eerst_per_school_en_schuift_daarna_door_op_een_centraal_nummer()
    {
        var regels = new Lotingsregels { Mechanisme = Mechanisme.DecentralThenCentral, Nummering = Nummering.Mtb };
        Lotingseenheid[] klassen = [new("havo", 1), new("tl", 1)];
        var nummers = new Lotnummers
        {
            PerEenheid = new Dictionary<string, IReadOnlyDictionary<string, int>>
            {
                ["havo"] = new Dictionary<string, int> { ["anna"] = 3, ["bram"] = 1, ["cem"] = 2 },
                ["tl"] = new Dictionary<string, int> { ["anna"] = 1, ["bram"] = 2, ["cem"] = 3 },
            },
            Centraal = new Dictionary<string, int> { ["anna"] = 2, ["bram"] = 3, ["cem"] = 1 },
        };
        var uitslag = Lotingsberekening.Bereken(
            Invoer(regels, klassen, Leerling("anna", "havo", "tl"), Leerling("bram", "havo", "tl"), Leerling("cem", "havo", "tl")), nummers);

        uitslag.Klas("bram").ShouldBe("havo");
        uitslag.Klas("cem").ShouldBe("tl");
        uitslag.Klas("anna").ShouldBeNull();
    }

    [Fact]
    [Regel("AAN-05")]
    public void Vso3_verwijderd_en_vast_doen_niet_mee_en_teruggetrokken_schuift_door()
    {
        Lotingseenheid[] klassen = [new("havo", 2), new("tl", 1)];
        var uitslag = Lotingsberekening.Bereken(
            Invoer(
                Da,
                klassen,
                Leerling("vso", "havo") with { Deelname = Deelname.Uitgesloten },
                Leerling("weg", "havo") with { Deelname = Deelname.Verwijderd },
                Leerling("vast", "tl") with { VastePlaats = Vast("havo") },
                Leerling("terug", "havo", "tl") with { Deelname = Deelname.Teruggetrokken },
                Leerling("anna", "havo"),
                Leerling("bram", "havo")),
            Volgorde("terug", "anna", "bram"));

        uitslag.Van("vso").Status.ShouldBe(Uitslagstatus.Uitgesloten);
        uitslag.Van("weg").Status.ShouldBe(Uitslagstatus.Verwijderd);
        uitslag.Van("vast").ShouldBe(new Plaatsing("vast", Uitslagstatus.Vast, "havo", null, Lotingswoord.GeenDeelname));
        uitslag.Van("terug").ShouldBe(new Plaatsing("terug", Uitslagstatus.Geplaatst, "tl", 2, Lotingswoord.Doorgeschoven));
        uitslag.Redenen("terug").Single().Code.ShouldBe(Redencode.Teruggetrokken);
        uitslag.Klas("anna").ShouldBe("havo");
        uitslag.Klas("bram").ShouldBeNull("een van de twee plaatsen is vast vergeven");
    }

    [Theory]
    [InlineData(Reserveringssoort.Hard, "a1 l1")]
    [InlineData(Reserveringssoort.SoftReserveFirst, "a1 l1")]
    [InlineData(Reserveringssoort.SoftOpenFirst, "l1 l2")]
    public void De_volgorde_van_open_en_gereserveerde_plaatsen_bepaalt_wat_een_reservering_waard_is(Reserveringssoort soort, string verwacht)
    {
        // Two seats, one of them for lwoo. In order of number: l1 (lwoo), a1, a2, l2 (lwoo).
        Lotingseenheid[] klassen = [new("tl", 2) { Reservering = new("lwoo", 1, soort) }];
        var uitslag = Lotingsberekening.Bereken(
            Invoer(
                Da,
                klassen,
                Leerling("l1", "tl") with { Eigenschappen = ["lwoo"] },
                Leerling("l2", "tl") with { Eigenschappen = ["lwoo"] },
                Leerling("a1", "tl"),
                Leerling("a2", "tl")),
            Volgorde("l1", "a1", "a2", "l2"));

        string.Join(' ', uitslag.Plaatsingen.Where(p => p.Eenheid is not null).Select(p => p.Kenmerk)).ShouldBe(verwacht);
    }

    [Fact]
    public void Een_harde_reservering_laat_een_plaats_leeg_en_zegt_dat()
    {
        Lotingseenheid[] klassen = [new("tl", 2) { Reservering = new("lwoo", 1, Reserveringssoort.Hard) }];
        var uitslag = Lotingsberekening.Bereken(Invoer(Da, klassen, Leerling("a1", "tl"), Leerling("a2", "tl")), Volgorde("a1", "a2"));

        uitslag.Klas("a2").ShouldBeNull();
        uitslag.Eenheden.Single().Vol.ShouldBeFalse();
        uitslag.Redenen("a2").Single().Code.ShouldBe(Redencode.GereserveerdePlaatsen);
    }

    [Fact]
    [Regel("BRK-06")]
    public void Een_cluster_heeft_een_gezamenlijk_aantal_plaatsen()
    {
        Lotingseenheid[] klassen = [new("havo", 2) { Cluster = "x" }, new("vwo", 2) { Cluster = "x" }, new("tl", 5)];
        var invoer = Invoer(Da, klassen, Leerling("anna", "havo"), Leerling("bram", "vwo"), Leerling("cem", "vwo", "tl"), Leerling("dina", "havo", "tl"))
            with
        { Clusters = [new Cluster("x", 3)] };
        var uitslag = Lotingsberekening.Bereken(invoer, Volgorde("anna", "bram", "cem", "dina"));

        uitslag.Klas("cem").ShouldBe("vwo");
        uitslag.Klas("dina").ShouldBe("tl");
        uitslag.Redenen("dina").Single().GrensLot.ShouldBe(3);
    }

    [Fact]
    [Regel("D-45")]
    public void Meerlingen_met_een_lot_staan_naast_elkaar_en_een_scheiding_wordt_gemeld()
    {
        var regels = Da with { Meerlingen = Meerlingenregel.SharedLot };
        Deelnemer[] leerlingen =
        [
            Leerling("k1", "havo", "tl") with { Meerling = new("gezin", 2) },
            Leerling("k2", "havo", "tl") with { Meerling = new("gezin", 1) },
            .. Enumerable.Range(3, 8).Select(i => Leerling($"k{i}", "havo", "tl")),
        ];
        Lotingseenheid[] klassen = [new("havo", 9), new("tl", 9)];
        for (byte i = 0; i < 50; i++)
        {
            var invoer = Invoer(regels, klassen, leerlingen);
            var nummers = Lot1.Trek(invoer, [i, .. Geheim.Skip(1)]);
            nummers.Enkel["k1"].ShouldBe(nummers.Enkel["k2"] + 1, "de oudste gaat voor");
            nummers.Enkel.Values.Order().ShouldBe(Enumerable.Range(1, 10));
            var uitslag = Lotingsberekening.Bereken(invoer, nummers);
            var gescheiden = uitslag.Waarschuwingen.Where(w => w.Regel == Invoerregel.MeerlingGescheiden).ToArray();
            gescheiden.Length.ShouldBe(nummers.Enkel["k1"] == 10 ? 1 : 0);
        }
    }

    [Fact]
    [Regel("R2-03")]
    public void Wachtlijst_Amsterdam_eerst_op_voorkeur_dan_het_slechtste_nummer_laat_achteraan()
    {
        var regels = Da with { Wachtlijstvolgorde = [new(Wachtlijstsleutel.PreferenceRank), new(Wachtlijstsleutel.Lot, true)] };
        Lotingseenheid[] klassen = [new("havo", 1), new("leeg", 0)];
        var uitslag = Lotingsberekening.Bereken(
            Invoer(regels, klassen, Leerling("a", "havo"), Leerling("b", "havo"), Leerling("c", "havo"), Leerling("d", "leeg", "havo")),
            Volgorde("a", "b", "c", "d"));

        var havo = uitslag.Eenheden.Single(e => e.Eenheid == "havo");
        havo.Wachtlijst.ShouldBe(["c", "b", "d"]);
        havo.Met([new("l2", 20, ["havo"]), new("l1", 10, ["havo"]), new("l0", 1, ["leeg"])]).ShouldBe(["c", "b", "d", "l1", "l2"]);
    }

    [Fact]
    [Regel("R2-01")]
    public void Tweede_ronde_helpt_eerst_de_uitgelote_leerlingen_en_dan_de_late()
    {
        Lotingseenheid[] klassen = [new("havo", 1), new("tl", 0)];
        var eerste = Lotingsberekening.Bereken(Invoer(Da, klassen, Leerling("a", "havo"), Leerling("b", "havo"), Leerling("c", "havo")), Volgorde("a", "b", "c"));
        var lijsten = new Dictionary<string, IReadOnlyList<string>> { ["c"] = ["tl"], ["b"] = ["tl"] };
        var tweede = TweedeRonde.Verdeel(eerste, lijsten, [new("laat", 1, ["tl", "havo"])], new Dictionary<string, int> { ["tl"] = 1, ["havo"] = 1 });

        tweede.ShouldBe([KeyValuePair.Create("b", (string?)"tl"), KeyValuePair.Create("c", (string?)null), KeyValuePair.Create("laat", (string?)"havo")]);
        Should.Throw<InvoerGeweigerdException>(() => TweedeRonde.Verdeel(
                eerste, new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["tl"] }, [], new Dictionary<string, int>()))
            .Bevindingen.Single().Kenmerk.ShouldBe("a");
    }

    [Fact]
    [Regel("D-44")]
    public void Een_vrije_plaats_geeft_een_keten_als_voorstel()
    {
        var uitslag = Lotingsberekening.Bereken(
            Invoer(Da, HavoEnTl, Leerling("anna", "havo", "tl"), Leerling("bram", "havo", "tl"), Leerling("cem", "havo", "tl")),
            Volgorde("anna", "bram", "cem"));

        NaDeLoting.Keten(uitslag, "havo").ShouldBe([new("bram", "tl", "havo"), new("cem", null, "tl")]);
        NaDeLoting.Keten(uitslag, "havo", new HashSet<string> { "bram" }).ShouldBe([new("cem", null, "havo")]);
        uitslag.Klas("bram").ShouldBe("tl", "een voorstel verplaatst niemand");
    }

    [Fact]
    public void Met_een_ander_lotnummer_wordt_eerst_opnieuw_gerekend()
    {
        var uitslag = Lotingsberekening.Bereken(
            Invoer(Da, HavoEnTl, Leerling("anna", "havo", "tl"), Leerling("bram", "havo", "tl"), Leerling("cem", "havo")),
            Volgorde("anna", "bram", "cem"));

        Tegenfeit.MetLotnummer(uitslag, "cem", 1).Eenheid.ShouldBe("havo");
        Tegenfeit.MetLotnummer(uitslag, "cem", 2).Eenheid.ShouldBeNull();
        uitslag.Klas("cem").ShouldBeNull();
    }

    [Fact]
    public void Alleen_zonder_strategische_instelling_mag_worden_gezegd_dat_de_volgorde_niet_kan_schaden()
    {
        Da.VolgordeKanNietSchaden.ShouldBeTrue();
        R1.VolgordeKanNietSchaden.ShouldBeFalse();
        R2.VolgordeKanNietSchaden.ShouldBeFalse();
        (Da with { Voorrangsbereik = Voorrangsbereik.FirstPreferenceOnly }).VolgordeKanNietSchaden.ShouldBeFalse();
        (Da with { Wachtlijstvolgorde = [new(Wachtlijstsleutel.Lot, true)] }).VolgordeKanNietSchaden.ShouldBeFalse();
        (Da with { Wachtlijstvolgorde = [new(Wachtlijstsleutel.PreferenceRank)] }).VolgordeKanNietSchaden.ShouldBeFalse();
    }
}
