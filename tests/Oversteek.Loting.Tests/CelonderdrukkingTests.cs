using Oversteek.Testhulp;

namespace Oversteek.Loting.Tests;

/// <summary>No hidden count follows from the published ones, whatever sums a reader combines.</summary>
[Regel("D-62")]
public sealed class CelonderdrukkingTests
{
    [Fact]
    public void Wachtend_is_aanmeldingen_min_toegelaten_en_verdwijnt_dus_niet_alleen()
    {
        var weg = Celonderdrukking.Verberg([new(30), new(28), new(2)], [new Celsom(0, [1, 2])], 5);
        weg[2].ShouldBeTrue();
        weg.Count(w => w).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void Zonder_kleine_aantallen_blijft_alles_staan() =>
        Celonderdrukking.Verberg([new(30), new(20), new(10), new(0)], [new Celsom(0, [1, 2, 3])], 5).ShouldAllBe(w => !w);

    [Fact]
    public void Wat_toch_al_openbaar_is_wordt_niet_verborgen() =>
        Celonderdrukking.Verberg([new(3, true), new(3), new(0)], [new Celsom(0, [1, 2])], 5)[0].ShouldBeFalse();

    [Fact]
    public void Geen_verborgen_aantal_is_uit_de_andere_af_te_leiden()
    {
        var r = new Random(62);
        for (var keer = 0; keer < 400; keer++)
        {
            var (cellen, sommen) = Tabel(r);
            var weg = Celonderdrukking.Verberg(cellen, sommen, 5);
            cellen.Select((c, i) => c.Waarde is > 0 and < 5 && !weg[i]).ShouldAllBe(zichtbaar => !zichtbaar);
            var mogelijk = Mogelijk(cellen, sommen, weg);
            for (var i = 0; i < weg.Length; i++)
            {
                if (weg[i])
                    mogelijk[i].Count.ShouldBeGreaterThan(1, $"tabel {keer}, cel {i}: {string.Join(' ', cellen.Select(c => c.Waarde))}");
            }
        }
    }

    /// <summary>PRIV-16: nobody has a place beforehand, so every reader knows that a full class of five admitted five.</summary>
    [Fact]
    public void Van_een_volle_klas_verdwijnen_de_aanmeldingen_want_de_plaatsen_zijn_openbaar()
    {
        var invoer = Hulp.Bouw.Invoer(
            new() { KleineAantallen = 5 }, [new("havo", 5), new("vwo", 20)],
                [.. Enumerable.Range(0, 17).Select(i => Hulp.Bouw.Leerling($"k{i}", i < 7 ? ["havo", "vwo"] : ["vwo"]))]);
        var cijfers = new Openbarecijfers(Lotingsberekening.Bereken(invoer, Lot2.Trek(invoer, new byte[32])));
        var havo = cijfers.Eenheden[0];
        (cijfers.Van(havo.Toegelaten), cijfers.Van(havo.InLoting), cijfers.Van(havo.Vast)).ShouldBe((5, 5, 0));
        (cijfers.Van(havo.Wachtend), cijfers.Van(havo.Aanmeldingen)).ShouldBe((null, null));
    }

    // Applicants, admitted and waiting of two classes, and their totals.
    private static (Cel[] Cellen, Celsom[] Sommen) Tabel(Random r)
    {
        int[] w = [r.Next(0, 9), r.Next(0, 9), r.Next(0, 9), r.Next(0, 9)];
        Cel[] cellen = [new(w[0]), new(w[1]), new(w[0] + w[1]), new(w[2]), new(w[3]), new(w[2] + w[3]), new(w[0] + w[2]), new(w[1] + w[3])];
        return (cellen, [new(2, [0, 1]), new(5, [3, 4]), new(6, [0, 3]), new(7, [1, 4])]);
    }

    // Every table of this shape that agrees with what is visible; the four parts decide all.
    private static HashSet<int>[] Mogelijk(Cel[] cellen, Celsom[] sommen, bool[] weg)
    {
        var gezien = cellen.Select(_ => new HashSet<int>()).ToArray();
        for (var code = 0; code < 20 * 20 * 20 * 20; code++)
        {
            int[] p = [code % 20, code / 20 % 20, code / 400 % 20, code / 8000];
            int[] t = [p[0], p[1], p[0] + p[1], p[2], p[3], p[2] + p[3], p[0] + p[2], p[1] + p[3]];
            if (t.Where((v, i) => !weg[i] && v != cellen[i].Waarde).Any())
                continue;
            for (var i = 0; i < t.Length; i++)
                gezien[i].Add(t[i]);
        }
        sommen.Length.ShouldBe(4);
        return gezien;
    }
}
