using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Criteria;

public sealed class DidactischeLeeftijdTests
{
    private static readonly DateOnly November = new(2026, 11, 20);

    [Theory, Regel("OKR-17", "D-63")]
    [InlineData(8, "2026-09-10", 51)]
    [InlineData(8, "2026-10-10", 52)]
    [InlineData(8, "2026-11-10", 53)]
    [InlineData(8, "2027-01-20", 55)]
    [InlineData(7, "2027-06-20", 50)]
    [InlineData(7, "2027-01-20", 45)]
    [InlineData(6, "2027-06-20", 40)]
    [InlineData(6, "2027-03-31", 37)]
    [InlineData(6, "2027-01-20", 35)]
    [InlineData(5, "2027-01-20", 25)]
    [InlineData(8, "2026-08-20", 50)]
    [InlineData(8, "2027-07-10", 60)]
    public void Maanden_tellen_van_september_tot_en_met_juni_vanaf_groep_3(int groep, string op, int verwacht) =>
        DidactischeLeeftijd.Tel(Gewoon(groep), DateOnly.ParseExact(op, "yyyy-MM-dd")).Dl.ShouldBe(verwacht);

    [Theory, Regel("D-63")]
    [InlineData("M8", 55)]
    [InlineData("E7", 50)]
    [InlineData("M7", 45)]
    [InlineData("E6", 40)]
    [InlineData("M6", 35)]
    [InlineData("M5", 25)]
    [InlineData("E8", 60)]
    [InlineData("B8", null)]
    [InlineData("x", null)]
    public void Vaste_momenten_hebben_een_vaste_DL(string moment, int? verwacht) => DidactischeLeeftijd.VanMoment(moment).ShouldBe(verwacht);

    [Fact, Regel("D-63")]
    public void Een_herhaalde_groep_telt_en_de_DL_stopt_bij_zestig()
    {
        var telling = DidactischeLeeftijd.Tel(Jaren(1, 2, 3, 4, 5, 5, 6, 7, 8), November);

        telling.Dl.ShouldBe(60);
        telling.Stappen.ShouldContain(Criteriumstappen.Herhaald.Met(5));
        telling.Stappen.ShouldContain(Criteriumstappen.Afgetopt.Met(63));
    }

    [Fact, Regel("D-63")]
    public void Groep_2_twee_keer_telt_niet() => DidactischeLeeftijd.Tel(Jaren(1, 2, 2, 3, 4, 5, 6, 7, 8), November).Dl.ShouldBe(53);

    [Fact, Regel("D-63")]
    public void Een_overgeslagen_groep_en_jaren_in_het_buitenland_tellen_niet()
    {
        var over = DidactischeLeeftijd.Tel(Jaren(1, 2, 3, 4, 6, 7, 8), November);
        over.Dl.ShouldBe(43);
        over.Stappen.ShouldContain(Criteriumstappen.Overgeslagen.Met(5));

        var jaren = Jaren(1, 2, 3, 4, 5, 6, 7, 8).Select(j => j.Groep is 3 or 4 ? j with { Buitenland = true } : j);
        var ver = DidactischeLeeftijd.Tel(jaren, November);
        ver.Dl.ShouldBe(33);
        ver.Stappen.ShouldContain(Criteriumstappen.Buitenland.Met(2));
    }

    [Fact, Regel("D-63")]
    public void Een_jaar_dat_deels_in_het_buitenland_was_telt_heel_en_wordt_genoemd()
    {
        var heel = Jaren(1, 2, 3, 4, 5, 6, 7, 8);
        var gemengd = DidactischeLeeftijd.Tel([.. heel, .. heel.Where(j => j.Groep == 4).Select(j => j with { Buitenland = true })], November);

        gemengd.Dl.ShouldBe(DidactischeLeeftijd.Tel(heel, November).Dl);
        gemengd.Stappen.Where(s => s.Soort == Stapsoort.LetOp).ShouldBe([Criteriumstappen.DeelsBuitenland.Met(heel.Single(j => j.Groep == 4).Jaar)]);
        DidactischeLeeftijd.Tel(heel, November).Stappen.ShouldNotContain(s => s.Code == Criteriumstappen.DeelsBuitenland.Code);
    }

