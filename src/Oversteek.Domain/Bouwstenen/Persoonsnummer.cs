namespace Oversteek.Domain.Bouwstenen;

/// <summary>What a bsn and an onderwijsnummer share: nine digits.
/// They are written with or without spaces, dots and dashes, and with more or less zeros in front (B-23).</summary>
internal static class Persoonsnummer
{
    private const int Lengte = 9;
    private const int Zichtbaar = 4;

    public static string? Normaliseer(string? invoer)
    {
        if (invoer is null || invoer.Length > 2 * Lengte)
            return null;
        var cijfers = string.Concat(invoer.Where(t => !char.IsWhiteSpace(t) && t is not ('.' or '-')));
        if (cijfers.Length < Lengte - 1 || !cijfers.All(char.IsAsciiDigit))
            return null;
        // Spreadsheets and some administrations drop the first zero, others fill up with zeros.
        var kaal = cijfers.TrimStart('0');
        return kaal.Length is 0 or > Lengte ? null : kaal.PadLeft(Lengte, '0');
    }

    /// <summary>In a text of somebody: also with spaces, dots or dashes, and without its first zeros.</summary>
    public static bool StaatIn(string? tekst, params IEnumerable<string?> nummers)
    {
        var kaal = string.Concat((tekst ?? "").Where(t => !char.IsWhiteSpace(t) && t is not ('.' or '-')));
        return nummers.Select(n => n?.TrimStart('0')).Any(n => n is { Length: > 0 } && kaal.Contains(n, StringComparison.Ordinal));
    }

    public static string Masker(string? cijfers) =>
        cijfers is null ? "" : string.Concat(new string('•', Lengte - Zichtbaar), cijfers.AsSpan(Lengte - Zichtbaar));
}
