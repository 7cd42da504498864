namespace Oversteek.Oso;

/// <summary>Year and month of birth, <c>EEJJ-MM</c>.</summary>
public readonly record struct Geboortemaand : IOsoWaarde<Geboortemaand>
{
    private readonly string? _tekst;

    private Geboortemaand(string tekst)
    {
        _tekst = tekst;
    }

    /// <inheritdoc/>
    public string Tekst => _tekst ?? "";


    /// <inheritdoc/>
    public static bool TryParse(string? tekst, out Geboortemaand waarde)
    {
        waarde = default;
        if (tekst is null || !Vorm.Volgt(tekst, "DDDD-DD"))
            return false;
        waarde = new Geboortemaand(tekst);
        return true;
    }

    /// <summary>Reads a text in the form of the standard.</summary>
    /// <param name="tekst">The text, not trimmed.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text does not have the form.</exception>
    public static Geboortemaand Parse(string tekst) => TryParse(tekst, out var waarde) ? waarde : throw new FormatException("Geen geldige Geboortemaand.");

    /// <summary>The text of the file.</summary>
    /// <returns><see cref="Tekst"/>.</returns>
    public override string ToString() => Tekst;
}
