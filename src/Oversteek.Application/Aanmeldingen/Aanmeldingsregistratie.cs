using Microsoft.Extensions.DependencyInjection;

namespace Oversteek.Application.Aanmeldingen;

public static class Aanmeldingsregistratie
{
    public static IServiceCollection AddAanmeldingen(this IServiceCollection services)
    {
        services.AddScoped<Klassenaanbod>();
        return services;
    }
}
