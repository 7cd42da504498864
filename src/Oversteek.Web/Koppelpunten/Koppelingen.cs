using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling.Opvragen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Koppelpunten;

/// <summary>Answer of a koppeling that is not the thing asked for.</summary>
public sealed record Koppelingantwoord(string Code, string Melding);

/// <summary>Who asks with a koppelsleutel of a vo school works as a user of that school, and only at the addresses below /koppeling.</summary>
internal sealed class Koppelingcontrole(
    IOptionsMonitor<AuthenticationSchemeOptions> opties, ILoggerFactory logs, UrlEncoder encoder, Koppelsleutelbron sleutels, Toegangscontext toegang)
    : AuthenticationHandler<AuthenticationSchemeOptions>(opties, logs, encoder)
{
    private const string Voorvoegsel = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var kop = Request.Headers.Authorization.ToString();
        if (!kop.StartsWith(Voorvoegsel + Koppelsleutelbron.Begin, StringComparison.Ordinal))
            return AuthenticateResult.NoResult();
        if (await sleutels.ZoekAsync(kop[Voorvoegsel.Length..], Context.RequestAborted) is not { } koppeling)
            return AuthenticateResult.Fail("Onbekende koppelsleutel.");
        toegang.Gebruik(koppeling.Organisatie, null, Rol.VoGebruiker);
        Context.Items[typeof(Koppeling)] = koppeling;
        var persoon = new ClaimsPrincipal(new ClaimsIdentity([new Claim("koppelsleutel", koppeling.Sleutel.ToString())], Scheme.Name));
        return AuthenticateResult.Success(new AuthenticationTicket(persoon, Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        WeigerAsync(StatusCodes.Status401Unauthorized, new Koppelingantwoord("KOP-401", "Stuur een geldige koppelsleutel mee in de kop Authorization: Bearer."));

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        WeigerAsync(StatusCodes.Status403Forbidden, new Koppelingantwoord("KOP-403", "Met deze koppelsleutel mag dit niet."));

    private Task WeigerAsync(int status, Koppelingantwoord antwoord)
    {
        Response.StatusCode = status;
        return Response.WriteAsJsonAsync(antwoord, Context.RequestAborted);
    }
}

public static class Koppelingen
{
    public const string Schema = "Koppeling";
    internal const int MeesteBytes = 4096;

    public static IServiceCollection AddKoppelingen(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, Koppelingcontrole>(Schema, null);
        return services;
    }

    /// <summary>Addresses for systems of schools; each asks a recht, as a page does.</summary>
    public static void MapKoppelingen(this IEndpointRouteBuilder app) =>
        app.MapPost("/koppeling/oso/opvragen", OsoOpvraagpunt.OpvragenAsync).MetRecht(Recht.OsoOpvragen);

    private static void MetRecht(this RouteHandlerBuilder punt, string recht) => punt
        .RequireAuthorization(new AuthorizeAttribute(Rechten.Beleid(recht)) { AuthenticationSchemes = Schema })
        .WithMetadata(new RequestSizeLimitAttribute(MeesteBytes));
}
