using Oversteek.Application.Ouderportaal;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>Which language this browser reads: that of the visit, else what was chosen here, else what the browser asks for.</summary>
internal static class Portaaltaalkeuze
{
    /// <summary>Two letters and nothing of anybody.</summary>
    public const string Koekje = "__Host-taal";

    public static Portaaltaal Van(HttpContext context)
    {
        var gewenst = context.Bezoek()?.Taal ?? context.Request.Cookies[Koekje];
        return Portaalteksten.Taal(Portaalteksten.Kent(gewenst) ? gewenst! : Gevraagd(context) ?? Portaalteksten.Nederlands);
    }

    public static void Onthoud(HttpContext context, string taal) =>
        context.Response.Cookies.Append(Koekje, taal, new CookieOptions
        {
            Path = "/",
            Secure = true,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365)
        });

    private static string? Gevraagd(HttpContext context) => context.Request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(t => t.Quality ?? 1).Select(t => t.Value.ToString().Split('-')[0].ToLowerInvariant()).FirstOrDefault(Portaalteksten.Kent);
}
