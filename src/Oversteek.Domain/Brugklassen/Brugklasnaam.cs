using System.Globalization;
using System.Text;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Domain.Brugklassen;

/// <summary>
/// D-26: a name starts with a level, or levels joined by "/". Names are compared by what they mean: spaces, case, accents and signs make no other
/// class, and neither do a number or a word for 'class'.
/// </summary>
public static class Brugklasnaam
{
    /// <summary>Levels with their steps of the ladder (D-55); without steps for what has no rank.</summary>
    private static readonly Dictionary<string, decimal[]> Niveaus = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Praktijkonderwijs"] = [1],
        ["Vmbo"] = [2, 3, 4],
        ["Basis"] = [2],
        ["Kader"] = [3],
        ["GL"] = [4],
        ["TL"] = [4],
        ["Mavo"] = [4],
        ["Havo"] = [5],
        ["Vwo"] = [6],
        ["Atheneum"] = [6],
        ["Gymnasium"] = [6],
        ["ISK"] = [],
        ["Vso"] = [],
    };

    private static readonly HashSet<string> Leeg = ["KLAS", "BRUGKLAS", "BRUGJAAR", "GROEP", "REGULIER", "GEWOON", "NR", "NUMMER"];

    public static bool BegintMetNiveau(string naam) => Start(naam) is { Length: > 0 } start && Array.TrueForAll(start, Niveaus.ContainsKey);

    /// <summary>A name as it is kept: no spaces around it, one between words.</summary>
    public static string Net(string naam) => string.Join(' ', naam.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Letters and digits only: "Havo-Sport" is "havo  sport".</summary>
    public static string Kern(string naam) => string.Concat(Woorden(naam));

    /// <summary>"Havo 1" and "Havo klas b" are the same class twice, and so are "Havo/vwo" and "Vwo/havo"; "Havo tweetalig" is another one.</summary>
    public static string Betekenis(string naam)
    {
        var start = string.Join('/', Start(naam).Select(n => n.ToUpperInvariant()).Order(StringComparer.Ordinal));
        var rest = Woorden(Net(naam).Split(' ', 2) is [_, var staart] ? staart : "").Where(d => !Leeg.Contains(d) && !d.All(char.IsAsciiDigit)
            && !(d.Length == 1 && char.IsAsciiLetter(d[0])));
        return $"{start} {string.Join(' ', rest)}";
    }

    /// <summary>The first advice that has nothing to do with the levels of the name, such as havo for a gymnasium.</summary>
    public static Advies? AdviesDatNietPast(string naam, IEnumerable<string> adviezen)
    {
        var treden = Start(naam).SelectMany(n => Niveaus.GetValueOrDefault(n, [])).ToHashSet();
        return treden.Count == 0 ? null : adviezen.Select(Advies.Zoek).OfType<Advies>().FirstOrDefault(a => !a.Raakt(treden));
    }

    private static string[] Start(string naam) => Net(naam).Split(' ', 2)[0].Split('/');

    private static string[] Woorden(string naam) =>
        new string([.. naam.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
