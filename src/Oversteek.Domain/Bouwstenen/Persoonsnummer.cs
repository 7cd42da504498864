namespace Oversteek.Domain.Bouwstenen;

/// <summary>What a bsn and an onderwijsnummer share: nine digits, written with or without spaces and dots.</summary>
internal static class Persoonsnummer
{
    private const int Lengte = 9;
    private const int Zichtbaar = 4;

    public static string? Normaliseer(string? invoer)
    {
        if (invoer is null || invoer.Length > 2 * Lengte)
            return null;
        var cijfers = invoer.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return cijfers.Length == Lengte && cijfers.All(char.IsAsciiDigit) && cijfers.Any(c => c != '0') ? cijfers : null;
    }

    public static string Masker(string? cijfers) =>
        cijfers is null ? "" : string.Concat(new string('•', Lengte - Zichtbaar), cijfers.AsSpan(Lengte - Zichtbaar));
}
