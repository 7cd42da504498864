using Oversteek.Loting.Simulatie;

namespace Oversteek.Loting;

/// <summary>What happens after publication: seats that come free, and runs that had to be done again.</summary>
public static class NaDeLoting
{
    /// <summary>
    /// The chain that starts when a seat comes free: it is offered to the first on the waiting list; accepting it frees another. A proposal:
    /// the school phones and sets a term, nobody is moved by this.
    /// </summary>
    /// <param name="uitslag">The outcome.</param>
    /// <param name="eenheid">The unit with a free seat.</param>
    /// <param name="geweigerd">Children who do not want to be asked (any more).</param>
    /// <returns>The offers in order, if everybody accepts; empty when nobody waits.</returns>
    public static IReadOnlyList<Verhuizing> Keten(Lotingsuitslag uitslag, string eenheid, IReadOnlySet<string>? geweigerd = null)
    {
        var wachtlijst = uitslag.Eenheden.ToDictionary(e => e.Eenheid, e => e.Wachtlijst, StringComparer.Ordinal);
        var plek = uitslag.Plaatsingen.ToDictionary(p => p.Kenmerk, p => p.Eenheid, StringComparer.Ordinal);
        var gevraagd = new HashSet<string>(geweigerd ?? new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        var keten = new List<Verhuizing>();
        string? vrij = eenheid;
        while (vrij is not null && wachtlijst[vrij].FirstOrDefault(k => !gevraagd.Contains(k)) is { } wie)
        {
            gevraagd.Add(wie);
            keten.Add(new Verhuizing(wie, plek[wie], vrij));
            vrij = plek[wie];
        }
        return keten;
    }

    /// <summary>Who has another result after a run on corrected input, with the same seed (Nijmegen 2018: the whole round again).</summary>
    /// <param name="oud">The earlier outcome.</param>
    /// <param name="nieuw">The later outcome.</param>
    /// <returns>The differences in byte order; a child in only one of the two has null on the other side.</returns>
    public static IReadOnlyList<Verhuizing> Verschil(Lotingsuitslag oud, Lotingsuitslag nieuw)
    {
        var was = oud.Plaatsingen.ToDictionary(p => p.Kenmerk, p => p.Eenheid, StringComparer.Ordinal);
        var wordt = nieuw.Plaatsingen.ToDictionary(p => p.Kenmerk, p => p.Eenheid, StringComparer.Ordinal);
        return [.. was.Keys.Union(wordt.Keys, StringComparer.Ordinal).Order(Byteorde.Instantie)
            .Select(k => new Verhuizing(k, was.GetValueOrDefault(k), wordt.GetValueOrDefault(k)))
            .Where(v => !string.Equals(v.Van, v.Naar, StringComparison.Ordinal))];
    }
}
