using Oversteek.Oso.Structuur;

namespace Oversteek.Oso;

/// <summary>
/// One yearly edition of the OSO gegevensset. Everything that differs between editions is data: names, versions,
/// element tree, code lists, categories and rules. A new edition is a new set of data files.
/// </summary>
public sealed class Editie
{
    private readonly IReadOnlyDictionary<string, Soort> _soorten;

    private Editie(string naam)
    {
        var feiten = Editiegegevens.Waarden(naam, "editie");
        Naam = feiten["naam"];
        Namespace = feiten["namespace"];
        Standaardversie = feiten["standaardversie"];
        Validatieversie = feiten["validatieversie"];
        (Wortels, _soorten) = Structuurlezer.Lees(Editiegegevens.Regels(naam, "structuur"));
    }

    /// <summary>Edition 2019.1 of 16 April 2019.</summary>
    public static Editie E2019 { get; } = new("2019.1");

    /// <summary>The editions this library knows.</summary>
    public static Reeks<Editie> Bekend { get; } = [E2019];

    /// <summary>Name of the edition, such as 2019.1.</summary>
    public string Naam { get; }

    /// <summary>Namespace of every element.</summary>
    public string Namespace { get; }

    /// <summary>What <c>metadata/standaardversie</c> must be.</summary>
    public string Standaardversie { get; }

    /// <summary>What <c>metadata/validatieversie</c> must be.</summary>
    public string Validatieversie { get; }

    internal IReadOnlyDictionary<string, Veld> Wortels { get; }

    /// <summary>The edition of a namespace.</summary>
    /// <param name="ns">Namespace of a root element.</param>
    /// <returns>The edition, or null when this library does not know it.</returns>
    public static Editie? Van(string ns) => Bekend.FirstOrDefault(e => string.Equals(e.Namespace, ns, StringComparison.Ordinal));

    /// <summary>The name of the edition.</summary>
    /// <returns><see cref="Naam"/>.</returns>
    public override string ToString() => Naam;

    internal Soort Soort(string naam) => _soorten[naam];
}
