namespace Oversteek.Loting.Bewijs;

/// <summary>
/// Derives the outcome again, literally as the definitions say: whole rounds, sorted lists, no heaps. A refusal happens only to a child
/// that her unit's CHOICE leaves out of everybody who stands there at that moment, so it is a witness of student-optimality.
/// </summary>
internal static class Herafleiding
{
    /// <summary>DA: all who stand at a unit are compared; refused children go on; until nobody moves. Returns the offer per child.</summary>
    public static Aanbod?[] Da(Definities d)
    {
        var plek = new int[d.Leerlingen.Length];
        var wachtend = new Dictionary<string, List<Aanbod>>(StringComparer.Ordinal);
        var gewijzigd = new Queue<string>();
        var inRij = new HashSet<string>(StringComparer.Ordinal);
        for (var s = 0; s < plek.Length; s++)
            Ga(d, s, plek, wachtend, gewijzigd, inRij);
        while (gewijzigd.TryDequeue(out var groep))
        {
            inRij.Remove(groep);
            var staan = wachtend[groep];
            var blijven = d.Keuze(staan);
            if (blijven.Count == staan.Count)
                continue;
            var erin = blijven.Select(a => a.Leerling).ToHashSet();
            wachtend[groep] = blijven;
            foreach (var weg in staan.Where(a => !erin.Contains(a.Leerling)))
            {
                plek[weg.Leerling]++;
                Ga(d, weg.Leerling, plek, wachtend, gewijzigd, inRij);
            }
        }
        return [.. plek.Select((k, s) => k < d.Lijsten[s].Length ? d.Lijsten[s][k] : null)];
    }

    /// <summary>R1: in round k everybody without a place stands at position k of her list.</summary>
    public static Aanbod?[] R1(Definities d)
    {
        var uit = new Aanbod?[d.Leerlingen.Length];
        var laatste = d.Lijsten.SelectMany(l => l).Select(a => a.Rang).DefaultIfEmpty().Max();
        for (var ronde = 1; ronde <= laatste; ronde++)
            Ronde(d, uit, ronde);
        return uit;
    }

    /// <summary>R2 and Den Haag: round 1 of R1, then one child after the other by number to the first later entry that takes her.</summary>
    public static Aanbod?[] R2(Definities d)
    {
        var uit = new Aanbod?[d.Leerlingen.Length];
        Ronde(d, uit, 1);
        var rij = Enumerable.Range(0, uit.Length).Where(s => uit[s] is null).OrderBy(d.Doorschuiflot).ToArray();
        var bezet = new Bezetting(d, uit);
        foreach (var s in rij)
        {
            uit[s] = d.Lijsten[s].FirstOrDefault(a => a.Rang >= 2 && bezet.Past(a));
            if (uit[s] is { } gekregen)
                bezet.Neem(gekregen);
        }
        return uit;
    }

    private static void Ga(
        Definities d, int s, int[] plek, Dictionary<string, List<Aanbod>> wachtend, Queue<string> gewijzigd, HashSet<string> inRij)
    {
        if (plek[s] >= d.Lijsten[s].Length)
            return;
        var aanbod = d.Lijsten[s][plek[s]];
        var groep = d.Groep(aanbod.Eenheid);
        if (!wachtend.TryGetValue(groep, out var staan))
            wachtend.Add(groep, staan = []);
        staan.Add(aanbod);
        if (inRij.Add(groep))
            gewijzigd.Enqueue(groep);
    }

    private static void Ronde(Definities d, Aanbod?[] uit, int ronde)
    {
        var bezet = new Bezetting(d, uit);
        var vragers = Enumerable.Range(0, uit.Length).Where(s => uit[s] is null)
            .Select(s => Array.Find(d.Lijsten[s], a => a.Rang == ronde)).OfType<Aanbod>();
        foreach (var groep in vragers.GroupBy(a => d.Groep(a.Eenheid), StringComparer.Ordinal))
        {
            var rij = groep.OrderBy(a => a.Niveau).ThenBy(a => a.Lot).ThenBy(a => a.Eenheid, Byteorde.Instantie).ToList();
            foreach (var a in bezet.InVolgordeVanPlaatsen(rij))
                uit[a.Leerling] = a;
        }
    }
}

