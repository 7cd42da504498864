using Microsoft.Extensions.DependencyInjection;

namespace Oversteek.Application;

public static class Gebruikscases
{
    private static readonly string[] Achtervoegsels = ["bron", "opmaak"];

    /// <summary>Registers every use case (a sealed class with an ExecuteAsync) and what use cases share (…bron, …opmaak).</summary>
    public static IServiceCollection AddGebruikscases(this IServiceCollection services)
    {
        foreach (var type in typeof(Gebruikscases).Assembly.GetTypes().Where(t => t is { IsClass: true, IsSealed: true, IsPublic: true, IsAbstract: false } && IsDienst(t)))
            services.AddScoped(type);
        return services;
    }

    private static bool IsDienst(Type type) =>
        type.GetMethod("ExecuteAsync") is not null || Array.Exists(Achtervoegsels, a => type.Name.EndsWith(a, StringComparison.Ordinal));
}
