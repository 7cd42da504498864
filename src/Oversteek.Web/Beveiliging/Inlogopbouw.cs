using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;

namespace Oversteek.Web.Beveiliging;

/// <summary>A page for whoever has a session, also without second factor or functie. Few; listed in anonymous-endpoints.txt.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SessieVereistAttribute() : AuthorizeAttribute(Inlogopbouw.Sessiebeleid);

public static class Inlogopbouw
{
    public const string Sessiebeleid = "sessie";
    public const string Terug = "terug";

    public static IServiceCollection AddInloggen(this IServiceCollection services, Oversteekopties opties)
    {
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<Passkeypoort>();
        services.Configure<IdentityPasskeyOptions>(o => InstellenPasskeys(o, opties));
        services.AddScoped<Werkjaar>();
        services.AddHttpContextAccessor();
        services.AddAuthorizationBuilder().AddPolicy(Sessiebeleid, p => p.RequireAuthenticatedUser());
        services.AddAuthentication(Sessiebewaking.Schema).AddCookie(Sessiebewaking.Schema, Instellen);
        return services;
    }

    // Host and origin come from the settings, never from a request (SEC-15, SEC-36).
    private static void InstellenPasskeys(IdentityPasskeyOptions passkeys, Oversteekopties opties)
    {
        var adres = Uri.TryCreate(opties.Adres, UriKind.Absolute, out var gegeven) ? gegeven : null;
        passkeys.ServerDomain = adres?.Host ?? "ongeldig.invalid";
        passkeys.UserVerificationRequirement = passkeys.ResidentKeyRequirement = "required";
        passkeys.AttestationConveyancePreference = "none";
        passkeys.ValidateOrigin = c => ValueTask.FromResult(adres is not null && !c.CrossOrigin && c.Origin == adres.GetLeftPart(UriPartial.Authority));
    }

    private static void Instellen(CookieAuthenticationOptions opties)
    {
        opties.Cookie.Name = "__Host-oversteek";
        opties.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        opties.Cookie.HttpOnly = true;
        opties.Cookie.SameSite = SameSiteMode.Lax;
        opties.LoginPath = "/inloggen";
        opties.ReturnUrlParameter = Terug;
        opties.Events = new CookieAuthenticationEvents { OnValidatePrincipal = Sessiebewaking.ControleerAsync, OnRedirectToAccessDenied = GeweigerdAsync };
        var inloggen = opties.Events.OnRedirectToLogin;
        opties.Events.OnRedirectToLogin = context => IsVanOuders(context.HttpContext) ? NietGevonden(context) : inloggen(context);
    }

    /// <summary>Parents have doors of their own: an address of the portal that does not exist is no reason to ask for a password.</summary>
    private static bool IsVanOuders(HttpContext http) => http.GetEndpoint() is null && http.Request.Path.StartsWithSegments(Ouderpoort.Binnenkomst, StringComparison.Ordinal);

    private static Task NietGevonden(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Not allowed is 403, not there is 404; somebody who is halfway the log-in goes on with it (SEC-14).</summary>
    private static async Task GeweigerdAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint() is null)
        {
            await NietGevonden(context);
            return;
        }
        var verder = VolgendeStap(http.Sessie(), http.RequestServices.GetRequiredService<Toegangscontext>());
        if (verder is not null && HttpMethods.IsGet(http.Request.Method))
        {
            context.Response.Redirect($"{verder}?{Terug}={Uri.EscapeDataString(http.Request.Path)}");
            return;
        }
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        // Refusals stand in the log too (SEC-60); only of somebody who works for an organisation.
        if (http.RequestServices.GetRequiredService<Toegangscontext>().Organisatie is not null)
            await http.RequestServices.GetRequiredService<Leeslogboek>().LegVastAsync("ToegangGeweigerd", http.RequestServices.GetRequiredService<Handelingbron>().Maak());
    }

    private static string? VolgendeStap(Sessie? sessie, Toegangscontext toegang) => sessie switch
    {
        { TweedeFactorOp: null } => "/inloggen/tweede-factor",
        not null when toegang.Rol is null => "/organisatie-kiezen",
        _ => null,
    };
}
