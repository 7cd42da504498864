using Oversteek.Loting.Tests.Hulp;
using static Oversteek.Loting.Tests.Hulp.Bouw;

namespace Oversteek.Loting.Tests;

/// <summary>The checker must see every kind of mistake, each by its own name.</summary>
public sealed class BewijsTests
{
    private static readonly Lotingseenheid[] Klassen = [new("havo", 1), new("tl", 1)];
    private static readonly Lotnummers Loten = Volgorde("anna", "bram", "cem", "vast", "vso");

    private static Lotingsinvoer Invoer(Lotingsregels? regels = null) => Bouw.Invoer(
        regels ?? new(),
        Klassen,
        Leerling("anna", "havo", "tl"),
        Leerling("bram", "havo", "tl"),
        Leerling("cem", "tl", "havo"),
        Leerling("vso", "tl") with { Deelname = Deelname.Uitgesloten });

    private static Plaatsing P(string naam, string? klas, int? rang) =>
        new(naam, klas is null ? Uitslagstatus.NietGeplaatst : Uitslagstatus.Geplaatst, klas, rang, Lotingswoord.Ingeloot);

    private static readonly Plaatsing Vso = new("vso", Uitslagstatus.Uitgesloten, null, null, Lotingswoord.GeenDeelname);

    private static IReadOnlyList<Bewijsstap> Fouten(Lotingsinvoer invoer, params Plaatsing[] claim) =>
        [.. Bewijsvoering.Bewijs(invoer, Loten, claim).Where(s => !s.Klopt)];

    [Fact]
    public void De_juiste_verdeling_wordt_bewezen_in_zes_stappen()
    {
        var stappen = Bewijsvoering.Bewijs(Invoer(), Loten, [P("anna", "havo", 1), P("bram", "tl", 2), P("cem", null, null), Vso]);
        stappen.ShouldAllBe(s => s.Klopt);
        stappen.Select(s => s.Regel).ShouldBe(
        [
            Bewijsregel.Haalbaar, Bewijsregel.IndividueelRationeel, Bewijsregel.GeenGegrondeJaloezie, Bewijsregel.NietVerspillend,
            Bewijsregel.ReserveringenGehouden, Bewijsregel.LeerlingOptimaal,
        ]);
    }

    [Fact]
    public void Te_veel_leerlingen_in_een_klas() =>
        Fouten(Invoer(), P("anna", "havo", 1), P("bram", "havo", 1), P("cem", "tl", 1), Vso)
            .ShouldContain(new Bewijsstap(Bewijsregel.Haalbaar, false, null, "havo"));

    [Fact]
    public void Een_leerling_ontbreekt_staat_dubbel_of_is_onbekend()
    {
        Fouten(Invoer(), P("anna", "havo", 1), P("bram", "tl", 2), Vso).ShouldBe([new(Bewijsregel.Haalbaar, false, "cem")]);
        Fouten(Invoer(), P("anna", "havo", 1), P("anna", "tl", 2), P("bram", null, null), P("cem", null, null), Vso)
            .ShouldBe([new(Bewijsregel.Haalbaar, false, "anna")]);
        Fouten(Invoer(), P("anna", "havo", 1), P("bram", "tl", 2), P("cem", null, null), P("spook", null, null), Vso)
            .ShouldBe([new(Bewijsregel.Haalbaar, false)]);
    }

    [Fact]
    public void Een_uitgesloten_leerling_krijgt_geen_plaats() =>
        Fouten(Invoer(), P("anna", "havo", 1), P("bram", null, null), P("cem", null, null), P("vso", "tl", 1))
            .ShouldBe([new(Bewijsregel.Haalbaar, false, "vso")]);

    [Fact]
    public void Een_klas_die_niet_op_de_lijst_staat_of_met_een_verkeerde_rang()
    {
        var invoer = Invoer() with { Eenheden = [.. Klassen, new("vwo", 9)] };
        Fouten(invoer, P("anna", "vwo", 1), P("bram", "tl", 2), P("cem", null, null), Vso).ShouldBe([new(Bewijsregel.IndividueelRationeel, false, "anna", "vwo")]);
        Fouten(invoer, P("anna", "havo", 2), P("bram", "tl", 2), P("cem", null, null), Vso).ShouldBe([new(Bewijsregel.IndividueelRationeel, false, "anna", "havo")]);
    }

    [Fact]
    public void Gegronde_jaloezie_noemt_leerling_en_klas() =>
        Fouten(Invoer(), P("anna", "tl", 2), P("bram", "havo", 1), P("cem", null, null), Vso)
            .ShouldContain(new Bewijsstap(Bewijsregel.GeenGegrondeJaloezie, false, "anna", "havo"));

    [Fact]
    public void Een_lege_plaats_die_iemand_wil_is_verspilling() =>
        Fouten(Invoer(), P("anna", "havo", 1), P("bram", null, null), P("cem", null, null), Vso)
            .ShouldContain(new Bewijsstap(Bewijsregel.NietVerspillend, false, "bram", "tl"));

