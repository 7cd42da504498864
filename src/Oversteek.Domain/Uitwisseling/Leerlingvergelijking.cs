namespace Oversteek.Domain.Uitwisseling;

public enum Overeenkomst
{
    Gelijk,
    Anders,

    /// <summary>One of the two does not say it, or says another kind of number.</summary>
    Onbekend,
}

public enum Koppeloordeel
{
    /// <summary>Nothing speaks for the same child.</summary>
    Ander,

    Zelfde,

    /// <summary>A person must say it.</summary>
    Vragen,

    /// <summary>One thing says the same child and another denies it: refused, never guessed.</summary>
    Tegenspraak,
}

/// <summary>
/// Is the child of a dossier a pupil that is known (D-77)? A personal number comes first; a pupil code says nothing without family name and
/// birth date; name and birth date alone are asked.
/// </summary>
/// <param name="Naam">Family name.</param>
public sealed record Leerlingvergelijking(Overeenkomst Nummer, Overeenkomst Code, Overeenkomst Naam, Overeenkomst Geboortedatum)
{
    /// <summary>Twins have all but this in common.</summary>
    public bool AndereRoepnaam { get; init; }

    public Koppeloordeel Oordeel => Nummer switch
    {
        Overeenkomst.Gelijk => OpNummer,
        Overeenkomst.Anders => Code == Overeenkomst.Gelijk ? Koppeloordeel.Tegenspraak : Koppeloordeel.Ander,
        _ => Code == Overeenkomst.Gelijk ? OpCode : OpNaam,
    };

    // Somebody's family name can change, a birth date only be wrong.
    private Koppeloordeel OpNummer => (Naam, Geboortedatum) switch
    {
        (Overeenkomst.Anders, Overeenkomst.Anders) => Koppeloordeel.Tegenspraak,
        (_, Overeenkomst.Anders) => Koppeloordeel.Vragen,
        _ => Koppeloordeel.Zelfde,
    };

    private Koppeloordeel OpCode => (Naam, Geboortedatum) switch
    {
        (Overeenkomst.Gelijk, Overeenkomst.Gelijk) => AndereRoepnaam ? Koppeloordeel.Vragen : Koppeloordeel.Zelfde,
        (Overeenkomst.Gelijk, _) or (_, Overeenkomst.Gelijk) => Koppeloordeel.Vragen,
        _ => Koppeloordeel.Tegenspraak,
    };

    private Koppeloordeel OpNaam =>
        (Naam, Geboortedatum, AndereRoepnaam) == (Overeenkomst.Gelijk, Overeenkomst.Gelijk, false) ? Koppeloordeel.Vragen : Koppeloordeel.Ander;
}
