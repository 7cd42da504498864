using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Oversteek.Application.Ouderportaal;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;

namespace Oversteek.Web.Beveiliging;

/// <summary>The outside of the program: which hosts, how much, how many, from where (SEC-30, SEC-36, SEC-37).</summary>
public static class Webgrens
{
    private const int Megabyte = 1024 * 1024;

    public static IServiceCollection AddWebgrens(this IServiceCollection services, Oversteekopties opties)
    {
        services.AddDataProtection().SetApplicationName("Oversteek").ProtectKeysWithSleutelring();
        services.AddSingleton<IXmlRepository, Sleutelregelopslag>();
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((o, opslag) => o.XmlRepository = opslag);
        services.PostConfigure<HostFilteringOptions>(o => (o.AllowedHosts, o.AllowEmptyHosts, o.IncludeFailureMessage) = (Hosts(opties), false, false));
        services.Configure<KestrelServerOptions>(o => Begrens(o.Limits));
        services.Configure<FormOptions>(o => (o.ValueCountLimit, o.KeyLengthLimit) = (1024, 512));
        services.Configure<MvcOptions>(o => o.Filters.Add<Handlervereiste>());
        services.Configure<MvcOptions>(o => o.Filters.Add<Meekijkredenvereiste>());
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.Path) = ("__Host-bewijs", "/"));
        services.Configure<CookieTempDataProviderOptions>(o => (o.Cookie.Name, o.Cookie.Path) = ("__Host-melding", "/"));
        // Set by policy and not by each cookie: antiforgery itself would refuse to work behind a proxy that ends TLS.
        services.Configure<CookiePolicyOptions>(o => (o.Secure, o.HttpOnly, o.MinimumSameSitePolicy) = (CookieSecurePolicy.Always, HttpOnlyPolicy.Always, SameSiteMode.Lax));
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            // The page that says that somebody was refused is not refused itself.
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(c => c.Features.Get<IStatusCodeReExecuteFeature>() is not null
                ? RateLimitPartition.GetNoLimiter("foutpagina")
                : RateLimitPartition.GetConcurrencyLimiter(
                    Netwerk.Van(c), _ => new ConcurrencyLimiterOptions { PermitLimit = opties.TegelijkPerNetwerk, QueueLimit = 0 }));
        });
        if (opties.Proxys.Count > 0)
            services.Configure<ForwardedHeadersOptions>(o => Vertrouw(o, opties.Proxys));
        return services;
    }

    /// <summary>Before everything else.</summary>
    public static WebApplication UseWebgrens(this WebApplication app, Oversteekopties opties)
    {
        // Only from a proxy that is named; anybody else's X-Forwarded-For is text (SEC-26, SEC-36).
        if (opties.Proxys.Count > 0)
            app.UseForwardedHeaders();
        app.UseMiddleware<Verzoekbewaking>();
        app.UseRateLimiter();
        app.UseCookiePolicy();
        return app;
    }

    private static List<string> Hosts(Oversteekopties opties) => Uri.TryCreate(opties.Adres, UriKind.Absolute, out var adres) ? [adres.Host] : [];

    private static void Begrens(KestrelServerLimits grenzen)
    {
        // Pages that take files ask for more themselves.
        grenzen.MaxRequestBodySize = Megabyte;
        grenzen.MaxRequestHeadersTotalSize = 16 * 1024;
        grenzen.MaxRequestLineSize = 4 * 1024;
        grenzen.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }

    private static void Vertrouw(ForwardedHeadersOptions opties, IReadOnlyList<string> proxys)
    {
        opties.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // Each that is named may pass on what another that is named told it.
        opties.ForwardLimit = proxys.Count;
        opties.KnownProxies.Clear();
        opties.KnownIPNetworks.Clear();
        foreach (var proxy in proxys)
            opties.KnownProxies.Add(IPAddress.Parse(proxy));
    }
}

/// <summary>A form to a page that takes none is refused; without this the page would be shown with an empty model.</summary>
internal sealed class Handlervereiste : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        // The choice is judged below.
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null && HttpMethods.IsPost(context.HttpContext.Request.Method))
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        // Nothing afterwards.
    }
}

/// <summary>Refuses what no page of ours sends: other methods, writes from another site, writes while looking along (D-05).</summary>
internal sealed class Verzoekbewaking(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var verzoek = context.Request;
        if (!HttpMethods.IsGet(verzoek.Method) && !HttpMethods.IsHead(verzoek.Method) && !HttpMethods.IsPost(verzoek.Method))
            return Weiger(context, StatusCodes.Status405MethodNotAllowed);
        if (HttpMethods.IsPost(verzoek.Method) && verzoek.Headers["Sec-Fetch-Site"] == "cross-site")
            return Weiger(context, StatusCodes.Status403Forbidden);
        return next(context);
    }

    private static Task Weiger(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}

/// <summary>
/// A functie, or the access of a parent, that ended while the request ran: nothing stored, and the answer of a page that was never yours. A parent
/// comes at the doors (B-06).
/// </summary>
internal sealed class Functiebewaking(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (FunctieVervallen) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        catch (PortaalinzageVervallen) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.Redirect(Ouderpoort.Dicht);
        }
    }
}

/// <summary>Looking along is looking: every write is refused before a page sees it, except stopping, logging out and saying why (D-05, SEC-11).</summary>
internal sealed class Meekijkbewaking(RequestDelegate next)
{
    private static readonly PathString[] Mag = ["/meekijken/stoppen", "/uitloggen"];
    private static readonly PathString Reden = Meekijkredenvereiste.Pad;

    public Task InvokeAsync(HttpContext context, Toegangscontext toegang)
    {
        if (toegang.AlleenLezen && HttpMethods.IsPost(context.Request.Method) && !Toegestaan(context.Request.Path))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }
        return next(context);
    }

    private static bool Toegestaan(PathString pad) => Mag.Any(p => pad.Equals(p, StringComparison.OrdinalIgnoreCase)) || pad.StartsWithSegments(Reden, StringComparison.OrdinalIgnoreCase);
}
