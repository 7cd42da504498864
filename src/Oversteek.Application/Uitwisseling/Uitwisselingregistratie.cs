using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Application.Versleuteling;

namespace Oversteek.Application.Uitwisseling;

public static class Uitwisselingregistratie
{
    public static IServiceCollection AddUitwisseling(this IServiceCollection services)
    {
        services.TryAddSingleton<Bestandskluis>();
        services.AddScoped<Leerlingzoeker>();
        services.AddScoped<Bijlageopslag>();
        services.AddScoped<Dossierimport>();
        services.AddScoped<Wachtkamer>();
        services.AddScoped<Uitvoer.Dossierlader>();
        services.AddScoped<OsoVoorbeeld>();
        return services;
    }
}
