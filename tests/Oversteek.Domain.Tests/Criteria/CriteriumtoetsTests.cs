using System.Numerics;
using Oversteek.Domain.Criteria;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Criteria;

/// <summary>The criteria for lwoo and pro: the worked examples of domein 7.6, and a second implementation that was written apart.</summary>
public sealed class CriteriumtoetsTests
{
    public static TheoryData<string, int, decimal, decimal, decimal, decimal, int, bool, Criteriumuitkomst> Voorbeelden => new()
    {
        { "groep 8, november", 53, 40, 30, 45, 35, 82, false, Criteriumuitkomst.LwooA },
        { "alleen IR boven de helft", 53, 40, 30, 45, 26, 78, false, Criteriumuitkomst.Grensgeval },
        { "groep 5 twee keer", 60, 25, 28, 44, 30, 70, false, Criteriumuitkomst.Pro },
        { "op de grens", 60, 60, 30, 60, 45, 80, false, Criteriumuitkomst.Grensgeval },
        { "alleen TL en SP", 60, 40, 58, 40, 58, 85, false, Criteriumuitkomst.Geen },
        { "IQ 95 zonder SE", 60, 50, 40, 50, 40, 95, false, Criteriumuitkomst.GeenSeOntbreekt },
        { "IQ 95 met SE", 60, 50, 40, 50, 40, 95, true, Criteriumuitkomst.LwooB },
        { "IQ 54", 60, 20, 20, 20, 20, 54, false, Criteriumuitkomst.Geen },
        { "een domein boven de band", 60, 60, 40, 60, 28, 85, false, Criteriumuitkomst.LwooA },
        { "pro-achterstand, IQ 85", 60, 50, 30, 50, 28, 85, false, Criteriumuitkomst.Grensgeval },
        { "lwoo-achterstand, IQ 70", 60, 55, 40, 55, 42, 70, false, Criteriumuitkomst.Grensgeval },
        { "precies een kwart", 52, 52, 39, 52, 39, 90, false, Criteriumuitkomst.LwooA },
        { "net onder een kwart", 53, 53, 40, 53, 39, 90, false, Criteriumuitkomst.Geen },
        { "pro-achterstand, IQ 95 met SE", 60, 50, 30, 50, 28, 95, true, Criteriumuitkomst.LwooBTeMotiveren },
        { "IQ 121", 60, 20, 20, 20, 20, 121, true, Criteriumuitkomst.Geen },
    };

    [Theory, Regel("D-63", "OKR-17", "ZIB-07")]
    [MemberData(nameof(Voorbeelden))]
    public void De_uitgewerkte_voorbeelden_komen_uit(string naam, int dl, decimal tl, decimal bl, decimal sp, decimal ir, int iq, bool se, Criteriumuitkomst verwacht) =>
        Criteriumtoets.Beoordeel(new(dl, Dles(tl, bl, sp, ir), iq, se)).Uitkomst.ShouldBe(verwacht, naam);

    [Fact, Regel("D-63")]
    public void De_stappen_zeggen_welke_regel_niet_gehaald_is_en_wat_opvalt()
    {
        var zonder = Criteriumtoets.Beoordeel(new(60, Dles(40, 58, 40, 58), 85, false)).Stappen;
        zonder.ShouldContain(Criteriumstappen.LwooZonderZwaar);
        zonder.ShouldContain(Criteriumstappen.Kwart.Met(Leerdomein.Tl, 40m, 60, 0.333m));
        var boven = Criteriumtoets.Beoordeel(new(60, Dles(60, 40, 60, 28), 85, false)).Stappen;
        boven.ShouldContain(Criteriumstappen.BovenDeBand.Met(Leerdomein.Ir));
        boven.ShouldContain(Criteriumstappen.ProTeWeinig.Met(1));
        Criteriumtoets.Beoordeel(new(60, Dles(20, 20, 20, 20), 54, false)).Stappen.ShouldContain(Criteriumstappen.IqTeLaag.Met(54));
        Criteriumtoets.Beoordeel(new(60, Dles(50, 40, 50, 40), 95, false)).Stappen.ShouldContain(Criteriumstappen.SeOntbreekt);
    }

    [Fact, Regel("D-63")]
    public void Afgerond_staat_er_nooit_een_kwart_of_een_half_dat_er_niet_is()
    {
        var stappen = Criteriumtoets.Beoordeel(new(53, Dles(39.76m, 26.51m, 40, 39), 85, false)).Stappen;

        stappen.ShouldContain(Criteriumstappen.Klein.Met(Leerdomein.Tl, 39.76m, 53, 0.249m));
        stappen.ShouldContain(Criteriumstappen.Kwart.Met(Leerdomein.Bl, 26.51m, 53, 0.499m));
        stappen.ShouldContain(Criteriumstappen.Klein.Met(Leerdomein.Sp, 40m, 53, 0.245m));
        stappen.ShouldContain(Criteriumstappen.Kwart.Met(Leerdomein.Ir, 39m, 53, 0.264m));
    }

