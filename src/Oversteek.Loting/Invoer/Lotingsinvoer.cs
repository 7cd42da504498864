namespace Oversteek.Loting;

/// <summary>What is frozen before the draw: units, participants and rules. The order of the lists has no influence on any outcome or hash.</summary>
/// <param name="Ronde">Id of the round, for example <c>koersvo-2027-r1</c>; no <c>|</c> and no line break, because it is hashed with <c>|</c> around it.</param>
/// <param name="Regels">The settings of region and school year.</param>
/// <param name="Eenheden">The lotingseenheden: school and brugklas, with their seats.</param>
/// <param name="Deelnemers">Every child with an application, also those who take no part (with the reason).</param>
public sealed record Lotingsinvoer(
    string Ronde,
    Lotingsregels Regels,
    IReadOnlyList<Lotingseenheid> Eenheden,
    IReadOnlyList<Deelnemer> Deelnemers)
{
    /// <summary>Joint seats over several units; empty when the region has none.</summary>
    public IReadOnlyList<Cluster> Clusters { get; init; } = [];
}

/// <summary>One brugklas in the draw.</summary>
/// <param name="Id">Unique id; no <c>|</c> and no line break.</param>
/// <param name="Plaatsen">Seats, 0 or more. 0 is legal and refuses everybody.</param>
public sealed record Lotingseenheid(string Id, int Plaatsen)
{
    /// <summary>The school; with <see cref="Naam"/> and <see cref="Advies"/> it finds doubled classes. Null when unknown.</summary>
    public string? School { get; init; }

    /// <summary>The name that people read; null means that <see cref="Id"/> is shown.</summary>
    public string? Naam { get; init; }

    /// <summary>The advice the class is meant for; null when unknown.</summary>
    public string? Advies { get; init; }

    /// <summary>Seats kept for holders of a trait; null when there are none. Not allowed inside a cluster.</summary>
    public Reservering? Reservering { get; init; }

    /// <summary>Id of the cluster this unit belongs to, or null.</summary>
    public string? Cluster { get; init; }

    /// <summary>Smallest group the school wants (bandwidth, Den Haag); a placement below it only warns. Null: no bandwidth.</summary>
    public int? Minimum { get; init; }
}

/// <summary>Units with a joint number of seats.</summary>
/// <param name="Id">Unique id among the clusters.</param>
/// <param name="Plaatsen">Joint seats, 0 or more.</param>
public sealed record Cluster(string Id, int Plaatsen);

/// <summary>What a reserved seat means.</summary>
public enum Reserveringssoort
{
    /// <summary>The seats only for holders; the other seats only for the others.</summary>
    Hard,

    /// <summary>First the best holders on the reserved seats, then the best of the rest on whatever is left.</summary>
    SoftReserveFirst,

    /// <summary>First the open seats by order, then holders on the reserved seats, then whatever is left by order.</summary>
    SoftOpenFirst,
}

/// <summary>Seats inside one unit for holders of a trait (for example lwoo).</summary>
/// <param name="Eigenschap">The trait, as in <see cref="Deelnemer.Eigenschappen"/>.</param>
/// <param name="Plaatsen">Reserved seats, 0 up to the seats of the unit.</param>
/// <param name="Soort">Hard or soft, and the order.</param>
public sealed record Reservering(string Eigenschap, int Plaatsen, Reserveringssoort Soort);

/// <summary>Whether a child takes part.</summary>
public enum Deelname
{
    /// <summary>Takes part.</summary>
    Meedoen,

    /// <summary>The application was removed: takes no part and is never passed on.</summary>
    Verwijderd,

    /// <summary>The first preference was withdrawn: takes part with the rest of the list, ranks unchanged.</summary>
    Teruggetrokken,

    /// <summary>vso-3 or another group that the region leaves out (AAN-05).</summary>
    Uitgesloten,
}

/// <summary>A child in the round, under a random lotingskenmerk (D-62): never a BSN, never the unieke code.</summary>
/// <param name="Kenmerk">Unique in the round; no <c>|</c> and no line break.</param>
/// <param name="Voorkeuren">Ids of units, best first. Unknown and repeated ids are dropped with a warning; positions stay as submitted.</param>
public sealed record Deelnemer(string Kenmerk, IReadOnlyList<string> Voorkeuren)
{
    /// <summary>Confirmed level per unit id, 1 (best) to 8; absent or 9 is none.</summary>
    public IReadOnlyDictionary<string, int> Voorrang { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Traits for reserved seats.</summary>
    public IReadOnlyList<string> Eigenschappen { get; init; } = [];

    /// <summary>Whether the child takes part.</summary>
    public Deelname Deelname { get; init; } = Deelname.Meedoen;

    /// <summary>A seat given before the draw, or null.</summary>
    public VastePlaats? VastePlaats { get; init; }

    /// <summary>The family, for <see cref="Meerlingenregel.SharedLot"/>; null for a single child.</summary>
    public Meerling? Meerling { get; init; }
}

/// <summary>A seat taken before the draw (hardheidsclausule, zorgplicht, doubleur, court order).</summary>
/// <param name="Eenheid">The unit.</param>
/// <param name="Door">Who decided.</param>
/// <param name="TweedePersoon">Who confirmed; another person than <paramref name="Door"/>.</param>
/// <param name="Reden">Why.</param>
/// <param name="Op">When, as ISO 8601 text; the library has no clock.</param>
public sealed record VastePlaats(string Eenheid, string Door, string TweedePersoon, string Reden, string Op);

/// <summary>A child of a family with twins or more.</summary>
/// <param name="Gezin">Id of the family, random and unique in the round.</param>
/// <param name="Volgorde">Order of birth, 1 and up.</param>
public sealed record Meerling(string Gezin, int Volgorde);

/// <summary>Somebody who applied after the period; stands behind all others, in order of application number.</summary>
/// <param name="Kenmerk">Unique in the round.</param>
/// <param name="Aanmeldnummer">Application number, ascending.</param>
/// <param name="Voorkeuren">Ids of units, best first.</param>
public sealed record LateAanmelding(string Kenmerk, int Aanmeldnummer, IReadOnlyList<string> Voorkeuren);
