namespace Oversteek.Loting;

/// <summary>The way places are divided. A region chooses one before applications open (D-60); it is never code. Source: loting.md 3.</summary>
public enum Mechanisme
{
    /// <summary>Deferred acceptance: the student-optimal stable matching (Gale and Shapley 1962).</summary>
    Da,

    /// <summary>Immediate acceptance: round k is position k of the submitted list; what is accepted stays accepted.</summary>
    R1,

    /// <summary>First choices first; then the others, in ascending lot number, get the first later entry with a free seat. Levels count in round 1 only.</summary>
    R2,

    /// <summary>Den Haag: <see cref="R2"/> with a number per unit in the first stage and one central number for passing on.</summary>
    DecentralThenCentral,
}

/// <summary>One lot number for every unit, or a number per unit.</summary>
public enum Nummering
{
    /// <summary>Single tie-breaking: one number per pupil.</summary>
    Stb,

    /// <summary>Multiple tie-breaking: a number per pupil and unit.</summary>
    Mtb,
}

/// <summary>Where a confirmed priority level counts.</summary>
public enum Voorrangsbereik
{
    /// <summary>At every unit of the list.</summary>
    All,

    /// <summary>Only at the first entry of the submitted list (and, inside a cluster, at the other units of that cluster).</summary>
    FirstPreferenceOnly,

    /// <summary>Only in the first stage of R1, R2 or DecentralThenCentral. Refused under DA, which has no stages.</summary>
    FirstStageOnly,
}

/// <summary>What the order of a waiting list looks at.</summary>
public enum Wachtlijstsleutel
{
    /// <summary>The lot number (at that unit when numbers are per unit).</summary>
    Lot,

    /// <summary>The priority level that counted at that unit; 9 is none.</summary>
    Level,

    /// <summary>The position of the unit in the submitted list.</summary>
    PreferenceRank,
}

/// <summary>One sort key of a waiting list.</summary>
/// <param name="Sleutel">What is compared.</param>
/// <param name="Aflopend">True: the highest value comes first (Amsterdam reverses the lot).</param>
public sealed record Wachtlijstorde(Wachtlijstsleutel Sleutel, bool Aflopend = false);

/// <summary>How twins and more take part.</summary>
public enum Meerlingenregel
{
    /// <summary>Every child has her own ticket.</summary>
    Separate,

    /// <summary>One ticket per family; inside it by order of birth, then by lotingskenmerk.</summary>
    SharedLot,
}

/// <summary>The settings of a region and school year that decide the outcome (loting.md 4). Immutable; part of the frozen input and of its hash.</summary>
public sealed record Lotingsregels
{
    /// <summary>The mechanism; a new region has <see cref="Mechanisme.Da"/>.</summary>
    public Mechanisme Mechanisme { get; init; } = Mechanisme.Da;

    /// <summary>One number or a number per unit. DecentralThenCentral needs <see cref="Nummering.Mtb"/>.</summary>
    public Nummering Nummering { get; init; } = Nummering.Stb;

    /// <summary>Where levels count.</summary>
    public Voorrangsbereik Voorrangsbereik { get; init; } = Voorrangsbereik.All;

    /// <summary>Sort keys of the waiting lists, most important first; late applicants always come after all others, by application number.</summary>
    public IReadOnlyList<Wachtlijstorde> Wachtlijstvolgorde { get; init; } = [new Wachtlijstorde(Wachtlijstsleutel.Lot)];

    /// <summary>How multiples take part; default <see cref="Meerlingenregel.Separate"/> (D-45).</summary>
    public Meerlingenregel Meerlingen { get; init; } = Meerlingenregel.Separate;

    /// <summary>Counts below this number are left out of the public report (D-62). 0 shows everything.</summary>
    public int KleineAantallen { get; init; } = 5;

    /// <summary>
    /// True when no family can gain by listing units in another order than she wants them: plain DA with levels at every unit
    /// and a waiting list that is not reversed (domein.md 6.5). Only then may a screen say that the order cannot do harm.
    /// </summary>
    public bool VolgordeKanNietSchaden =>
        Mechanisme == Mechanisme.Da && Voorrangsbereik == Voorrangsbereik.All
        && Wachtlijstvolgorde.All(o => o is { Aflopend: false, Sleutel: not Wachtlijstsleutel.PreferenceRank });
}
