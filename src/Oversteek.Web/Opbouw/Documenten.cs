using Oversteek.Documenten;
using Oversteek.Documenten.Pdf;

namespace Oversteek.Web.Opbouw;

public static class Documenten
{
    /// <summary>One supervised PDF worker per host.</summary>
    public static IServiceCollection AddDocumenten(this IServiceCollection services) => services
        .AddSingleton(_ => new TypstWerker(new WerkerOpties()))
        .AddSingleton<Documentmaker>();
}
