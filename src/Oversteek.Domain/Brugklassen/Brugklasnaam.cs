namespace Oversteek.Domain.Brugklassen;

/// <summary>D-26: a name starts with a level, or levels joined by "/".</summary>
public static class Brugklasnaam
{
    private static readonly HashSet<string> Niveaus = new(StringComparer.OrdinalIgnoreCase)
    {
        "Praktijkonderwijs", "Vmbo", "Basis", "Kader", "GL", "TL", "Mavo", "Havo", "Vwo", "Atheneum", "Gymnasium", "ISK", "Vso",
    };

    public static bool BegintMetNiveau(string naam)
    {
        var eerste = naam.Trim().Split(' ', 2)[0];
        return eerste.Length > 0 && Array.TrueForAll(eerste.Split('/'), Niveaus.Contains);
    }

    /// <summary>"Havo 1" and "Havo 2" are the same class twice; "Havo tweetalig" is another one.</summary>
    public static string ZonderNummer(string naam) =>
        string.Join(' ', naam.Trim().ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(d => !d.All(char.IsAsciiDigit) && !(d.Length == 1 && char.IsAsciiLetter(d[0]))));
}
