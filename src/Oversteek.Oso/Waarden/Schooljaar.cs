using System.Globalization;

namespace Oversteek.Oso;

/// <summary>A school year, <c>EEJJ-EEJJ</c>. The standard does not demand that the years follow each other.</summary>
public readonly record struct Schooljaar : IOsoWaarde<Schooljaar>
{
    private readonly string? _tekst;

    private Schooljaar(string tekst)
    {
        _tekst = tekst;
    }

    /// <inheritdoc/>
    public string Tekst => _tekst ?? "";

    /// <summary>The first year; 0 for <c>default</c>.</summary>
    public int Beginjaar => Tekst.Length == 9 ? int.Parse(Tekst.AsSpan(0, 4), CultureInfo.InvariantCulture) : 0;

    /// <summary>The school year that starts in a year.</summary>
    /// <param name="beginjaar">The year of 1 August, 1 to 9998.</param>
    /// <returns>The school year.</returns>
    public static Schooljaar Vanaf(int beginjaar) =>
        Parse(string.Create(CultureInfo.InvariantCulture, $"{beginjaar:0000}-{beginjaar + 1:0000}"));

    /// <inheritdoc/>
    public static bool TryParse(string? tekst, out Schooljaar waarde)
    {
        waarde = default;
        if (tekst is null || !Vorm.Volgt(tekst, "9999-9999"))
            return false;
        waarde = new Schooljaar(tekst);
        return true;
    }

    /// <summary>Reads a text in the form of the standard.</summary>
    /// <param name="tekst">The text, not trimmed.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text does not have the form.</exception>
    public static Schooljaar Parse(string tekst) => TryParse(tekst, out var waarde) ? waarde : throw new FormatException("Geen geldige Schooljaar.");

    /// <summary>The text of the file.</summary>
    /// <returns><see cref="Tekst"/>.</returns>
    public override string ToString() => Tekst;
}
