using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Formulieren;

/// <summary>How much an answer is needed: a form cannot be saved without, cannot become definitive without, or neither.</summary>
public enum Nodig
{
    Niet,
    VoorDefinitief,
    Verplicht,
}

/// <summary>What a question looks like on a page.</summary>
public enum Invoersoort
{
    Tekst,
    Langetekst,
    Getal,
    Datum,
    Keuze,
    Vink,

    /// <summary>A tick with two words to choose from.</summary>
    Vinkkeuze,

    /// <summary>Travels with the form and is not shown.</summary>
    Verborgen,
    Lijst,
}

/// <summary>A question of a form: everything that pages, checks, merge, print and exchange know about it stands here.</summary>
public abstract record Vraag(string Sleutel, string Label)
{
    private readonly string? invoernaam;

    public Nodig Nodig { get; init; }

    /// <summary>Narrows <see cref="Nodig"/>: only needed when this holds.</summary>
    public Voorwaarde? NodigAls { get; init; }

    /// <summary>Only asked, checked, printed and sent when this holds.</summary>
    public Voorwaarde? Wanneer { get; init; }

    public string? Uitleg { get; init; }

    /// <summary>What is said when a needed answer is missing; null for the usual sentence.</summary>
    public string? Gemis { get; init; }

    /// <summary>Its place in the exchange standard; null needs a reason in the list of the coverage test.</summary>
    public string? Osoplaats { get; init; }

    /// <summary>The place is read for it, and written for another question.</summary>
    public bool AlleenInlezen { get; init; }

    /// <summary>"Geen bijzonderheden" is an answer (D-52).</summary>
    public bool Geenbijzonderheden { get; init; }

    /// <summary>Name of the input; the key unless the form had another name before.</summary>
    public string Invoernaam { get => invoernaam ?? Standaardnaam; init => invoernaam = value; }

    /// <summary>Key of the question with which it is one choice on the merge page.</summary>
    public string? SamenMet { get; init; }

    /// <summary>Stands under the grid of its group, not in it.</summary>
    public bool Los { get; init; }

    /// <summary>The empty option of a choice.</summary>
    public string Leeg { get; init; } = "Maak een keuze";

    public abstract Invoersoort Soort { get; }

    protected virtual string Standaardnaam => $"Velden[{Sleutel}]";

    public virtual IReadOnlyList<Optie> Opties => [];

    public virtual IReadOnlyList<Grens> Grenzen => [];

    /// <summary>The own explanation followed by the bounds.</summary>
    public string Hint => string.Join(' ', new[] { Uitleg }.Concat(Grenzen.Select(g => g.Uitleg)).Where(t => !string.IsNullOrEmpty(t)));

    /// <summary>From what was typed to what is stored; a refusal when it is no answer to this question.</summary>
    public abstract Result<string?> Lees(string invoer);

    /// <summary>Why a stored answer is out of bounds; null when it is within.</summary>
    public abstract Weigering? Klacht(string waarde, Formulierstand stand);

    /// <summary>A stored answer for people to read.</summary>
    public abstract string Toon(string waarde);

    public bool IsGevraagd(IAntwoorden antwoorden) => Wanneer?.Geldt(antwoorden) ?? true;

    public bool IsNodig(IAntwoorden antwoorden) => Nodig != Nodig.Niet && IsGevraagd(antwoorden) && (NodigAls?.Geldt(antwoorden) ?? true);

    /// <summary>May stay empty, also in a definitive form.</summary>
    public bool IsOptioneel(IAntwoorden antwoorden) => Nodig == Nodig.Niet || (NodigAls is { } als && !als.Geldt(antwoorden));

    public Weigering Ontbreekt() => Gemis is { } zin ? FormulierWeigeringen.Eigen.Met(zin) : FormulierWeigeringen.Ontbreekt.Met(Label);
}

/// <summary>A question with an answer of this type: also the handle by which code asks for the answer.</summary>
public sealed record Vraag<T>(string Sleutel, string Label, Antwoordvorm<T> Vorm) : Vraag(Sleutel, Label)
    where T : notnull
{
    public IReadOnlyList<Grens<T>> Ruimte { get; init; } = [];

    /// <summary>Overrules how the form of the answer looks.</summary>
    public Invoersoort? Anders { get; init; }

    public override Invoersoort Soort => Anders ?? Vorm.Soort;

    public override IReadOnlyList<Optie> Opties => Vorm.Opties;

    public override IReadOnlyList<Grens> Grenzen => Ruimte;

    // A form of answer with a sentence of its own does not name the question.
    private Weigering Vormfout => Vorm.Fout.Namen.Count == 0 ? Vorm.Fout : Vorm.Fout.Met(Label);

    public override Result<string?> Lees(string invoer) =>
        invoer.Length <= Vorm.Langst && Vorm.Probeer(invoer, out var waarde) ? (Result<string?>)Vorm.Schrijf(waarde) : Vormfout;

    /// <remarks>An imported choice that is not in the list stays (D-54); an unreadable number or date does not pass for one.</remarks>
    public override Weigering? Klacht(string waarde, Formulierstand stand) =>
        Ruimte.Count == 0 ? null : !Heeft(waarde, out var antwoord) ? Vormfout : Ruimte.Select(g => g.Klacht(Label, antwoord, stand)).FirstOrDefault(k => k is not null);

    public override string Toon(string waarde) => Heeft(waarde, out var antwoord) ? Vorm.Toon(antwoord) : Vorm.Onbekend(waarde);

    public bool Heeft(IAntwoorden antwoorden, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T waarde) => Heeft(antwoorden[Sleutel], out waarde);

    /// <summary>The stored text of an answer.</summary>
    public string? Schrijf(T? waarde) => waarde is null ? null : Vorm.Schrijf(waarde);

    private bool Heeft(string? tekst, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T waarde)
    {
        waarde = default;
        return tekst is not null && Vorm.Probeer(tekst, out waarde);
    }
}
