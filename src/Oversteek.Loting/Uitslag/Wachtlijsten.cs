namespace Oversteek.Loting;

/// <summary>Waiting lists: everybody who listed the unit above her placement, or has none, in the order of the region (D-44, loting.md 6).</summary>
internal static class Wachtlijsten
{
    /// <summary>Per unit the waiting entries in order.</summary>
    public static int[][] Maak(Uitkomst uitkomst, IReadOnlyList<Wachtlijstorde> volgorde)
    {
        var lijsten = new int[uitkomst.Geweigerd.Length][];
        for (var u = 0; u < lijsten.Length; u++)
        {
            var wachtenden = uitkomst.Geweigerd[u].ToArray();
            Array.Sort(wachtenden, (a, b) => Vergelijk(uitkomst, volgorde, a, b));
            lijsten[u] = Array.ConvertAll(wachtenden, w => w.Keuze);
        }
        return lijsten;
    }

    private static int Vergelijk(Uitkomst uitkomst, IReadOnlyList<Wachtlijstorde> volgorde, Plek a, Plek b)
    {
        foreach (var orde in volgorde)
        {
            var verschil = Waarde(uitkomst, orde.Sleutel, a).CompareTo(Waarde(uitkomst, orde.Sleutel, b));
            if (verschil != 0)
                return orde.Aflopend ? -verschil : verschil;
        }
        var lot = uitkomst.Rij.Lot(a.Leerling, a.Keuze).CompareTo(uitkomst.Rij.Lot(b.Leerling, b.Keuze));
        return lot != 0 ? lot : a.Leerling.CompareTo(b.Leerling);
    }

    private static int Waarde(Uitkomst uitkomst, Wachtlijstsleutel sleutel, Plek plek) => sleutel switch
    {
        Wachtlijstsleutel.Lot => uitkomst.Rij.Lot(plek.Leerling, plek.Keuze),
        Wachtlijstsleutel.Level => uitkomst.Opstelling.Veld.Niveaus[plek.Keuze],
        Wachtlijstsleutel.PreferenceRank => uitkomst.Opstelling.Veld.Rang[plek.Keuze],
        _ => throw new ArgumentOutOfRangeException(nameof(sleutel), sleutel, "Onbekende sleutel."),
    };
}
