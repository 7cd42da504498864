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
        var kind = new Knoop(veld, this) { Plaats = 1 + Kinderen.Count(k => string.Equals(k.Naam, veld.Naam, StringComparison.Ordinal)) };
        Voeg(kind);
        return kind;
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

    private static void Schrijf(Knoop knoop, StringBuilder pad)
    {
        if (knoop.Ouder is { } ouder)
            Schrijf(ouder, pad);
        pad.Append(CultureInfo.InvariantCulture, $"/{knoop.Naam}[{knoop.Plaats}]");
    }
}
