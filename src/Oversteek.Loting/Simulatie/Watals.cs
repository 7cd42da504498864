using Oversteek.Loting.Kern;

namespace Oversteek.Loting.Simulatie;

/// <summary>
/// A draft outcome: averages over redrawn lotteries. It has no numbers of LOT-1, no proof and no report, so there is no way to publish it.
/// </summary>
/// <param name="Trekkingen">Number of draws.</param>
/// <param name="Verdeling">Children per submitted position, summed over all draws; key 0 is without a place.</param>
/// <param name="GeweigerdPerEenheid">Refusals per unit id, summed over all draws.</param>
/// <param name="Loters">Children in the draw.</param>
public sealed record Proefuitkomst(
    int Trekkingen,
    IReadOnlyDictionary<int, long> Verdeling,
    IReadOnlyDictionary<string, long> GeweigerdPerEenheid,
    int Loters)
{
    /// <summary>The mark that every screen and file shows.</summary>
    public const string Merk = "proef";

    /// <summary>The share of children at a submitted position (0: without a place).</summary>
    /// <param name="rang">The position, or 0.</param>
    /// <returns>The chance of an arbitrary child.</returns>
    public Kans Aandeel(int rang) => new(Verdeling.GetValueOrDefault(rang), (long)Trekkingen * Math.Max(1, Loters));
}

/// <summary>What one more seat at a unit does.</summary>
/// <param name="Eenheid">The unit.</param>
/// <param name="Verhuizers">Children who move, in the order of the chain; each to a higher preference (DA).</param>
/// <param name="PlaatstEenLeerling">True when the chain ends with a child who had no place.</param>
public sealed record Extraplaats(string Eenheid, IReadOnlyList<Verhuizing> Verhuizers, bool PlaatstEenLeerling);

/// <summary>A child that moves.</summary>
/// <param name="Kenmerk">Who.</param>
/// <param name="Van">From which unit, or null when she had none.</param>
/// <param name="Naar">To which unit, or null when she has none any more.</param>
public sealed record Verhuizing(string Kenmerk, string? Van, string? Naar);

/// <summary>What would happen with other seats, classes or rules. Drafts only, on numbers of their own.</summary>
public static class Watals
{
    /// <summary>Runs K redrawn lotteries. O(K L log q).</summary>
    /// <param name="invoer">The changed draft.</param>
    /// <param name="trekkingen">K, 1 and up.</param>
    /// <param name="zaad">Seed of the draft; use the same one to compare two drafts on the same draws.</param>
    /// <returns>The draft outcome.</returns>
    /// <exception cref="InvoerGeweigerdException">The input is refused.</exception>
    public static Proefuitkomst Bereken(Lotingsinvoer invoer, int trekkingen, ulong zaad) =>
        Bereken(invoer, trekkingen, zaad, voortgang: null, CancellationToken.None);

