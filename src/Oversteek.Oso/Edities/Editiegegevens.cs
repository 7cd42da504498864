using System.Reflection;

namespace Oversteek.Oso;

/// <summary>The data files of an edition, embedded in this library.</summary>
internal static class Editiegegevens
{
    public static string[] Regels(string editie, string bestand)
    {
        var bron = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{editie}/{bestand}")
            ?? throw new InvalidOperationException($"Gegevens {bestand} van editie {editie} ontbreken.");
        using var lezer = new StreamReader(bron);
        return lezer.ReadToEnd().Split('\n');
    }

    /// <summary>Lines of the form "key value", comments and empty lines left out.</summary>
    public static IEnumerable<(string Sleutel, string Waarde)> Paren(string editie, string bestand) =>
        Regels(editie, bestand)
            .Where(static r => r.Length > 0 && r[0] != '#')
            .Select(static r => r.Split(' ', 2))
            .Select(static d => (d[0], d[1]));
}
