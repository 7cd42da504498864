using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;

namespace Oversteek.Application.Persistence;

public static class Opslagregistratie
{
    /// <summary>Everything around the context that is the same on both databases; the provider adds its own options.</summary>
    public static IServiceCollection AddOpslag(this IServiceCollection services, Sleutelring ring)
    {
        services.TryAddSingleton<IDatabasegrens, GeenDatabasegrens>();
        services.TryAddSingleton(new Installatie(Installatiesoort.Productie));
        services.AddSingleton(ring);
        services.AddSingleton<Waardekluis>();
        services.AddSingleton<BlindeIndex>();
        services.AddSingleton<Bestandskluis>();
        services.AddSingleton<Keten>();
        services.AddSingleton<Ketensluiter>();
        foreach (var gevolg in Opslaggevolgen.Typen)
            services.AddSingleton(typeof(IOpslaggevolg), gevolg);
        services.AddSingleton<Opslaggevolgen>();
        services.AddSingleton<Opslagdiensten>();
        services.AddScoped<Toegangscontext>();
        services.AddScoped<Systeemtoegang>();
        services.AddScoped<Eenmalig>();
        services.AddScoped<Leeslogboek>();
        services.AddSingleton<Waardereden>();
        return services;
    }

    /// <summary>Options that both providers share.</summary>
    public static DbContextOptionsBuilder MetOversteek(this DbContextOptionsBuilder opties) => opties.AddInterceptors(Ontcijferaar.Enige);
}
