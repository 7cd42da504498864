namespace Oversteek.Oso;

/// <summary>
/// Lines that belong together, under the keys by which an edition replaces them in its base: a code list by its number, a soort by its
/// name, a category by its name, a rule by its ids.
/// </summary>
internal sealed class Gegevensblok
{
    private readonly HashSet<string> _sleutels = new(StringComparer.Ordinal);

    private readonly List<Gegevensregel> _regels = [];

    /// <summary>The base with the own blocks in the place of those they replace, and the new ones at the end.</summary>
    public static IReadOnlyList<Gegevensregel> Samen(string bestand, IReadOnlyList<Gegevensregel> basis, IReadOnlyList<Gegevensregel> eigen)
    {
        if (eigen.Count == 0 || bestand is Editiegegevens.Weglaten)
            return eigen.Count == 0 ? basis : eigen;
        var nieuw = Deel(bestand, eigen);
        // What stands before the first heading stays there, and the check says so.
        List<Gegevensblok> uit = [nieuw[0]];
        foreach (var oud in Deel(bestand, basis))
        {
            var plaatsvervangers = nieuw.Where(n => n._sleutels.Overlaps(oud._sleutels)).ToList();
            uit.AddRange(plaatsvervangers.Count == 0 ? [oud] : plaatsvervangers.Except(uit));
        }

        uit.AddRange(nieuw.Except(uit));
        return [.. uit.SelectMany(static b => b._regels)];
    }

    private static List<Gegevensblok> Deel(string bestand, IReadOnlyList<Gegevensregel> regels)
    {
        List<Gegevensblok> uit = [new()];
        foreach (var regel in regels.Where(static r => r.IsInhoud))
        {
            var woorden = regel.Tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (IsBegin(bestand, woorden))
                uit.Add(new Gegevensblok());
            uit[^1]._regels.Add(regel);
            if (Sleutel(bestand, woorden) is { } sleutel)
                uit[^1]._sleutels.Add(sleutel);
        }

        return uit;
    }

    private static bool IsBegin(string bestand, string[] woorden) => bestand switch
    {
        Editiegegevens.Codelijsten => woorden[0] is "lijst",
        Editiegegevens.Structuur => woorden is ["soort", _] or ["wortel", _, _],
        Editiegegevens.Regelbestand => woorden[0] is "regel",
        _ => true,
    };

    private static string? Sleutel(string bestand, string[] woorden) => bestand switch
    {
        Editiegegevens.Regelbestand => woorden is ["id", var id, ..] ? id : null,
        Editiegegevens.Categorieen => woorden[0],
        _ => IsBegin(bestand, woorden) && woorden.Length > 1 ? $"{woorden[0]} {woorden[1]}" : null,
    };
}
