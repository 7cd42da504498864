namespace Oversteek.Loting.Tests.Hulp;

/// <summary>
/// A second implementation, written from loting.md 3 for reading and not for speed. It shares nothing with the product but the input.
/// </summary>
internal sealed class NaieveLoting(Lotingsinvoer invoer, Lotnummers nummers)
{
    public sealed record Vraag(string Leerling, string Klas, int Rang, int Niveau, int Lot, bool Houder);

    public static Dictionary<string, string?> Bereken(Lotingsinvoer invoer, Lotnummers nummers)
    {
        var n = new NaieveLoting(invoer, nummers);
        return invoer.Regels.Mechanisme switch
        {
            Mechanisme.Da => n.Da(),
            Mechanisme.R1 => n.R1(),
            _ => n.R2(),
        };
    }

    public IEnumerable<Vraag> Lijst(Deelnemer d) => d.Voorkeuren.Select((klas, i) => Maak(d, klas, i + 1));

    /// <summary>CHOICE: what the class (or its cluster) keeps of these.</summary>
    public List<Vraag> Keuze(IReadOnlyCollection<Vraag> vragen)
    {
        var rij = vragen.OrderBy(v => (v.Niveau, v.Lot)).ThenBy(v => v.Klas, StringComparer.Ordinal).ToList();
        if (rij.Count == 0)
            return rij;
        var klas = Klas(rij[0].Klas);
        if (klas.Cluster is not null)
            return Cluster(rij);
        var (q, r) = (klas.Plaatsen, klas.Reservering?.Plaatsen ?? 0);
        var houders = rij.Where(v => v.Houder).ToList();
        switch (klas.Reservering?.Soort)
        {
            case null:
                return [.. rij.Take(q)];
            case Reserveringssoort.Hard:
                return [.. houders.Take(r), .. rij.Where(v => !v.Houder).Take(q - r)];
            case Reserveringssoort.SoftReserveFirst:
                return [.. houders.Take(r), .. rij.Except(houders.Take(r)).Take(q - Math.Min(r, houders.Count))];
            default:
                var open = rij.Take(q - r).ToList();
                var reserve = houders.Except(open).Take(r).ToList();
                return [.. open, .. reserve, .. rij.Except(open).Except(reserve).Take(q - open.Count - reserve.Count)];
        }
    }

    public string Groep(string klas) => Klas(klas).Cluster ?? "klas " + klas;

    private Dictionary<string, string?> Da()
    {
        var afgewezen = new HashSet<(string, string)>();
        while (true)
        {
            var staat = invoer.Deelnemers.Select(d => Lijst(d).FirstOrDefault(v => !afgewezen.Contains((v.Leerling, v.Klas)))).OfType<Vraag>().ToList();
            var weg = staat.GroupBy(v => Groep(v.Klas)).SelectMany(g => g.Except(Keuze([.. g]))).ToList();
            if (weg.Count == 0)
                return Uit(staat);
            // One at a time: the order of proposals may not matter.
            afgewezen.Add((weg[0].Leerling, weg[0].Klas));
        }
    }

    private Dictionary<string, string?> R1()
    {
        var vast = new List<Vraag>();
        for (var ronde = 1; ronde <= invoer.Eenheden.Count; ronde++)
            Ronde(vast, ronde);
        return Uit(vast);
    }

    private Dictionary<string, string?> R2()
    {
        var vast = new List<Vraag>();
        Ronde(vast, 1);
        var lot = invoer.Regels.Nummering == Nummering.Stb ? nummers.Enkel : nummers.Centraal;
        foreach (var d in invoer.Deelnemers.Where(d => vast.TrueForAll(v => v.Leerling != d.Kenmerk)).OrderBy(d => lot[d.Kenmerk]).ToList())
        {
            if (Lijst(d).Skip(1).FirstOrDefault(v => vast.Count(x => x.Klas == v.Klas) < Klas(v.Klas).Plaatsen) is { } gekregen)
                vast.Add(gekregen);
        }
        return Uit(vast);
    }

    // Plain classes only: R1 and R2 with reserves and clusters are proven by the product's own checker.
    private void Ronde(List<Vraag> vast, int ronde)
    {
        var vragen = invoer.Deelnemers.Where(d => vast.TrueForAll(v => v.Leerling != d.Kenmerk)).SelectMany(d => Lijst(d).Where(v => v.Rang == ronde)).ToList();
        foreach (var g in vragen.GroupBy(v => v.Klas))
            vast.AddRange(g.OrderBy(v => (v.Niveau, v.Lot)).Take(Klas(g.Key).Plaatsen - vast.Count(v => v.Klas == g.Key)).ToList());
    }

    private List<Vraag> Cluster(List<Vraag> rij)
    {
        var samen = invoer.Clusters.Single(c => c.Id == Klas(rij[0].Klas).Cluster).Plaatsen;
        var houdt = new List<Vraag>();
        foreach (var v in rij.Where(v => houdt.Count < samen && houdt.Count(h => h.Klas == v.Klas) < Klas(v.Klas).Plaatsen))
            houdt.Add(v);
        return houdt;
    }

    private Vraag Maak(Deelnemer d, string klas, int rang)
    {
        var telt = invoer.Regels.Voorrangsbereik == Voorrangsbereik.All || rang == 1
            || (Klas(klas).Cluster is { } c && Klas(d.Voorkeuren[0]).Cluster == c);
        var lot = invoer.Regels.Nummering == Nummering.Stb ? nummers.Enkel[d.Kenmerk] : nummers.PerEenheid[klas][d.Kenmerk];
        var houder = Klas(klas).Reservering is { } r && d.Eigenschappen.Contains(r.Eigenschap);
        return new Vraag(d.Kenmerk, klas, rang, telt ? d.Voorrang.GetValueOrDefault(klas, 9) : 9, lot, houder);
    }

    private Lotingseenheid Klas(string id) => invoer.Eenheden.Single(e => e.Id == id);

    private Dictionary<string, string?> Uit(List<Vraag> vragen) =>
        invoer.Deelnemers.ToDictionary(d => d.Kenmerk, d => vragen.Find(v => v.Leerling == d.Kenmerk)?.Klas);
}
