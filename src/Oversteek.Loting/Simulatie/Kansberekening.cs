using Oversteek.Loting.Kern;

namespace Oversteek.Loting.Simulatie;

/// <summary>A chance counted over draws: <see cref="Keren"/> out of <see cref="Trekkingen"/>.</summary>
/// <param name="Keren">How often.</param>
/// <param name="Trekkingen">Out of how many, 1 or more.</param>
public readonly record struct Kans(long Keren, long Trekkingen)
{
    /// <summary>The share, 0 to 1.</summary>
    public double Waarde => (double)Keren / Trekkingen;

    /// <summary>The 95 % interval of Wilson (1927), 0 to 1; holds also for shares near 0 and 1.</summary>
    public (double Laag, double Hoog) Interval
    {
        get
        {
            const double z = 1.959964;
            double n = Trekkingen;
            var p = Waarde;
            var noemer = 1 + (z * z / n);
            var midden = (p + (z * z / (2 * n))) / noemer;
            var marge = z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n))) / noemer;
            return (Math.Max(0, midden - marge), Math.Min(1, midden + marge));
        }
    }
}

/// <summary>The chances of one child: per unit on her list, and of no place.</summary>
/// <param name="Kenmerk">The lotingskenmerk.</param>
/// <param name="PerEenheid">Per unit id of the list, in list order.</param>
/// <param name="ZonderPlaats">Chance of no place.</param>
public sealed record Plaatsingskansen(string Kenmerk, IReadOnlyList<KeyValuePair<string, Kans>> PerEenheid, Kans ZonderPlaats);

/// <summary>Placement chances over redrawn lotteries. Always a draft ("proef"): the numbers are not those of LOT-1.</summary>
public static class Kansberekening
{
    /// <summary>Fewer draws are too coarse to show to parents.</summary>
    public const int MinsteTrekkingen = 1000;

    /// <summary>Counts placements over K redrawn lotteries. O(K L log q), spread over the threads; the result does not depend on their number.</summary>
    /// <param name="invoer">The draft input; lot numbers in it play no part.</param>
    /// <param name="trekkingen">K, at least <see cref="MinsteTrekkingen"/>.</param>
    /// <param name="zaad">Seed of the draft; never the seed of a real draw.</param>
    /// <param name="draden">Threads, 1 and up.</param>
    /// <returns>Per child that would draw, in byte order.</returns>
    /// <exception cref="InvoerGeweigerdException">The input is refused.</exception>
    public static IReadOnlyList<Plaatsingskansen> Schat(Lotingsinvoer invoer, int trekkingen, ulong zaad, int draden) =>
        Schat(invoer, trekkingen, zaad, draden, voortgang: null, CancellationToken.None);

    /// <summary>Counts placements over K redrawn lotteries on one thread.</summary>
    /// <param name="invoer">The draft input; lot numbers in it play no part.</param>
    /// <param name="trekkingen">K, at least <see cref="MinsteTrekkingen"/>.</param>
    /// <param name="zaad">Seed of the draft; never the seed of a real draw.</param>
    /// <returns>Per child that would draw, in byte order.</returns>
    /// <exception cref="InvoerGeweigerdException">The input is refused.</exception>
    public static IReadOnlyList<Plaatsingskansen> Schat(Lotingsinvoer invoer, int trekkingen, ulong zaad) => Schat(invoer, trekkingen, zaad, draden: 1);

