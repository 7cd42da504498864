namespace Oversteek.Loting;

/// <summary>A count in a table that is published.</summary>
/// <param name="Waarde">The count, 0 or more.</param>
/// <param name="Vast">True for a number that is public anyway (seats), so that hiding it is no use.</param>
public readonly record struct Cel(int Waarde, bool Vast = false);

/// <summary>A sum that every reader knows: one cell is the total of others (applicants = admitted + waiting).</summary>
/// <param name="Totaal">Index of the total.</param>
/// <param name="Delen">Indices of its parts.</param>
public sealed record Celsom(int Totaal, IReadOnlyList<int> Delen);

/// <summary>
/// Complement suppression (D-62): besides counts below the threshold it hides so many others that no hidden count follows from the sums, whatever
/// sums are combined. A count that follows from public numbers alone (all other cells of its sum are fixed) cannot be protected.
/// </summary>
public static class Celonderdrukking
{
    /// <summary>Which cells to leave out. O(cells x sums) in practice; sums over everything cost more.</summary>
    /// <param name="cellen">All cells of the publication.</param>
    /// <param name="sommen">All sums between them.</param>
    /// <param name="drempel">Counts from 1 up to and not including this are hidden; 0 or 1 hides nothing.</param>
    /// <returns>Per cell whether it is hidden.</returns>
    public static bool[] Verberg(IReadOnlyList<Cel> cellen, IReadOnlyList<Celsom> sommen, int drempel)
    {
        bool[] weg = [.. cellen.Select(c => !c.Vast && c.Waarde > 0 && c.Waarde < drempel)];
        if (!weg.Contains(true))
            return weg;
        int[][] leden = [.. sommen.Select(s => (int[])[s.Totaal, .. s.Delen])];
        var open = leden.Select(_ => true).ToArray();
        while (true)
        {
            var veranderd = false;
            for (var i = 0; i < leden.Length; i++)
                veranderd |= open[i] && !Veilig(cellen, leden[i], weg, drempel) && (open[i] = VerbergErEen(cellen, leden[i], weg));
            if (veranderd)
                continue;
            foreach (var cel in Afleidbaar(leden, weg))
                veranderd = veranderd || VerbergInDeBuurt(cellen, leden, cel, weg);
            if (!veranderd)
                return weg;
        }
    }

    // Two unknowns or none; and when the total is known, together no small number.
    private static bool Veilig(IReadOnlyList<Cel> cellen, int[] som, bool[] weg, int drempel)
    {
        var verborgen = som.Where(c => weg[c]).ToArray();
        return verborgen.Length == 0 || (verborgen.Length > 1 && (weg[som[0]] || verborgen.Sum(c => (long)cellen[c].Waarde) >= drempel));
    }

    // In a sum with this cell, or else in a sum that meets one of those, and so on.
    private static bool VerbergInDeBuurt(IReadOnlyList<Cel> cellen, int[][] leden, int cel, bool[] weg)
    {
        var bereikt = new HashSet<int> { cel };
        for (var vorige = 0; vorige < bereikt.Count;)
        {
            vorige = bereikt.Count;
            var buurt = leden.Where(som => som.Any(bereikt.Contains)).ToArray();
            if (buurt.Any(som => VerbergErEen(cellen, som, weg)))
                return true;
            bereikt.UnionWith(buurt.SelectMany(som => som));
        }
        return false;
    }

    private static bool VerbergErEen(IReadOnlyList<Cel> cellen, int[] som, bool[] weg)
    {
        var keuze = som.Where(c => !weg[c] && !cellen[c].Vast)
            .OrderBy(c => cellen[c].Waarde == 0).ThenBy(c => c == som[0]).ThenBy(c => cellen[c].Waarde).ThenBy(c => c).Take(1).ToArray();
        foreach (var cel in keuze)
            weg[cel] = true;
        return keuze.Length > 0;
    }

    // Elimination over the hidden cells: a row with one unknown left gives that cell away.
    private static List<int> Afleidbaar(int[][] leden, bool[] weg)
    {
        var rijen = new Dictionary<int, Dictionary<int, double>>();
        foreach (var som in leden)
        {
            var rij = new Dictionary<int, double>();
            for (var i = 0; i < som.Length; i++)
            {
                if (weg[som[i]])
                    rij[som[i]] = rij.GetValueOrDefault(som[i]) + (i == 0 ? 1 : -1);
            }
            foreach (var (spil, ander) in rijen)
                Trek(rij, ander, spil);
            Ruim(rij);
            if (rij.Count == 0)
                continue;
            Voeg(rijen, rij);
        }
        return [.. rijen.Where(r => r.Value.Count == 1).Select(r => r.Key).Order()];
    }

    private static void Voeg(Dictionary<int, Dictionary<int, double>> rijen, Dictionary<int, double> rij)
    {
        var nieuw = rij.Keys.Min();
        var deler = rij[nieuw];
        foreach (var cel in rij.Keys.ToArray())
            rij[cel] /= deler;
        foreach (var ander in rijen.Values)
            Trek(ander, rij, nieuw);
        rijen.Add(nieuw, rij);
    }

    private static void Trek(Dictionary<int, double> van, Dictionary<int, double> rij, int spil)
    {
        if (!van.TryGetValue(spil, out var keer) || keer == 0)
            return;
        foreach (var (cel, waarde) in rij)
            van[cel] = van.GetValueOrDefault(cel) - (keer * waarde);
        Ruim(van);
    }

    private static void Ruim(Dictionary<int, double> rij)
    {
        foreach (var cel in rij.Where(p => Math.Abs(p.Value) < 1e-9).Select(p => p.Key).ToArray())
            rij.Remove(cel);
    }
}
