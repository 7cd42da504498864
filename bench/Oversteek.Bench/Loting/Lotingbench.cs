using System.Diagnostics;
using System.Text.Json;
using Oversteek.Loting;
using Oversteek.Loting.Kern;
using Oversteek.Loting.Simulatie;

namespace Oversteek.Bench.Loting;

/// <summary>One size: milliseconds of one thread (median of 5), the floor beside it, peak memory of the process in MB.</summary>
internal sealed record Meting(int Leerlingen, int Klassen, int Regels, double OplossenMs, double VloerMs, double Verhouding, double PiekMb, bool Gelijk);

/// <summary>The measurements behind every claim about the speed of the lottery.</summary>
internal static class Lotingbench
{
    private static readonly (int N, int M, ulong Zaad)[] Maten =
        [(10_000, 60, 101), (10_000, 400, 102), (100_000, 600, 103), (200_000, 1_500, 104), (1_000_000, 1_500, 105)];

    public static object Meet()
    {
        // Each size in a process of its own, so that the peak of memory belongs to it.
        var metingen = Maten.Select(m => Los(m.N, m.M, m.Zaad)).ToArray();
        var streek = Streekmaker.Maak(10_000, 400, 102);
        return new
        {
            onderdeel = "loting",
            eenheid = "ms processortijd van een draad, mediaan van 5",
            oplossen = metingen,
            groei = new { van = metingen[3].Leerlingen, naar = metingen[4].Leerlingen, perLeerling = Rond(metingen[4].OplossenMs / 5 / metingen[3].OplossenMs) },
            herloten = Herloten(Streekmaker.Maak(10_000, 60, 101).Veld()),
            volledigeRonde = Volledig(streek.Invoer()),
        };
    }

    public static Meting MeetEen(int n, int m, ulong zaad)
    {
        var streek = Streekmaker.Maak(n, m, zaad);
        var veld = streek.Veld();
        byte[] klasse = [.. streek.Klasse];
        streek.Doel.Clear();
        streek.Klasse.Clear();
        var rij = new Lotrij(streek.Lot);
        var (uitkomst, vloer) = (new int[n], Array.Empty<int>());
        var product = Mediaan(() => new UitgesteldeToelating(veld).Los(rij, uitkomst));
        var piek = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        var bodem = Mediaan(() => vloer = Vloer.Los(veld.Begin, veld.Doel, klasse, veld.Plaatsen, streek.Lot));
        return new Meting(n, m, veld.Doel.Length, Rond(product), Rond(bodem), Rond(product / bodem), Rond(piek), uitkomst.AsSpan().SequenceEqual(vloer));
    }

    private static Meting Los(int n, int m, ulong zaad)
    {
        using var kind = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["loting-een", $"{n}", $"{m}", $"{zaad}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var json = kind.StandardOutput.ReadToEnd();
        kind.WaitForExit();
        return JsonSerializer.Deserialize<Meting>(json)!;
    }

    private static object Herloten(Veld veld)
    {
        Kansberekening.Tel(veld, new Lotingsregels(), 200, 1, 1);
        var een = Klok(() => Kansberekening.Tel(veld, new Lotingsregels(), 1_000, 1, 1));
        var twee = Klok(() => Kansberekening.Tel(veld, new Lotingsregels(), 1_000, 1, 2));
        return new { trekkingen = 1_000, leerlingen = veld.Leerlingen, eenDraadMs = Rond(een), tweeDradenMs = Rond(twee), versnelling = Rond(een / twee) };
    }

    private static object Volledig(Lotingsinvoer invoer)
    {
        byte[] geheim = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        var klaar = Vastgelegd.Leg(invoer.Ronde, geheim, invoer.Regels, "bench").Bevries(invoer).VoerEntropieIn("1 2 3");
        var trek = Mediaan(() => klaar.Trek(geheim));
        var getrokken = klaar.Trek(geheim);
        var publiceer = Mediaan(() => getrokken.Publiceer());
        var nummers = Mediaan(() => Lot1.Trek(invoer, geheim));
        var uitslag = getrokken.Verslag.Uitslag;
        var bewijs = Mediaan(() => Bewijsvoering.Bewijs(invoer, uitslag.Lotnummers, uitslag.Plaatsingen));
        return new
        {
            leerlingen = invoer.Deelnemers.Count,
            trekkenMetLot1BewijsEnVerklaringMs = Rond(trek),
            waarvanLot1Ms = Rond(nummers),
            waarvanBewijsMs = Rond(bewijs),
            publicerenEnOpnieuwControlerenMs = Rond(publiceer),
        };
    }

    // Processor time, so that other work on the machine counts less; short work is repeated, the first four rounds warm the code up.
    private static double Mediaan(Action werk)
    {
        var keer = (int)Math.Clamp(40 / Math.Max(0.01, Klok(werk)), 1, 200);
        var tijden = new double[9];
        for (var i = 0; i < tijden.Length; i++)
        {
            GC.Collect();
            var voor = Environment.CpuUsage.TotalTime;
            for (var j = 0; j < keer; j++)
                werk();
            tijden[i] = (Environment.CpuUsage.TotalTime - voor).TotalMilliseconds / keer;
        }
        return tijden.Skip(4).Order().ElementAt(2);
    }

    private static double Klok(Action werk)
    {
        var klok = Stopwatch.StartNew();
        werk();
        return klok.Elapsed.TotalMilliseconds;
    }

    private static double Rond(double waarde) => Math.Round(waarde, 3);
}