    /// <summary>Counts placements over K redrawn lotteries, until that is cancelled. The result does not depend on the number of threads.</summary>
    /// <param name="invoer">The draft input; lot numbers in it play no part.</param>
    /// <param name="trekkingen">K, at least <see cref="MinsteTrekkingen"/>.</param>
    /// <param name="zaad">Seed of the draft; never the seed of a real draw.</param>
    /// <param name="draden">Threads, 1 and up.</param>
    /// <param name="voortgang">Hears which part is done, 0 to 1, in steps of a hundredth; null when nobody wants to know.</param>
    /// <param name="annulering">Stops it; nothing was made.</param>
    /// <returns>Per child that would draw, in byte order.</returns>
    /// <exception cref="InvoerGeweigerdException">The input is refused.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<Plaatsingskansen> Schat(
        Lotingsinvoer invoer, int trekkingen, ulong zaad, int draden, IProgress<double>? voortgang, CancellationToken annulering)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trekkingen, MinsteTrekkingen);
        var opstelling = Proef.Opstelling(invoer);
        var teller = new Voortgang(trekkingen, voortgang, annulering);
        return Maak(opstelling, Tel(opstelling.Veld, invoer.Regels, trekkingen, zaad, draden, teller), trekkingen);
    }

    /// <summary>Exact chances by enumerating every lottery; for small worked examples and as a check on the estimate.</summary>
    /// <param name="invoer">The draft input.</param>
    /// <param name="meest">The largest number of lotteries to enumerate.</param>
    /// <returns>Per child; null when there are more lotteries than <paramref name="meest"/>.</returns>
    /// <exception cref="InvoerGeweigerdException">The input is refused.</exception>
    public static IReadOnlyList<Plaatsingskansen>? Exact(Lotingsinvoer invoer, long meest) => Exact(invoer, meest, voortgang: null, CancellationToken.None);

    /// <summary>Exact chances by enumerating every lottery, at most ten million.</summary>
    /// <param name="invoer">The draft input.</param>
    /// <returns>Per child; null when there are more lotteries.</returns>
    /// <exception cref="InvoerGeweigerdException">The input is refused.</exception>
    public static IReadOnlyList<Plaatsingskansen>? Exact(Lotingsinvoer invoer) => Exact(invoer, 10_000_000);

    /// <summary>Exact chances by enumerating every lottery, until that is cancelled.</summary>
    /// <param name="invoer">The draft input.</param>
    /// <param name="meest">The largest number of lotteries to enumerate.</param>
    /// <param name="voortgang">Hears which part is done, 0 to 1, in steps of a hundredth; null when nobody wants to know.</param>
    /// <param name="annulering">Stops it; nothing was made.</param>
    /// <returns>Per child; null when there are more lotteries than <paramref name="meest"/>.</returns>
    /// <exception cref="InvoerGeweigerdException">The input is refused.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<Plaatsingskansen>? Exact(Lotingsinvoer invoer, long meest, IProgress<double>? voortgang, CancellationToken annulering)
    {
        var opstelling = Proef.Opstelling(invoer);
        var (keren, loterijen) = Opsomming.Tel(opstelling.Veld, invoer.Regels, meest, aantal => new Voortgang(aantal, voortgang, annulering));
        return loterijen == 0 ? null : Maak(opstelling, keren, loterijen);
    }

    internal static long[] Tel(Veld veld, Lotingsregels regels, int trekkingen, ulong zaad, int draden, Voortgang? teller = null)
    {
        var totaal = new long[veld.Doel.Length];
        var opties = new ParallelOptions { MaxDegreeOfParallelism = draden };
        Parallel.For(0, draden, opties, draad =>
        {
            var keren = TelDeel(veld, regels, trekkingen, zaad, draad, draden, teller);
            lock (totaal)
            {
                for (var k = 0; k < keren.Length; k++)
                    totaal[k] += keren[k];
            }
        });
        teller?.Annulering.ThrowIfCancellationRequested();
        return totaal;
    }

    private static int[] TelDeel(Veld veld, Lotingsregels regels, int trekkingen, ulong zaad, int draad, int draden, Voortgang? teller)
    {
        var keren = new int[veld.Doel.Length];
        var herloting = new Herloting(veld, regels.Mechanisme, regels.Nummering);
        for (long t = draad; t < trekkingen && teller?.Verder() != false; t += draden)
        {
            foreach (var k in herloting.Trek(zaad, t))
            {
                if (k >= 0)
                    keren[k]++;
            }
        }
        return keren;
    }

    private static Plaatsingskansen[] Maak(Opstelling opstelling, long[] keren, long trekkingen)
    {
        var veld = opstelling.Veld;
        var kansen = new Plaatsingskansen[veld.Leerlingen];
        for (var s = 0; s < kansen.Length; s++)
        {
            var perEenheid = new List<KeyValuePair<string, Kans>>();
            var rest = trekkingen;
            for (var k = veld.Begin[s]; k < veld.Begin[s + 1]; k++)
            {
                perEenheid.Add(KeyValuePair.Create(opstelling.Eenheden[veld.Doel[k]].Id, new Kans(keren[k], trekkingen)));
                rest -= keren[k];
            }
            kansen[s] = new Plaatsingskansen(opstelling.Loters[s].Kenmerk, perEenheid, new Kans(rest, trekkingen));
        }
        return kansen;
    }
}

/// <summary>Drafts: input that is checked like real input but never drawn by LOT-1.</summary>
internal static class Proef
{
    public static Opstelling Opstelling(Lotingsinvoer invoer)
    {
        var bevindingen = Invoercontrole.Controleer(invoer);
        if (bevindingen.Any(b => b.Blokkeert))
            throw new InvoerGeweigerdException(bevindingen);
        return Kern.Opstelling.Van(invoer);
    }
}
