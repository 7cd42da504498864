using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Oversteek.Application.Ouderportaal;
using Oversteek.Application.Toegang;

namespace Oversteek.Web.Beveiliging;

/// <summary>A page of the portal: only for the visit of a parent, never for the session of staff.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OuderVereistAttribute() : AuthorizeAttribute(Ouderpoort.Beleid);

/// <summary>A page for who has shown a code and not yet an address.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InschrijvingVereistAttribute() : AuthorizeAttribute(Ouderpoort.Inschrijfbeleid);

/// <summary>
/// A page at the door, open for everybody. A visit counts here and a session of staff does not, so that proofs of forms belong to one and the
/// same visitor on every page of the portal.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OuderdeurAttribute() : AuthorizeAttribute(Ouderpoort.Deurbeleid);

/// <summary>
/// The way in of parents: a cookie of its own, looked up at every request. From then on the request sees what this parent may see; a session of
/// staff in the same browser opens nothing here and the other way round (SEC-28).
/// </summary>
public static class Ouderpoort
{
    public const string Schema = "Ouder";
    public const string Beleid = "ouder";
    public const string Inschrijfbeleid = "ouder-inschrijving";
    public const string Deurbeleid = "deur";
    public const string Binnenkomst = "/ouders";

    /// <summary>The doors, with a word for who stands before them: it is the same for who comes too late and who was never there.</summary>
    public const string Dicht = Binnenkomst + "?dicht";

    private const string Bezoekclaim = "bezoek";

    public static IServiceCollection AddOuderpoort(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(Schema, Instellen);
        services.AddAuthorizationBuilder()
            .AddPolicy(Beleid, p => p.AddAuthenticationSchemes(Schema).RequireAuthenticatedUser().RequireAssertion(c => Bezoek(c)?.Kind is not null))
            .AddPolicy(Deurbeleid, p => p.AddAuthenticationSchemes(Schema).RequireAssertion(_ => true))
            .AddPolicy(Inschrijfbeleid, p =>
                p.AddAuthenticationSchemes(Schema).RequireAuthenticatedUser().RequireAssertion(c => Bezoek(c)?.CodeId is not null));
        return services;
    }

    /// <summary>The visit of this request; null when there is none.</summary>
    public static Portaalbezoek? Bezoek(this HttpContext context) => context.Items[typeof(Portaalbezoek)] as Portaalbezoek;

    public static ClaimsPrincipal Bezoeker(Guid bezoek) => new(new ClaimsIdentity([new Claim(Bezoekclaim, bezoek.ToString())], Schema));

    public static Task ZetBezoekAsync(this HttpContext context, Guid bezoek) => context.SignInAsync(Schema, Bezoeker(bezoek));

    private static Portaalbezoek? Bezoek(AuthorizationHandlerContext context) => (context.Resource as HttpContext)?.Bezoek();

    private static void Instellen(CookieAuthenticationOptions opties)
    {
        opties.Cookie.Name = "__Host-ouder";
        opties.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        opties.Cookie.HttpOnly = true;
        opties.Cookie.SameSite = SameSiteMode.Lax;
        opties.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = ControleerAsync,
            // Without words about why: who comes too late and who was never there read the same page.
            OnRedirectToLogin = NaarBinnenkomst,
            OnRedirectToAccessDenied = NaarBinnenkomst,
        };
    }

    private static Task NaarBinnenkomst(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(Dicht);
        return Task.CompletedTask;
    }

    private static async Task ControleerAsync(CookieValidatePrincipalContext context)
    {
        var diensten = context.HttpContext.RequestServices;
        var ct = context.HttpContext.RequestAborted;
        if (!Guid.TryParse(context.Principal?.FindFirstValue(Bezoekclaim), CultureInfo.InvariantCulture, out var id)
            || await diensten.GetRequiredService<Portaalsessies>().ZoekAsync(id, ct) is not { } bezoek)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Schema);
            return;
        }
        context.HttpContext.Items[typeof(Portaalbezoek)] = bezoek;
        // Somebody who enrols is nobody yet: the holder without an id has access to nothing.
        diensten.GetRequiredService<Toegangscontext>().GebruikOuder(bezoek.Houder ?? default, bezoek.Houder is { } houder ? new(houder.Waarde) : null);
    }
}
