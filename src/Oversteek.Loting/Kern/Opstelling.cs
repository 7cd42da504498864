namespace Oversteek.Loting.Kern;

/// <summary>Turns checked input into a <see cref="Veld"/>, with the names to translate back.</summary>
internal sealed class Opstelling
{
    private List<int>[]? rangenPerEenheid;

    private Opstelling(Lotingsinvoer invoer)
    {
        Eenheden = [.. invoer.Eenheden.OrderBy(e => e.Id, Byteorde.Instantie)];
        Loters = [.. invoer.Deelnemers.Where(d => d.Loot()).OrderBy(d => d.Kenmerk, Byteorde.Instantie)];
        Clusters = [.. invoer.Clusters.OrderBy(c => c.Id, Byteorde.Instantie)];
        EenheidNummer = Eenheden.Select((e, i) => (e.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        Vast = VasteTelling(invoer, EenheidNummer);
        Veld = Bouw(invoer);
    }

    public Lotingseenheid[] Eenheden { get; }

    /// <summary>The children that take part in the draw, in byte order.</summary>
    public Deelnemer[] Loters { get; }

    public Cluster[] Clusters { get; }

    public Dictionary<string, int> EenheidNummer { get; }

    /// <summary>Pinned children per unit.</summary>
    public int[] Vast { get; }

    public Veld Veld { get; }

    /// <summary>Per unit the submitted positions at which it is listed.</summary>
    public List<int>[] RangenPerEenheid => rangenPerEenheid ??= Rangen();

    public static Opstelling Van(Lotingsinvoer invoer) => new(invoer);

    public Lotrij Rij(Lotnummers nummers, Nummering nummering)
    {
        int[]? centraal = nummers.Centraal.Count == 0 ? null : [.. Loters.Select(d => nummers.Centraal[d.Kenmerk])];
        if (nummering == Nummering.Stb)
            return new Lotrij([.. Loters.Select(d => nummers.Enkel[d.Kenmerk])]);
        var perKeuze = new int[Veld.Doel.Length];
        for (var s = 0; s < Loters.Length; s++)
        {
            for (var k = Veld.Begin[s]; k < Veld.Begin[s + 1]; k++)
                perKeuze[k] = nummers.PerEenheid[Eenheden[Veld.Doel[k]].Id][Loters[s].Kenmerk];
        }
        return new Lotrij([], perKeuze, centraal);
    }

    private static int[] VasteTelling(Lotingsinvoer invoer, Dictionary<string, int> nummer)
    {
        var telling = new int[nummer.Count];
        foreach (var deelnemer in invoer.Deelnemers.Where(d => d.IsVast()))
            telling[nummer[deelnemer.VastePlaats!.Eenheid]]++;
        return telling;
    }

    private List<int>[] Rangen()
    {
        var rangen = Eenheden.Select(_ => new List<int>()).ToArray();
        for (var k = 0; k < Veld.Doel.Length; k++)
            rangen[Veld.Doel[k]].Add(Veld.Rang[k]);
        return rangen;
    }

    private Veld Bouw(Lotingsinvoer invoer)
    {
        var begin = new int[Loters.Length + 1];
        var doel = new List<ushort>();
        var niveaus = new List<byte>();
        var rangen = new List<ushort>();
        for (var s = 0; s < Loters.Length; s++)
        {
            Lijst(Loters[s], invoer.Regels, doel, niveaus, rangen);
            begin[s + 1] = doel.Count;
        }
        var (reserves, houder) = Reserves(begin, doel);
        return new Veld
        {
            Begin = begin,
            Doel = [.. doel],
            Niveaus = [.. niveaus],
            Rang = [.. rangen],
            Plaatsen = [.. Eenheden.Select((e, u) => Math.Max(0, e.Plaatsen - Vast[u]))],
            Reserves = reserves,
            Houder = houder,
            ClusterVan = Clusters.Length == 0 ? null : [.. Eenheden.Select(e => Array.FindIndex(Clusters, c => string.Equals(c.Id, e.Cluster, StringComparison.Ordinal)))],
            ClusterPlaatsen = [.. Clusters.Select(c => Math.Max(0, c.Plaatsen - VastInCluster(c.Id)))],
        };
    }

    private int VastInCluster(string cluster) =>
        Enumerable.Range(0, Eenheden.Length).Where(u => string.Equals(Eenheden[u].Cluster, cluster, StringComparison.Ordinal)).Sum(u => Vast[u]);

    private void Lijst(Deelnemer d, Lotingsregels regels, List<ushort> doel, List<byte> niveaus, List<ushort> rangen)
    {
        var eerste = doel.Count;
        for (var k = 0; k < d.Voorkeuren.Count; k++)
        {
            var vervallen = k == 0 && d.Deelname == Deelname.Teruggetrokken;
            if (vervallen || !EenheidNummer.TryGetValue(d.Voorkeuren[k], out var u) || doel.IndexOf((ushort)u, eerste) >= 0)
                continue;
            doel.Add(checked((ushort)u));
            rangen.Add(checked((ushort)(k + 1)));
            niveaus.Add((byte)Voorrangstelling.Niveau(d, Eenheden[u], regels, EenheidNummer, Eenheden));
        }
    }

    private (Reserve?[]? Reserves, bool[]? Houder) Reserves(int[] begin, List<ushort> doel)
    {
        if (Eenheden.All(e => e.Reservering is null))
            return (null, null);
        var houder = new bool[doel.Count];
        for (var s = 0; s < Loters.Length; s++)
        {
            for (var k = begin[s]; k < begin[s + 1]; k++)
                houder[k] = Eenheden[doel[k]].Reservering is { } r && Loters[s].Eigenschappen.Contains(r.Eigenschap, StringComparer.Ordinal);
        }
        return ([.. Eenheden.Select((e, u) => e.Reservering is { } r ? new Reserve(r.Plaatsen, r.Soort) : null)], houder);
    }
}

/// <summary>Which level counts at an entry, given the scope.</summary>
internal static class Voorrangstelling
{
    public static int Niveau(
        Deelnemer d, Lotingseenheid eenheid, Lotingsregels regels, Dictionary<string, int> nummer, Lotingseenheid[] eenheden)
    {
        var niveau = Loting.Niveau.Van(d, eenheid.Id);
        if (niveau == Loting.Niveau.Geen || regels.Voorrangsbereik == Voorrangsbereik.All)
            return niveau;
        var eerste = d.Voorkeuren[0];
        if (string.Equals(eerste, eenheid.Id, StringComparison.Ordinal))
            return niveau;
        // Levels are cluster-wide, so the units of the first entry's cluster keep theirs.
        var zelfdeCluster = eenheid.Cluster is not null && nummer.TryGetValue(eerste, out var e)
            && string.Equals(eenheden[e].Cluster, eenheid.Cluster, StringComparison.Ordinal);
        return zelfdeCluster ? niveau : Loting.Niveau.Geen;
    }
}
