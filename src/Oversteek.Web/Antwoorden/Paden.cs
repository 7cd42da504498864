using Microsoft.AspNetCore.Routing;

namespace Oversteek.Web.Antwoorden;

/// <summary>Knows which addresses have a page.</summary>
public sealed class Paden(EndpointDataSource bron)
{
    private readonly Lazy<HashSet<string>> patronen = new(() => bron.Endpoints.OfType<RouteEndpoint>()
        .Select(e => "/" + e.RoutePattern.RawText?.TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase));

    public bool Bestaat(string url) => patronen.Value.Contains(url.Split('?')[0]);
}
