namespace Oversteek.Loting.Bewijs;

/// <summary>
/// The definitions of loting.md 3 written down a second time, on the public input only. Shares no code with the engine (Kern): that is the
/// point. A child is an index in the input; an offer is a child at a unit.
/// </summary>
internal sealed class Definities
{
    private readonly Lotnummers nummers;
    private readonly Dictionary<string, int> plaatsenCluster = new(StringComparer.Ordinal);

    public Definities(Lotingsinvoer invoer, Lotnummers nummers)
    {
        (Invoer, this.nummers) = (invoer, nummers);
        Eenheden = invoer.Eenheden.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Leerlingen = [.. invoer.Deelnemers.Where(d => d is { VastePlaats: null, Deelname: Deelname.Meedoen or Deelname.Teruggetrokken })];
        foreach (var e in invoer.Eenheden)
            Plaatsen[e.Id] = e.Plaatsen;
        foreach (var c in invoer.Clusters)
            plaatsenCluster[c.Id] = c.Plaatsen;
        foreach (var d in invoer.Deelnemers.Where(d => d is { VastePlaats: not null, Deelname: Deelname.Meedoen or Deelname.Teruggetrokken }))
        {
            var e = Eenheden[d.VastePlaats!.Eenheid];
            Plaatsen[e.Id]--;
            if (e.Cluster is not null)
                plaatsenCluster[e.Cluster]--;
        }
        Lijsten = [.. Leerlingen.Select(Lijst)];
    }

    public Lotingsinvoer Invoer { get; }

    public Dictionary<string, Lotingseenheid> Eenheden { get; }

    /// <summary>Seats left after the pinned children; below 0 counts as 0.</summary>
    public Dictionary<string, int> Plaatsen { get; } = new(StringComparer.Ordinal);

    public Deelnemer[] Leerlingen { get; }

    /// <summary>Per child the offers she can make, best first.</summary>
    public Aanbod[][] Lijsten { get; }

    public int PlaatsenVan(string eenheid) => Math.Max(0, Plaatsen[eenheid]);

    public int PlaatsenVanCluster(string cluster) => Math.Max(0, plaatsenCluster[cluster]);

    /// <summary>The group of units that choose together: the cluster, or the unit alone.</summary>
    public string Groep(string eenheid) => Eenheden[eenheid].Cluster is { } c ? "cluster " + c : "eenheid " + eenheid;

    public int Doorschuiflot(int leerling) =>
        Invoer.Regels.Nummering == Nummering.Mtb ? nummers.Centraal[Leerlingen[leerling].Kenmerk] : nummers.Enkel[Leerlingen[leerling].Kenmerk];

    /// <summary>CHOICE of loting.md 3: what a unit or cluster keeps of these offers. All offers belong to one group.</summary>
    public List<Aanbod> Keuze(IEnumerable<Aanbod> aanbod)
    {
        var rij = aanbod.OrderBy(a => a.Niveau).ThenBy(a => a.Lot).ThenBy(a => a.Eenheid, Byteorde.Instantie).ToList();
        if (rij.Count == 0)
            return rij;
        var eenheid = Eenheden[rij[0].Eenheid];
        if (eenheid.Cluster is not null)
            return KeuzeVanCluster(rij, PlaatsenVanCluster(eenheid.Cluster));
        var q = PlaatsenVan(eenheid.Id);
        return eenheid.Reservering is { } reserve ? KeuzeMetReserve(rij, q, Math.Min(reserve.Plaatsen, q), reserve.Soort) : [.. rij.Take(q)];
    }

    private static List<Aanbod> KeuzeMetReserve(List<Aanbod> rij, int q, int r, Reserveringssoort soort)
    {
        var gekozen = soort switch
        {
            Reserveringssoort.Hard => [.. rij.Where(a => a.Houder).Take(r), .. rij.Where(a => !a.Houder).Take(q - r)],
            Reserveringssoort.SoftReserveFirst => rij.Where(a => a.Houder).Take(r).ToList(),
            Reserveringssoort.SoftOpenFirst => [.. rij.Take(q - r), .. rij.Skip(q - r).Where(a => a.Houder).Take(r)],
            _ => throw new InvalidOperationException("Onbekende reservering."),
        };
        if (soort == Reserveringssoort.Hard)
            return gekozen;
        var erin = gekozen.ToHashSet();
        gekozen.AddRange(rij.Where(a => !erin.Contains(a)).Take(q - gekozen.Count));
        return gekozen;
    }

    private List<Aanbod> KeuzeVanCluster(List<Aanbod> rij, int samen)
    {
        var gekozen = new List<Aanbod>();
        foreach (var a in rij)
        {
            var inEenheid = gekozen.Count(g => string.Equals(g.Eenheid, a.Eenheid, StringComparison.Ordinal));
            if (gekozen.Count < samen && inEenheid < PlaatsenVan(a.Eenheid))
                gekozen.Add(a);
        }
        return gekozen;
    }

    private Aanbod[] Lijst(Deelnemer d, int index)
    {
        var lijst = new List<Aanbod>();
        for (var k = 0; k < d.Voorkeuren.Count; k++)
        {
            var id = d.Voorkeuren[k];
            var vervalt = k == 0 && d.Deelname == Deelname.Teruggetrokken;
            if (vervalt || !Eenheden.TryGetValue(id, out var e) || lijst.Exists(a => string.Equals(a.Eenheid, id, StringComparison.Ordinal)))
                continue;
            var lot = Invoer.Regels.Nummering == Nummering.Stb ? nummers.Enkel[d.Kenmerk] : nummers.PerEenheid[id][d.Kenmerk];
            var houder = e.Reservering is { } r && d.Eigenschappen.Any(t => string.Equals(t, r.Eigenschap, StringComparison.Ordinal));
            lijst.Add(new Aanbod(index, id, k + 1, TeltVoorrang(d, e) ? d.Voorrang[id] : 9, lot, houder));
        }
        return [.. lijst];
    }

    private bool TeltVoorrang(Deelnemer d, Lotingseenheid e)
    {
        if (!d.Voorrang.ContainsKey(e.Id))
            return false;
        if (Invoer.Regels.Voorrangsbereik == Voorrangsbereik.All || string.Equals(d.Voorkeuren[0], e.Id, StringComparison.Ordinal))
            return true;
        return e.Cluster is not null && Eenheden.TryGetValue(d.Voorkeuren[0], out var eerste) && string.Equals(eerste.Cluster, e.Cluster, StringComparison.Ordinal);
    }
}

/// <summary>A child at a unit: submitted position, level that counts, number, and whether she holds the reserve's trait.</summary>
internal sealed record Aanbod(int Leerling, string Eenheid, int Rang, int Niveau, int Lot, bool Houder)
{
    public bool GaatVoor(Aanbod ander) => Niveau != ander.Niveau ? Niveau < ander.Niveau : Lot < ander.Lot;
}
