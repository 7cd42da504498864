namespace Oversteek.Oso;

/// <summary>The location of a school within its BRIN: two digits. DUO writes BRIN and location as one (02QZ00); this is the last part only.</summary>
public readonly record struct Vestigingscode : IOsoWaarde<Vestigingscode>
{
    private readonly string? _tekst;

    private Vestigingscode(string tekst)
    {
        _tekst = tekst;
    }

    /// <inheritdoc/>
    public string Tekst => _tekst ?? "";


    /// <inheritdoc/>
    public static bool TryParse(string? tekst, out Vestigingscode waarde)
    {
        waarde = default;
        if (tekst is null || !Vorm.Volgt(tekst, "99"))
            return false;
        waarde = new Vestigingscode(tekst);
        return true;
    }

    /// <summary>Reads a text in the form of the standard.</summary>
    /// <param name="tekst">The text, not trimmed.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text does not have the form.</exception>
    public static Vestigingscode Parse(string tekst) => TryParse(tekst, out var waarde) ? waarde : throw new FormatException("Geen geldige Vestigingscode.");

    /// <summary>The text of the file.</summary>
    /// <returns><see cref="Tekst"/>.</returns>
    public override string ToString() => Tekst;
}
