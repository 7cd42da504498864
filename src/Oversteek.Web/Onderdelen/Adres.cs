using Microsoft.AspNetCore.Http.Extensions;

namespace Oversteek.Web.Onderdelen;

/// <summary>The address of this page with other values in the query string; sorting, paging and filters keep each other.</summary>
internal static class Adres
{
    public static string Met(HttpRequest request, params (string Naam, string? Waarde)[] wijzigingen)
    {
        var vragen = request.Query.Where(paar => wijzigingen.All(w => !string.Equals(w.Naam, paar.Key, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(paar => paar.Value, (paar, waarde) => KeyValuePair.Create(paar.Key, waarde ?? ""));
        var nieuw = wijzigingen.Where(w => w.Waarde is not null).Select(w => KeyValuePair.Create(w.Naam, w.Waarde!));
        return request.PathBase + request.Path + new QueryBuilder(vragen.Concat(nieuw));
    }

    public static string Zonder(HttpRequest request, string naam, string? waarde)
    {
        var over = request.Query.SelectMany(paar => paar.Value, (paar, gegeven) => KeyValuePair.Create(paar.Key, gegeven ?? ""))
            .Where(paar => !IsGelijk(paar, "pagina") && !(IsGelijk(paar, naam) && (waarde is null || paar.Value == waarde)));
        return request.PathBase + request.Path + new QueryBuilder(over);
    }

    private static bool IsGelijk(KeyValuePair<string, string> paar, string naam) => string.Equals(paar.Key, naam, StringComparison.OrdinalIgnoreCase);
}
