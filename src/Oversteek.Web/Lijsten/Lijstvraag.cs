using Microsoft.AspNetCore.Http.Extensions;

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

    /// <summary>Filters, order and columns as they stand in an address; what the list does not know falls away.</summary>
    public string AlsAdres(ILijst lijst)
    {
        var vraag = new QueryBuilder();
        foreach (var sleutel in lijst.Filtersleutels.Where(Filters.ContainsKey))
            vraag.Add(sleutel, Filters[sleutel]);
        if (Sorteer is { } sorteer && lijst.Kolomsleutels.Contains(sorteer.TrimStart('-'), StringComparer.Ordinal))
            vraag.Add("sorteer", sorteer);
        foreach (var kolom in Kolommen.Intersect(lijst.Kolomsleutels, StringComparer.Ordinal))
            vraag.Add("kolommen", kolom);
        return vraag.ToString();
    }

    /// <summary>Data that are shown on request only are read on request only (PRIV-15).</summary>
    public bool Vraagt(params string[] kolommen) => Kolommen.Intersect(kolommen, StringComparer.Ordinal).Any();
}
