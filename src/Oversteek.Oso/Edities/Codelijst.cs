using System.Collections.Frozen;

namespace Oversteek.Oso;

/// <summary>A code list of an edition. Codes are compared as exact text: no trimming, case-sensitive.</summary>
public sealed class Codelijst
{
    private readonly FrozenSet<string> _waarden;

    internal Codelijst(string nummer, string naam, IEnumerable<Code> codes)
    {
        Nummer = nummer;
        Naam = naam;
        Codes = codes.AlsReeks();
        _waarden = Codes.Select(c => c.Waarde).ToFrozenSet(StringComparer.Ordinal);
        Regel = $"CODE.{nummer.PadLeft(2, '0')}";
    }

    /// <summary>Number of the list, such as 2.</summary>
    public string Nummer { get; }

    /// <summary>What the list is about, in Dutch.</summary>
    public string Naam { get; }

    /// <summary>The codes in the order of the standard.</summary>
    public Reeks<Code> Codes { get; }

    /// <summary>Id of the rule that a value must be in this list, such as CODE.02.</summary>
    public string Regel { get; }

    /// <summary>Whether a value is a code of this list.</summary>
    /// <param name="waarde">The text of an element.</param>
    /// <returns>True when it is exactly one of the codes.</returns>
    public bool Bevat(string waarde) => _waarden.Contains(waarde);

    /// <summary>The public meaning of a code.</summary>
    /// <param name="waarde">A code.</param>
    /// <returns>The meaning; null for an unknown code and for a code without public meaning.</returns>
    public string? Betekenis(string waarde) => Codes.FirstOrDefault(c => string.Equals(c.Waarde, waarde, StringComparison.Ordinal))?.Betekenis;

    internal static IEnumerable<Codelijst> Lees(IEnumerable<string> tekst)
    {
        string[]? kop = null;
        List<Code> codes = [];
        foreach (var woorden in tekst.Where(static t => t.Length > 0 && t[0] != '#').Select(static t => t.Split(' ', 2)))
        {
            if (woorden[0] is not "lijst")
            {
                codes.Add(new Code(woorden[0], woorden.Length > 1 ? woorden[1] : null));
                continue;
            }

            if (kop is not null)
                yield return new Codelijst(kop[0], kop[1], codes);
            kop = woorden[1].Split(' ', 2);
            codes = [];
        }

        if (kop is not null)
            yield return new Codelijst(kop[0], kop[1], codes);
    }
}

/// <summary>A code and what it means.</summary>
/// <param name="Waarde">The code as it stands in a file.</param>
/// <param name="Betekenis">Its meaning in Dutch; null when none is public. Never invented: an administrator may name it.</param>
public sealed record Code(string Waarde, string? Betekenis);
