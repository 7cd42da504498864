using Oversteek.Oso.Regels;
using Oversteek.Oso.Structuur;

namespace Oversteek.Oso;

/// <summary>
/// One yearly edition of the OSO gegevensset. Everything that differs between editions is data: names, versions,
/// element tree, code lists, categories and rules. A new edition is a new set of data files.
/// </summary>
public sealed class Editie
{
    private readonly IReadOnlyDictionary<string, Soort> _soorten;
    private readonly Dictionary<string, Codelijst> _codelijsten;
    private readonly (string[] Profielen, string[] Pad)[] _weglaten;

    private Editie(string naam)
    {
        var feiten = Editiegegevens.Paren(naam, "editie").ToDictionary(static p => p.Sleutel, static p => p.Waarde, StringComparer.Ordinal);
        Naam = feiten["naam"];
        Jaar = int.Parse(feiten["jaar"], System.Globalization.CultureInfo.InvariantCulture);
        Namespace = feiten["namespace"];
        Standaardversie = feiten["standaardversie"];
        Validatieversie = feiten["validatieversie"];
        _codelijsten = Oso.Codelijst.Lees(Editiegegevens.Regels(naam, "codelijsten")).ToDictionary(l => l.Nummer, StringComparer.Ordinal);
        (Wortels, _soorten) = Structuurlezer.Lees(Editiegegevens.Regels(naam, "structuur"), _codelijsten);
        Categorieen = Categorie.Lees(Editiegegevens.Regels(naam, "categorieen")).AlsReeks();
        _weglaten = [.. Editiegegevens.Paren(naam, "weglaten").Select(static p => (p.Sleutel.Split(','), p.Waarde.Split('/')))];
        Regelset = Regelset.Lees(Editiegegevens.Regels(naam, "regels"));
    }

    /// <summary>Edition 2019.1 of 16 April 2019.</summary>
    public static Editie E2019 { get; } = new("2019.1");

    /// <summary>The editions this library knows.</summary>
    public static Reeks<Editie> Bekend { get; } = [E2019];

    /// <summary>Name of the edition, such as 2019.1.</summary>
    public string Naam { get; }

    /// <summary>Year of the edition: it serves every school year that begins in it or later, until there is a newer one.</summary>
    public int Jaar { get; }

    /// <summary>Namespace of every element.</summary>
    public string Namespace { get; }

    /// <summary>What <c>metadata/standaardversie</c> must be.</summary>
    public string Standaardversie { get; }

    /// <summary>What <c>metadata/validatieversie</c> must be.</summary>
    public string Validatieversie { get; }

    /// <summary>All code lists.</summary>
    public Reeks<Codelijst> Codelijsten => _codelijsten.Values.AlsReeks();

    /// <summary>The 16 categories of selective delivery, in the order of the standard.</summary>
    public Reeks<Categorie> Categorieen { get; }

    /// <summary>Ids of the business rules that are data of this edition; the rules of code lists and categories have theirs.</summary>
    public Reeks<string> Regels => Regelset.Alle.Select(r => r.Id).Distinct(StringComparer.Ordinal).AlsReeks();

    internal Regelset Regelset { get; }

    internal IReadOnlyDictionary<string, Veld> Wortels { get; }

    /// <summary>The edition of a namespace.</summary>
    /// <param name="ns">Namespace of a root element.</param>
    /// <returns>The edition, or null when this library does not know it.</returns>
    public static Editie? Van(string ns) => Bekend.FirstOrDefault(e => string.Equals(e.Namespace, ns, StringComparison.Ordinal));

    /// <summary>The edition that a sender uses in a school year.</summary>
    /// <param name="beginjaar">Year in which the school year begins, such as 2026.</param>
    /// <returns>The newest edition of that year or before; for a year before the first edition, the first.</returns>
    public static Editie Voor(int beginjaar) => Bekend.Where(e => e.Jaar <= beginjaar).MaxBy(static e => e.Jaar) ?? Bekend.MinBy(static e => e.Jaar)!;

    /// <summary>Whether a sender may leave a category out.</summary>
    /// <param name="categorie">Name of a category, such as those of <see cref="Categorienaam"/>.</param>
    /// <param name="profiel">For which transfer.</param>
    /// <returns>False where the profile demands or forbids it, and for a name that is no category.</returns>
    public bool MagWeg(string categorie, Profiel profiel) =>
        Categorieen.FirstOrDefault(c => string.Equals(c.Naam, categorie, StringComparison.Ordinal))?.Voorschrift(profiel.Naam()) is "OPTIONEEL";

    /// <summary>A code list by its number.</summary>
    /// <param name="nummer">Number, such as 2.</param>
    /// <returns>The list.</returns>
    /// <exception cref="KeyNotFoundException">The edition has no such list.</exception>
    public Codelijst Codelijst(string nummer) => _codelijsten[nummer];

    /// <summary>The name of the edition.</summary>
    /// <returns><see cref="Naam"/>.</returns>
    public override string ToString() => Naam;

    /// <summary>Paths below dossier that a sender leaves out in a profile.</summary>
    internal IEnumerable<string[]> Weglaten(string profiel) =>
        _weglaten.Where(w => w.Profielen.Contains(profiel, StringComparer.Ordinal)).Select(static w => w.Pad);

    /// <summary>Every name that a file of this edition can hold, the namespace included.</summary>
    internal IEnumerable<string> Namen => _soorten.Values.SelectMany(static s => s.Inhoud.Velden.SelectMany(static v => v.Soort?.Inhoud.Velden.Prepend(v) ?? [v]))
        .Select(static v => v.Naam).Concat(Wortels.Keys).Append(Namespace);

    internal Soort Soort(string naam) => _soorten[naam];
}
