using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Oversteek.Application.Aanmeldingen;

public static class Aanmeldingsregistratie
{
    public static IServiceCollection AddAanmeldingen(this IServiceCollection services)
    {
        services.AddScoped<Klassenaanbod>();
        services.AddScoped<Codedrempel>();
        services.AddScoped<Codealarm>();
        services.TryAddScoped<Toegang.Drempel>();
        return services;
    }
}
