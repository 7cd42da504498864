namespace Oversteek.Web.Lijsten;

/// <summary>What the user asks of a list: all from the address, but the text that is searched for (SEC-35).</summary>
public sealed record Lijstvraag(
    IReadOnlyDictionary<string, string> Filters, string? Sorteer, IReadOnlyList<string> Kolommen, int Pagina, bool Afdruk, string Zoek)
{
    public const int PerPagina = 100;

    public static Lijstvraag Van(HttpRequest verzoek, string zoek = "")
    {
        var vraag = verzoek.Query;
        return new Lijstvraag(
            vraag.Where(v => !string.IsNullOrEmpty(v.Value[0])).ToDictionary(v => v.Key, v => v.Value[0]!, StringComparer.OrdinalIgnoreCase),
            vraag["sorteer"], [.. vraag["kolommen"].OfType<string>()],
            int.TryParse(vraag["pagina"], out var pagina) ? pagina : 1, vraag["afdruk"] == "true", zoek);
    }

    /// <summary>Data that are shown on request only are read on request only (PRIV-15).</summary>
    public bool Vraagt(params string[] kolommen) => Kolommen.Intersect(kolommen, StringComparer.Ordinal).Any();
}
