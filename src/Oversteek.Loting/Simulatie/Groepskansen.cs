namespace Oversteek.Loting.Simulatie;

/// <summary>The chances of an arbitrary child of a group, for example of all children with one school advice.</summary>
/// <param name="Groep">The group, as the caller named it.</param>
/// <param name="Leerlingen">Children of the group that draw, 1 or more. Hide groups under five before showing this to others.</param>
/// <param name="PerPlek">Chance of the first, second, ... unit that a child of the group still had on the list when the draw began.</param>
/// <param name="ZonderPlaats">Chance of no place.</param>
public sealed record Groepskansen(string Groep, int Leerlingen, IReadOnlyList<Kans> PerPlek, Kans ZonderPlaats)
{
    /// <summary>Averages the chances of single children per group. O(L) for L list entries.</summary>
    /// <remarks>
    /// Children of one lottery depend on each other, so their number does not narrow the interval: each average is given as a share of
    /// the draws, rounded so that all together are every draw, and its interval is that of one child. That is wider than needed, never narrower.
    /// </remarks>
    /// <param name="kansen">From <see cref="Kansberekening"/>.</param>
    /// <param name="groepVan">The group per lotingskenmerk; a child that is not in it is left out.</param>
    /// <returns>Per group in byte order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<Groepskansen> Van(IReadOnlyList<Plaatsingskansen> kansen, IReadOnlyDictionary<string, string> groepVan)
    {
        ArgumentNullException.ThrowIfNull(kansen);
        ArgumentNullException.ThrowIfNull(groepVan);
        return
        [
            .. kansen.Where(k => groepVan.ContainsKey(k.Kenmerk))
                .GroupBy(k => groepVan[k.Kenmerk], StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Middel(g.Key, [.. g])),
        ];
    }

    private static Groepskansen Middel(string groep, Plaatsingskansen[] leden)
    {
        var trekkingen = leden[0].ZonderPlaats.Trekkingen;
        var keren = new long[leden.Max(l => l.PerEenheid.Count)];
        foreach (var lid in leden)
        {
            for (var plek = 0; plek < lid.PerEenheid.Count; plek++)
                keren[plek] += lid.PerEenheid[plek].Value.Keren;
        }
        var delen = Verdeel([.. keren, leden.Sum(l => l.ZonderPlaats.Keren)], leden.Length);
        return new Groepskansen(groep, leden.Length, [.. delen[..^1].Select(d => new Kans(d, trekkingen))], new Kans(delen[^1], trekkingen));
    }

    // Rounded down, what is left goes to the largest remainders: each child is somewhere in every draw, so the shares are one together.
    private static long[] Verdeel(long[] sommen, int leden)
    {
        var delen = Array.ConvertAll(sommen, s => s / leden);
        var over = (sommen.Sum() / leden) - delen.Sum();
        foreach (var i in Enumerable.Range(0, sommen.Length).OrderByDescending(i => sommen[i] % leden).Take((int)over))
            delen[i]++;
        return delen;
    }
}
