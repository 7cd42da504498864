using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Formulieren;

public sealed record Vragengroep(string Titel, params IReadOnlyList<Vraag> Vragen)
{
    /// <summary>Long texts stand under each other, short answers beside each other.</summary>
    public bool IsRaster => Vragen.All(v => v.Soort != Invoersoort.Langetekst);

    /// <summary>Each choice as buttons in a row, with the text that goes with it beside it.</summary>
    public bool IsKeuzerij { get; init; }

    /// <summary>Said once, above the questions.</summary>
    public string? Toelichting { get; init; }
}

/// <summary>What answers together must satisfy; said at <paramref name="Bij"/>. On saving only judged when one of <paramref name="Sleutels"/> changed.</summary>
public sealed record Formulierregel(Vraag Bij, Func<IAntwoorden, Weigering?> Klacht, params IReadOnlyList<string> Sleutels);

/// <summary>A form: its questions in order. Page, draft, merge, checks, checklist and print all follow from it.</summary>
public sealed record Formulierdefinitie(string Titel, params IReadOnlyList<Vragengroep> Groepen)
{
    public IReadOnlyList<Formulierregel> Regels { get; init; } = [];

    public IEnumerable<Vraag> Vragen => Groepen.SelectMany(g => g.Vragen);

    public IEnumerable<Lijstvraag> Lijsten => Vragen.OfType<Lijstvraag>();

    public bool Kent(string sleutel) => Vragen.Any(v => v.Sleutel == sleutel);

    /// <summary>The answers of this form, and for what it does not ask those of elsewhere.</summary>
    public IAntwoorden Naast(IAntwoorden eigen, IAntwoorden? elders) => elders is null ? eigen : new Gestapeld(this, eigen, elders);

    private sealed record Gestapeld(Formulierdefinitie Definitie, IAntwoorden Eigen, IAntwoorden Elders) : IAntwoorden
    {
        public string? this[string sleutel] => Definitie.Kent(sleutel) ? Eigen[sleutel] : Elders[sleutel];
    }
}
