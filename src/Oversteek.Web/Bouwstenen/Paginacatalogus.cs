using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Bouwstenen;

namespace Oversteek.Web.Bouwstenen;

/// <summary>What all features add to menu, start page and help, in order. Two that want the same place stop the program at its start.</summary>
public sealed class Paginacatalogus
{
    private static readonly Lazy<Paginacatalogus> Gevonden = new(() => new Paginacatalogus(Zoek()));

    public Paginacatalogus(IEnumerable<Paginamodule> modules)
    {
        var gelezen = modules.OrderBy(m => m.Naam, StringComparer.Ordinal).Select(m => m.Lees()).ToList();
        Menu = [.. gelezen.SelectMany(m => m.Punten).OrderBy(p => p.Voor).ThenBy(p => p.Volgorde)];
        Taken = [.. gelezen.SelectMany(m => m.Takenlijsten)];
        Hulp = [.. gelezen.SelectMany(m => m.Stappen).OrderBy(s => s.Voor).ThenBy(s => s.Volgorde)];
        Weiger(Menu.GroupBy(p => $"menu {p.Voor} {p.Volgorde}").Concat<IGrouping<string, object>>(Hulp.GroupBy(s => $"hulp {s.Voor} {s.Volgorde}")));
        foreach (var punt in Menu)
            _ = Modules.Alle.Recht(punt.Recht);
    }

    public static Paginacatalogus Alle => Gevonden.Value;

    public IReadOnlyList<Menupunt> Menu { get; }

    public IReadOnlyList<Takenlijst> Taken { get; }

    public IReadOnlyList<Hulpstap> Hulp { get; }

    public IEnumerable<Paginalink> Links => Menu.Select(p => p.Naar).Concat(Hulp.Select(s => s.Naar));

    private static void Weiger(IEnumerable<IGrouping<string, object>> plaatsen)
    {
        if (plaatsen.FirstOrDefault(p => p.Skip(1).Any()) is { } dubbel)
            throw new InvalidOperationException($"Twee features willen dezelfde plaats: {dubbel.Key}.");
    }

    private static IEnumerable<Paginamodule> Zoek() => typeof(Paginacatalogus).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(Paginamodule))).Select(t => (Paginamodule)Activator.CreateInstance(t)!);
}

/// <summary>The address of a page, from the routes of the running program.</summary>
public sealed class Paginaadressen(EndpointDataSource bron)
{
    private const string Map = ".Pages";
    private const string Achtervoegsel = "Model";

    private readonly Lazy<Dictionary<string, string>> adressen = new(() => bron.Endpoints.OfType<RouteEndpoint>()
        .Select(e => (Pagina: e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath, Adres: "/" + e.RoutePattern.RawText?.TrimStart('/')))
        .Where(e => e.Pagina is not null).GroupBy(e => e.Pagina!, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().Adres, StringComparer.Ordinal));

    public string Van(Paginalink link)
    {
        var naam = link.Model.FullName!;
        var pagina = naam[(naam.IndexOf(Map, StringComparison.Ordinal) + Map.Length)..^Achtervoegsel.Length].Replace('.', '/');
        return adressen.Value.TryGetValue(pagina, out var adres)
            ? adres + link.Vraag
            : throw new InvalidOperationException($"De pagina {pagina} bestaat niet.");
    }
}