    [Fact, Regel("OKR-17", "ZIB-02")]
    public void Een_gat_een_late_start_of_een_onbekende_groep_geeft_geen_DL()
    {
        DidactischeLeeftijd.Tel([], November).Stappen.ShouldBe([Criteriumstappen.LoopbaanLeeg]);
        var gat = DidactischeLeeftijd.Tel(Jaren(1, 2, 3, 4, 5, 6, 7, 8).Where(j => j.Groep != 5), November);
        (gat.Dl, gat.Stappen.ShouldHaveSingleItem()).ShouldBe((null, Criteriumstappen.LoopbaanGat.Met(Schooljaar.Beginnend(2023))));
        DidactischeLeeftijd.Tel(Jaren(6, 7, 8), November).Stappen.ShouldBe([Criteriumstappen.LoopbaanBegint.Met(6)]);
        var so = DidactischeLeeftijd.Tel(Jaren(1, 2, 3, 4, 5, 6, 7, 8).Select(j => j.Groep == 3 ? j with { Groep = null } : j), November);
        so.Stappen.ShouldBe([Criteriumstappen.GroepOnbekend.Met(Schooljaar.Beginnend(2021))]);
    }

    [Fact, Regel("D-63")]
    public void Een_jaar_zonder_groep_na_groep_3_telt_als_onderwijs() =>
        DidactischeLeeftijd.Tel(Jaren(1, 2, 3, 4, 5, 6, 7, 8).Select(j => j.Groep == 6 ? j with { Groep = null } : j), November).Dl.ShouldBe(53);

    [Theory, Regel("D-63", "ZIB-01")]
    [InlineData("2024-11-20", true)]
    [InlineData("2024-11-19", false)]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    public void Een_IQ_onderzoek_telt_twee_jaar_tot_en_met_de_dag(string datum, bool geldig)
    {
        var regels = new Instrumentregels([new("WISC", Onderzoeksoort.Iq, Afnemer.Bureau)]);

        regels.IsGeldig(Onderzoeksoort.Iq, DateOnly.ParseExact(datum, "yyyy-MM-dd"), November).ShouldBe(geldig);
        regels.IsGeldig(Onderzoeksoort.Didactisch, new DateOnly(2025, 11, 19), November).ShouldBeFalse();
        regels.IsGeldig(Onderzoeksoort.Didactisch, new DateOnly(2025, 11, 20), November).ShouldBeTrue();
    }

    [Fact, Regel("D-63")]
    public void Wat_te_oud_of_niet_op_de_lijst_is_staat_erbij()
    {
        var regels = new Instrumentregels([new("WISC", Onderzoeksoort.Iq, Afnemer.Bureau)]);

        regels.Toets([new(Onderzoeksoort.Iq, new DateOnly(2024, 1, 1), "Eigen test"), new(Onderzoeksoort.Didactisch, null)], November).ShouldBe(
        [
            Criteriumstappen.InstrumentOnbekend.Met("Eigen test"), Criteriumstappen.TeOud.Met(Onderzoeksoort.Iq, new DateOnly(2024, 1, 1), 24),
            Criteriumstappen.DatumOntbreekt.Met(Onderzoeksoort.Didactisch),
        ]);
        regels.Toets([new(Onderzoeksoort.Iq, new DateOnly(2026, 1, 1), "WISC-V-NL")], November)
            .ShouldBe([Criteriumstappen.Geldig.Met(Onderzoeksoort.Iq, new DateOnly(2026, 1, 1), November)]);
    }

    private static List<Loopbaanjaar> Gewoon(int groep) => Jaren([.. Enumerable.Range(1, groep)]);

    /// <summary>The last one is this school year.</summary>
    private static List<Loopbaanjaar> Jaren(params int[] groepen) =>
        [.. groepen.Select((g, i) => new Loopbaanjaar(Schooljaar.Beginnend(2026 - groepen.Length + 1 + i), g))];
}