    /// <summary>Runs K redrawn lotteries, until that is cancelled.</summary>
    /// <param name="invoer">The changed draft.</param>
    /// <param name="trekkingen">K, 1 and up.</param>
    /// <param name="zaad">Seed of the draft; use the same one to compare two drafts on the same draws.</param>
    /// <param name="voortgang">Hears which part is done, 0 to 1, in steps of a hundredth; null when nobody wants to know.</param>
    /// <param name="annulering">Stops it; nothing was made.</param>
    /// <returns>The draft outcome.</returns>
    /// <exception cref="InvoerGeweigerdException">The input is refused.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Proefuitkomst Bereken(Lotingsinvoer invoer, int trekkingen, ulong zaad, IProgress<double>? voortgang, CancellationToken annulering)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trekkingen, 1);
        var opstelling = Proef.Opstelling(invoer);
        var veld = opstelling.Veld;
        var herloting = new Herloting(veld, invoer.Regels.Mechanisme, invoer.Regels.Nummering);
        var verdeling = new SortedDictionary<int, long>();
        var geweigerd = new long[veld.Eenheden];
        var teller = new Voortgang(trekkingen, voortgang, annulering);
        for (var t = 0; t < trekkingen && teller.Verder(); t++)
        {
            var uitkomst = herloting.Trek(zaad, t);
            for (var s = 0; s < uitkomst.Length; s++)
            {
                var rang = uitkomst[s] < 0 ? 0 : veld.Rang[uitkomst[s]];
                verdeling[rang] = verdeling.GetValueOrDefault(rang) + 1;
                var tot = uitkomst[s] < 0 ? veld.Begin[s + 1] : uitkomst[s];
                for (var k = veld.Begin[s]; k < tot; k++)
                    geweigerd[veld.Doel[k]]++;
            }
        }
        annulering.ThrowIfCancellationRequested();
        var perEenheid = opstelling.Eenheden.Select((e, u) => (e.Id, geweigerd[u])).ToDictionary(p => p.Id, p => p.Item2, StringComparer.Ordinal);
        return new Proefuitkomst(trekkingen, verdeling, perEenheid, veld.Leerlingen);
    }

    /// <summary>What one more seat at a unit does in one draw: who moves, chain included. O(L log q).</summary>
    /// <param name="invoer">The draft.</param>
    /// <param name="eenheid">The unit id.</param>
    /// <param name="zaad">Seed of the draft.</param>
    /// <returns>The movers.</returns>
    public static Extraplaats EenPlaatsErbij(Lotingsinvoer invoer, string eenheid, ulong zaad)
    {
        var meer = MetPlaatsen(invoer, eenheid, invoer.Eenheden.First(e => Is(e, eenheid)).Plaatsen + 1);
        var (oud, nieuw) = (Een(invoer, zaad), Een(meer, zaad));
        var anders = oud.Where(p => !string.Equals(p.Value, nieuw[p.Key], StringComparison.Ordinal))
            .Select(p => new Verhuizing(p.Key, p.Value, nieuw[p.Key])).ToList();
        var plaatst = anders.Exists(v => v is { Van: null, Naar: not null });
        return new Extraplaats(eenheid, Keten(anders, eenheid), plaatst);
    }

    /// <summary>
    /// Extra seats per unit with which nobody stays without a place in one draw: one seat at a time, at the first preference of the first
    /// child (in byte order) that has none. Children with an empty list are left out. An upper bound: another spread may need fewer.
    /// </summary>
    /// <param name="invoer">The draft.</param>
    /// <param name="zaad">Seed of the draft.</param>
    /// <returns>Extra seats per unit id; empty when everybody has a place.</returns>
    public static IReadOnlyDictionary<string, int> PlaatsenNodig(Lotingsinvoer invoer, ulong zaad) => PlaatsenNodig(invoer, zaad, CancellationToken.None);

    /// <summary>Extra seats per unit with which nobody stays without a place in one draw, until that is cancelled: one draw per seat.</summary>
    /// <param name="invoer">The draft.</param>
    /// <param name="zaad">Seed of the draft.</param>
    /// <param name="annulering">Stops it; nothing was made.</param>
    /// <returns>Extra seats per unit id; empty when everybody has a place.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyDictionary<string, int> PlaatsenNodig(Lotingsinvoer invoer, ulong zaad, CancellationToken annulering)
    {
        var extra = new SortedDictionary<string, int>(Byteorde.Instantie);
        while (true)
        {
            annulering.ThrowIfCancellationRequested();
            var opstelling = Proef.Opstelling(invoer);
            var uitkomst = new Herloting(opstelling.Veld, invoer.Regels.Mechanisme, invoer.Regels.Nummering).Trek(zaad, 0);
            var zonder = Array.FindIndex(uitkomst, k => k < 0);
            while (zonder >= 0 && opstelling.Veld.Begin[zonder] == opstelling.Veld.Begin[zonder + 1])
                zonder = Array.FindIndex(uitkomst, zonder + 1, k => k < 0);
            if (zonder < 0)
                return extra;
            var eenheid = opstelling.Eenheden[opstelling.Veld.Doel[opstelling.Veld.Begin[zonder]]];
            extra[eenheid.Id] = extra.GetValueOrDefault(eenheid.Id) + 1;
            invoer = MetPlaatsen(invoer, eenheid.Id, Math.Max(eenheid.Plaatsen, opstelling.Vast[opstelling.EenheidNummer[eenheid.Id]]) + 1);
        }
    }

    /// <summary>The draft with another number of seats at a unit; a cluster around it gets as many more or fewer.</summary>
    /// <param name="invoer">The draft.</param>
    /// <param name="eenheid">The unit id.</param>
    /// <param name="plaatsen">The new number, 0 or more.</param>
    /// <returns>The changed draft.</returns>
    public static Lotingsinvoer MetPlaatsen(Lotingsinvoer invoer, string eenheid, int plaatsen)
    {
        var oud = invoer.Eenheden.First(e => Is(e, eenheid));
        return invoer with
        {
            Eenheden = [.. invoer.Eenheden.Select(e => Is(e, eenheid) ? e with { Plaatsen = plaatsen } : e)],
            Clusters = [.. invoer.Clusters.Select(c => string.Equals(c.Id, oud.Cluster, StringComparison.Ordinal)
                ? c with { Plaatsen = Math.Max(0, c.Plaatsen + plaatsen - oud.Plaatsen) }
                : c)],
        };
    }

    /// <summary>The draft without any priority.</summary>
    /// <param name="invoer">The draft.</param>
    /// <returns>The changed draft.</returns>
    public static Lotingsinvoer ZonderVoorrang(Lotingsinvoer invoer) => invoer with
    {
        Deelnemers = [.. invoer.Deelnemers.Select(d => d with { Voorrang = new Dictionary<string, int>(StringComparer.Ordinal) })],
    };

    /// <summary>The draft with two units joined: the second disappears, its seats go to the first, lists keep the better position, levels the better level.</summary>
    /// <param name="invoer">The draft.</param>
    /// <param name="blijft">The unit that stays.</param>
    /// <param name="verdwijnt">The unit that goes.</param>
    /// <returns>The changed draft.</returns>
    public static Lotingsinvoer VoegSamen(Lotingsinvoer invoer, string blijft, string verdwijnt)
    {
        var extra = invoer.Eenheden.First(e => Is(e, verdwijnt)).Plaatsen;
        var samen = MetPlaatsen(invoer, blijft, invoer.Eenheden.First(e => Is(e, blijft)).Plaatsen + extra);
        return samen with
        {
            Eenheden = [.. samen.Eenheden.Where(e => !Is(e, verdwijnt))],
            Deelnemers = [.. samen.Deelnemers.Select(d => Samen(d, blijft, verdwijnt))],
        };
    }

    /// <summary>The draft with a unit split: a part of its seats goes to a new unit, which stands right behind it on every list, with the same level.</summary>
    /// <param name="invoer">The draft.</param>
    /// <param name="eenheid">The unit to split.</param>
    /// <param name="nieuw">Id of the new unit.</param>
    /// <param name="plaatsen">Seats of the new unit, at most those of the old one.</param>
    /// <returns>The changed draft.</returns>
    public static Lotingsinvoer Splits(Lotingsinvoer invoer, string eenheid, string nieuw, int plaatsen)
    {
        var oud = invoer.Eenheden.First(e => Is(e, eenheid));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plaatsen, oud.Plaatsen);
        return invoer with
        {
            Eenheden =
            [
                .. invoer.Eenheden.Select(e => Is(e, eenheid) ? e with { Plaatsen = e.Plaatsen - plaatsen } : e),
                oud with { Id = nieuw, Naam = nieuw, Plaatsen = plaatsen },
            ],
            Deelnemers = [.. invoer.Deelnemers.Select(d => d with
            {
                Voorkeuren = [.. d.Voorkeuren.SelectMany(id => string.Equals(id, eenheid, StringComparison.Ordinal) ? [id, nieuw] : new[] { id })],
                Voorrang = d.Voorrang.TryGetValue(eenheid, out var niveau)
                    ? new Dictionary<string, int>(d.Voorrang, StringComparer.Ordinal) { [nieuw] = niveau }
                    : d.Voorrang,
            })],
        };
    }

    private static Deelnemer Samen(Deelnemer d, string blijft, string verdwijnt)
    {
        var voorrang = d.Voorrang.Where(p => !string.Equals(p.Key, verdwijnt, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        if (d.Voorrang.TryGetValue(verdwijnt, out var niveau))
            voorrang[blijft] = Math.Min(niveau, voorrang.GetValueOrDefault(blijft, Niveau.Geen));
        return d with
        {
            Voorkeuren = [.. d.Voorkeuren.Select(id => string.Equals(id, verdwijnt, StringComparison.Ordinal) ? blijft : id).Distinct(StringComparer.Ordinal)],
            Voorrang = voorrang,
            VastePlaats = d.VastePlaats is { } v && string.Equals(v.Eenheid, verdwijnt, StringComparison.Ordinal) ? v with { Eenheid = blijft } : d.VastePlaats,
        };
    }

    private static Dictionary<string, string?> Een(Lotingsinvoer invoer, ulong zaad)
    {
        var opstelling = Proef.Opstelling(invoer);
        var uitkomst = new Herloting(opstelling.Veld, invoer.Regels.Mechanisme, invoer.Regels.Nummering).Trek(zaad, 0);
        return opstelling.Loters.Select((d, s) => (d.Kenmerk, Eenheid: uitkomst[s] < 0 ? null : opstelling.Eenheden[opstelling.Veld.Doel[uitkomst[s]]].Id))
            .ToDictionary(p => p.Kenmerk, p => p.Eenheid, StringComparer.Ordinal);
    }

    // Orders the moves as a chain from the new seat; moves outside the chain (not under DA) follow in byte order.
    private static List<Verhuizing> Keten(List<Verhuizing> anders, string vrij)
    {
        var keten = new List<Verhuizing>();
        string? plek = vrij;
        while (plek is not null && anders.Find(v => string.Equals(v.Naar, plek, StringComparison.Ordinal)) is { } volgende)
        {
            keten.Add(volgende);
            anders.Remove(volgende);
            plek = volgende.Van;
        }
        keten.AddRange(anders.OrderBy(v => v.Kenmerk, Byteorde.Instantie));
        return keten;
    }

    private static bool Is(Lotingseenheid e, string id) => string.Equals(e.Id, id, StringComparison.Ordinal);
}
