using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Waarneming;

/// <summary>
/// One line and one span per request: which page as a pattern, how it ended, how long it took. Never an address, a value of it, a name or a network
/// (B-15, SEC-62): what is not there cannot leak.
/// </summary>
internal sealed partial class Verzoekverslag(RequestDelegate next, ILogger<Verzoekverslag> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (Gezondheidspaden.Is(context))
        {
            await next(context);
            return;
        }
        var begin = Stopwatch.GetTimestamp();
        using var spoor = Telemetrie.Sporen.StartActivity("verzoek", ActivityKind.Server);
        try
        {
            await next(context);
        }
        finally
        {
            Schrijf(context, spoor, Stopwatch.GetElapsedTime(begin));
        }
    }

    private void Schrijf(HttpContext context, Activity? spoor, TimeSpan duur)
    {
        var (pagina, status) = (Pagina(context), context.Response.StatusCode);
        if (spoor is not null)
        {
            spoor.DisplayName = $"{context.Request.Method} {pagina}";
            spoor.SetTag("http.route", pagina).SetTag("http.request.method", context.Request.Method).SetTag("http.response.status_code", status);
            spoor.SetStatus(status >= 500 ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        }
        Verzoek(context.Request.Method, pagina, status, (long)duur.TotalMilliseconds, Foutverslag.Kenmerk(context));
    }

    /// <summary>Kept from the first time round: an error page has a pattern of its own.</summary>
    private static string Pagina(HttpContext context) =>
        (context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint ?? context.GetEndpoint()) switch
        {
            RouteEndpoint punt when punt.Metadata.GetMetadata<StaticAssetDescriptor>() is not null => "(bestand)",
            RouteEndpoint { RoutePattern.RawText: { } patroon } => "/" + patroon.TrimStart('/'),
            _ => "(geen pagina)",
        };

    [LoggerMessage(Level = LogLevel.Information, Message = "{Methode} {Pagina} {Status} {Milliseconden} ms {Kenmerk}")]
    private partial void Verzoek(string methode, string pagina, int status, long milliseconden, string kenmerk);
}
