namespace Oversteek.Loting;

/// <summary>
/// Round 2 (loting.md 6): first the children without a place, by lot number, then the late applicants by application number; one after the
/// other each gets the first entry of her list with a free seat.
/// </summary>
public static class TweedeRonde
{
    /// <summary>Divides the seats that are free now. O(total list length + n log n).</summary>
    /// <param name="eerste">The outcome of round 1.</param>
    /// <param name="nieuweVoorkeuren">New lists per lotingskenmerk, of children without a place in round 1; who has none here does not take part.</param>
    /// <param name="laat">Late applicants.</param>
    /// <param name="actueleCapaciteit">Free seats per unit id now (CAP-01); absent is 0.</param>
    /// <returns>Unit id per lotingskenmerk in the order in which they were helped; null without a place.</returns>
    /// <exception cref="InvoerGeweigerdException">A list of somebody who has a place or is unknown, a doubled child, or a negative capacity.</exception>
    public static IReadOnlyList<KeyValuePair<string, string?>> Verdeel(
        Lotingsuitslag eerste,
        IReadOnlyDictionary<string, IReadOnlyList<string>> nieuweVoorkeuren,
        IReadOnlyList<LateAanmelding> laat,
        IReadOnlyDictionary<string, int> actueleCapaciteit)
    {
        Controleer(eerste, nieuweVoorkeuren, laat, actueleCapaciteit);
        var nummers = eerste.Lotnummers.Centraal.Count > 0 ? eerste.Lotnummers.Centraal : eerste.Lotnummers.Enkel;
        var rij = nieuweVoorkeuren.OrderBy(p => nummers.GetValueOrDefault(p.Key, int.MaxValue)).ThenBy(p => p.Key, Byteorde.Instantie)
            .Select(p => (p.Key, p.Value))
            .Concat(laat.OrderBy(l => l.Aanmeldnummer).ThenBy(l => l.Kenmerk, Byteorde.Instantie).Select(l => (l.Kenmerk, l.Voorkeuren)));
        var vrij = actueleCapaciteit.ToDictionary(StringComparer.Ordinal);
        var uit = new List<KeyValuePair<string, string?>>();
        foreach (var (kenmerk, voorkeuren) in rij)
        {
            var eenheid = voorkeuren.FirstOrDefault(id => vrij.GetValueOrDefault(id) > 0);
            if (eenheid is not null)
                vrij[eenheid]--;
            uit.Add(KeyValuePair.Create(kenmerk, eenheid));
        }
        return uit;
    }

    private static void Controleer(
        Lotingsuitslag eerste,
        IReadOnlyDictionary<string, IReadOnlyList<string>> nieuweVoorkeuren,
        IReadOnlyList<LateAanmelding> laat,
        IReadOnlyDictionary<string, int> capaciteit)
    {
        var zonderPlaats = eerste.Plaatsingen.Where(p => p.Status == Uitslagstatus.NietGeplaatst).Select(p => p.Kenmerk).ToHashSet(StringComparer.Ordinal);
        var bekend = eerste.Plaatsingen.Select(p => p.Kenmerk).ToHashSet(StringComparer.Ordinal);
        var fouten = nieuweVoorkeuren.Keys.Where(k => !zonderPlaats.Contains(k)).Select(k => new Bevinding(Invoerregel.DubbeleDeelnemer, true, k))
            .Concat(laat.Where(l => !bekend.Add(l.Kenmerk)).Select(l => new Bevinding(Invoerregel.DubbeleDeelnemer, true, l.Kenmerk)))
            .Concat(capaciteit.Where(p => p.Value < 0).Select(p => new Bevinding(Invoerregel.OngeldigePlaatsen, true, null, p.Key, p.Value)))
            .ToArray();
        if (fouten.Length > 0)
            throw new InvoerGeweigerdException(fouten);
    }
}
