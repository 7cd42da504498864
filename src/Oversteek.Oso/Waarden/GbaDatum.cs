using System.Globalization;

namespace Oversteek.Oso;

/// <summary>A date of birth as the municipality registers it: <c>DD-MM-EEJJ</c>, the only date of the standard in that order. Parts may be unknown (00).</summary>
public readonly record struct GbaDatum : IOsoWaarde<GbaDatum>
{
    private readonly string? _tekst;

    private GbaDatum(string tekst, DateOnly? waarde)
    {
        _tekst = tekst;
        Waarde = waarde;
    }

    /// <inheritdoc/>
    public string Tekst => _tekst ?? "";

    /// <summary>The date; null when the registration holds no complete, existing date (for example 00-00-2013).</summary>
    public DateOnly? Waarde { get; }

    /// <summary>Makes a value from a date, written <c>DD-MM-EEJJ</c>.</summary>
    /// <param name="datum">The date.</param>
    public static implicit operator GbaDatum(DateOnly datum) => new(datum.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture), datum);

    /// <inheritdoc/>
    public static bool TryParse(string? tekst, out GbaDatum waarde)
    {
        waarde = default;
        if (tekst is null || !Vorm.Volgt(tekst, "DD-DD-DDDD"))
            return false;
        var bestaat = DateOnly.TryParseExact(tekst, "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum);
        waarde = new GbaDatum(tekst, bestaat ? datum : null);
        return true;
    }

    /// <summary>Reads a text in the form of the standard.</summary>
    /// <param name="tekst">The text, not trimmed.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text does not have the form.</exception>
    public static GbaDatum Parse(string tekst) => TryParse(tekst, out var waarde) ? waarde : throw new FormatException("Geen geldige GbaDatum.");

    /// <summary>The text of the file.</summary>
    /// <returns><see cref="Tekst"/>.</returns>
    public override string ToString() => Tekst;
}
