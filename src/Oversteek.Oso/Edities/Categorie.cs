namespace Oversteek.Oso;

/// <summary>One of the 16 categories of selective delivery.</summary>
public sealed class Categorie
{
    internal const string OptUit = "OPT-UIT";

    private readonly Dictionary<string, string> _perProfiel;

    private readonly string _modelnaam;

    internal Categorie(string naam, string modelnaam, string? regel, Dictionary<string, string> perProfiel, IEnumerable<string> elementen)
    {
        Naam = naam;
        _modelnaam = modelnaam;
        Regel = regel;
        _perProfiel = perProfiel;
        Paden = [.. elementen.Select(e => (e.TrimStart('+').Split('/').Select(string.Intern).ToArray(), e[0] == '+'))];
    }

    /// <summary>Name of the element, such as cat_vve.</summary>
    public string Naam { get; }

    /// <summary>What it is about in Dutch words, such as "de doorstroomtoets".</summary>
    public string Omschrijving => Plaatswoorden.Woord(_modelnaam);

    /// <summary>Id of the rule, such as OS.cat06; null for the school and the pupil, which have none.</summary>
    public string? Regel { get; }

    /// <summary>The elements of the category, as paths below <c>dossier</c>.</summary>
    public Reeks<string> Elementen => Paden.Select(p => string.Join('/', p.Stappen)).AlsReeks();

    /// <summary>Paths below dossier; overlooked ones are not checked by the official validator.</summary>
    internal (string[] Stappen, bool OverHetHoofdGezien)[] Paden { get; }

    /// <summary>What a profile declares.</summary>
    /// <param name="profiel">POVO, POPO, VOVO, BB, POSWV or VOSWV.</param>
    /// <returns>VERPLICHT, OPTIONEEL or VERBODEN; where OPTIONEEL, the sender may also declare OPT-UIT. Null for another profile.</returns>
    public string? Voorschrift(string profiel) => _perProfiel.GetValueOrDefault(profiel);

    /// <summary>Whether a dossier says that the sender left a category out on purpose.</summary>
    /// <param name="waarde">What stands at the category in the dossier.</param>
    /// <returns>True when it was left out by choice; what a profile forbids was no choice.</returns>
    public static bool IsOptUit(string? waarde) => waarde is OptUit;

    /// <summary>Whether a name is that of this category, in this edition or in the model (<see cref="Categorienaam"/>).</summary>
    internal bool Heet(string naam) => string.Equals(Naam, naam, StringComparison.Ordinal) || string.Equals(_modelnaam, naam, StringComparison.Ordinal);

    internal bool Past(string waarde, string profiel) => Voorschrift(profiel) is not { } voorschrift
        || string.Equals(waarde, voorschrift, StringComparison.Ordinal)
        || (voorschrift is "OPTIONEEL" && IsOptUit(waarde));

    internal static IEnumerable<Categorie> Lees(IEnumerable<string> tekst, Structuur.Soort uitlevering)
    {
        string[] profielen = [];
        foreach (var woorden in tekst.Where(static t => t.Length > 0 && t[0] != '#').Select(static t => t.Split(' ')))
        {
            if (woorden[0] is "profielen")
            {
                profielen = woorden[1..];
                continue;
            }

            var waarden = profielen.Zip(woorden[2..]).ToDictionary(p => p.First, p => Voluit(p.Second), StringComparer.Ordinal);
            var modelnaam = uitlevering.Inhoud.Zoek(woorden[0])?.Modelnaam ?? woorden[0];
            yield return new Categorie(woorden[0], modelnaam, woorden[1] is "-" ? null : woorden[1], waarden, woorden[(2 + profielen.Length)..]);
        }
    }

    private static string Voluit(string letter) => letter switch
    {
        "V" => "VERPLICHT",
        "O" => "OPTIONEEL",
        "X" => "VERBODEN",
        _ => throw new FormatException($"Onbekend voorschrift {letter} in categorieen.txt."),
    };
}
