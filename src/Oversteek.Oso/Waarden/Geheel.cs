using System.Globalization;

namespace Oversteek.Oso;

/// <summary>A whole number, xs:integer or xs:int, of at most 18 digits.</summary>
public readonly record struct Geheel : IOsoWaarde<Geheel>
{
    private readonly string? _tekst;

    private Geheel(string tekst, long waarde)
    {
        _tekst = tekst;
        Waarde = waarde;
    }

    /// <inheritdoc/>
    public string Tekst => _tekst ?? "";

    /// <summary>The number.</summary>
    public long Waarde { get; }

    /// <summary>Makes a value, written without sign or leading zeros where possible.</summary>
    /// <param name="waarde">The number.</param>
    public static implicit operator Geheel(int waarde) => new(waarde.ToString(CultureInfo.InvariantCulture), waarde);

    /// <inheritdoc/>
    public static bool TryParse(string? tekst, out Geheel waarde)
    {
        waarde = default;
        if (tekst is null || !Vorm.IsGeheel(Vorm.Kaal(tekst)))
            return false;
        if (!long.TryParse(Vorm.Kaal(tekst), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal))
            return false;
        waarde = new Geheel(tekst, getal);
        return true;
    }

    /// <summary>Reads a text in the form of the standard.</summary>
    /// <param name="tekst">The text, not trimmed.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text does not have the form.</exception>
    public static Geheel Parse(string tekst) => TryParse(tekst, out var waarde) ? waarde : throw new FormatException("Geen geldige Geheel.");

    /// <summary>The text of the file.</summary>
    /// <returns><see cref="Tekst"/>.</returns>
    public override string ToString() => Tekst;
}
