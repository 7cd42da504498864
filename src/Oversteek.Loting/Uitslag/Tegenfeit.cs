namespace Oversteek.Loting;

/// <summary>
/// "With lot number 412 you would have had a place here": said only after the engine has run it, because chains of refusals move the
/// cut-off. The result is a sentence about one child, not an outcome that could be published.
/// </summary>
public static class Tegenfeit
{
    /// <summary>The placement of a child if she had drawn another number and all others kept their order. O(L log q) plus the proof.</summary>
    /// <param name="uitslag">The real outcome.</param>
    /// <param name="kenmerk">The child.</param>
    /// <param name="plaatsInVolgorde">The position in the order of numbers, 1 (best) to n.</param>
    /// <returns>Where she would have been placed.</returns>
    /// <exception cref="ArgumentException">Numbers per unit (MTB), or a child who drew no number.</exception>
    public static Plaatsing MetLotnummer(Lotingsuitslag uitslag, string kenmerk, int plaatsInVolgorde)
    {
        var enkel = uitslag.Lotnummers.Enkel;
        if (!enkel.ContainsKey(kenmerk))
            throw new ArgumentException("Deze leerling heeft geen enkel lotnummer.", nameof(kenmerk));
        var volgorde = enkel.OrderBy(p => p.Value).Select(p => p.Key).Where(k => !string.Equals(k, kenmerk, StringComparison.Ordinal)).ToList();
        volgorde.Insert(Math.Clamp(plaatsInVolgorde, 1, volgorde.Count + 1) - 1, kenmerk);
        var nummers = uitslag.Lotnummers with { Enkel = volgorde.Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i + 1, StringComparer.Ordinal) };
        return Lotingsberekening.Bereken(uitslag.Invoer, nummers).Plaatsingen.First(p => string.Equals(p.Kenmerk, kenmerk, StringComparison.Ordinal));
    }
}
