using Oversteek.Loting.Kern;

namespace Oversteek.Loting.Onderzoek;

/// <summary>
/// Every child points at her best unit with a seat left, every unit at its best remaining child by (level, lot), also one who did not list
/// it; cycles trade. A child whose list is exhausted leaves.
/// </summary>
internal sealed class TopTradingCycles
{
    private readonly Veld veld;
    private readonly int[][] volgorde;
    private readonly int[] wijst;
    private readonly int[] vrij;
    private readonly int[] plek;
    private readonly int[] uitkomst;
    private readonly bool[] weg;

    public TopTradingCycles(Opstelling opstelling, Lotnummers nummers, Lotingsregels regels)
    {
        veld = opstelling.Veld;
        volgorde = [.. opstelling.Eenheden.Select(e => Volgorde(opstelling, nummers, regels, e))];
        wijst = new int[veld.Eenheden];
        vrij = [.. veld.Plaatsen];
        plek = veld.Begin.AsSpan(0, veld.Leerlingen).ToArray();
        uitkomst = new int[veld.Leerlingen];
        weg = new bool[veld.Leerlingen];
        Array.Fill(uitkomst, -1);
    }

    public int[] Los()
    {
        for (var s = 0; s < weg.Length; s++)
        {
            while (!weg[s])
                Ruil(s);
        }
        return uitkomst;
    }

    private void Ruil(int begin)
    {
        var pad = new List<int>();
        var s = begin;
        while (!pad.Contains(s))
        {
            if (!Wijst(s))
            {
                weg[s] = true;
                return;
            }
            pad.Add(s);
            s = Beste(veld.Doel[plek[s]]);
        }
        foreach (var ruiler in pad.Skip(pad.IndexOf(s)))
        {
            uitkomst[ruiler] = plek[ruiler];
            weg[ruiler] = true;
            vrij[veld.Doel[plek[ruiler]]]--;
        }
    }

    private bool Wijst(int s)
    {
        while (plek[s] < veld.Begin[s + 1] && vrij[veld.Doel[plek[s]]] == 0)
            plek[s]++;
        return plek[s] < veld.Begin[s + 1];
    }

    private int Beste(int u)
    {
        while (weg[volgorde[u][wijst[u]]])
            wijst[u]++;
        return volgorde[u][wijst[u]];
    }

    private static int[] Volgorde(Opstelling opstelling, Lotnummers nummers, Lotingsregels regels, Lotingseenheid eenheid)
    {
        var loters = opstelling.Loters;
        return [.. Enumerable.Range(0, loters.Length)
            .OrderBy(s => loters[s].Voorkeuren.Count == 0
                ? Niveau.Van(loters[s], eenheid.Id)
                : Voorrangstelling.Niveau(loters[s], eenheid, regels, opstelling.EenheidNummer, opstelling.Eenheden))
            .ThenBy(s => Lot(loters[s].Kenmerk, nummers, eenheid.Id))
            .ThenBy(s => s)];
    }

    private static int Lot(string kenmerk, Lotnummers nummers, string eenheid) =>
        nummers.Enkel.TryGetValue(kenmerk, out var lot)
            || (nummers.PerEenheid.TryGetValue(eenheid, out var reeks) && reeks.TryGetValue(kenmerk, out lot)) ? lot : int.MaxValue;
}
