using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticAssets;

namespace Oversteek.Web.Beveiliging;

/// <summary>Security headers on every response, also errors and files (SEC-31, SEC-32).</summary>
public sealed class BeveiligingsHeaders(RequestDelegate next, IHostEnvironment omgeving)
{
    private static readonly object NonceSleutel = new();

    public static string Nonce(HttpContext context) => context.Items[NonceSleutel] as string ?? "";

    public Task InvokeAsync(HttpContext context)
    {
        context.Items[NonceSleutel] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        // At the start of the response, because the error page begins with cleared headers.
        context.Response.OnStarting(() =>
        {
            Zet(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Zet(HttpContext context)
    {
        var headers = context.Response.Headers;
        // A route that serves files sets a stricter policy of its own (SEC-50).
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = Beleid(Nonce(context));
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        if (!omgeving.IsDevelopment())
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            headers.CacheControl = "no-store";
    }

    private static string Beleid(string nonce) =>
        $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; "
        + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
}
