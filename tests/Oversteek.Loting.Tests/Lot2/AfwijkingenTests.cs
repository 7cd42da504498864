using Oversteek.Testhulp;

namespace Oversteek.Loting.Tests.Lot2Stukken;

/// <summary>Per party the best deviation found: it is refused, it shows in the public files, or it gains nothing (docs/loting.md 10).</summary>
[Regel("D-42", "D-62")]
public sealed class AfwijkingenTests
{
    private static readonly Lotingsplan Plan = Lot2Bouw.Plan(Lot2Bouw.Streek);

    [Theory]
    [InlineData("3 1422565361246134215")]
    [InlineData("31422565361246134215 ")]
    [InlineData("3142256536124613421")]
    [InlineData("31422565361246134217")]
    [InlineData("drie een vier")]
    public void Wie_het_toevalsgetal_typt_kan_het_niet_anders_schrijven(string worp) =>
        Should.Throw<CeremonieException>(() => Trek([Lot2Bouw.Entropie[0], Lot2Bouw.Twee(worp)]));

    [Fact]
    public void Twee_personen_moeten_hetzelfde_typen()
    {
        var baken = Lot2Bouw.Entropie[0];
        Should.Throw<CeremonieException>(() => Trek([baken with { Nogmaals = new string('0', 64) }, Lot2Bouw.Entropie[1]]));
        Should.Throw<CeremonieException>(() => Trek([baken with { NogmaalsDoor = "Regio " }, Lot2Bouw.Entropie[1]]));
    }

    [Fact]
    public void Een_houder_kan_zijn_geheim_niet_ruilen_en_een_tweede_houder_niet_missen()
    {
        Should.Throw<CeremonieException>(() => Trekking.Trek(Bevroren, [new(1, Lot2Bouw.Geheim(9)), Lot2Bouw.Geheimen[1]], Lot2Bouw.Entropie, "2027-04-08T09:00:00Z"));
        Should.Throw<CeremonieException>(() => Vastlegging.Leg(Plan with { Houders = [Plan.Houders[0]] }));
        Should.Throw<CeremonieException>(() => Vastlegging.Leg(Plan with { Houders = [Plan.Houders[0], Plan.Houders[1] with { Organisatie = "regio" }] }));
    }

    [Fact]
    public void Wie_wegblijft_staat_op_de_eerste_regel_en_stuurt_zonder_baken_niets()
    {
        Geopend[] zonder = [Lot2Bouw.Geheimen[0], new(2, null)];
        Trekking.Trek(Bevroren, zonder, Lot2Bouw.Entropie, "2027-04-08T09:00:00Z").LetOp.Single().ShouldContain("Notaris");
        var kaal = Bevriezing.Bevries(
            Vastlegging.Leg(Plan with { Entropieplan = Entropieplan.Lees(["dobbelstenen:20"]) }), Lot2Bouw.Streek, Lot2Bouw.Zouten(Lot2Bouw.Streek), [], "2027-04-02T08:00:00Z");
        Should.Throw<CeremonieException>(() => Trekking.Trek(kaal, zonder, [Lot2Bouw.Entropie[1]], "2027-04-08T09:00:00Z"));
    }

    [Fact]
    public void Het_platform_kan_na_het_baken_de_invoer_niet_meer_kiezen()
    {
        Should.Throw<CeremonieException>(() =>
            Bevriezing.Bevries(Vastlegging.Leg(Plan), Lot2Bouw.Streek, Lot2Bouw.Zouten(Lot2Bouw.Streek), [], "2027-04-07T13:00:00Z")).Message.ShouldContain("baken");
        Should.Throw<CeremonieException>(() => Vastlegging.Leg(Plan with { Entropieplan = Entropieplan.Standaard(Lot2Bouw.Keten, 1) }));
        Should.Throw<CeremonieException>(() => Trekking.Trek(Bevroren, Lot2Bouw.Geheimen, Lot2Bouw.Entropie, "2027-04-07T11:00:00Z"));
    }

