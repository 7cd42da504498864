namespace Oversteek.Loting.Bewijs;

/// <summary>Feasibility, justified envy, waste and reserves, each straight from its definition.</summary>
internal sealed class Stabiliteit
{
    private readonly Definities d;
    private readonly Aanbod?[] plek;
    private readonly Dictionary<string, List<Aanbod>> perEenheid;
    private readonly Dictionary<string, List<Aanbod>> perGroep;
    private readonly Dictionary<string, Aanbod> slechtste = new(StringComparer.Ordinal);

    public Stabiliteit(Definities d, Aanbod?[] plek)
    {
        (this.d, this.plek) = (d, plek);
        perEenheid = Groepeer(plek, a => a.Eenheid);
        perGroep = Groepeer(plek, a => d.Groep(a.Eenheid));
        foreach (var (eenheid, lijst) in perEenheid)
            slechtste[eenheid] = lijst.Aggregate((a, b) => a.GaatVoor(b) ? b : a);
    }

    public Bewijsstap Haalbaar()
    {
        var vol = perEenheid.FirstOrDefault(p => p.Value.Count > d.PlaatsenVan(p.Key)).Key;
        vol ??= perGroep.Values.Where(l => d.Eenheden[l[0].Eenheid].Cluster is { } c && l.Count > d.PlaatsenVanCluster(c))
            .Select(l => l[0].Eenheid).FirstOrDefault();
        return new Bewijsstap(Bewijsregel.Haalbaar, vol is null, null, vol);
    }

    /// <summary>No justified envy, no waste, reserves kept.</summary>
    public IReadOnlyList<Bewijsstap> Stappen()
    {
        Aanbod? jaloers = null;
        Aanbod? verspild = null;
        foreach (var a in Geweigerd())
        {
            if (!Blokkeert(a))
                continue;
            if (IsVol(a))
                jaloers ??= a;
            else
                verspild ??= a;
        }
        return [Stap(Bewijsregel.GeenGegrondeJaloezie, jaloers), Stap(Bewijsregel.NietVerspillend, verspild), Reserves()];
    }

    /// <summary>For mechanisms that are not stable: nobody is refused while a seat she may take is free.</summary>
    public Bewijsstap NietVerspillend()
    {
        var bezet = new Bezetting(d, plek);
        return Stap(Bewijsregel.NietVerspillend, Geweigerd().FirstOrDefault(bezet.Past));
    }

    private IEnumerable<Aanbod> Geweigerd()
    {
        for (var s = 0; s < plek.Length; s++)
        {
            foreach (var a in d.Lijsten[s])
            {
                if (a == plek[s])
                    break;
                yield return a;
            }
        }
    }

    // Would the unit (or cluster) take this child if she asked now?
    private bool Blokkeert(Aanbod a)
    {
        var eenheid = d.Eenheden[a.Eenheid];
        if (eenheid is { Reservering: null, Cluster: null })
        {
            var vrij = d.PlaatsenVan(a.Eenheid) > (perEenheid.GetValueOrDefault(a.Eenheid)?.Count ?? 0);
            return vrij || (slechtste.TryGetValue(a.Eenheid, out var laatste) && a.GaatVoor(laatste));
        }
        var groep = perGroep.GetValueOrDefault(d.Groep(a.Eenheid)) ?? [];
        var eigen = plek[a.Leerling];
        // Inside a cluster a child holds one seat: it comes free when she moves to a place where she stands at least as well.
        var zonder = groep.Where(b => b.Leerling != a.Leerling || (eigen is not null && eigen.GaatVoor(a)));
        return d.Keuze(zonder.Append(a)).Contains(a);
    }

    private bool IsVol(Aanbod a)
    {
        var eenheid = d.Eenheden[a.Eenheid];
        var inGroep = perGroep.GetValueOrDefault(d.Groep(a.Eenheid))?.Count ?? 0;
        return (perEenheid.GetValueOrDefault(a.Eenheid)?.Count ?? 0) >= d.PlaatsenVan(a.Eenheid)
            || (eenheid.Cluster is { } c && inGroep >= d.PlaatsenVanCluster(c));
    }

    private Bewijsstap Reserves()
    {
        var fout = perGroep.Values.FirstOrDefault(lijst => d.Keuze(lijst).Count != lijst.Count);
        return Stap(Bewijsregel.ReserveringenGehouden, fout?[0]);
    }

    private Bewijsstap Stap(Bewijsregel regel, Aanbod? a) => new(regel, a is null, a is null ? null : d.Leerlingen[a.Leerling].Kenmerk, a?.Eenheid);

    private static Dictionary<string, List<Aanbod>> Groepeer(Aanbod?[] plek, Func<Aanbod, string> sleutel) =>
        plek.OfType<Aanbod>().GroupBy(sleutel, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
}
