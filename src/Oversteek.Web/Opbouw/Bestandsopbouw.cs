using Oversteek.Application.Bijlagen;
using Oversteek.Application.Bijlagen.Scannen;
using Oversteek.Application.Versleuteling;
using Oversteek.Web.Achtergrond;
using Oversteek.Web.Ontvangst;

namespace Oversteek.Web.Opbouw;

internal static class Bestandsopbouw
{
    /// <summary>How files come in, where they go and who judges them.</summary>
    public static IServiceCollection AddBestanden(this IServiceCollection services, Oversteekopties opties)
    {
        services.AddSingleton<Ontvangstbeurt>();
        services.AddSingleton(new Schijfruimte([.. Mappen(opties)], opties.SchijfreserveProcent));
        if (Scanadres.Lees(opties.Virusscanner) is { } adres)
            services.AddSingleton<IVirusscanner>(diensten => new Clamscanner(adres, diensten.GetRequiredService<TimeProvider>()));
        else
            services.AddSingleton<IVirusscanner, GeenScanner>();
        if (opties.Achtergrond)
            services.AddHostedService<Virusronde>();
        return services;
    }

    /// <summary>The disk of PostgreSQL is not ours to measure.</summary>
    private static IEnumerable<string> Mappen(Oversteekopties opties)
    {
        yield return Tijdelijkbestand.Map;
        if (opties.Sqlite is { Length: > 0 } bestand && Path.GetDirectoryName(Path.GetFullPath(bestand)) is { } map)
            yield return map;
    }
}
