using Oversteek.Loting.Kern;

namespace Oversteek.Loting.Onderzoek;

/// <summary>What may come after DA: EADAM and stable improvement cycles.</summary>
internal static class Verbetering
{
    /// <summary>
    /// Runs DA again and again. A unit that nobody would rather have than her own place can stop: its children are settled. With everybody
    /// consenting, what they still listed higher no longer stands in others' way.
    /// </summary>
    public static int[] Eadam(Veld veld, Lotrij rij)
    {
        var uitkomst = new int[veld.Leerlingen];
        Array.Fill(uitkomst, -1);
        var actief = Enumerable.Repeat(true, veld.Leerlingen).ToArray();
        var open = Enumerable.Repeat(true, veld.Eenheden).ToArray();
        while (Array.IndexOf(actief, true) >= 0)
        {
            var beurt = Da(veld, rij, actief, open);
            var gewild = Gewild(veld, beurt, actief, open);
            for (var s = 0; s < beurt.Length; s++)
            {
                if (!actief[s] || (beurt[s] >= 0 && gewild[veld.Doel[beurt[s]]]))
                    continue;
                uitkomst[s] = beurt[s];
                actief[s] = false;
            }
            for (var u = 0; u < open.Length; u++)
                open[u] &= gewild[u];
        }
        return uitkomst;
    }

    /// <summary>Exchanges along cycles of children who each stand first, by level only, among those who want the next one's place.</summary>
    public static int[] Sic(Veld veld, Lotrij rij)
    {
        var uitkomst = new int[veld.Leerlingen];
        new UitgesteldeToelating(veld).Los(rij, uitkomst);
        while (Kring(veld, uitkomst) is { } kring)
        {
            foreach (var (s, k) in kring)
                uitkomst[s] = k;
        }
        return uitkomst;
    }

    private static int[] Da(Veld veld, Lotrij rij, bool[] actief, bool[] open)
    {
        var begin = new int[veld.Leerlingen + 1];
        var keuzes = new List<int>();
        for (var s = 0; s < veld.Leerlingen; s++)
        {
            for (var k = veld.Begin[s]; actief[s] && k < veld.Begin[s + 1]; k++)
            {
                if (open[veld.Doel[k]])
                    keuzes.Add(k);
            }
            begin[s + 1] = keuzes.Count;
        }
        var deel = new Veld
        {
            Begin = begin,
            Doel = [.. keuzes.Select(k => veld.Doel[k])],
            Niveaus = [.. keuzes.Select(k => veld.Niveaus[k])],
            Rang = [.. keuzes.Select(k => veld.Rang[k])],
            Plaatsen = veld.Plaatsen,
        };
        var uit = new int[veld.Leerlingen];
        new UitgesteldeToelating(deel).Los(rij with { PerKeuze = rij.PerKeuze is { } lots ? [.. keuzes.Select(k => lots[k])] : null }, uit);
        return [.. uit.Select(k => k < 0 ? -1 : keuzes[k])];
    }

    private static bool[] Gewild(Veld veld, int[] beurt, bool[] actief, bool[] open)
    {
        var gewild = new bool[veld.Eenheden];
        for (var s = 0; s < beurt.Length; s++)
        {
            var tot = beurt[s] < 0 ? veld.Begin[s + 1] : beurt[s];
            for (var k = veld.Begin[s]; actief[s] && k < tot; k++)
                gewild[veld.Doel[k]] |= open[veld.Doel[k]];
        }
        return gewild;
    }

    private static List<(int Leerling, int Keuze)>? Kring(Veld veld, int[] uitkomst)
    {
        var beste = new int[veld.Eenheden];
        Array.Fill(beste, int.MaxValue);
        var wensen = Wensen(veld, uitkomst);
        foreach (var (_, k) in wensen)
            beste[veld.Doel[k]] = Math.Min(beste[veld.Doel[k]], veld.Niveaus[k]);
        // From unit to unit: who sits at the first and may, by level, move to the second.
        var stappen = wensen.Where(w => uitkomst[w.Leerling] >= 0 && veld.Niveaus[w.Keuze] == beste[veld.Doel[w.Keuze]])
            .ToLookup(w => (int)veld.Doel[uitkomst[w.Leerling]]);
        for (var u = 0; u < veld.Eenheden; u++)
        {
            if (Zoek(veld, stappen, u, u, new bool[veld.Eenheden]) is { } kring)
                return kring;
        }
        return null;
    }

    private static List<(int Leerling, int Keuze)>? Zoek(
        Veld veld, ILookup<int, (int Leerling, int Keuze)> stappen, int hier, int doel, bool[] gezien)
    {
        foreach (var stap in stappen[hier])
        {
            int naar = veld.Doel[stap.Keuze];
            if (naar == doel)
                return [stap];
            if (gezien[naar])
                continue;
            gezien[naar] = true;
            if (Zoek(veld, stappen, naar, doel, gezien) is { } rest)
                return [stap, .. rest];
        }
        return null;
    }

    private static List<(int Leerling, int Keuze)> Wensen(Veld veld, int[] uitkomst)
    {
        var wensen = new List<(int, int)>();
        for (var s = 0; s < uitkomst.Length; s++)
        {
            var tot = uitkomst[s] < 0 ? veld.Begin[s + 1] : uitkomst[s];
            for (var k = veld.Begin[s]; k < tot; k++)
                wensen.Add((s, k));
        }
        return wensen;
    }
}
