namespace Oversteek.Web.Setup;

internal static class Paginabronnen
{
    /// <summary>What several pages read through; beside the pages themselves.</summary>
    public static IServiceCollection AddPaginabronnen(this IServiceCollection services) => services
        .AddScoped<Handelingbron>()
        .AddScoped<Pages.Aanmeldingen.Lijstbeeldbron>()
        .AddScoped<Pages.Aanmeldstatus.Verloop>()
        .AddScoped<Pages.Overstapdossiers.Conceptformulier>()
        .AddScoped<Pages.Overstapdossiers.Dossierbron>()
        .AddScoped<Pages.Start.Datumbron>()
        .AddScoped<Pages.Start.Taakbron>()
        .AddScoped<Application.Leerlingen.Zoektekst>();
}
