using Oversteek.Loting.Kern;

namespace Oversteek.Loting.Simulatie;

/// <summary>Draws again and again on one field; one object per thread, no memory per draw under DA.</summary>
internal sealed class Herloting
{
    private readonly Veld veld;
    private readonly Mechanisme mechanisme;
    private readonly Nummering nummering;
    private readonly UitgesteldeToelating da;
    private readonly int[] lot;
    private readonly int[] perKeuze;
    private readonly int[][] keuzesPerEenheid;
    private readonly int[] uitkomst;

    public Herloting(Veld veld, Mechanisme mechanisme, Nummering nummering)
    {
        (this.veld, this.mechanisme, this.nummering) = (veld, mechanisme, nummering);
        da = new UitgesteldeToelating(veld);
        lot = new int[veld.Leerlingen];
        uitkomst = new int[veld.Leerlingen];
        perKeuze = nummering == Nummering.Mtb ? new int[veld.Doel.Length] : [];
        keuzesPerEenheid = nummering == Nummering.Mtb ? PerEenheid(veld) : [];
    }

    /// <summary>The outcome of one draw; the array is used again by the next.</summary>
    public int[] Trek(ulong zaad, long trekking)
    {
        var toeval = new Toeval(zaad, trekking);
        Nummer(lot, ref toeval);
        if (nummering == Nummering.Mtb)
        {
            foreach (var keuzes in keuzesPerEenheid)
            {
                var nummers = new int[keuzes.Length];
                Nummer(nummers, ref toeval);
                for (var i = 0; i < keuzes.Length; i++)
                    perKeuze[keuzes[i]] = nummers[i];
            }
        }
        return Los(nummering == Nummering.Mtb ? new Lotrij(lot, perKeuze, lot) : new Lotrij(lot));
    }

    public int[] Los(Lotrij rij)
    {
        if (mechanisme != Mechanisme.Da)
            return Lotingsberekening.Verdeel(mechanisme, veld, rij);
        da.Los(rij, uitkomst);
        return uitkomst;
    }

    public static int[][] PerEenheid(Veld veld)
    {
        var keuzes = Enumerable.Range(0, veld.Eenheden).Select(_ => new List<int>()).ToArray();
        for (var k = 0; k < veld.Doel.Length; k++)
            keuzes[veld.Doel[k]].Add(k);
        return [.. keuzes.Select(l => l.ToArray())];
    }

    private static void Nummer(int[] rij, ref Toeval toeval)
    {
        for (var i = 0; i < rij.Length; i++)
            rij[i] = i;
        toeval.Schud(rij);
    }
}
