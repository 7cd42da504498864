namespace Oversteek.Application.Persistence;

/// <summary>The ways in which a row can be open to a unit of work; each has one form in the filter, in the guard and in SQL.</summary>
public enum Zichtweg
{
    /// <summary>A running access row of the holder for the child in this column, of one of the reaches.</summary>
    Inzage,

    /// <summary>As <see cref="Inzage"/>, for the row that the access row itself names.</summary>
    EigenRij,

    /// <summary>The holder stands in this column.</summary>
    Houder,

    /// <summary>Both: the holder stands in this column and has <see cref="Inzage"/> of the child of the row.</summary>
    Partij,

    /// <summary>The account stands in this column.</summary>
    Account,

    /// <summary>The account in this column has or had a functie at the holder.</summary>
    Collega,

    /// <summary>Accounts of others are open: nobody is known yet, or the role manages accounts.</summary>
    Toegangsbeheer,

    /// <summary>Nothing stands in this column.</summary>
    Leeg,

    Iedereen,

    /// <summary>Not even the platform.</summary>
    Niemand,
}

/// <summary>One way to a row; the platform itself always has another, unless it says <see cref="Zichtweg.Niemand"/>.</summary>
/// <param name="Kolom">Name of the property, of which the model knows the column.</param>
public sealed record Voorwaarde(Zichtweg Weg, string Kolom = "", params IReadOnlyList<string> Reikwijdten)
{
    private const char Deel = ':';

    public override string ToString() => string.Join(Deel, Weg, Kolom, string.Join(',', Reikwijdten));

    public static Voorwaarde Lees(string tekst)
    {
        var delen = tekst.Split(Deel);
        return new Voorwaarde(Enum.Parse<Zichtweg>(delen[0]), delen[1], delen[2].Split(',', StringSplitOptions.RemoveEmptyEntries));
    }
}
