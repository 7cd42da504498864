using Oversteek.Application.Gebruikers;
using Oversteek.Documenten.Tabellen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Web.Pages.Gebruikers.Beheer;

/// <summary>A list of people as it is pasted from a spreadsheet: the first line names the columns.</summary>
internal static class Uitnodigingslijst
{
    private static readonly string[] Organisatie = ["ORGANISATIE", "SCHOOL", "VESTIGINGSCODE", "CODE"];
    private static readonly string[] Email = ["E-MAILADRES", "EMAILADRES", "E-MAIL", "EMAIL"];
    private static readonly string[] Mobiel = ["MOBIEL", "MOBIEL NUMMER", "TELEFOON"];

    /// <summary>Null when the first line does not name the columns that are needed.</summary>
    public static IReadOnlyList<Uitnodigingsregel>? Lees(string tekst)
    {
        var rijen = CsvLezer.Lees(tekst);
        return rijen.Count > 0 && HeeftKolommen(rijen[0].Velden)
            ? [.. rijen.Where(r => r.Velden.Values.Any(v => v.Length > 0)).Select(Regel)]
            : null;
    }

    /// <summary>The list with only these lines, to mend and send again.</summary>
    public static string Rest(string tekst, IEnumerable<int> regels)
    {
        var alle = tekst.ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', [alle[0], .. regels.Where(r => r <= alle.Length).Select(r => alle[r - 1])]);
    }

    private static bool HeeftKolommen(IReadOnlyDictionary<string, string> kolommen) =>
        Organisatie.Any(kolommen.ContainsKey) && kolommen.ContainsKey("NAAM") && Email.Any(kolommen.ContainsKey);

    private static Uitnodigingsregel Regel(Csvrij rij)
    {
        var rol = rij.Veld("ROL");
        var mobiel = rij.Veld(Mobiel);
        return new Uitnodigingsregel(
            rij.Regel, rij.Veld(Organisatie), rij.Veld("NAAM"), rij.Veld(Email), mobiel.Length > 0 ? mobiel : null, Rolvan(rol), rol.Length > 0);
    }

    private static Rol? Rolvan(string naam) => Enum.GetValues<Rol>().Where(r => r.IsMedewerker())
        .Where(r => string.Equals(r.Naam(), naam, StringComparison.OrdinalIgnoreCase)).Select(r => (Rol?)r).FirstOrDefault();
}
