namespace Oversteek.Loting.Tests.Hulp;

/// <summary>Random regions from a seed, with numbers; small enough to enumerate or large enough to be crowded.</summary>
internal static class Streek
{
    public static (Lotingsinvoer Invoer, Lotnummers Nummers) Maak(
        int zaad, Lotingsregels regels, int leerlingen, int klassen, bool reserves = false, bool clusters = false, bool voorrang = true)
    {
        var r = new Random(zaad);
        var cluster = clusters && klassen >= 2;
        Lotingseenheid[] eenheden = [.. Enumerable.Range(0, klassen).Select(u => new Lotingseenheid($"k{u}", r.Next(0, 1 + (2 * leerlingen / klassen)))
        {
            Cluster = cluster && u < 2 ? "x" : null,
        })];
        if (reserves)
        {
            for (var u = cluster ? 2 : 0; u < klassen; u++)
            {
                if (r.Next(2) == 0)
                    eenheden[u] = eenheden[u] with { Reservering = new("lwoo", r.Next(0, eenheden[u].Plaatsen + 1), (Reserveringssoort)r.Next(3)) };
            }
        }
        var deelnemers = Enumerable.Range(0, leerlingen).Select(s => Leerling(r, s, eenheden, voorrang)).ToArray();
        // DA with a number per unit refuses lists with two units of one cluster.
        if (cluster && regels is { Mechanisme: Mechanisme.Da, Nummering: Nummering.Mtb })
            deelnemers = Array.ConvertAll(deelnemers, d => d with { Voorkeuren = [.. d.Voorkeuren.Where(k => k != "k1" || !d.Voorkeuren.Contains("k0"))] });
        var invoer = new Lotingsinvoer("proef", regels, eenheden, deelnemers) { Clusters = cluster ? [new("x", r.Next(0, leerlingen + 1))] : [] };
        return (invoer, Nummers(r, invoer));
    }

    public static Lotnummers Nummers(Random r, Lotingsinvoer invoer)
    {
        var namen = invoer.Deelnemers.Select(d => d.Kenmerk).ToArray();
        if (invoer.Regels.Nummering == Nummering.Stb)
            return new Lotnummers { Enkel = Schud(r, namen) };
        return new Lotnummers
        {
            PerEenheid = invoer.Eenheden.ToDictionary(e => e.Id, _ => (IReadOnlyDictionary<string, int>)Schud(r, namen)),
            Centraal = Schud(r, namen),
        };
    }

    private static Dictionary<string, int> Schud(Random r, string[] namen)
    {
        var kopie = namen.ToArray();
        r.Shuffle(kopie);
        return kopie.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i + 1);
    }

    private static Deelnemer Leerling(Random r, int s, Lotingseenheid[] eenheden, bool voorrang)
    {
        var lijst = eenheden.Select(e => e.Id).ToArray();
        r.Shuffle(lijst);
        var d = new Deelnemer($"s{s}", lijst[..r.Next(1, lijst.Length + 1)]) { Eigenschappen = r.Next(3) == 0 ? ["lwoo"] : [] };
        foreach (var e in eenheden.Where(e => voorrang && e.Cluster is null && r.Next(3) == 0))
            d = d.Met(e.Id, r.Next(1, 4));
        if (voorrang && eenheden.Any(e => e.Cluster is not null) && r.Next(3) == 0)
        {
            var niveau = r.Next(1, 4);
            foreach (var e in eenheden.Where(e => e.Cluster is not null))
                d = d.Met(e.Id, niveau);
        }
        return d;
    }
}
