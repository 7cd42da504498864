namespace Oversteek.Loting;

/// <summary>One ticket per family under SharedLot (D-45): the members stand next to each other, in order of birth.</summary>
internal static class Meerlingen
{
    /// <summary>The members of each family in order of birth; empty when every child has her own ticket.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Gezinnen(Lotingsinvoer invoer)
    {
        if (invoer.Regels.Meerlingen == Meerlingenregel.Separate)
            return [];
        return [.. invoer.Deelnemers.Where(d => d.Loot() && d.Meerling is not null)
            .GroupBy(d => d.Meerling!.Gezin, StringComparer.Ordinal)
            .Select(g => (IReadOnlyList<string>)[.. g.OrderBy(d => d.Meerling!.Volgorde).ThenBy(d => d.Kenmerk, Byteorde.Instantie).Select(d => d.Kenmerk)])
            .Where(g => g.Count > 1)
            .OrderBy(Eerste, Byteorde.Instantie)];
    }

    public static IReadOnlyDictionary<string, int> Nummers(
        ReadOnlySpan<byte> zaad, IReadOnlyList<Deelnemer> loters, IReadOnlyList<IReadOnlyList<string>> gezinnen, string? eenheid) =>
        Nummers(zaad, [.. loters.Select(d => d.Kenmerk)], gezinnen, eenheid);

    public static IReadOnlyDictionary<string, int> Nummers(
        ReadOnlySpan<byte> zaad, IReadOnlyList<string> kenmerken, IReadOnlyList<IReadOnlyList<string>> gezinnen, string? eenheid)
    {
        if (gezinnen.Count == 0)
            return Lot1.Nummers(zaad, kenmerken, eenheid);
        var perEerste = gezinnen.ToDictionary(Eerste, StringComparer.Ordinal);
        var meelopers = gezinnen.SelectMany(g => g.Where(k => !string.Equals(k, Eerste(g), StringComparison.Ordinal))).ToHashSet(StringComparer.Ordinal);
        var volgorde = Lot1.Nummers(zaad, [.. kenmerken.Where(k => !meelopers.Contains(k))], eenheid);
        var nummers = new Dictionary<string, int>(kenmerken.Count, StringComparer.Ordinal);
        foreach (var (kenmerk, _) in volgorde.OrderBy(p => p.Value))
        {
            foreach (var lid in perEerste.TryGetValue(kenmerk, out var gezin) ? gezin : [kenmerk])
                nummers.Add(lid, nummers.Count + 1);
        }
        return nummers;
    }

    private static string Eerste(IReadOnlyList<string> gezin) => gezin.Order(Byteorde.Instantie).First();
}
