using System.Globalization;
using Oversteek.Domain.Formulieren;

namespace Oversteek.Web.Formulieren;

/// <summary>The names of the inputs of a form, and the way back from a POST or a draft to what was typed.</summary>
public static class Formulierpost
{
    public const string Voorvoegsel = "Invoer.";

    public static string Naam(Vraag vraag) => Voorvoegsel + vraag.Invoernaam;

    public static string Naam(Lijstvraag lijst, int rij, Vraag kolom) => Voorvoegsel + lijst.Cel(rij, kolom);

    public static Dictionary<string, string[]> Velden(IFormCollection formulier) => formulier
        .Where(v => v.Key.StartsWith(Voorvoegsel, StringComparison.Ordinal))
        .ToDictionary(v => v.Key, v => v.Value.Select(w => w ?? "").ToArray(), StringComparer.Ordinal);

    /// <summary>A question whose input was not sent is not among the answers, so that it is left alone.</summary>
    public static Invulling Lees(Formulierdefinitie definitie, IReadOnlyDictionary<string, string[]> velden) => new()
    {
        Velden = definitie.Vragen.Where(v => v is not Lijstvraag && velden.ContainsKey(Naam(v)))
            .ToDictionary(v => v.Sleutel, v => Eerste(velden, Naam(v)), StringComparer.Ordinal),
        Lijsten = definitie.Lijsten.Where(l => velden.ContainsKey(Naam(l)) || Heeft(velden, l, 0))
            .ToDictionary(l => l.Sleutel, IReadOnlyList<Invulling> (l) => Rijen(l, velden), StringComparer.Ordinal),
    };

    /// <summary>What tells whether the form is still that of now: version numbers and the like, which travel with it.</summary>
    public static Dictionary<string, string> Stempels(IReadOnlyDictionary<string, string> nu, IReadOnlyDictionary<string, string[]> velden) =>
        nu.Keys.ToDictionary(s => s, s => Eerste(velden, Voorvoegsel + s), StringComparer.Ordinal);

    private static List<Invulling> Rijen(Lijstvraag lijst, IReadOnlyDictionary<string, string[]> velden)
    {
        var rijen = new List<Invulling>();
        while (Heeft(velden, lijst, rijen.Count))
            rijen.Add(Invulling.Van(lijst.Kolommen.Select(k => (k.Sleutel, (string?)Eerste(velden, Naam(lijst, rijen.Count, k))))));
        return rijen;
    }

    private static bool Heeft(IReadOnlyDictionary<string, string[]> velden, Lijstvraag lijst, int rij) =>
        lijst.Kolommen.Any(k => velden.ContainsKey(Naam(lijst, rij, k)));

    private static string Eerste(IReadOnlyDictionary<string, string[]> velden, string naam) =>
        velden.TryGetValue(naam, out var waarden) && waarden.Length > 0 ? waarden[0] : "";

    /// <summary>"toetsen:2" of the button that takes a row away.</summary>
    internal static (string Lijst, int Rij)? Weg(string? knop) =>
        knop?.Split(':') is [var lijst, var rij] && int.TryParse(rij, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) ? (lijst, nummer) : null;
}
