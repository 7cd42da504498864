using Oversteek.Loting.Bewijs;

namespace Oversteek.Loting;

/// <summary>
/// Proves an outcome from the definitions alone, without the state of the engine that made it. A matching that passes is feasible,
/// individually rational and, under DA, free of justified envy, non-wasteful and best for every child among all such matchings.
/// </summary>
public static class Bewijsvoering
{
    /// <summary>Checks placements against input and numbers. O(L log n) for plain units; O(q log q) more per refusal at units with a reserve or cluster.</summary>
    /// <param name="invoer">The input, already checked.</param>
    /// <param name="nummers">The numbers, already checked.</param>
    /// <param name="plaatsingen">The claimed outcome.</param>
    /// <returns>The steps, in fixed order; the claim is proven when all hold.</returns>
    public static IReadOnlyList<Bewijsstap> Bewijs(Lotingsinvoer invoer, Lotnummers nummers, IReadOnlyList<Plaatsing> plaatsingen)
    {
        var d = new Definities(invoer, nummers);
        var claim = new Dictionary<string, Plaatsing>(plaatsingen.Count, StringComparer.Ordinal);
        var dubbel = plaatsingen.FirstOrDefault(p => !claim.TryAdd(p.Kenmerk, p));
        var vorm = dubbel is null ? Vorm(invoer, claim) : new Bewijsstap(Bewijsregel.Haalbaar, false, dubbel.Kenmerk);
        if (!vorm.Klopt)
            return [vorm];
        var plek = d.Leerlingen.Select((l, s) => Gekregen(d, s, claim[l.Kenmerk])).ToArray();
        var rationeel = Rationeel(d, plek, claim);
        if (!rationeel.Klopt)
            return [vorm, rationeel];
        var proef = new Stabiliteit(d, plek);
        return invoer.Regels.Mechanisme == Mechanisme.Da
            ? [proef.Haalbaar(), rationeel, .. proef.Stappen(), Gelijk(d, Bewijsregel.LeerlingOptimaal, plek, Herafleiding.Da(d))]
            : [proef.Haalbaar(), rationeel, proef.NietVerspillend(), Gelijk(d, Bewijsregel.RondesKloppen, plek, Rondes(d))];
    }

    private static Aanbod?[] Rondes(Definities d) => d.Invoer.Regels.Mechanisme switch
    {
        Mechanisme.R1 => Herafleiding.R1(d),
        Mechanisme.R2 or Mechanisme.DecentralThenCentral => Herafleiding.R2(d),
        Mechanisme.Da => Herafleiding.Da(d),
        _ => throw new InvalidOperationException("Onbekend mechanisme."),
    };

    private static Bewijsstap Vorm(Lotingsinvoer invoer, Dictionary<string, Plaatsing> claim)
    {
        var fout = invoer.Deelnemers.FirstOrDefault(x => !claim.TryGetValue(x.Kenmerk, out var p) || !Past(x, p));
        var teveel = claim.Count != invoer.Deelnemers.Count;
        return new Bewijsstap(Bewijsregel.Haalbaar, fout is null && !teveel, fout?.Kenmerk);
    }

    private static bool Past(Deelnemer x, Plaatsing p) => x.Deelname switch
    {
        Deelname.Verwijderd => p is { Status: Uitslagstatus.Verwijderd, Eenheid: null },
        Deelname.Uitgesloten => p is { Status: Uitslagstatus.Uitgesloten, Eenheid: null },
        Deelname.Meedoen or Deelname.Teruggetrokken => x.VastePlaats is { } vast
            ? p.Status == Uitslagstatus.Vast && string.Equals(p.Eenheid, vast.Eenheid, StringComparison.Ordinal)
            : p is { Status: Uitslagstatus.Geplaatst, Eenheid: not null } or { Status: Uitslagstatus.NietGeplaatst, Eenheid: null },
        _ => false,
    };

    private static Aanbod? Gekregen(Definities d, int s, Plaatsing p) =>
        p.Eenheid is null ? null : Array.Find(d.Lijsten[s], a => string.Equals(a.Eenheid, p.Eenheid, StringComparison.Ordinal) && a.Rang == p.Rang);

    private static Bewijsstap Rationeel(Definities d, Aanbod?[] plek, Dictionary<string, Plaatsing> claim)
    {
        var fout = Array.FindIndex(plek, a => a is null);
        while (fout >= 0 && claim[d.Leerlingen[fout].Kenmerk].Eenheid is null)
            fout = Array.FindIndex(plek, fout + 1, a => a is null);
        var wie = fout < 0 ? null : d.Leerlingen[fout].Kenmerk;
        return new Bewijsstap(Bewijsregel.IndividueelRationeel, fout < 0, wie, wie is null ? null : claim[wie].Eenheid);
    }

    private static Bewijsstap Gelijk(Definities d, Bewijsregel regel, Aanbod?[] plek, Aanbod?[] opnieuw)
    {
        for (var s = 0; s < plek.Length; s++)
        {
            if (!Equals(plek[s], opnieuw[s]))
                return new Bewijsstap(regel, false, d.Leerlingen[s].Kenmerk, plek[s]?.Eenheid);
        }
        return new Bewijsstap(regel, true);
    }
}
