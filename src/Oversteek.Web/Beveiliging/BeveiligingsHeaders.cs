using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticAssets;

namespace Oversteek.Web.Beveiliging;

/// <summary>Security headers on every response, also errors and files (SEC-31, SEC-32).</summary>
public sealed class BeveiligingsHeaders(RequestDelegate next, IWebHostEnvironment omgeving)
{
    private static readonly object NonceSleutel = new();
    private static readonly string[] Losse = ["loting/controle", "loting/geheim"];
    private readonly Lazy<Dictionary<string, string>> losbeleid = new(() => Eigenbeleid(omgeving));

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
            headers.ContentSecurityPolicy = Los(context) is { } los && losbeleid.Value.TryGetValue(los, out var eigen) ? eigen : Beleid(Nonce(context), IsInsluitbaar(context));
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!IsInsluitbaar(context))
            headers.XFrameOptions = "DENY";
        if (!omgeving.IsDevelopment())
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            Bewaarbaar(context);
    }

    private static bool IsInsluitbaar(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<InsluitbaarAttribute>() is not null;

    // A public page is the same for everybody, so a proxy may keep it; not when this browser sent or gets a cookie.
    private static void Bewaarbaar(HttpContext context)
    {
        var headers = context.Response.Headers;
        var openbaar = context.GetEndpoint()?.Metadata.GetMetadata<OpenbaarAttribute>() is not null && context.Response.StatusCode is 200 or 304
            && context.Request.Headers.Cookie.Count == 0 && headers.SetCookie.Count == 0;
        headers.CacheControl = openbaar ? "public, max-age=60" : "no-store";
        if (openbaar)
            headers.Vary = "Cookie, Accept-Language, Accept-Encoding";
    }

    // A page about a lottery is one file that also works offline: it names its own script and style by their hash (B-56).
    private static string? Los(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>()?.Route is { } route
        ? Array.Find(Losse, los => route.StartsWith(los + ".", StringComparison.Ordinal))
        : null;

    private static Dictionary<string, string> Eigenbeleid(IWebHostEnvironment omgeving) => Losse
        .Select(los => (Los: los, Bestand: omgeving.WebRootFileProvider.GetFileInfo(los + ".html")))
        .Where(l => l.Bestand.Exists)
        .ToDictionary(l => l.Los, l => Beleid(l.Bestand), StringComparer.Ordinal);

    private static string Beleid(Microsoft.Extensions.FileProviders.IFileInfo bestand)
    {
        using var lezer = new StreamReader(bestand.CreateReadStream());
        const string begin = "http-equiv=\"Content-Security-Policy\" content=\"";
        var pagina = lezer.ReadToEnd();
        var van = pagina.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return pagina[van..pagina.IndexOf('"', van)] + "; frame-ancestors 'none'";
    }

    private static string Beleid(string nonce, bool insluitbaar) =>
        $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; "
        + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
        + (insluitbaar ? "frame-ancestors *" : "frame-ancestors 'none'");
}
