namespace Oversteek.Oso;

/// <summary>The number of a school in the register of institutions: two digits and two capitals, such as 99XX.</summary>
public readonly record struct Brincode : IOsoWaarde<Brincode>
{
    private readonly string? _tekst;

    private Brincode(string tekst)
    {
        _tekst = tekst;
    }

    /// <inheritdoc/>
    public string Tekst => _tekst ?? "";


    /// <inheritdoc/>
    public static bool TryParse(string? tekst, out Brincode waarde)
    {
        waarde = default;
        if (tekst is null || !Vorm.Volgt(tekst, "99AA"))
            return false;
        waarde = new Brincode(tekst);
        return true;
    }

    /// <summary>Reads a text in the form of the standard.</summary>
    /// <param name="tekst">The text, not trimmed.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text does not have the form.</exception>
    public static Brincode Parse(string tekst) => TryParse(tekst, out var waarde) ? waarde : throw new FormatException("Geen geldige Brincode.");

    /// <summary>The text of the file.</summary>
    /// <returns><see cref="Tekst"/>.</returns>
    public override string ToString() => Tekst;
}
