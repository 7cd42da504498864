using Oversteek.Oso.Bomen;

namespace Oversteek.Oso.Regels;

/// <summary>
/// The small language of regels.txt, turned into delegates once. Grammar: or = and {'|' and}; and = not {'&amp;' not};
/// not = ['!'] (path | waar(path) | is(path, value...) | code(name) | '(' or ')').
/// </summary>
internal sealed class Voorwaarde
{
    private const string Scheiding = "()!&|,";
    private const int Diepst = 100;
    private readonly List<string> _woorden = [];
    private readonly List<string> _stappen = [];
    private int _plek;
    private int _diepte;

    private Voorwaarde(string tekst)
    {
        foreach (var woord in tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Knip(woord);
    }

    public static Func<Knoop, bool> Lees(string tekst) => Lees(tekst, out _);

    /// <summary>Also gives the names of the elements that are asked for.</summary>
    public static Func<Knoop, bool> Lees(string tekst, out IReadOnlyList<string> stappen)
    {
        var lezer = new Voorwaarde(tekst);
        var voorwaarde = lezer.Of();
        stappen = lezer._stappen;
        return lezer._plek == lezer._woorden.Count ? voorwaarde : throw new FormatException($"Voorwaarde niet begrepen: {tekst}");
    }

    private void Knip(string woord)
    {
        var begin = 0;
        for (var i = 0; i < woord.Length; i++)
        {
            if (!Scheiding.Contains(woord[i]))
                continue;
            if (i > begin)
                _woorden.Add(woord[begin..i]);
            _woorden.Add(woord[i].ToString());
            begin = i + 1;
        }

        if (begin < woord.Length)
            _woorden.Add(woord[begin..]);
    }

    private bool Neem(string woord)
    {
        var raak = _plek < _woorden.Count && string.Equals(_woorden[_plek], woord, StringComparison.Ordinal);
        if (raak)
            _plek++;
        return raak;
    }

    private string Woord() => _plek < _woorden.Count && (_woorden[_plek].Length > 1 || !Scheiding.Contains(_woorden[_plek][0]))
        ? _woorden[_plek++]
        : throw new FormatException("Er ontbreekt een onderdeel of een waarde.");

    private void Eis(string woord)
    {
        if (!Neem(woord))
            throw new FormatException($"Verwacht: {woord}");
    }

    private Func<Knoop, bool> Of()
    {
        var links = En();
        while (Neem("|"))
        {
            var (a, b) = (links, En());
            links = knoop => a(knoop) || b(knoop);
        }

        return links;
    }

    private Func<Knoop, bool> En()
    {
        var links = Niet();
        while (Neem("&"))
        {
            var (a, b) = (links, Niet());
            links = knoop => a(knoop) && b(knoop);
        }

        return links;
    }

    private Func<Knoop, bool> Niet()
    {
        if (++_diepte > Diepst)
            throw new FormatException("De voorwaarde is te ingewikkeld.");
        if (!Neem("!"))
            return Atoom();
        var inhoud = Niet();
        return knoop => !inhoud(knoop);
    }

    private Func<Knoop, bool> Atoom()
    {
        if (Neem("("))
        {
            var inhoud = Of();
            Eis(")");
            return inhoud;
        }

        var woord = Woord();
        if (!Neem("("))
        {
            var pad = Pad(woord);
            return knoop => Zoek(knoop, pad) is not null;
        }

        var argumenten = new List<string> { Woord() };
        while (Neem(","))
            argumenten.Add(Woord());
        Eis(")");
        return Functie(woord, argumenten);
    }

    private Func<Knoop, bool> Functie(string naam, List<string> argumenten)
    {
        if (naam is "code")
            return Codevoorwaarden.Van(argumenten[0]);
        var pad = Pad(argumenten[0]);
        if (naam is "waar")
            return knoop => Zoek(knoop, pad) is { } gevonden && Logisch.TryParse(gevonden.Tekst, out var waarde) && waarde;
        if (naam is not "is")
            throw new FormatException($"Onbekende functie {naam}.");
        string[] waarden = [.. argumenten[1..]];
        return knoop => Zoek(knoop, pad) is { } gevonden && Array.IndexOf(waarden, gevonden.Tekst) >= 0;
    }

    private string[] Pad(string tekst)
    {
        string[] pad = [.. tekst.Split('/').Select(string.Intern)];
        _stappen.AddRange(pad);
        return pad;
    }

    private static Knoop? Zoek(Knoop begin, string[] pad)
    {
        var knoop = begin;
        foreach (var stap in pad)
        {
            knoop = stap is ".." ? knoop.Ouder : knoop.Kind(stap);
            if (knoop is null)
                return null;
        }

        return knoop;
    }
}
