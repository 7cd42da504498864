namespace Oversteek.Loting.Tests.Hulp;

/// <summary>Tries everything; for tiny regions.</summary>
internal static class Uitputtend
{
    /// <summary>All stable assignments, by definition: nobody and no class would rather have each other.</summary>
    public static List<Dictionary<string, string?>> Stabiel(Lotingsinvoer invoer, Lotnummers nummers)
    {
        var n = new NaieveLoting(invoer, nummers);
        var stabiel = new List<Dictionary<string, string?>>();
        foreach (var verdeling in Verdelingen(n, invoer.Deelnemers, 0))
        {
            if (IsStabiel(n, invoer, verdeling))
                stabiel.Add(invoer.Deelnemers.Zip(verdeling).ToDictionary(p => p.First.Kenmerk, p => p.Second?.Klas));
        }
        return stabiel;
    }

    /// <summary>Every order of every choice of classes.</summary>
    public static IEnumerable<string[]> Lijsten(Lotingsinvoer invoer) => Ordeningen([.. invoer.Eenheden.Select(e => e.Id)]).Where(l => l.Length > 0);

    public static Lotingsinvoer Met(Lotingsinvoer invoer, Deelnemer wie, string[] lijst) =>
        invoer with { Deelnemers = [.. invoer.Deelnemers.Select(d => d.Kenmerk == wie.Kenmerk ? d with { Voorkeuren = lijst } : d)] };

    private static IEnumerable<string[]> Ordeningen(string[] over) =>
        over.SelectMany(kop => Ordeningen([.. over.Where(o => o != kop)]).Select(staart => (string[])[kop, .. staart])).Prepend([]);

    private static IEnumerable<NaieveLoting.Vraag?[]> Verdelingen(NaieveLoting n, IReadOnlyList<Deelnemer> leerlingen, int vanaf)
    {
        if (vanaf == leerlingen.Count)
            return [[]];
        return n.Lijst(leerlingen[vanaf]).Cast<NaieveLoting.Vraag?>().Append(null)
            .SelectMany(kop => Verdelingen(n, leerlingen, vanaf + 1).Select(staart => (NaieveLoting.Vraag?[])[kop, .. staart]));
    }

    private static bool IsStabiel(NaieveLoting n, Lotingsinvoer invoer, NaieveLoting.Vraag?[] verdeling)
    {
        var groepen = verdeling.OfType<NaieveLoting.Vraag>().GroupBy(v => n.Groep(v.Klas)).ToDictionary(g => g.Key, g => g.ToList());
        if (groepen.Values.Any(g => n.Keuze(g).Count != g.Count))
            return false;
        for (var s = 0; s < verdeling.Length; s++)
        {
            foreach (var beter in n.Lijst(invoer.Deelnemers[s]).TakeWhile(v => v != verdeling[s]))
            {
                // She gives up her own seat, also one in the same cluster.
                var daar = groepen.GetValueOrDefault(n.Groep(beter.Klas), []).Where(v => v.Leerling != beter.Leerling);
                if (n.Keuze([.. daar, beter]).Contains(beter))
                    return false;
            }
        }
        return true;
    }
}
