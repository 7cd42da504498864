using System.Globalization;
using System.Text;
using Oversteek.Oso.Structuur;

namespace Oversteek.Oso.Bomen;

/// <summary>An element of a dossier between file and model: what the rules look at.</summary>
internal sealed class Knoop(Veld veld, Knoop? ouder)
{
    private List<Knoop>? _kinderen;

    public Veld Veld { get; } = veld;

    public Knoop? Ouder { get; } = ouder;

    /// <summary>Place among the siblings of the same name, from 1.</summary>
    public int Plaats { get; set; } = 1;

    public int Regelnummer { get; set; }

    /// <summary>The text of an element without children; never trimmed.</summary>
    public string Tekst { get; set; } = "";

    public string? Omschrijving { get; set; }

    public Bijlageinhoud? Bijlage { get; set; }

    public IReadOnlyList<Knoop> Kinderen => _kinderen ?? (IReadOnlyList<Knoop>)[];

    public string Naam => Veld.Naam;

    /// <summary>The official form of a place: local names with positions.</summary>
    public string Pad
    {
        get
        {
            var pad = new StringBuilder();
            Schrijf(this, pad);
            return pad.ToString();
        }
    }

    public void Voeg(Knoop kind) => (_kinderen ??= []).Add(kind);

    /// <summary>Adds a child behind its siblings and gives it its place among those of its name.</summary>
    public Knoop Voeg(Veld veld)
    {
        var kind = new Knoop(veld, this) { Plaats = 1 + LaatstePlaats(veld.Naam) };
        Voeg(kind);
        return kind;
    }

    /// <summary>Removes children; the others keep their order and get new places.</summary>
    public void Verwijder(Predicate<Knoop> weg)
    {
        if (_kinderen?.RemoveAll(weg) > 0)
            Nummer();
    }

    /// <summary>Replaces the texts of children of a name by one or more texts each.</summary>
    public void Vervang(string naam, Func<string, IEnumerable<string>> teksten)
    {
        List<Knoop> nieuw = [];
        foreach (var kind in Kinderen)
        {
            if (!string.Equals(kind.Naam, naam, StringComparison.Ordinal))
                nieuw.Add(kind);
            else
                nieuw.AddRange(teksten(kind.Tekst).Select(t => new Knoop(kind.Veld, this) { Tekst = t }));
        }

        _kinderen = nieuw;
        Nummer();
    }

    public Knoop? Kind(string naam)
    {
        if (_kinderen is null)
            return null;
        foreach (var kind in _kinderen)
        {
            if (string.Equals(kind.Naam, naam, StringComparison.Ordinal))
                return kind;
        }

        return null;
    }

    /// <summary>This element and everything below it, in document order.</summary>
    public IEnumerable<Knoop> Alles()
    {
        var stapel = new Stack<Knoop>([this]);
        while (stapel.TryPop(out var knoop))
        {
            yield return knoop;
            for (var i = knoop.Kinderen.Count - 1; i >= 0; i--)
                stapel.Push(knoop.Kinderen[i]);
        }
    }

    /// <summary>Place of the last child of a name. Looks back from the end: namesakes stand close together.</summary>
    public int LaatstePlaats(string naam)
    {
        for (var i = (_kinderen?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_kinderen![i].Naam, naam))
                return _kinderen[i].Plaats;
        }

        return 0;
    }

    private void Nummer()
    {
        foreach (var groep in Kinderen.GroupBy(static k => k.Naam, StringComparer.Ordinal))
        {
            foreach (var (plaats, kind) in groep.Index())
                kind.Plaats = plaats + 1;
        }
    }

    private static void Schrijf(Knoop knoop, StringBuilder pad)
    {
        if (knoop.Ouder is { } ouder)
            Schrijf(ouder, pad);
        pad.Append(CultureInfo.InvariantCulture, $"/{knoop.Naam}[{knoop.Plaats}]");
    }
}
