namespace Oversteek.Loting;

/// <summary>Checks the input before anything runs. Every finding names the rule and, where there is one, the child and the unit.</summary>
public static class Invoercontrole
{
    /// <summary>All findings, in a fixed order. O(total list length + n log n).</summary>
    /// <param name="invoer">The input.</param>
    /// <returns>Refusals and warnings; empty when there is nothing to say.</returns>
    public static IReadOnlyList<Bevinding> Controleer(Lotingsinvoer invoer)
    {
        var gevonden = new List<Bevinding>();
        if (!Bruikbaar(invoer.Ronde))
            gevonden.Add(new(Invoerregel.OngeldigeTekst, true));
        Regels(invoer.Regels, gevonden);
        Clusters(invoer, gevonden);
        Eenheden(invoer, gevonden);
        var eenheden = new Dictionary<string, Lotingseenheid>(StringComparer.Ordinal);
        foreach (var eenheid in invoer.Eenheden)
            eenheden.TryAdd(eenheid.Id, eenheid);
        var clustereenheden = invoer.Eenheden.Where(e => e.Cluster is not null).GroupBy(e => e.Cluster!, StringComparer.Ordinal)
            .Select(g => g.Select(e => e.Id).ToArray()).ToArray();
        foreach (var deelnemer in invoer.Deelnemers)
            Deelnemer(deelnemer, eenheden, clustereenheden, gevonden);
        if (invoer.Regels is { Mechanisme: Mechanisme.Da, Nummering: Nummering.Mtb })
            Clusternummers(invoer, eenheden, gevonden);
        Dubbelen(invoer, gevonden);
        VastePlaatsen(invoer, eenheden, gevonden);
        return [.. gevonden.OrderBy(b => !b.Blokkeert).ThenBy(b => b.Regel)
            .ThenBy(b => b.Kenmerk, Byteorde.Instantie).ThenBy(b => b.Eenheid, Byteorde.Instantie)];
    }

    /// <summary>Checks that every participant that takes part has one number per unit she may need, and nobody shares one.</summary>
    /// <param name="invoer">The input, already checked.</param>
    /// <param name="nummers">The numbers.</param>
    /// <returns>Refusals only.</returns>
    public static IReadOnlyList<Bevinding> ControleerLotnummers(Lotingsinvoer invoer, Lotnummers nummers)
    {
        var gevonden = new List<Bevinding>();
        var loters = invoer.Deelnemers.Where(d => d.Loot()).ToArray();
        if (invoer.Regels.Nummering == Nummering.Stb)
        {
            Reeks(loters, nummers.Enkel, null, gevonden);
            return gevonden;
        }
        if (invoer.Regels.Mechanisme is Mechanisme.R2 or Mechanisme.DecentralThenCentral)
            Reeks(loters, nummers.Centraal, null, gevonden);
        var perEenheid = invoer.Eenheden.ToDictionary(e => e.Id, _ => new List<Deelnemer>(), StringComparer.Ordinal);
        foreach (var deelnemer in loters)
        {
            foreach (var id in deelnemer.Voorkeuren.Distinct(StringComparer.Ordinal).Where(perEenheid.ContainsKey))
                perEenheid[id].Add(deelnemer);
        }
        foreach (var (id, lijst) in perEenheid.Where(p => p.Value.Count > 0))
            Reeks(lijst, nummers.PerEenheid.TryGetValue(id, out var reeks) ? reeks : new Dictionary<string, int>(StringComparer.Ordinal), id, gevonden);
        return gevonden;
    }

    private static void Reeks(IReadOnlyList<Deelnemer> loters, IReadOnlyDictionary<string, int> reeks, string? eenheid, List<Bevinding> gevonden)
    {
        var gezien = new HashSet<int>(loters.Count);
        foreach (var deelnemer in loters)
        {
            if (!reeks.TryGetValue(deelnemer.Kenmerk, out var lot))
                gevonden.Add(new(Invoerregel.LotnummerOntbreekt, true, deelnemer.Kenmerk, eenheid));
            else if (lot is < 0 or > Lotnummers.Hoogste || !gezien.Add(lot))
                gevonden.Add(new(Invoerregel.LotnummerOngeldig, true, deelnemer.Kenmerk, eenheid, lot));
        }
    }

