using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>The endpoints of the running program and what they ask.</summary>
internal static class Eindpunten
{
    public static IReadOnlyList<RouteEndpoint> Van(Proefserver server) =>
        [.. server.Diensten.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)];

    public static string Route(RouteEndpoint eindpunt) => "/" + eindpunt.RoutePattern.RawText?.TrimStart('/');

    public static string? Beleid(Endpoint eindpunt) =>
        eindpunt.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "anoniem" : eindpunt.Metadata.GetOrderedMetadata<IAuthorizeData>().LastOrDefault()?.Policy;

    /// <summary>What is neither behind a recht nor on the reviewed list (SEC-1).</summary>
    public static IReadOnlyList<string> Onbewaakt(IEnumerable<RouteEndpoint> eindpunten, IReadOnlySet<string> lijst) =>
        [.. eindpunten.Where(e => Beleid(e)?.StartsWith("recht:", StringComparison.Ordinal) != true && !lijst.Contains(Route(e))).Select(Route).Distinct()];

    public static IReadOnlySet<string> Lijst() =>
        Regels("anonymous-endpoints.txt").Select(r => r.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<string> Regels(string bestand) =>
        File.ReadAllLines(Path.Combine(Goedkeuring.Wortel(), "tests", "Oversteek.Web.Tests", bestand)).Where(r => r.Length > 0 && r[0] != '#');
}
