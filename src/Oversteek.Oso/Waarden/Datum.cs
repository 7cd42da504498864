using System.Globalization;

namespace Oversteek.Oso;

/// <summary>A date, xs:date: <c>EEJJ-MM-DD</c>, possibly with a time zone, which is kept but means nothing here.</summary>
public readonly record struct Datum : IOsoWaarde<Datum>
{
    private readonly string? _tekst;

    private Datum(string tekst, DateOnly waarde)
    {
        _tekst = tekst;
        Waarde = waarde;
    }

    /// <inheritdoc/>
    public string Tekst => _tekst ?? "";

    /// <summary>The date, without time zone.</summary>
    public DateOnly Waarde { get; }

    /// <summary>Makes a value from a date, written <c>EEJJ-MM-DD</c>.</summary>
    /// <param name="datum">The date.</param>
    public static implicit operator Datum(DateOnly datum) => new(datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), datum);

    /// <inheritdoc/>
    public static bool TryParse(string? tekst, out Datum waarde)
    {
        waarde = default;
        if (tekst is null || !Vorm.IsDatum(Vorm.Kaal(tekst), out var datum))
            return false;
        waarde = new Datum(tekst, datum);
        return true;
    }

    /// <summary>Reads a text in the form of the standard.</summary>
    /// <param name="tekst">The text, not trimmed.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text does not have the form.</exception>
    public static Datum Parse(string tekst) => TryParse(tekst, out var waarde) ? waarde : throw new FormatException("Geen geldige Datum.");

    /// <summary>The text of the file.</summary>
    /// <returns><see cref="Tekst"/>.</returns>
    public override string ToString() => Tekst;
}
