using System.Collections.Frozen;

namespace Oversteek.Oso.Regels;

/// <summary>The rules of an edition, per profile and per element they look at.</summary>
internal sealed class Regelset
{
    private readonly Dictionary<string, FrozenDictionary<string, Bedrijfsregel[]>> _perProfiel = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Bedrijfsregel[]> _algemeen;

    private Regelset(IReadOnlyList<Bedrijfsregel> regels)
    {
        Alle = regels;
        _algemeen = PerContext(static _ => false);
        foreach (var profiel in regels.SelectMany(r => r.Profielen).Distinct(StringComparer.Ordinal))
            _perProfiel[profiel] = PerContext(r => r.Profielen.Contains(profiel, StringComparer.Ordinal));
        _perProfiel[Profielkeuze.Overstap] = PerContext(r => Profielkeuze.OvProfielen.All(p => r.Profielen.Contains(p, StringComparer.Ordinal)));
        _perProfiel[Profielkeuze.Swv] = PerContext(r => Profielkeuze.SwvProfielen.All(p => r.Profielen.Contains(p, StringComparer.Ordinal)));
    }

    public IReadOnlyList<Bedrijfsregel> Alle { get; }

    /// <summary>Rules by element name; "alle" gives only the rules that hold for everything.</summary>
    public FrozenDictionary<string, Bedrijfsregel[]> Voor(string profiel) => _perProfiel.GetValueOrDefault(profiel) ?? _algemeen;

    public static Regelset Lees(IEnumerable<string> tekst)
    {
        List<Bedrijfsregel> regels = [];
        List<string[]> blok = [];
        foreach (var woorden in tekst.Where(static t => t.Length > 0 && t[0] != '#').Select(static t => t.Trim().Split(' ', 2)))
        {
            if (woorden[0] is "regel" && blok.Count > 0)
            {
                regels.AddRange(Maak(blok));
                blok = [];
            }

            blok.Add(woorden);
        }

        regels.AddRange(Maak(blok));
        return new Regelset(regels);
    }

    private FrozenDictionary<string, Bedrijfsregel[]> PerContext(Func<Bedrijfsregel, bool> geldt) =>
        Alle.Where(r => r.IsAlgemeen || geldt(r))
            .GroupBy(r => r.Context, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static IEnumerable<Bedrijfsregel> Maak(List<string[]> blok)
    {
        var velden = blok.Where(r => r[0] is not "id").ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        var geschonden = Voorwaarde.Lees(velden["als"]);
        foreach (var id in blok.Where(r => r[0] is "id").Select(r => r[1].Split(' ')))
        {
            yield return new Bedrijfsregel(id[0], Ernst(id[1]), id[2..], velden["regel"], geschonden)
            {
                Plaats = velden.GetValueOrDefault("plaats"),
                Melding = velden["melding"],
                Advies = velden["advies"],
            };
        }
    }

    private static Regelernst Ernst(string letter) => letter switch
    {
        "L" => Regelernst.Fout,
        "D" => Regelernst.AlleenBijUitvoer,
        "W" => Regelernst.Waarschuwing,
        _ => throw new FormatException($"Onbekende ernst {letter} in regels.txt."),
    };
}