    [Fact]
    public void Een_andere_lijst_van_een_kind_geeft_een_ander_zaad_dus_niemand_rekent_vooruit()
    {
        var anders = Lot2Bouw.Streek with { Deelnemers = [.. Lot2Bouw.Streek.Deelnemers.Select(d => d.Kenmerk == "gijs" ? d with { Voorkeuren = ["vwo", "tl"] } : d)] };
        Lot2Bouw.Trek(anders).Zaad.ShouldNotBe(Lot2Bouw.Trek(Lot2Bouw.Streek).Zaad);
    }

    [Fact]
    public void Te_laat_vastleggen_vraagt_een_reden_en_andere_regels_worden_niet_bevroren()
    {
        Should.Throw<CeremonieException>(() => Vastlegging.Leg(Plan with { Op = "2027-03-02T08:00:00Z" }));
        Vastlegging.Leg(Plan with { Op = "2027-03-02T08:00:00Z", Laat = "bezwaar" }).Plan.Laat.ShouldBe("bezwaar");
        Should.Throw<CeremonieException>(() => Lot2Bouw.Bevries(Lot2Bouw.Streek with { Ronde = "a|b" }));
        Should.Throw<CeremonieException>(() => Bevriezing.Bevries(
            Vastlegging.Leg(Plan), Lot2Bouw.Streek with { Regels = new() { Mechanisme = Mechanisme.R1 } }, Lot2Bouw.Zouten(Lot2Bouw.Streek), [], "2027-04-02T08:00:00Z"));
    }

    [Fact]
    public void De_stukken_zijn_uit_hun_eigen_bytes_terug_te_lezen_en_hebben_altijd_dezelfde()
    {
        var vast = Vastlegging.Leg(Plan);
        Vastlegging.Lees(vast.Stuk).Hash.ShouldBe(vast.Hash);
        var omgekeerd = Lot2Bouw.Streek with { Deelnemers = [.. Lot2Bouw.Streek.Deelnemers.Reverse()], Eenheden = [.. Lot2Bouw.Streek.Eenheden.Reverse()] };
        Lot2Bouw.Trek(omgekeerd).Publiceer().Hashes.ShouldBe(Lot2Bouw.Trek(Lot2Bouw.Streek).Publiceer().Hashes);
        Woordafdruk.Van(vast.Hash).Split(' ').Length.ShouldBe(12);
    }

    [Theory]
    [InlineData(Mechanisme.Da, Nummering.Mtb)]
    [InlineData(Mechanisme.R1, Nummering.Stb)]
    [InlineData(Mechanisme.R2, Nummering.Stb)]
    [InlineData(Mechanisme.DecentralThenCentral, Nummering.Mtb)]
    public void Elk_mechanisme_loopt_de_hele_ceremonie_en_alleen_paren_van_een_lijst_loten(Mechanisme mechanisme, Nummering nummering)
    {
        var invoer = Lot2Bouw.Streek with { Regels = Lot2Bouw.Streek.Regels with { Mechanisme = mechanisme, Nummering = nummering, Meerlingen = Meerlingenregel.SharedLot } };
        var uit = Lot2Bouw.Trek(invoer).Publiceer();
        var paren = uit.Trekking.Uitslag.Lotnummers.PerEenheid.Values.Sum(p => p.Count);
        paren.ShouldBe(nummering == Nummering.Mtb ? 12 : 0);
        Lotingscontrole.Controleer(new Lotingsstukken(uit.Volledig)).Zinnen.ShouldAllBe(z => z.Oordeel != Zinoordeel.KloptNiet);
    }

    private static Bevriezing Bevroren => Lot2Bouw.Bevries(Lot2Bouw.Streek);

    private static Trekking Trek(Entropiewaarde[] entropie) => Trekking.Trek(Bevroren, Lot2Bouw.Geheimen, entropie, "2027-04-08T09:00:00Z");
}
