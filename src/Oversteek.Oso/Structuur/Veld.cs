namespace Oversteek.Oso.Structuur;

/// <summary>An element at its place in a parent: name, content and code list. Either <see cref="Type"/> or <see cref="Soort"/> is set.</summary>
internal sealed class Veld(string naam)
{
    /// <summary>Interned, as the names that the parser gives are: comparing them is comparing references.</summary>
    public string Naam { get; } = string.Intern(naam);

    /// <summary>The type of the text; null for an element that holds elements.</summary>
    public Waardetype? Type { get; set; }

    /// <summary>What an element with elements holds; null for text. Set after all soorten are known, because soorten refer to each other.</summary>
    public Soort? Soort { get; set; }

    /// <summary>The code list that the text is checked against.</summary>
    public Codelijst? Codelijst { get; set; }

    /// <summary>True when the attribute omschrijving is allowed.</summary>
    public bool MetOmschrijving { get; set; }

    /// <summary>The name it has in the model, where this edition calls it otherwise.</summary>
    public string Modelnaam { get; init; } = naam;

    /// <summary>True when more than one may stand behind each other.</summary>
    public bool Herhaalt { get; init; }

    /// <summary>Where it stands in structuur.txt.</summary>
    public Gegevensregel? Bron { get; init; }

    public bool IsBijlage => ReferenceEquals(Type, Waardetype.Bijlage);

    public override string ToString() => Naam;
}

/// <summary>The content of elements that hold elements.</summary>
internal sealed class Soort(string naam, Inhoudsmodel inhoud)
{
    public string Naam { get; } = naam;

    public Inhoudsmodel Inhoud { get; } = inhoud;

    /// <summary>The only child of an element that is nothing but a list (adreslijst); otherwise null.</summary>
    public Veld? Lijst { get; init; }

    /// <summary>The group that an element repeats without an element around it (cijferlijstTypelijst); otherwise null.</summary>
    public Soort? Groep { get; init; }
}
