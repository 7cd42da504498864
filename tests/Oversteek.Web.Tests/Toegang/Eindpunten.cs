using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>The endpoints of the running program and what they ask.</summary>
internal static class Eindpunten
{
    public static IReadOnlyList<RouteEndpoint> Van(Proefserver server)
    {
        var lader = server.Diensten.GetRequiredService<PageLoader>();
        return [.. server.Diensten.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null).Select(e => Geladen(lader, e))];
    }

    // What stands on a PageModel is only in the metadata once the page is loaded, which otherwise happens at its first request.
    private static RouteEndpoint Geladen(PageLoader lader, RouteEndpoint eindpunt)
    {
        if (eindpunt.Metadata.GetMetadata<PageActionDescriptor>() is not { } pagina)
            return eindpunt;
        var model = lader.LoadAsync(pagina, eindpunt.Metadata).GetAwaiter().GetResult().ModelTypeInfo!.GetCustomAttributes(inherit: true);
        return new RouteEndpoint(eindpunt.RequestDelegate ?? (_ => Task.CompletedTask), eindpunt.RoutePattern, eindpunt.Order, new EndpointMetadataCollection([.. eindpunt.Metadata, .. model]), eindpunt.DisplayName);
    }

    /// <summary>A page of the portal: behind the visit of a parent, and in a matrix of its own.</summary>
    public static bool IsVanOuder(Endpoint eindpunt) => Beleid(eindpunt)?.StartsWith("ouder", StringComparison.Ordinal) == true;

    public static string Route(RouteEndpoint eindpunt) => "/" + eindpunt.RoutePattern.RawText?.TrimStart('/');

    public static string? Beleid(Endpoint eindpunt) =>
        eindpunt.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "anoniem" : eindpunt.Metadata.GetMetadata<IAuthorizeData>()?.Policy;

    /// <summary>What is neither behind a recht nor on the reviewed list (SEC-1).</summary>
    public static IReadOnlyList<string> Onbewaakt(IEnumerable<RouteEndpoint> eindpunten, IReadOnlySet<string> lijst) =>
        [.. eindpunten.Where(e => Beleid(e)?.StartsWith("recht:", StringComparison.Ordinal) != true && !IsVanOuder(e) && !lijst.Contains(Route(e)))
            .Select(Route).Distinct()];

    public static IReadOnlySet<string> Lijst() =>
        Regels("anonymous-endpoints.txt").Select(r => r.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<string> Regels(string bestand) =>
        File.ReadAllLines(Path.Combine(Goedkeuring.Wortel(), "tests", "Oversteek.Web.Tests", bestand)).Where(r => r.Length > 0 && r[0] != '#');
}
