namespace Oversteek.Oso;

/// <summary>A boolean, xs:boolean: <c>true</c>, <c>false</c>, <c>1</c> or <c>0</c>.</summary>
public readonly record struct Logisch : IOsoWaarde<Logisch>
{
    private readonly string? _tekst;

    private Logisch(string tekst, bool waarde)
    {
        _tekst = tekst;
        Waarde = waarde;
    }

    /// <inheritdoc/>
    public string Tekst => _tekst ?? "";

    /// <summary>True for <c>true</c> and <c>1</c>.</summary>
    public bool Waarde { get; }

    /// <summary>Makes a value, written <c>true</c> or <c>false</c>.</summary>
    /// <param name="waarde">The boolean.</param>
    public static implicit operator Logisch(bool waarde) => new(waarde ? "true" : "false", waarde);

    /// <summary>The boolean itself.</summary>
    /// <param name="waarde">The value.</param>
    public static implicit operator bool(Logisch waarde) => waarde.Waarde;

    /// <inheritdoc/>
    public static bool TryParse(string? tekst, out Logisch waarde)
    {
        waarde = default;
        if (tekst is null)
            return false;
        var kaal = Vorm.Kaal(tekst);
        var waar = kaal is "true" or "1";
        if (!waar && kaal is not ("false" or "0"))
            return false;
        waarde = new Logisch(tekst, waar);
        return true;
    }

    /// <summary>Reads a text in the form of the standard.</summary>
    /// <param name="tekst">The text, not trimmed.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text does not have the form.</exception>
    public static Logisch Parse(string tekst) => TryParse(tekst, out var waarde) ? waarde : throw new FormatException("Geen geldige Logisch.");

    /// <summary>The text of the file.</summary>
    /// <returns><see cref="Tekst"/>.</returns>
    public override string ToString() => Tekst;
}
