using Oversteek.Loting;
using Oversteek.Loting.Kern;

namespace Oversteek.Bench.Loting;

/// <summary>
/// Crowded regions from a seed: classes with a place, an advice and a popularity; children who like what is near and popular; levels on
/// 30 % of the entries; 1.06 seats per child. The same draws in the same order as the public generator, so the public hashes can be met.
/// </summary>
internal sealed class Streekmaker
{
    private ulong stand;

    public required int[] Begin { get; init; }

    public required List<ushort> Doel { get; init; }

    public required List<byte> Klasse { get; init; }

    public required int[] Plaatsen { get; init; }

    public required int[] Lot { get; init; }

    public static Streekmaker Maak(int leerlingen, int klassen, ulong zaad)
    {
        var streek = new Streekmaker
        {
            stand = zaad,
            Begin = new int[leerlingen + 1],
            Doel = [],
            Klasse = [],
            Plaatsen = new int[klassen],
            Lot = new int[leerlingen],
        };
        streek.Vul();
        return streek;
    }

    public Veld Veld() => new()
    {
        Begin = Begin,
        Doel = [.. Doel],
        Niveaus = [.. Klasse.Select(k => (byte)(k + 1))],
        Rang = [.. Rangen()],
        Plaatsen = Plaatsen,
    };

    /// <summary>The same region as input of the library, as the platform gives it.</summary>
    public Lotingsinvoer Invoer() => new(
        "bench",
        new Lotingsregels(),
        [.. Plaatsen.Select((p, u) => new Lotingseenheid($"k{u:D4}", p))],
        [.. Enumerable.Range(0, Begin.Length - 1).Select(s => new Deelnemer($"s{s:D7}", [.. Keuzes(s).Select(k => $"k{Doel[k]:D4}")])
        {
            Voorrang = Keuzes(s).Where(k => Klasse[k] < 3).ToDictionary(k => $"k{Doel[k]:D4}", k => Klasse[k] + 1),
        })]);

    private IEnumerable<int> Keuzes(int s) => Enumerable.Range(Begin[s], Begin[s + 1] - Begin[s]);

    private IEnumerable<ushort> Rangen()
    {
        for (var s = 0; s + 1 < Begin.Length; s++)
        {
            for (var k = Begin[s]; k < Begin[s + 1]; k++)
                yield return (ushort)(k - Begin[s] + 1);
        }
    }

    private ulong Volgende()
    {
        unchecked
        {
            var z = stand += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    private double Deel() => (Volgende() >> 11) * (1.0 / 9007199254740992.0);

    private void Vul()
    {
        var (n, m) = (Lot.Length, Plaatsen.Length);
        var klassen = new (double X, double Y, double Trek, int Advies)[m];
        for (var j = 0; j < m; j++)
            klassen[j] = (Deel(), Deel(), -Math.Log(Deel() + 1e-12) * 0.6, j % 4);
        var gewicht = new double[m];
        double totaal = 0;
        for (var j = 0; j < m; j++)
            totaal += gewicht[j] = 0.5 + Deel();
        for (var j = 0; j < m; j++)
            Plaatsen[j] = Math.Max(1, (int)(1.06 * n * gewicht[j] / totaal));
        for (var i = 0; i < n; i++)
        {
            Begin[i] = Doel.Count;
            Lijst(klassen);
        }
        Begin[n] = Doel.Count;
        for (var i = 0; i < n; i++)
            Lot[i] = i;
        for (var i = n - 1; i > 0; i--)
        {
            var j = (int)(Volgende() % ((ulong)i + 1));
            (Lot[i], Lot[j]) = (Lot[j], Lot[i]);
        }
    }

    private void Lijst((double X, double Y, double Trek, int Advies)[] klassen)
    {
        var (x, y) = (Deel(), Deel());
        var advies = (int)(Deel() * 4);
        var lengte = 5 + (int)(Deel() * 8);
        var m = klassen.Length;
        var gevonden = new List<(double Waarde, int Klas)>();
        for (var t = 0; t < (m <= 60 ? m : 120); t++)
        {
            var j = m <= 60 ? t : (int)(Deel() * m);
            var k = klassen[j];
            if ((k.Advies != advies && (k.Advies + 1) % 4 != advies) || (m > 60 && gevonden.Exists(g => g.Klas == j)))
                continue;
            var (dx, dy) = (k.X - x, k.Y - y);
            var smaak = 0.35 * -Math.Log(-Math.Log(Deel() + 1e-15) + 1e-15);
            gevonden.Add((k.Trek - (2.5 * Math.Sqrt((dx * dx) + (dy * dy))) + smaak, j));
        }
        gevonden.Sort((a, b) => a.Waarde > b.Waarde ? -1 : a.Waarde < b.Waarde ? 1 : a.Klas - b.Klas);
        foreach (var (_, klas) in gevonden.Take(lengte))
        {
            Doel.Add((ushort)klas);
            var r = Deel();
            Klasse.Add((byte)(r < 0.06 ? 0 : r < 0.14 ? 1 : r < 0.30 ? 2 : 3));
        }
    }
}