    internal static bool Bruikbaar(string? tekst) => tekst is { Length: > 0 } && tekst.AsSpan().IndexOfAny('|', '\n', '\r') < 0;

    private static void Regels(Lotingsregels regels, List<Bevinding> gevonden)
    {
        var stadiumZonderStadium = regels is { Mechanisme: Mechanisme.Da, Voorrangsbereik: Voorrangsbereik.FirstStageOnly };
        var enkelInDenHaag = regels is { Mechanisme: Mechanisme.DecentralThenCentral, Nummering: Nummering.Stb };
        if (stadiumZonderStadium || enkelInDenHaag || regels.KleineAantallen < 0)
            gevonden.Add(new(Invoerregel.RegelsPassenNiet, true));
    }

    private static void Clusters(Lotingsinvoer invoer, List<Bevinding> gevonden)
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cluster in invoer.Clusters)
        {
            if (!Bruikbaar(cluster.Id))
                gevonden.Add(new(Invoerregel.OngeldigeTekst, true, null, cluster.Id));
            if (!gezien.Add(cluster.Id))
                gevonden.Add(new(Invoerregel.DubbelCluster, true, null, cluster.Id));
            if (cluster.Plaatsen < 0)
                gevonden.Add(new(Invoerregel.OngeldigePlaatsen, true, null, cluster.Id, cluster.Plaatsen));
        }
        foreach (var eenheid in invoer.Eenheden.Where(e => e.Cluster is not null && !gezien.Contains(e.Cluster)))
            gevonden.Add(new(Invoerregel.OnbekendCluster, true, null, eenheid.Id));
    }

    private static void Eenheden(Lotingsinvoer invoer, List<Bevinding> gevonden)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var klassen = new HashSet<(string, string, string?)>();
        foreach (var e in invoer.Eenheden)
        {
            if (!Bruikbaar(e.Id))
                gevonden.Add(new(Invoerregel.OngeldigeTekst, true, null, e.Id));
            if (!ids.Add(e.Id))
                gevonden.Add(new(Invoerregel.DubbeleEenheid, true, null, e.Id));
            if (e is { School: { } school, Naam: { } naam } && !klassen.Add((school, naam.Trim(), e.Advies)))
                gevonden.Add(new(Invoerregel.DubbeleKlas, true, null, e.Id));
            if (e.Plaatsen < 0 || (e.Reservering is { } r && (r.Plaatsen < 0 || r.Plaatsen > e.Plaatsen)))
                gevonden.Add(new(Invoerregel.OngeldigePlaatsen, true, null, e.Id, e.Plaatsen));
            if (e is { Reservering: not null, Cluster: not null })
                gevonden.Add(new(Invoerregel.ReserveringInCluster, true, null, e.Id));
        }
    }

    private static void Deelnemer(
        Deelnemer d, Dictionary<string, Lotingseenheid> eenheden, string[][] clusters, List<Bevinding> gevonden)
    {
        if (!Bruikbaar(d.Kenmerk))
            gevonden.Add(new(Invoerregel.OngeldigeTekst, true, d.Kenmerk));
        foreach (var (id, niveau) in d.Voorrang)
        {
            if (niveau is < 1 or > Niveau.Geen)
                gevonden.Add(new(Invoerregel.OngeldigNiveau, true, d.Kenmerk, id, niveau));
            if (!eenheden.ContainsKey(id))
                gevonden.Add(new(Invoerregel.OnbekendeEenheid, true, d.Kenmerk, id));
        }
        if (d.Voorrang.Count > 0)
        {
            foreach (var cluster in clusters)
            {
                var eerste = Niveau.Van(d, cluster[0]);
                var anders = Array.Find(cluster, id => Niveau.Van(d, id) != eerste);
                if (anders is not null)
                    gevonden.Add(new(Invoerregel.VoorrangInClusterPerKlas, true, d.Kenmerk, anders));
            }
        }
        Lijst(d, eenheden, gevonden);
    }

    private static void Lijst(Deelnemer d, Dictionary<string, Lotingseenheid> eenheden, List<Bevinding> gevonden)
    {
        var bruikbaar = 0;
        for (var k = 0; k < d.Voorkeuren.Count; k++)
        {
            var id = d.Voorkeuren[k];
            if (!eenheden.ContainsKey(id))
                gevonden.Add(new(Invoerregel.OnbekendeEenheid, false, d.Kenmerk, id, k + 1));
            else if (d.Voorkeuren.Take(k).Contains(id, StringComparer.Ordinal))
                gevonden.Add(new(Invoerregel.HerhaaldeEenheid, false, d.Kenmerk, id, k + 1));
            else
                bruikbaar++;
        }
        if (bruikbaar == 0 && d.Loot())
            gevonden.Add(new(Invoerregel.LegeLijst, false, d.Kenmerk));
    }

    // Under DA a cluster needs one order of the children; a child with two numbers there has two places in it.
    private static void Clusternummers(Lotingsinvoer invoer, Dictionary<string, Lotingseenheid> eenheden, List<Bevinding> gevonden)
    {
        foreach (var d in invoer.Deelnemers.Where(d => d.Loot()))
        {
            var dubbel = d.Voorkeuren.Distinct(StringComparer.Ordinal).Select(id => eenheden.GetValueOrDefault(id)?.Cluster).OfType<string>()
                .GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
            if (dubbel is not null)
                gevonden.Add(new(Invoerregel.ClusterMetNummerPerKlas, true, d.Kenmerk, dubbel.Key));
        }
    }

    private static void Dubbelen(Lotingsinvoer invoer, List<Bevinding> gevonden)
    {
        var kenmerken = new HashSet<string>(StringComparer.Ordinal);
        var meerlingen = new HashSet<Meerling>();
        foreach (var d in invoer.Deelnemers)
        {
            if (!kenmerken.Add(d.Kenmerk))
                gevonden.Add(new(Invoerregel.DubbeleDeelnemer, true, d.Kenmerk));
            if (d.Meerling is not null && !meerlingen.Add(d.Meerling))
                gevonden.Add(new(Invoerregel.MeerlingOnduidelijk, false, d.Kenmerk));
        }
    }

    private static void VastePlaatsen(Lotingsinvoer invoer, Dictionary<string, Lotingseenheid> eenheden, List<Bevinding> gevonden)
    {
        var vast = invoer.Deelnemers.Where(d => d.IsVast()).ToArray();
        foreach (var d in vast)
        {
            var v = d.VastePlaats!;
            if (!eenheden.ContainsKey(v.Eenheid))
                gevonden.Add(new(Invoerregel.OnbekendeEenheid, true, d.Kenmerk, v.Eenheid));
            var leeg = string.IsNullOrWhiteSpace(v.Door) || string.IsNullOrWhiteSpace(v.TweedePersoon)
                || string.IsNullOrWhiteSpace(v.Reden) || string.IsNullOrWhiteSpace(v.Op);
            if (leeg || string.Equals(v.Door.Trim(), v.TweedePersoon.Trim(), StringComparison.OrdinalIgnoreCase))
                gevonden.Add(new(Invoerregel.VastePlaatsZonderGrond, true, d.Kenmerk, v.Eenheid));
        }
        foreach (var groep in vast.GroupBy(d => d.VastePlaats!.Eenheid, StringComparer.Ordinal))
        {
            if (eenheden.TryGetValue(groep.Key, out var e) && groep.Count() > e.Plaatsen)
                gevonden.Add(new(Invoerregel.TeVeelVastePlaatsen, false, null, groep.Key, groep.Count() - e.Plaatsen));
        }
    }
}