    [Fact]
    public void Stabiel_maar_niet_de_beste_verdeling_voor_leerlingen_wordt_geweigerd()
    {
        // Gale and Shapley 1962: three stable matchings; the one best for schools must not pass.
        var invoer = Bouw.Invoer(
            new() { Nummering = Nummering.Mtb }, [new("A", 1), new("B", 1)], Leerling("x", "A", "B"), Leerling("y", "B", "A"));
        var nummers = new Lotnummers
        {
            PerEenheid = new Dictionary<string, IReadOnlyDictionary<string, int>>
            {
                ["A"] = new Dictionary<string, int> { ["x"] = 2, ["y"] = 1 },
                ["B"] = new Dictionary<string, int> { ["x"] = 1, ["y"] = 2 },
            },
        };
        Bewijsvoering.Bewijs(invoer, nummers, [P("x", "A", 1), P("y", "B", 1)]).ShouldAllBe(s => s.Klopt);
        Bewijsvoering.Bewijs(invoer, nummers, [P("x", "B", 2), P("y", "A", 2)]).Where(s => !s.Klopt)
            .ShouldBe([new(Bewijsregel.LeerlingOptimaal, false, "x", "B")]);
    }

    [Fact]
    public void Een_vaste_plaats_moet_zijn_gevolgd()
    {
        var invoer = Bouw.Invoer(new(), Klassen, Leerling("vast", "tl") with { VastePlaats = Vast("havo") });
        Fouten(invoer, new Plaatsing("vast", Uitslagstatus.Vast, "tl", null, Lotingswoord.GeenDeelname)).ShouldBe([new(Bewijsregel.Haalbaar, false, "vast")]);
        Fouten(invoer, new Plaatsing("vast", Uitslagstatus.Vast, "havo", null, Lotingswoord.GeenDeelname)).ShouldBeEmpty();
    }

    [Fact]
    public void Een_harde_reservering_die_niet_is_gehouden()
    {
        var invoer = Bouw.Invoer(
            new(), [new("tl", 2) { Reservering = new("lwoo", 1, Reserveringssoort.Hard) }], Leerling("anna", "tl"), Leerling("bram", "tl"));
        Fouten(invoer, P("anna", "tl", 1), P("bram", "tl", 1)).ShouldContain(s => s.Regel == Bewijsregel.ReserveringenGehouden && s.Eenheid == "tl");
        Fouten(invoer, P("anna", "tl", 1), P("bram", null, null)).ShouldBeEmpty();
    }

    [Fact]
    public void Een_cluster_dat_te_vol_is_of_een_plaats_verspilt()
    {
        var invoer = Bouw.Invoer(
            new(), [new("A", 2) { Cluster = "x" }, new("B", 2) { Cluster = "x" }], Leerling("anna", "A"), Leerling("bram", "B"), Leerling("cem", "B"))
            with
        { Clusters = [new("x", 2)] };
        Fouten(invoer, P("anna", "A", 1), P("bram", "B", 1), P("cem", "B", 1)).ShouldContain(s => s.Regel == Bewijsregel.Haalbaar);
        Fouten(invoer, P("anna", "A", 1), P("bram", null, null), P("cem", null, null)).ShouldContain(s => s.Regel == Bewijsregel.NietVerspillend && s.Kenmerk == "bram");
        Fouten(invoer, P("anna", null, null), P("bram", "B", 1), P("cem", "B", 1)).ShouldContain(s => s.Regel == Bewijsregel.GeenGegrondeJaloezie && s.Kenmerk == "anna");
        Fouten(invoer, P("anna", "A", 1), P("bram", "B", 1), P("cem", null, null)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Mechanisme.R1)]
    [InlineData(Mechanisme.R2)]
    public void Rondes_worden_nagerekend(Mechanisme mechanisme)
    {
        var invoer = Invoer(new() { Mechanisme = mechanisme });
        Fouten(invoer, P("anna", "havo", 1), P("bram", null, null), P("cem", "tl", 1), Vso).ShouldBeEmpty();
        Fouten(invoer, P("anna", "havo", 1), P("bram", "tl", 2), P("cem", null, null), Vso)
            .ShouldBe([new(Bewijsregel.RondesKloppen, false, "bram", "tl")]);
        Fouten(invoer, P("anna", "havo", 1), P("bram", null, null), P("cem", null, null), Vso).ShouldContain(s => s.Regel == Bewijsregel.NietVerspillend);
    }

    [Fact]
    public void Elke_andere_verdeling_van_een_klein_gebied_wordt_geweigerd()
    {
        for (var zaad = 0; zaad < 40; zaad++)
        {
            var (invoer, nummers) = Streek.Maak(zaad, new(), 4, 3, true);
            var goed = Lotingsberekening.Bereken(invoer, nummers).Plaatsingen;
            foreach (var p in goed)
            {
                var lijst = invoer.Deelnemers.Single(d => d.Kenmerk == p.Kenmerk).Voorkeuren;
                foreach (var klas in lijst.Cast<string?>().Append(null).Where(k => k != p.Eenheid))
                {
                    var claim = goed.Select(g => g == p ? P(p.Kenmerk, klas, klas is null ? null : lijst.ToList().IndexOf(klas) + 1) : g).ToArray();
                    Bewijsvoering.Bewijs(invoer, nummers, claim).ShouldContain(s => !s.Klopt);
                }
            }
        }
    }
}
