using Oversteek.Domain.Formulieren;
using static Oversteek.Domain.Formulieren.Vragen;

namespace Oversteek.Domain.Zienswijzen;

/// <summary>Answers of the form, by the key of the question.</summary>
public sealed record Zienswijzeinhoud : IAntwoorden
{
    public IReadOnlyDictionary<string, string> Velden { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? this[string sleutel] => Velden.TryGetValue(sleutel, out var waarde) && waarde.Length > 0 ? waarde : null;

    public Invulling NaarAntwoorden() => new() { Velden = Velden };
}

/// <summary>The form that the school fills in on behalf of a parent (ZIE-02): what the parent says, and how it reached the school.</summary>
public static class Zienswijzevragen
{
    /// <summary>D-19.</summary>
    public const int Tekstlengte = 4000;

    /// <summary>How what a parent wrote in the portal reached the school.</summary>
    public const string InPortaal = "in het ouderportaal";

    public static readonly Vraag<Optie> Over = Keuze("over", "Waar gaat de zienswijze over?",
        Opties("het advies", "de inhoud van het okr", "het advies en de inhoud van het okr")).NodigVoorDefinitief();

    public static readonly Vraag<string> Tekst = new Vraag<string>("tekst", "Zienswijze van de ouder", new Tekst(lang: true, langst: Tekstlengte))
        .Uitleg("Neem de woorden van de ouder over. Ten hoogste 4.000 tekens. Laat leeg als u alleen een document van de ouder toevoegt.");

    public static readonly Vraag<bool> Nagelezen = JaNee("nagelezen", "Heeft de ouder deze tekst nagelezen?") with
    { Nodig = Nodig.VoorDefinitief, NodigAls = new Ingevuld(Tekst.Sleutel) };

    public static readonly Vraag<Optie> Wijze = Keuze("wijze", "Hoe kreeg u de zienswijze?",
        Opties("op papier", "per e-mail", "in een gesprek", "per telefoon", InPortaal)).NodigVoorDefinitief();

    public static readonly Vraag<DateOnly> OntvangenOp = Verleden("ontvangenOp", "Wanneer kreeg u de zienswijze?", 1).NodigVoorDefinitief();

    public static readonly Formulierdefinitie Formulier = new("Zienswijze op het okr",
        new Vragengroep("Zienswijze", Over, Tekst, Nagelezen),
        new Vragengroep("Hoe en wanneer ontvangen", Wijze, OntvangenOp));
}
