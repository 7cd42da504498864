namespace Oversteek.Loting;

/// <summary>The rules that input is checked against before anything runs (loting.md 5). The value is stable and may be shown.</summary>
public enum Invoerregel
{
    /// <summary>A round id, unit id, cluster id or kenmerk is empty or holds <c>|</c> or a line break.</summary>
    OngeldigeTekst,

    /// <summary>The same unit id twice.</summary>
    DubbeleEenheid,

    /// <summary>Two units of one school with the same name and advice (dubbele klassen): one brugklas with all the seats, or one cluster.</summary>
    DubbeleKlas,

    /// <summary>The same child twice.</summary>
    DubbeleDeelnemer,

    /// <summary>The same cluster id twice.</summary>
    DubbelCluster,

    /// <summary>A unit names a cluster that does not exist.</summary>
    OnbekendCluster,

    /// <summary>A negative number of seats, or a reserve larger than the unit.</summary>
    OngeldigePlaatsen,

    /// <summary>A reserve inside a cluster has no definition.</summary>
    ReserveringInCluster,

    /// <summary>A level outside 1 to 9.</summary>
    OngeldigNiveau,

    /// <summary>Different levels for one child at units of one cluster: there may be no stable result.</summary>
    VoorrangInClusterPerKlas,

    /// <summary>A level, a pin or a list names a unit that does not exist. On a list it is dropped with a warning.</summary>
    OnbekendeEenheid,

    /// <summary>A unit stands on a list twice; the second is dropped with a warning.</summary>
    HerhaaldeEenheid,

    /// <summary>A child without a usable entry on the list; she stays unplaced.</summary>
    LegeLijst,

    /// <summary>More pinned children than seats: 0 seats for the draw and a warning, never silently more seats.</summary>
    TeVeelVastePlaatsen,

    /// <summary>A pin without who, why, when or a second person, or with the same person twice.</summary>
    VastePlaatsZonderGrond,

    /// <summary>A scope or numbering that does not fit the mechanism.</summary>
    RegelsPassenNiet,

    /// <summary>A participant without a number.</summary>
    LotnummerOntbreekt,

    /// <summary>A number outside the range, or the same number twice.</summary>
    LotnummerOngeldig,

    /// <summary>Twins of one family with the same order of birth and no way to tell them apart.</summary>
    MeerlingOnduidelijk,

    /// <summary>Fewer children placed than the minimum of the bandwidth.</summary>
    OnderMinimum,

    /// <summary>
    /// DA with a number per unit, and a child lists two units of one cluster: she would stand there with two numbers, and there may be no result in
    /// which nobody is passed over.
    /// </summary>
    ClusterMetNummerPerKlas,

    /// <summary>Twins with one number stand on both sides of a cut-off; the school may go one over, by a pinned place (D-45).</summary>
    MeerlingGescheiden,
}

/// <summary>One thing found in the input: what, where and how bad.</summary>
/// <param name="Regel">The rule.</param>
/// <param name="Blokkeert">True: the run is refused. False: a warning.</param>
/// <param name="Kenmerk">The child, or null.</param>
/// <param name="Eenheid">The unit (or cluster), or null.</param>
/// <param name="Aantal">A number that belongs to it (for example how many pins too many), or null.</param>
public sealed record Bevinding(Invoerregel Regel, bool Blokkeert, string? Kenmerk = null, string? Eenheid = null, int? Aantal = null);

/// <summary>The input was refused; nothing was computed.</summary>
public sealed class InvoerGeweigerdException : Exception
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="bevindingen">Everything found, at least one of them blocking.</param>
    public InvoerGeweigerdException(IReadOnlyList<Bevinding> bevindingen)
        : base("De invoer van de loting is geweigerd: " + string.Join("; ", bevindingen.Where(b => b.Blokkeert).Take(5).Select(Tekst)))
        => Bevindingen = bevindingen;

    /// <summary>Everything found.</summary>
    public IReadOnlyList<Bevinding> Bevindingen { get; }

    private static string Tekst(Bevinding b) =>
        $"{b.Regel}{(b.Kenmerk is null ? "" : $" leerling {b.Kenmerk}")}{(b.Eenheid is null ? "" : $" klas {b.Eenheid}")}"
        + (b.Regel == Invoerregel.ClusterMetNummerPerKlas ? " (een leerling met twee klassen van een cluster heeft daar twee lotnummers; kies een nummer per leerling)" : "");
}
