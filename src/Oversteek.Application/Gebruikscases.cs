using Microsoft.Extensions.DependencyInjection;

namespace Oversteek.Application;

public static class Gebruikscases
{
    /// <summary>Registers every use case: a sealed class with an ExecuteAsync.</summary>
    public static IServiceCollection AddGebruikscases(this IServiceCollection services)
    {
        foreach (var type in typeof(Gebruikscases).Assembly.GetTypes().Where(t => t is { IsClass: true, IsSealed: true, IsPublic: true } && t.GetMethod("ExecuteAsync") is not null))
            services.AddScoped(type);
        return services;
    }
}