    [Fact, Regel("D-63")]
    public void Wat_ontbreekt_staat_er_en_wat_niet_nodig_is_houdt_niets_op()
    {
        var leeg = Criteriumtoets.Beoordeel(new(null, new Dictionary<Leerdomein, decimal>(), null, false));
        leeg.Uitkomst.ShouldBe(Criteriumuitkomst.Onbekend);
        leeg.Stappen.ShouldBe(
            [Criteriumstappen.DlOntbreekt, .. Leerachterstand.Domeinen.Select(d => Criteriumstappen.DleOntbreekt.Met(d)),
             Criteriumstappen.LwooOnbekend, Criteriumstappen.ProOnbekend, Criteriumstappen.IqOntbreekt]);

        // BL may be skipped when TL is that low (domein 7.3): two others are enough.
        var zonderBl = new Dictionary<Leerdomein, decimal> { [Leerdomein.Tl] = 18, [Leerdomein.Sp] = 25, [Leerdomein.Ir] = 28 };
        Criteriumtoets.Beoordeel(new(60, zonderBl, 70, false)).Uitkomst.ShouldBe(Criteriumuitkomst.Pro);
    }

    [Theory, Regel("D-63")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Een_tweede_uitwerking_komt_altijd_op_hetzelfde_uit(int zaad)
    {
        var toeval = new Random(zaad);
        for (var ronde = 0; ronde < 4000; ronde++)
        {
            int? dl = toeval.Next(12) == 0 ? null : toeval.Next(1, 64);
            var dles = Leerachterstand.Domeinen.Where(_ => toeval.Next(7) > 0)
                .ToDictionary(d => d, _ => Math.Min(60, toeval.Next(3) == 0 ? toeval.Next(0, 241) / 4m : Math.Round((dl ?? 50) * (toeval.Next(2) == 0 ? 0.75m : 0.5m), 1)));
            int? iq = toeval.Next(10) == 0 ? null : toeval.Next(50, 126);
            var se = toeval.Next(2) == 0;

            Criteriumtoets.Beoordeel(new(dl, dles, iq, se)).Uitkomst
                .ShouldBe(Tweede(dl, dles, iq, se), $"dl {dl}, {string.Join(' ', dles)}, iq {iq}, se {se}");
        }
    }

    /// <summary>Every way in which the unknown could turn out, with fractions and a table of the law; one way left is the outcome.</summary>
    private static Criteriumuitkomst Tweede(int? dl, Dictionary<Leerdomein, decimal> dles, int? iq, bool se)
    {
        var uitkomsten = (
            from tl in Standen(dl, dles, Leerdomein.Tl)
            from bl in Standen(dl, dles, Leerdomein.Bl)
            from sp in Standen(dl, dles, Leerdomein.Sp)
            from ir in Standen(dl, dles, Leerdomein.Ir)
            from score in iq is { } bekend ? [bekend] : Enumerable.Range(40, 121)
            select Wet([tl, bl, sp, ir], [bl, ir], score, se)).Distinct().ToList();
        return uitkomsten.Count == 1 ? uitkomsten[0] : Criteriumuitkomst.Onbekend;
    }

    /// <summary>0 = nothing, 1 = the band of lwoo, 2 = that of pro.</summary>
    private static int[] Standen(int? dl, Dictionary<Leerdomein, decimal> dles, Leerdomein domein)
    {
        if (dl is not { } maanden || !dles.TryGetValue(domein, out var dle))
            return [0, 1, 2];
        var (teller, noemer) = (new BigInteger(dle * 100), new BigInteger(Math.Min(60, maanden) * 100));
        var vierden = 4 * (noemer - teller);
        return [vierden >= 2 * noemer ? 2 : vierden >= noemer ? 1 : 0];
    }

    private static Criteriumuitkomst Wet(int[] alle, int[] zwaar, int iq, bool se)
    {
        bool Haalt(int stand) => alle.Count(s => s >= stand) > 1 && zwaar.Any(s => s >= stand);
        if (iq is < 55 or > 120 || !Haalt(1))
            return Criteriumuitkomst.Geen;
        string band = iq <= 74 ? "pro" : iq <= 80 ? "beide" : iq <= 90 ? "a" : "b";
        return (band, Haalt(2), se) switch
        {
            ("pro" or "beide", true, _) => Criteriumuitkomst.Pro,
            ("pro" or "beide", false, _) => Criteriumuitkomst.Grensgeval,
            ("a", true, _) => Criteriumuitkomst.Grensgeval,
            ("a", false, _) => Criteriumuitkomst.LwooA,
            ("b", _, false) => Criteriumuitkomst.GeenSeOntbreekt,
            ("b", true, true) => Criteriumuitkomst.LwooBTeMotiveren,
            _ => Criteriumuitkomst.LwooB,
        };
    }

    private static Dictionary<Leerdomein, decimal> Dles(decimal tl, decimal bl, decimal sp, decimal ir) =>
        new() { [Leerdomein.Tl] = tl, [Leerdomein.Bl] = bl, [Leerdomein.Sp] = sp, [Leerdomein.Ir] = ir };
}
