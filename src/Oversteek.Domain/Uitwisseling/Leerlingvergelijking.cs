using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

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
    /// <param name="gegevens">What a file or a form says; without a pupil code when it is one of another school.</param>
    public static Leerlingvergelijking Van(Leerling bekend, Leerlinggegevens gegevens)
    {
        var (was, nieuw) = (bekend.Personalia, gegevens.Personalia);
        return new Leerlingvergelijking(
            PerNummer(bekend, gegevens),
            Vergelijk(bekend.Leerlingcode, gegevens.Leerlingcode, string.Equals),
            nieuw is null ? Overeenkomst.Onbekend : was.HeeftFamilienaamVan(nieuw) ? Overeenkomst.Gelijk : Overeenkomst.Anders,
            Vergelijk<object>(was.Geboortedatum, nieuw?.Geboortedatum, Equals))
        {
            AndereRoepnaam = Vergelijk(was.Roepnaam, nieuw?.Roepnaam, IsRoepnaamVan) == Overeenkomst.Anders,
        };
    }

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

    // Two bsn's or two onderwijsnummers can be compared; one of each cannot.
    private static Overeenkomst PerNummer(Leerling bekend, Leerlinggegevens gegevens)
    {
        var bsn = Vergelijk(bekend.Bsn, gegevens.Bsn, (a, b) => Bsn.TryParse(a, out var een) && Bsn.TryParse(b, out var twee) && een == twee);
        return bsn != Overeenkomst.Onbekend
            ? bsn
            : Vergelijk(bekend.Onderwijsnummer, gegevens.Onderwijsnummer,
                (a, b) => Onderwijsnummer.TryParse(a, out var een) && Onderwijsnummer.TryParse(b, out var twee) && een == twee);
    }

    /// <summary>Kim and Kimberley are one child, Kim and Tom are two.</summary>
    private static bool IsRoepnaamVan(string een, string ander)
    {
        var (a, b) = (Naamvorm.Van(een), Naamvorm.Van(ander));
        return a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
    }

    private static Overeenkomst Vergelijk<T>(T? een, T? ander, Func<T, T, bool> gelijk)
        where T : class
    {
        if (een is null or "" || ander is null or "")
            return Overeenkomst.Onbekend;
        return gelijk(een, ander) ? Overeenkomst.Gelijk : Overeenkomst.Anders;
    }
}
