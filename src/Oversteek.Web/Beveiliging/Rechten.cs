using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Web.Beveiliging;

/// <summary>The recht a page needs. Pages without one are refused by the fallback policy and by a test.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class VereistAttribute(string recht) : AuthorizeAttribute(Rechten.Beleid(recht))
{
    public string Recht { get; } = recht;
}

internal sealed record RechtVereist(string Recht) : IAuthorizationRequirement;

/// <summary>Asks the table with the role of the chosen functie.</summary>
internal sealed class RechtHandler(Toegangscontext toegang) : AuthorizationHandler<RechtVereist>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RechtVereist requirement)
    {
        if (context.User.Identity?.IsAuthenticated == true && toegang.Rol is { } rol && Rechtentabel.Heeft(rol, requirement.Recht))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

public static class Rechten
{
    public static string Beleid(string recht) => "recht:" + recht;

    public static bool Mag(this Toegangscontext toegang, string recht) => toegang.Rol is { } rol && Rechtentabel.Heeft(rol, recht);

    public static IServiceCollection AddRechten(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, RechtHandler>();
        var bouwer = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(_ => false).Build());
        foreach (var recht in Rechtentabel.Alle)
            bouwer.AddPolicy(Beleid(recht), p => p.RequireAuthenticatedUser().AddRequirements(new RechtVereist(recht)));
        return services;
    }
}
