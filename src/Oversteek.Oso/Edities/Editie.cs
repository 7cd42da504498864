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

    private static readonly Lock Slot = new();
    private static Reeks<Editie> _bekend;

    static Editie()
    {
        var ingebouwd = Editiegegevens.Ingebouwd.Select(static n => new Editie(Editiegegevens.LeesIngebouwd(n))).ToList();
        _bekend = ingebouwd.Where(static e => !e.IsConcept).OrderBy(static e => e.Jaar).AlsReeks();
        Concepten = ingebouwd.Where(static e => e.IsConcept).AlsReeks();
    }

    private Editie(Editiegegevens gegevens)
    {
        Naam = gegevens.Feit("naam")!;
        Jaar = int.Parse(gegevens.Feit("jaar")!, System.Globalization.CultureInfo.InvariantCulture);
        Namespace = gegevens.Feit("namespace")!;
        Standaardversie = gegevens.Feit("standaardversie")!;
        Validatieversie = gegevens.Feit("validatieversie")!;
        IsConcept = gegevens.Feit("concept") is "ja";
        _codelijsten = Oso.Codelijst.Lees(gegevens.Regels(Editiegegevens.Codelijsten)).ToDictionary(l => l.Nummer, StringComparer.Ordinal);
        (Wortels, _soorten) = Structuurlezer.Lees(gegevens.Van(Editiegegevens.Structuur), _codelijsten);
        Categorieen = Categorie.Lees(gegevens.Regels(Editiegegevens.Categorieen), Soort("CategorieUitlevering")).AlsReeks();
        _weglaten = [.. gegevens.Paren(Editiegegevens.Weglaten).Select(static p => (p.Sleutel.Split(','), p.Waarde.Split('/')))];
        Regelset = Regelset.Lees(gegevens.Regels(Editiegegevens.Regelbestand).Select(Ingevuld));
    }

    /// <summary>The adopted editions of this library and those that <see cref="Voeg"/> added, oldest first. No draft, unless one was added.</summary>
    public static Reeks<Editie> Bekend => Volatile.Read(ref _bekend);

    /// <summary>Editions that nobody adopted: to try out what is coming. Read only by who asks for them (<see cref="Leesopties.Edities"/>).</summary>
    public static Reeks<Editie> Concepten { get; }

    /// <summary>True for an edition that nobody adopted: every file of it gets the warning OSO.CONCEPT, and it is never chosen by itself.</summary>
    public bool IsConcept { get; }

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
    public static Editie Voor(int beginjaar) =>
        Bekend.Where(e => e.Jaar <= beginjaar && !e.IsConcept).MaxBy(static e => e.Jaar) ?? Bekend.Where(static e => !e.IsConcept).MinBy(static e => e.Jaar)!;

    /// <summary>A known edition or a draft of this library by its name.</summary>
    /// <param name="naam">Such as 2019.1.</param>
    /// <returns>The edition, or null.</returns>
    public static Editie? Zoek(string naam) => Bekend.Concat(Concepten).FirstOrDefault(e => string.Equals(e.Naam, naam, StringComparison.Ordinal));

    /// <summary>Reads an edition from a folder with the six data files, or with editie.txt that names a base and only the files that differ.</summary>
    /// <param name="map">The folder.</param>
    /// <returns>The edition; not yet one of <see cref="Bekend"/>.</returns>
    /// <exception cref="OngeldigeEditieException">The data are wrong; says where, per file and line.</exception>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static Editie Laad(string map)
    {
        List<Editiefout> fouten = [];
        var gegevens = Editiegegevens.LeesMap(map, fouten);
        new Editiecontrole(gegevens, fouten).Toets();
        return fouten.Count == 0 ? new Editie(gegevens) : throw new OngeldigeEditieException(fouten.AlsReeks());
    }

    /// <summary>Makes an edition known to the whole process, for reading and for <see cref="Voor"/>. Call it when the program starts.</summary>
    /// <param name="editie">An edition that was loaded; one with the name or the namespace of a known edition takes its place.</param>
    public static void Voeg(Editie editie)
    {
        lock (Slot)
        {
            var over = _bekend.Where(e => !string.Equals(e.Namespace, editie.Namespace, StringComparison.Ordinal))
                .Where(e => !string.Equals(e.Naam, editie.Naam, StringComparison.Ordinal));
            Volatile.Write(ref _bekend, over.Append(editie).OrderBy(static e => e.Jaar).AlsReeks());
        }
    }

    /// <summary>Whether a sender may leave a category out.</summary>
    /// <param name="categorie">Name of a category, such as those of <see cref="Categorienaam"/>.</param>
    /// <param name="profiel">For which transfer.</param>
    /// <returns>False where the profile demands or forbids it, and for a name that is no category.</returns>
    public bool MagWeg(string categorie, Profiel profiel) =>
        ZoekCategorie(categorie)?.Voorschrift(profiel.Naam()) is "OPTIONEEL";

    /// <summary>A category by its name in this edition or in the model.</summary>
    /// <param name="naam">Such as those of <see cref="Categorienaam"/>.</param>
    /// <returns>The category, or null.</returns>
    public Categorie? ZoekCategorie(string naam) => Categorieen.FirstOrDefault(c => c.Heet(naam));

    /// <summary>A code list by its number.</summary>
    /// <param name="nummer">Number, such as 2.</param>
    /// <returns>The list.</returns>
    /// <exception cref="KeyNotFoundException">The edition has no such list.</exception>
    public Codelijst Codelijst(string nummer) => _codelijsten[nummer];

    /// <summary>The name of the edition.</summary>
    /// <returns><see cref="Naam"/>, and that it is a draft.</returns>
    public override string ToString() => IsConcept ? $"{Naam} (concept)" : Naam;

    /// <summary>The warning that a file of a draft edition gets.</summary>
    internal Bevinding? Conceptmelding => !IsConcept ? null : new Bevinding(
        Ernst.Waarschuwing,
        "OSO.CONCEPT",
        Bevinding.HeelDocument,
        $"Editie {Naam} is een concept. Niemand heeft deze editie vastgesteld.",
        "Gebruik een bestand van deze editie alleen om te proberen.");

    private string Ingevuld(string regel) => regel.Replace("{naam}", Naam, StringComparison.Ordinal)
        .Replace("{standaardversie}", Standaardversie, StringComparison.Ordinal).Replace("{validatieversie}", Validatieversie, StringComparison.Ordinal);

    /// <summary>Paths below dossier that a sender leaves out in a profile.</summary>
    internal IEnumerable<string[]> Weglaten(string profiel) =>
        _weglaten.Where(w => w.Profielen.Contains(profiel, StringComparer.Ordinal)).Select(static w => w.Pad);

    /// <summary>Every name that a file of this edition can hold, the namespace included.</summary>
    internal IEnumerable<string> Namen => _soorten.Values.SelectMany(static s => s.Inhoud.Velden.SelectMany(static v => v.Soort?.Inhoud.Velden.Prepend(v) ?? [v]))
        .Select(static v => v.Naam).Concat(Wortels.Keys).Append(Namespace);

    internal Soort Soort(string naam) => _soorten[naam];
}
