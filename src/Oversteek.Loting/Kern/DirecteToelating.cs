namespace Oversteek.Loting.Kern;

/// <summary>Free seats of every unit when what is accepted stays accepted; knows reserves and clusters.</summary>
internal sealed class Plaatsenstand
{
    private readonly Veld veld;
    private readonly int[] open;
    private readonly int[] gereserveerd;
    private readonly int[] cluster;

    public Plaatsenstand(Veld veld)
    {
        this.veld = veld;
        gereserveerd = new int[veld.Eenheden];
        open = new int[veld.Eenheden];
        cluster = [.. veld.ClusterPlaatsen];
        for (var u = 0; u < open.Length; u++)
        {
            gereserveerd[u] = Math.Min(veld.Reserves?[u]?.Plaatsen ?? 0, veld.Plaatsen[u]);
            open[u] = veld.Plaatsen[u] - gereserveerd[u];
        }
    }

    public bool NeemOpen(int keuze)
    {
        var u = veld.Doel[keuze];
        var hardeHouder = veld.Reserves?[u]?.Soort == Reserveringssoort.Hard && veld.IsHouder(keuze);
        return !hardeHouder && Neem(open, u);
    }

    public bool NeemGereserveerd(int keuze) => veld.IsHouder(keuze) && Neem(gereserveerd, veld.Doel[keuze]);

    /// <summary>A soft reserved seat for which no holder is left.</summary>
    public bool NeemOverschot(int keuze)
    {
        var u = veld.Doel[keuze];
        return veld.Reserves?[u] is { Soort: not Reserveringssoort.Hard } && Neem(gereserveerd, u);
    }

    public bool NeemWelkeOok(int keuze) => NeemOpen(keuze) || NeemGereserveerd(keuze) || NeemOverschot(keuze);

    private bool Neem(int[] vrij, int u)
    {
        var c = veld.ClusterVanEenheid(u);
        if (vrij[u] == 0 || (c >= 0 && cluster[c] == 0))
            return false;
        vrij[u]--;
        if (c >= 0)
            cluster[c]--;
        return true;
    }
}

/// <summary>R1 and R2: rounds in which accepted is final. O(total list length * log n).</summary>
internal static class DirecteToelating
{
    public static void R1(Veld veld, Lotrij rij, int[] uitkomst)
    {
        Array.Fill(uitkomst, -1);
        var stand = new Plaatsenstand(veld);
        var laatste = veld.Rang.Length == 0 ? 0 : veld.Rang.Max();
        var volgende = veld.Begin.AsSpan(0, veld.Leerlingen).ToArray();
        for (var ronde = 1; ronde <= laatste; ronde++)
            Ronde(veld, rij, stand, ronde, volgende, uitkomst);
    }

    public static void R2(Veld veld, Lotrij rij, int[] uitkomst)
    {
        Array.Fill(uitkomst, -1);
        var stand = new Plaatsenstand(veld);
        Ronde(veld, rij, stand, 1, veld.Begin.AsSpan(0, veld.Leerlingen).ToArray(), uitkomst);
        var wachtenden = Enumerable.Range(0, veld.Leerlingen).Where(s => uitkomst[s] < 0).ToArray();
        Array.Sort(Array.ConvertAll(wachtenden, rij.Doorschuif), wachtenden);
        foreach (var s in wachtenden)
        {
            for (var k = veld.Begin[s]; k < veld.Begin[s + 1] && uitkomst[s] < 0; k++)
            {
                if (veld.Rang[k] >= 2 && stand.NeemWelkeOok(k))
                    uitkomst[s] = k;
            }
        }
    }

    private static void Ronde(Veld veld, Lotrij rij, Plaatsenstand stand, int ronde, int[] volgende, int[] uitkomst)
    {
        var vragers = new List<(ulong Orde, int Leerling, int Keuze)>();
        for (var s = 0; s < uitkomst.Length; s++)
        {
            var k = volgende[s];
            if (uitkomst[s] >= 0 || k == veld.Begin[s + 1] || veld.Rang[k] != ronde)
                continue;
            volgende[s]++;
            vragers.Add((((ulong)rij.Sleutel(veld, s, k) << 16) | veld.Doel[k], s, k));
        }
        vragers.Sort();
        // The order of the passes is the order of open and reserved seats; without a reserve the first two passes are one.
        Deel(vragers, uitkomst, k => Eerst(veld, k) && stand.NeemGereserveerd(k));
        Deel(vragers, uitkomst, stand.NeemOpen);
        Deel(vragers, uitkomst, stand.NeemGereserveerd);
        Deel(vragers, uitkomst, stand.NeemOverschot);
    }

    private static bool Eerst(Veld veld, int keuze) => veld.Reserves?[veld.Doel[keuze]]?.Soort == Reserveringssoort.SoftReserveFirst;

    private static void Deel(List<(ulong Orde, int Leerling, int Keuze)> vragers, int[] uitkomst, Func<int, bool> neem)
    {
        foreach (var (_, s, k) in vragers)
        {
            if (uitkomst[s] < 0 && neem(k))
                uitkomst[s] = k;
        }
    }
}
