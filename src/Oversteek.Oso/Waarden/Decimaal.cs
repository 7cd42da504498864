using System.Globalization;

namespace Oversteek.Oso;

/// <summary>A decimal number with a point, xs:decimal, in the range of <see cref="decimal"/>.</summary>
public readonly record struct Decimaal : IOsoWaarde<Decimaal>
{
    private readonly string? _tekst;

    private Decimaal(string tekst, decimal waarde)
    {
        _tekst = tekst;
        Waarde = waarde;
    }

    /// <inheritdoc/>
    public string Tekst => _tekst ?? "";

    /// <summary>The number.</summary>
    public decimal Waarde { get; }

    /// <summary>Makes a value, written with a point and the decimals of the number.</summary>
    /// <param name="waarde">The number.</param>
    public static implicit operator Decimaal(decimal waarde) => new(waarde.ToString(CultureInfo.InvariantCulture), waarde);

    /// <inheritdoc/>
    public static bool TryParse(string? tekst, out Decimaal waarde)
    {
        waarde = default;
        if (tekst is null || !Vorm.IsDecimaal(Vorm.Kaal(tekst)))
            return false;
        const NumberStyles Stijl = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(Vorm.Kaal(tekst), Stijl, CultureInfo.InvariantCulture, out var getal))
            return false;
        waarde = new Decimaal(tekst, getal);
        return true;
    }

    /// <summary>Reads a text in the form of the standard.</summary>
    /// <param name="tekst">The text, not trimmed.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text does not have the form.</exception>
    public static Decimaal Parse(string tekst) => TryParse(tekst, out var waarde) ? waarde : throw new FormatException("Geen geldige Decimaal.");

    /// <summary>The text of the file.</summary>
    /// <returns><see cref="Tekst"/>.</returns>
    public override string ToString() => Tekst;
}