/// <summary>The seats of a round: how many children hold an open and how many a reserved seat.</summary>
internal sealed class Bezetting
{
    private readonly Definities d;
    private readonly Dictionary<string, List<Aanbod>> bezet = new(StringComparer.Ordinal);

    public Bezetting(Definities d, IEnumerable<Aanbod?> geplaatst)
    {
        this.d = d;
        foreach (var a in geplaatst.OfType<Aanbod>())
            Neem(a);
    }

    public void Neem(Aanbod a)
    {
        if (!bezet.TryGetValue(d.Groep(a.Eenheid), out var lijst))
            bezet.Add(d.Groep(a.Eenheid), lijst = []);
        lijst.Add(a);
    }

    /// <summary>Is there a seat that this child may take?</summary>
    public bool Past(Aanbod a)
    {
        var allen = bezet.GetValueOrDefault(d.Groep(a.Eenheid)) ?? [];
        var eenheid = d.Eenheden[a.Eenheid];
        var hier = allen.Where(b => string.Equals(b.Eenheid, a.Eenheid, StringComparison.Ordinal)).ToArray();
        var q = d.PlaatsenVan(a.Eenheid);
        if (eenheid.Cluster is not null && allen.Count >= d.PlaatsenVanCluster(eenheid.Cluster))
            return false;
        if (eenheid.Reservering is not { Soort: Reserveringssoort.Hard } hard)
            return hier.Length < q;
        var r = Math.Min(hard.Plaatsen, q);
        return hier.Count(b => b.Houder == a.Houder) < (a.Houder ? r : q - r);
    }

    /// <summary>Gives the seats of one round away, in the order of open and reserved seats; yields who got one.</summary>
    public IEnumerable<Aanbod> InVolgordeVanPlaatsen(List<Aanbod> rij)
    {
        var volgorde = rij;
        if (d.Eenheden[rij[0].Eenheid].Reservering is { Soort: not Reserveringssoort.Hard } zacht)
            volgorde = Zacht(rij, zacht);
        foreach (var a in volgorde.Where(Past))
        {
            Neem(a);
            yield return a;
        }
    }

    // With soft reserves the seats are never left empty, so only the order of the applicants matters: who comes first gets a seat.
    private List<Aanbod> Zacht(List<Aanbod> rij, Reservering zacht)
    {
        var allen = bezet.GetValueOrDefault(d.Groep(rij[0].Eenheid)) ?? [];
        var q = d.PlaatsenVan(rij[0].Eenheid);
        var r = Math.Min(zacht.Plaatsen, q);
        var (open, reserve) = Vrij(allen, q, r, zacht.Soort);
        var eerst = zacht.Soort == Reserveringssoort.SoftOpenFirst ? rij.Take(open).ToList() : [];
        var houders = rij.Except(eerst).Where(a => a.Houder).Take(reserve).ToList();
        return [.. eerst, .. houders, .. rij.Except(eerst).Except(houders)];
    }

    // Replays who sits where: in earlier rounds seats were given away in this same order.
    private static (int Open, int Reserve) Vrij(List<Aanbod> eerder, int q, int r, Reserveringssoort soort)
    {
        var (open, reserve) = (q - r, r);
        foreach (var ronde in eerder.GroupBy(a => a.Rang).OrderBy(g => g.Key))
        {
            var rij = ronde.OrderBy(a => a.Niveau).ThenBy(a => a.Lot).ToList();
            var opOpen = soort == Reserveringssoort.SoftOpenFirst ? rij.Take(open).ToList() : [];
            var opReserve = rij.Except(opOpen).Where(a => a.Houder).Take(reserve).ToList();
            var rest = rij.Count - opOpen.Count - opReserve.Count;
            var restOpOpen = Math.Min(rest, open - opOpen.Count);
            open -= opOpen.Count + restOpOpen;
            reserve -= opReserve.Count + (rest - restOpOpen);
        }
        return (open, reserve);
    }
}
