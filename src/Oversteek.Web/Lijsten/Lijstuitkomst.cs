using Oversteek.Application.Lijsten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Lijsten;

/// <summary>All rows that answer the question, in order, with the columns that were chosen. The screen shows a page of it, a file all of it.</summary>
public sealed record Lijstuitkomst<T>(Lijst<T> Lijst, Lijstvraag Vraag, IReadOnlyList<T> Alle, IReadOnlyList<T> Gevonden, IReadOnlyList<Lijstkolom<T>> Kolommen)
{
    public static Lijstuitkomst<T> Van(Lijst<T> lijst, Lijstvraag vraag, IReadOnlyList<T> alle)
    {
        var filters = Gekozen(lijst, vraag, alle);
        var gevonden = alle.Where(rij => filters.All(f => f.Filter.Past(rij, f.Waarde))
            && (vraag.Zoek.Length == 0 || lijst.Zoekt?.Invoke(rij, vraag.Zoek) != false));
        var gevraagd = lijst.Kolommen.Where((k, nummer) => nummer == 0
            || (vraag.Kolommen.Count == 0 ? !k.OpVerzoek : vraag.Kolommen.Contains(k.Sleutel, StringComparer.Ordinal)));
        return new Lijstuitkomst<T>(lijst, vraag, alle, Gesorteerd(lijst, vraag, gevonden), [.. gevraagd]);
    }

    /// <summary>What the page shows of it.</summary>
    public IReadOnlyList<T> OpScherm => Vraag.Afdruk ? Gevonden : [.. Gevonden.Skip((Pagina - 1) * Lijstvraag.PerPagina).Take(Lijstvraag.PerPagina)];

    private int Pagina => Math.Clamp(Vraag.Pagina, 1, Math.Max(1, (Gevonden.Count + Lijstvraag.PerPagina - 1) / Lijstvraag.PerPagina));

    public Lijstweergave Weergave()
    {
        var gekozen = Gekozen(Lijst, Vraag, Alle).ToDictionary(f => f.Filter.Sleutel, f => f.Waarde, StringComparer.Ordinal);
        return new Lijstweergave
        {
            Lijst = Lijst,
            Filters = [.. Lijst.Filters.Select(f => new Filterbeeld(f.Sleutel, f.Label, f.Leeg, gekozen.GetValueOrDefault(f.Sleutel), f.Opties(Alle)))],
            Koppen = [.. Kolommen.Select(k => new Keuzeoptie(k.Sleutel, k.Label))],
            Keuzes = [.. Lijst.Kolommen.Select(k => new Keuzeoptie(k.Sleutel, k.Label))],
            Kolommen = [.. Kolommen.Select(k => k.Sleutel)],
            Rijen = [.. OpScherm.Select(rij => new Rijbeeld(Lijst.Rijklasse(rij), [.. Kolommen.Select(k => k.Cel(rij))]))],
            Standaard = Lijst.Standaard,
            Zoeklabel = Lijst.Zoeklabel,
            Zoek = Vraag.Zoek,
            Alle = Alle.Count,
            Totaal = Gevonden.Count,
            Pagina = Pagina,
            Afdruk = Vraag.Afdruk,
            Leeg = Lijst.Leeg,
        };
    }

    private static List<(Lijstfilter<T> Filter, string Waarde)> Gekozen(Lijst<T> lijst, Lijstvraag vraag, IReadOnlyList<T> alle) =>
        [.. lijst.Filters.Where(f => vraag.Filters.TryGetValue(f.Sleutel, out var waarde) && f.Opties(alle).Any(o => o.Waarde == waarde))
            .Select(f => (f, vraag.Filters[f.Sleutel]))];

    private static IReadOnlyList<T> Gesorteerd(Lijst<T> lijst, Lijstvraag vraag, IEnumerable<T> rijen)
    {
        var gevraagd = lijst.Kolommen.Any(k => k.Sleutel == vraag.Sorteer?.TrimStart('-')) ? vraag.Sorteer! : lijst.Standaard;
        var kolom = lijst.Kolommen.First(k => k.Sleutel == gevraagd.TrimStart('-'));
        var volgorde = kolom.Orde is { } orde ? Op(rijen, orde, Comparer<IComparable?>.Default, gevraagd) : Op(rijen, Tekst(kolom), Naamvorm.Volgorde, gevraagd);
        return [.. volgorde.ThenBy(Tekst(lijst.Kolommen[0]), Naamvorm.Volgorde)];
    }

    private static Func<T, string> Tekst(Lijstkolom<T> kolom) => rij => kolom.Cel(rij).Tekst ?? "";

    private static IOrderedEnumerable<T> Op<TWaarde>(IEnumerable<T> rijen, Func<T, TWaarde> waarde, IComparer<TWaarde> volgorde, string gevraagd) =>
        gevraagd.StartsWith('-') ? rijen.OrderByDescending(waarde, volgorde) : rijen.OrderBy(waarde, volgorde);
}

public sealed record Filterbeeld(string Sleutel, string Label, string Leeg, string? Waarde, IReadOnlyList<Keuzeoptie> Opties);

public sealed record Rijbeeld(string? Klasse, IReadOnlyList<Lijstcel> Cellen);

/// <summary>A list as the page draws it, whatever its rows are.</summary>
public sealed record Lijstweergave
{
    public required ILijst Lijst { get; init; }

    public required IReadOnlyList<Filterbeeld> Filters { get; init; }

    public required IReadOnlyList<Keuzeoptie> Koppen { get; init; }

    public required IReadOnlyList<Keuzeoptie> Keuzes { get; init; }

    /// <summary>Keys of the columns in sight.</summary>
    public required IReadOnlyList<string> Kolommen { get; init; }

    public required IReadOnlyList<Rijbeeld> Rijen { get; init; }

    public required string Standaard { get; init; }

    public required string Zoeklabel { get; init; }

    public required string Zoek { get; init; }

    public required int Alle { get; init; }

    public required int Totaal { get; init; }

    public required int Pagina { get; init; }

    public required bool Afdruk { get; init; }

    public required string Leeg { get; init; }

    /// <summary>The views that this user keeps of this list.</summary>
    public IReadOnlyList<Weergave> Eigen { get; init; } = [];

    public string Weergavenaam { get; init; } = "";

    /// <summary>The question that is shown, as a view keeps it.</summary>
    public string AlsAdres { get; init; } = "";
}
