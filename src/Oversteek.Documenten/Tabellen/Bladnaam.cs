namespace Oversteek.Documenten.Tabellen;

/// <summary>Excel's rules for the name of a sheet: at most 31 characters, none of []:*?/\, no apostrophe at the ends, unique.</summary>
public static class Bladnaam
{
    private const int Maximum = 31;

    public static string Geldig(string naam, params IReadOnlyCollection<string> bezet)
    {
        var schoon = string.Concat(naam.Select(t => "[]:*?/\\".Contains(t, StringComparison.Ordinal) || char.IsControl(t) ? '-' : t));
        schoon = Ingekort(schoon.Trim(' ', '\''), Maximum);
        // "History" is a name that Excel keeps for itself.
        if (schoon.Length == 0 || schoon.Equals("History", StringComparison.OrdinalIgnoreCase))
            schoon = "Blad";

        var uniek = schoon;
        for (var n = 2; bezet.Contains(uniek, StringComparer.OrdinalIgnoreCase); n++)
            uniek = $"{Ingekort(schoon, Maximum - 4)} ({n})";
        return uniek;
    }

    private static string Ingekort(string tekst, int maximum)
    {
        if (tekst.Length <= maximum)
            return tekst;
        var einde = char.IsHighSurrogate(tekst[maximum - 1]) ? maximum - 1 : maximum;
        return tekst[..einde].Trim(' ', '\'');
    }
}
