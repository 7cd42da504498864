namespace Oversteek.Oso;

/// <summary>A citizen service number. The standard only asks for text; the check digit is a test apart, because a file with a wrong number must stay readable.</summary>
public readonly record struct Bsn : IOsoWaarde<Bsn>
{
    private readonly string? _tekst;

    private Bsn(string tekst)
    {
        _tekst = tekst;
    }

    /// <inheritdoc/>
    public string Tekst => _tekst ?? "";

    /// <summary>True when the digits pass the elfproef; dots, spaces and zeros in front are a manner of writing.</summary>
    public bool VoldoetAanElfproef
    {
        get
        {
            var getypt = string.Concat(Tekst.Where(static t => t is not (' ' or '.' or '-')));
            var cijfers = getypt.TrimStart('0').PadLeft(9, '0');
            if (getypt.Length < 8 || !Vorm.Volgt(cijfers, "999999999") || cijfers is "000000000")
                return false;
            var som = '0' - cijfers[8];
            for (var i = 0; i < 8; i++)
                som += (9 - i) * (cijfers[i] - '0');
            return som % 11 == 0;
        }
    }

    /// <inheritdoc/>
    public static bool TryParse(string? tekst, out Bsn waarde)
    {
        waarde = default;
        if (string.IsNullOrEmpty(tekst))
            return false;
        waarde = new Bsn(tekst);
        return true;
    }

    /// <summary>Reads a text in the form of the standard.</summary>
    /// <param name="tekst">The text, not trimmed.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text does not have the form.</exception>
    public static Bsn Parse(string tekst) => TryParse(tekst, out var waarde) ? waarde : throw new FormatException("Geen geldige Bsn.");

    /// <summary>The text of the file.</summary>
    /// <returns><see cref="Tekst"/>.</returns>
    public override string ToString() => Tekst;
}
