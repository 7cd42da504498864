using System.Diagnostics;
using System.Text;
using Oversteek.Loting.Gevallen;

namespace Oversteek.Meting;

/// <summary>The verb <c>meet loting</c>: the command <c>loting bereken</c> on tables of a whole region and of the whole country.</summary>
internal static class Lotingmeting
{
    private static readonly (int Leerlingen, int Klassen)[] Maten = [(10_000, 400), (200_000, 1_500)];

    public static IReadOnlyList<object> Meet(string map) => [.. Maten.Select(m => Een(map, m.Leerlingen, m.Klassen))];

    private static object Een(string map, int leerlingen, int klassen)
    {
        Maak(map, leerlingen, klassen);
        var geval = """{"id":"meting","category":"bench","files":{"preferences":"voorkeuren.csv","classes":"klassen.csv"}}"""u8.ToArray();
        var (klok, cpu) = (new List<double>(), new List<double>());
        for (var keer = 0; keer < 3; keer++)
        {
            var (wand, voor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            Gevalrekenaar.Bereken(geval, naam => File.OpenRead(Path.Combine(map, naam)));
            klok.Add(wand.Elapsed.TotalMilliseconds);
            cpu.Add((Environment.CpuUsage.TotalTime - voor).TotalMilliseconds);
        }
        return new
        {
            leerlingen,
            klassen,
            mechanisme = "DA-STB",
            wandklokMs = Math.Round(klok.Min()),
            processorMs = Math.Round(cpu.Min()),
            piekMb = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1e6),
        };
    }

    // Lists of eight classes, popular ones more often; levels on a third of the entries; a few seats more than children.
    private static void Maak(string map, int leerlingen, int klassen)
    {
        var r = new Random(leerlingen);
        File.WriteAllText(
            Path.Combine(map, "klassen.csv"),
            "school,capacity\n" + string.Concat(Enumerable.Range(0, klassen).Select(k => $"{k},{(leerlingen * 106 / 100 / klassen) + 1}\n")));
        var loten = Enumerable.Range(0, leerlingen).ToArray();
        r.Shuffle(loten);
        using var uit = new StreamWriter(Path.Combine(map, "voorkeuren.csv"), false, Encoding.ASCII);
        uit.Write("student,rank,school,prioclass,lot\n");
        for (var s = 0; s < leerlingen; s++)
        {
            var lijst = Enumerable.Range(0, 8).Select(_ => (int)(klassen * Math.Pow(r.NextDouble(), 1.4))).Distinct().ToArray();
            for (var k = 0; k < lijst.Length; k++)
                uit.Write($"{s},{k + 1},{lijst[k]},{(r.Next(3) == 0 ? r.Next(3) : 3)},{loten[s]}\n");
        }
    }
}
