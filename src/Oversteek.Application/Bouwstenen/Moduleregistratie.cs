using Microsoft.Extensions.DependencyInjection;

namespace Oversteek.Application.Bouwstenen;

public static class Moduleregistratie
{
    private static readonly string[] Achtervoegsels = ["bron", "opmaak"];

    /// <summary>Every use case (a sealed class with an ExecuteAsync), what use cases share (…bron, …opmaak), and what a feature adds itself.</summary>
    public static IServiceCollection AddModules(this IServiceCollection services)
    {
        var gebruikscases = typeof(Modules).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsSealed: true, IsPublic: true, IsAbstract: false } && IsGebruikscase(t)).ToList();
        foreach (var module in Modules.Alle.Modules)
        {
            foreach (var type in gebruikscases.Where(t => (t.Namespace + ".").StartsWith(module.Naamruimte + ".", StringComparison.Ordinal)))
                services.AddScoped(type);
            foreach (var registreer in module.Diensten)
                registreer(services);
        }
        return services;
    }

    private static bool IsGebruikscase(Type type) =>
        type.GetMethod("ExecuteAsync") is not null || Array.Exists(Achtervoegsels, a => type.Name.EndsWith(a, StringComparison.Ordinal));
}
