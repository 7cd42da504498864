using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Oversteek.Application.Post;
using Oversteek.Application.Versleuteling;
using Oversteek.Demo.Momenten;
using Oversteek.Web;
using Oversteek.Web.Achtergrond;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Opbouw;

namespace Oversteek.Demo;

/// <summary>The program of production with what only the demo has. Production does not hold this assembly, so no setting makes a demo of it.</summary>
public static class Demoopbouw
{
    public static WebApplicationBuilder Begin(string[] instellingen)
    {
        var bouwer = Webopbouw.Begin(instellingen);
        var opties = bouwer.Configuration.GetSection("Oversteek").Get<Oversteekopties>() ?? new Oversteekopties();
        // Production only takes keys that somebody made on purpose; the demo makes its own.
        Sleutelring.LaadOfMaak(opties.Sleutels);
        bouwer.MetDiensten();
        bouwer.Services.AddRazorPages().AddApplicationPart(typeof(Demoopbouw).Assembly);
        bouwer.Services.AddSingleton(_ => new Demoklok(TimeProvider.System));
        bouwer.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(s => s.GetRequiredService<Demoklok>()));
        bouwer.Services.Configure<OnderdelenOpties>(o => o.Stijlgids = true);
        bouwer.Services.PostConfigure<HostFilteringOptions>(o => o.AllowedHosts = [.. o.AllowedHosts, "localhost", "127.0.0.1", "[::1]"]);
        bouwer.Services.AddDemopost(opties);
        return bouwer;
    }

    /// <summary>Accounts and clock; without these services the page of the demo answers 404.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services, string? map = null)
    {
        services.AddSingleton(new Demomap(map));
        services.AddSingleton<Demotijd>();
        services.AddSingleton<Momentenmap>();
        services.AddSingleton<Demosluis>();
        services.AddSingleton<IStartupFilter, Demosluisfilter>();
        services.AddSingleton<Momentbouw>();
        services.AddSingleton<Demoreis>();
        return services;
    }

    /// <summary>The demo listens on http on this computer; browsers and test programs then refuse cookies that ask for https.</summary>
    public static IServiceCollection MetHttp(this IServiceCollection services)
    {
        services.PostConfigure<CookieAuthenticationOptions>(Sessiebewaking.Schema, o =>
        {
            o.Cookie.Name = "oversteek-demo";
            // The clock of the demo jumps; the ticket of a real log-in lasts two weeks.
            o.ExpireTimeSpan = TimeSpan.FromDays(1000);
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }

    private static void AddDemopost(this IServiceCollection services, Oversteekopties opties)
    {
        if (opties.SmtpHost is { Length: > 0 })
            return;
        services.Replace(ServiceDescriptor.Singleton<IPostbode, Demopostbode>());
        if (opties.Achtergrond)
            services.AddHostedService<Postbezorging>();
    }
}
