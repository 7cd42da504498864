namespace Oversteek.Application.Logboek;

public enum Ketenafwijking
{
    /// <summary>The event or its hash is not what was written.</summary>
    Gewijzigd,

    /// <summary>Numbers are missing before or between the events.</summary>
    Ontbreekt,

    /// <summary>A second event with the same number.</summary>
    Ingevoegd,

    /// <summary>The event stands at another place than where it was written.</summary>
    Verplaatst,

    /// <summary>The chain is shorter than an anchor says.</summary>
    Afgekapt,

    /// <summary>No event fits the key, or the chain fits but an anchor knows another: the whole was made anew.</summary>
    Herschreven,

    /// <summary>The anchor is not signed with the audit key.</summary>
    AnkerOngeldig,
}

/// <summary>One deviation over a range of numbers.</summary>
public sealed record Ketenbevinding(Ketenafwijking Afwijking, long Van, long Tot)
{
    public override string ToString() => Van == Tot ? $"{Afwijking} bij {Van}" : $"{Afwijking} bij {Van} tot en met {Tot}";
}

public sealed record Ketenverslag(long Aantal, long LaatsteNummer, IReadOnlyList<Ketenbevinding> Bevindingen)
{
    public bool Klopt => Bevindingen.Count == 0;
}
