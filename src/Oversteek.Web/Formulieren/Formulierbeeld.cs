using System.Text.Json;
using Oversteek.Application.Formulieren;
using Oversteek.Domain.Formulieren;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Formulieren;

/// <summary>A form at its place: the definition, what is stored, and where its draft is kept.</summary>
public sealed record Formulierplek(Formulierdefinitie Definitie, Conceptsleutel Concept, Invulling Opgeslagen)
{
    public string Id { get; init; } = "formulier";

    /// <summary>Version numbers and the like by the name of their hidden input; when one differs, somebody else saved in the meantime.</summary>
    public IReadOnlyDictionary<string, string> Stempels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Answers of other forms that conditions look at.</summary>
    public IAntwoorden? Elders { get; init; }

    /// <summary>Keys of answers that an import brought, with its date.</summary>
    public IReadOnlyDictionary<string, DateOnly> Ingelezen { get; init; } = new Dictionary<string, DateOnly>(StringComparer.Ordinal);

    /// <summary>"Laatst opgeslagen op ..." beside the buttons.</summary>
    public string Status { get; init; } = "Nog niet opgeslagen";

    /// <summary>Keys of questions that the checklist misses, beside those that are always needed.</summary>
    public IReadOnlySet<string> Ontbreekt { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Answers that stand ready where there is none; they are stored when the form is.</summary>
    public Invulling Voorstellen { get; init; } = Invulling.Leeg;

    /// <summary>Where a proposal comes from, by key, when that is not the standard of the school.</summary>
    public IReadOnlyDictionary<string, string> Voorstelbronnen { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>One more way to save: the name of its button, and its words.</summary>
    public (string Naam, string Tekst)? Vervolg { get; init; }

    /// <summary>What is said as soon as an answer is chosen.</summary>
    public IReadOnlyList<Formulieropmerking> Opmerkingen { get; init; } = [];

    /// <summary>Words in a free text at which somebody should look again.</summary>
    public IReadOnlyList<Inhoudhint> Hints { get; init; } = [];

    /// <summary>For the script of the page: pattern, sentence, names of inputs, and whether it is about those or about all others.</summary>
    public string? LetOpTekst => Hints.Count == 0 ? null : JsonSerializer.Serialize(Hints.Select(h => new object[]
    {
        h.Woorden, h.Zin, Definitie.Vragen.Where(v => h.Vragen.Contains(v.Sleutel, StringComparer.Ordinal)).Select(Formulierpost.Naam), h.Alleen,
    }));

    /// <summary>Under the questions and above the buttons.</summary>
    public (string Deel, object Model)? Onderaan { get; init; }
}

/// <summary>A form as it stands on the page.</summary>
/// <param name="Invoer">What is in the inputs, as it was typed.</param>
public sealed record Formulierbeeld(Formulierplek Plek, Invulling Invoer)
{
    /// <summary>Filled when somebody else saved in the meantime (REL-7).</summary>
    public IReadOnlyList<Samenvoegveld> Verschillen { get; init; } = [];

    /// <summary>When the text in the form was kept without being saved (REL-8); null = the form shows what is saved.</summary>
    public DateTimeOffset? ConceptVan { get; init; }

    /// <summary>Stands in the form as a proposal and nowhere else.</summary>
    public bool IsVoorstel(Vraag vraag) =>
        Plek.Opgeslagen[vraag.Sleutel] is null && Plek.Voorstellen[vraag.Sleutel] is { } voorstel && Invoer[vraag.Sleutel] == voorstel;

    public IAntwoorden Stand => Plek.Definitie.Naast(Invoer, Plek.Elders);

    public Formulierbeeld Vergeleken() => this with
    {
        Verschillen = [.. Samenvoeging.Verschillen(Plek.Definitie, Invoer, Plek.Opgeslagen)
            .Select(v => new Samenvoegveld(v.Sleutel, v.Label, v.Mijn, v.Ander))],
    };
}

/// <summary>One question with what stands in its input.</summary>
public sealed record Vraagbeeld(Vraag Vraag, string Naam, string? Waarde, bool Optioneel, DateOnly? UitOso = null)
{
    /// <summary>Where the answer in the input comes from when it is a proposal; null when it is none.</summary>
    public string? Voorstelbron { get; init; }

    /// <summary>What a text seems to hold that it may not; null for what nobody looks at, "" when nothing is found.</summary>
    public string? LetOp { get; init; }

    /// <summary>One of three words, gone when the field is filled (B-37).</summary>
    public string Merk { get; init; } = "";

    private const string Vanschool = "Standaard van de school.";

    public string Hint => string.Join(' ', new[]
    {
        Vraag.Hint, Voorstelbron is { } bron ? $"{bron} Telt mee als u opslaat." : null, UitOso is { } datum ? $"Uit OSO, {datum:d MMMM yyyy}." : null,
        Vraag.Geenbijzonderheden ? "Niets te melden? Schrijf: geen bijzonderheden." : null,
    }.Where(h => !string.IsNullOrEmpty(h)));

    /// <summary>With the stored value that is no choice, in words: without it, saving another field would wipe it.</summary>
    public IReadOnlyList<Keuzeoptie> Opties
    {
        get
        {
            var opties = Keuzeopties.Van(Vraag.Opties, o => o.Waarde, o => o.Tekst);
            return string.IsNullOrEmpty(Waarde) || opties.Any(o => o.Waarde == Waarde) ? opties : [.. opties, new Keuzeoptie(Waarde, Vraag.Toon(Waarde))];
        }
    }

    public static Vraagbeeld Van(Vraag vraag, Formulierbeeld beeld) => new(
        vraag, Formulierpost.Naam(vraag), beeld.Invoer[vraag.Sleutel], vraag.IsOptioneel(beeld.Stand),
        beeld.Plek.Ingelezen.TryGetValue(vraag.Sleutel, out var datum) ? datum : null)
    {
        Voorstelbron = beeld.IsVoorstel(vraag) ? beeld.Plek.Voorstelbronnen.GetValueOrDefault(vraag.Sleutel, Vanschool) : null,
        Merk = Gemerkt(vraag, beeld),
        LetOp = Twijfel(vraag, beeld),
    };

    private static string? Twijfel(Vraag vraag, Formulierbeeld beeld) => vraag.Soort != Invoersoort.Langetekst || beeld.Plek.Hints.Count == 0 ? null
        : string.Join(' ', beeld.Plek.Hints.Where(h => h.Geldt(vraag.Sleutel, beeld.Invoer[vraag.Sleutel])).Select(h => h.Zin));

    private static string Gemerkt(Vraag vraag, Formulierbeeld beeld) => beeld.Invoer[vraag.Sleutel] is not null ? ""
        : vraag.Nodig == Nodig.Verplicht && !vraag.IsOptioneel(beeld.Stand) ? "verplicht"
        : !vraag.IsOptioneel(beeld.Stand) || beeld.Plek.Ontbreekt.Contains(vraag.Sleutel) ? "nodig voor definitief"
        : "";

    public static Vraagbeeld Van(Lijstvraag lijst, int rij, Vraag kolom, Invulling antwoorden) =>
        new(kolom, Formulierpost.Naam(lijst, rij, kolom), antwoorden[kolom.Sleutel], Optioneel: false);
}
