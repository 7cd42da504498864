using Microsoft.AspNetCore.Authentication.Cookies;
using Oversteek.Web.Setup;

namespace Oversteek.Web.Demo;

/// <summary>What only the demo has. In production these services do not exist, so its pages answer 404.</summary>
public static class Demoopbouw
{
    public static IServiceCollection AddDemo(this IServiceCollection services, string? map = null)
    {
        services.AddSingleton(new Demomap(map));
        services.AddSingleton<Demotijd>();
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
}
