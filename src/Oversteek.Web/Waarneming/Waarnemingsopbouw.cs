using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Oversteek.Web.Waarneming;

internal static class Waarnemingsopbouw
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(2);

    /// <summary>How the program is seen from outside, and what it does when something around it fails.</summary>
    public static IServiceCollection AddWaarneming(this IServiceCollection services, Oversteekopties opties)
    {
        services.AddSingleton<Databasetoestand>().AddSingleton<Polsslag>().AddSingleton<Taakstanden>();
        services.AddSingleton<Proxywacht>().AddSingleton<Bedrijfsmeting>();
        services.AddSingleton<Afsluiting>().AddSingleton<IHostedService>(d => d.GetRequiredService<Afsluiting>());
        services.AddHostedService<Meetronde>();
        // A file on this machine is not suddenly somewhere else; what is the matter with it, whoever asks it is told.
        if (opties.Postgres is { Length: > 0 })
            services.AddHostedService<Databasewacht>();
        services.AddHealthChecks().AddCheck<Werkgezondheid>("werk", timeout: Geduld).AddCheck<Bedrijfsgezondheid>("bedrijf");
        return services.AddTelemetrie(opties);
    }

    /// <summary>First of all: once for each request, as it came in.</summary>
    public static void UseProxywacht(this WebApplication app)
    {
        var wacht = app.Services.GetRequiredService<Proxywacht>();
        app.Use((context, next) =>
        {
            wacht.Tel(context);
            return next(context);
        });
    }

    /// <summary>One word each, and nothing about whose or where. Alive asks nothing: a database that is gone is not mended by a restart.</summary>
    public static void MapGezondheid(this WebApplication app)
    {
        app.MapHealthChecks(Gezondheidspaden.Leeft, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(Gezondheidspaden.Klaar).AllowAnonymous();
        app.MapHealthChecks(Gezondheidspaden.Oud).AllowAnonymous();
    }
}
