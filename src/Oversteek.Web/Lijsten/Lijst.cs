using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Lijsten;

/// <summary>What stands in one cell; the export takes the text only.</summary>
/// <param name="Verborgen">Behind the text for who listens: "Beëindigen", of whom.</param>
public sealed record Lijstcel(string? Tekst, string? Href = null, Signaal? Signaal = null, string? Verborgen = null);

/// <summary>One column, declared once for the screen, the order, the choice of columns and the export.</summary>
/// <param name="Sleutel">In the address: ?sorteer=groep, ?kolommen=groep.</param>
public sealed record Lijstkolom<T>(string Sleutel, string Label, Func<T, Lijstcel> Cel)
{
    public Lijstkolom(string sleutel, string label, Func<T, string?> tekst)
        : this(sleutel, label, rij => new Lijstcel(tekst(rij)))
    {
    }

    /// <summary>What the order goes by when it is not the text: a date, a number.</summary>
    public Func<T, IComparable?>? Orde { get; init; }

    /// <summary>Only in sight when the user asks for it (PRIV-15).</summary>
    public bool OpVerzoek { get; init; }

    public bool Export { get; init; } = true;
}

/// <summary>One filter; a value of the address that is no option counts as none.</summary>
public sealed record Lijstfilter<T>(
    string Sleutel, string Label, string Leeg, Func<IReadOnlyList<T>, IReadOnlyList<Keuzeoptie>> Opties, Func<T, string, bool> Past)
{
    /// <summary>Choose from the values that stand in the rows.</summary>
    public static Lijstfilter<T> Van(string sleutel, string label, string leeg, Func<T, string?> waarde) =>
        new(sleutel, label, leeg, rijen => Keuzeopties.Verschillend(rijen.Select(waarde)), (rij, gekozen) => waarde(rij) == gekozen);

    public static Lijstfilter<T> Vast(string sleutel, string label, string leeg, IReadOnlyList<Keuzeoptie> opties, Func<T, string, bool> past) =>
        new(sleutel, label, leeg, _ => opties, past);
}

/// <summary>The declaration of a list without its rows, for the paper about all lists.</summary>
public interface ILijst
{
    string Naam { get; }

    string Titel { get; }

    string Wat { get; }

    bool Zoekbaar { get; }

    /// <summary>The rows are children: more than <see cref="Lijstuitvoer.VrijAantal"/> in a file asks for the second factor.</summary>
    bool Kinderen { get; }

    IReadOnlyList<(string Label, bool OpVerzoek, bool Export)> Kolomregels { get; }

    IReadOnlyList<string> Filterlabels { get; }

    IReadOnlyList<string> Filtersleutels { get; }

    IReadOnlyList<string> Kolomsleutels { get; }
}

/// <summary>One list for staff (D-72): search, filter, order, choice of columns, pages, print and files follow from this declaration.</summary>
/// <param name="Naam">In the name of the file and in the log.</param>
/// <param name="Wat">The rows in a word: "leerlingen".</param>
public sealed record Lijst<T>(string Naam, string Titel, string Wat, IReadOnlyList<Lijstkolom<T>> Kolommen) : ILijst
{
    public IReadOnlyList<Lijstfilter<T>> Filters { get; init; } = [];

    /// <summary>Does the row answer to the text that was searched for? Null: this list cannot be searched.</summary>
    public Func<T, string, bool>? Zoekt { get; init; }

    public string Zoeklabel { get; init; } = "Naam";

    public Func<T, string?> Rijklasse { get; init; } = _ => null;

    /// <summary>Column of the order when the address names none; "-laatste" begins with the last.</summary>
    public string Standaard { get; init; } = Kolommen[0].Sleutel;

    public string Leeg { get; init; } = "Er staat nog niets in deze lijst.";

    public bool Kinderen { get; init; } = true;

    public bool Zoekbaar => Zoekt is not null;

    public IReadOnlyList<(string Label, bool OpVerzoek, bool Export)> Kolomregels => [.. Kolommen.Select(k => (k.Label, k.OpVerzoek, k.Export))];

    public IReadOnlyList<string> Filterlabels => [.. Filters.Select(f => f.Label)];

    public IReadOnlyList<string> Filtersleutels => [.. Filters.Select(f => f.Sleutel)];

    public IReadOnlyList<string> Kolomsleutels => [.. Kolommen.Select(k => k.Sleutel)];
}
