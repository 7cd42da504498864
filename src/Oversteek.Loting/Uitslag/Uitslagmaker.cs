using Oversteek.Loting.Kern;

namespace Oversteek.Loting;

/// <summary>Makes the published shape of an outcome: placements, units, waiting lists and reasons.</summary>
internal static class Uitslagmaker
{
    public static Lotingsuitslag Maak(
        Lotingsinvoer invoer, Lotnummers nummers, Uitkomst uitkomst, IReadOnlyList<Bevinding> bevindingen, CancellationToken annulering)
    {
        var plaatsingen = Plaatsingen(invoer, uitkomst);
        var bewijs = Bewijsvoering.Bewijs(invoer, nummers, plaatsingen);
        if (bewijs.Any(stap => !stap.Klopt))
            throw new BewijsMisluktException(bewijs);
        annulering.ThrowIfCancellationRequested();
        var wachtlijsten = Wachtlijsten.Maak(uitkomst, invoer.Regels.Wachtlijstvolgorde);
        annulering.ThrowIfCancellationRequested();
        return new Lotingsuitslag(invoer, nummers, plaatsingen, bewijs)
        {
            Eenheden = [.. uitkomst.Opstelling.Eenheden.Select((e, u) => Eenheid(uitkomst, e, u, wachtlijsten[u]))],
            Verklaringen = Verklaringmaker.Maak(uitkomst, wachtlijsten),
            Waarschuwingen = [.. bevindingen, .. OnderMinimum(uitkomst), .. GescheidenMeerlingen(invoer, plaatsingen)],
            Verdeling = Verdeling(uitkomst),
        };
    }

    public static IReadOnlyList<Plaatsing> Plaatsingen(Lotingsinvoer invoer, Uitkomst uitkomst)
    {
        var nummer = new Dictionary<string, int>(uitkomst.Keuze.Length, StringComparer.Ordinal);
        foreach (var loter in uitkomst.Opstelling.Loters)
            nummer.Add(loter.Kenmerk, nummer.Count);
        return [.. invoer.Deelnemers.OrderBy(d => d.Kenmerk, Byteorde.Instantie)
            .Select(d => nummer.TryGetValue(d.Kenmerk, out var s) ? Geloot(uitkomst, d, s) : Buiten(d))];
    }

    private static Plaatsing Buiten(Deelnemer d) => d.Deelname switch
    {
        Deelname.Verwijderd => new Plaatsing(d.Kenmerk, Uitslagstatus.Verwijderd, null, null, Lotingswoord.GeenDeelname),
        Deelname.Uitgesloten => new Plaatsing(d.Kenmerk, Uitslagstatus.Uitgesloten, null, null, Lotingswoord.GeenDeelname),
        Deelname.Meedoen or Deelname.Teruggetrokken =>
            new Plaatsing(d.Kenmerk, Uitslagstatus.Vast, d.VastePlaats!.Eenheid, null, Lotingswoord.GeenDeelname),
        _ => throw new InvalidOperationException("Onbekende deelname."),
    };

    private static Plaatsing Geloot(Uitkomst uitkomst, Deelnemer d, int s)
    {
        var k = uitkomst.Keuze[s];
        if (k < 0)
            return new Plaatsing(d.Kenmerk, Uitslagstatus.NietGeplaatst, null, null, Lotingswoord.Uitgeloot);
        var veld = uitkomst.Opstelling.Veld;
        int u = veld.Doel[k];
        var drong = uitkomst.Geweigerd[u].Count > 0;
        var woord = veld.Rang[k] > 1 ? Lotingswoord.Doorgeschoven : drong ? Lotingswoord.Ingeloot : Lotingswoord.NietGeloot;
        return new Plaatsing(d.Kenmerk, Uitslagstatus.Geplaatst, uitkomst.Opstelling.Eenheden[u].Id, veld.Rang[k], woord);
    }

    private static Eenheiduitslag Eenheid(Uitkomst uitkomst, Lotingseenheid eenheid, int u, int[] wachtlijst)
    {
        var loters = uitkomst.Opstelling.Loters;
        var toegelaten = uitkomst.Toegelaten[u];
        var plaatsen = uitkomst.Opstelling.Veld.Plaatsen[u];
        return new Eenheiduitslag(
            eenheid.Id,
            eenheid.Plaatsen,
            uitkomst.Opstelling.Vast[u],
            plaatsen,
            toegelaten.Count + uitkomst.Geweigerd[u].Count,
            toegelaten.Count,
            toegelaten.Count >= plaatsen,
            uitkomst.Geweigerd[u].Count > 0,
            toegelaten.Count == 0 ? null : Grens(loters, toegelaten.Max()),
            PerRang(uitkomst, u),
            [.. wachtlijst.Select(k => loters[uitkomst.Opstelling.Veld.Leerling(k)].Kenmerk)]);
    }

    private static Grens Grens(Deelnemer[] loters, Plek laatste) =>
        new(loters[laatste.Leerling].Kenmerk, laatste.Niveau, laatste.Lot, laatste.Ronde == 0 ? null : laatste.Ronde);

    private static SortedDictionary<int, int> PerRang(Uitkomst uitkomst, int u)
    {
        var telling = new SortedDictionary<int, int>();
        foreach (var rang in uitkomst.Opstelling.RangenPerEenheid[u])
            telling[rang] = telling.GetValueOrDefault(rang) + 1;
        return telling;
    }

    private static SortedDictionary<int, int> Verdeling(Uitkomst uitkomst)
    {
        var telling = new SortedDictionary<int, int>();
        foreach (var k in uitkomst.Keuze)
        {
            var rang = k < 0 ? 0 : uitkomst.Opstelling.Veld.Rang[k];
            telling[rang] = telling.GetValueOrDefault(rang) + 1;
        }
        return telling;
    }

    private static IEnumerable<Bevinding> OnderMinimum(Uitkomst uitkomst) =>
        uitkomst.Opstelling.Eenheden
            .Select((e, u) => (e, Aantal: uitkomst.Toegelaten[u].Count + uitkomst.Opstelling.Vast[u]))
            .Where(p => p.e.Minimum is { } minimum && p.Aantal < minimum)
            .Select(p => new Bevinding(Invoerregel.OnderMinimum, false, null, p.e.Id, p.Aantal));

    // A child without the place that her twin has and that she wanted more than her own.
    private static IEnumerable<Bevinding> GescheidenMeerlingen(Lotingsinvoer invoer, IReadOnlyList<Plaatsing> plaatsingen)
    {
        var gezinnen = Meerlingen.Gezinnen(invoer);
        if (gezinnen.Count == 0)
            yield break;
        var plaats = plaatsingen.ToDictionary(p => p.Kenmerk, StringComparer.Ordinal);
        var lijst = invoer.Deelnemers.ToDictionary(d => d.Kenmerk, d => d.Voorkeuren, StringComparer.Ordinal);
        foreach (var gezin in gezinnen)
        {
            foreach (var kind in gezin)
            {
                var gewild = lijst[kind].Take((plaats[kind].Rang ?? int.MaxValue) - 1).ToHashSet(StringComparer.Ordinal);
                var bijDeAnder = gezin.Select(a => plaats[a].Eenheid).FirstOrDefault(e => e is not null && gewild.Contains(e));
                if (bijDeAnder is not null)
                    yield return new Bevinding(Invoerregel.MeerlingGescheiden, false, kind, bijDeAnder);
            }
        }
    }
}
