using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Bouwstenen;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Opbouw;

internal static class Paginabronnen
{
    /// <summary>What several pages read through; beside the pages themselves.</summary>
    public static IServiceCollection AddPaginabronnen(this IServiceCollection services) => services
        .AddSingleton<Paden>()
        .AddSingleton<Paginaadressen>()
        .AddSingleton<Pages.Lotingen.Openbaarbeelden>()
        .AddScoped<Onderdelen.INavigatiebron, Navigatie>()
        .AddScoped<Handelingbron>()
        .AddScoped<Lijstuitvoer>().AddScoped<Lijstdiensten>()
        .AddScoped<Pages.Aanmeldingen.Lijstbeeldbron>()
        .AddScoped<Pages.Uitwisseling.Overdrachtrijen>()
        .AddScoped<Pages.Keuzelijsten.Keuzewerk>()
        .AddScoped<Pages.Aanmeldstatus.Verloop>()
        .AddScoped<Pages.Gebruikers.Functiebron>()
        .AddScoped<Pages.Gebruikers.Gebruikersnaam>()
        .AddScoped<Pages.Aanmeldingen.Zorgplichtregister>()
        .AddScoped<Formulieren.Conceptformulier>()
        .AddScoped<Formulieren.Formulierwerk>()
        .AddScoped<Pages.Lotingen.Lotingwerk>()
        .AddScoped<Pages.Leerlingen.Leerlingenloop>().AddScoped<Pages.Overstapdossiers.Okrkaderbron>().AddScoped<Pages.Overstapdossiers.Dossierbron>()
        .AddScoped<Pages.Isk.Iskwerk>()
        .AddScoped<Pages.Aanvragen.Aanvraagwerk>().AddScoped<Pages.Aanvragen.Aanvraaguitgifte>()
        .AddScoped<Pages.Zib.Zibwerk>().AddScoped<Pages.Zorgaanmeldroutes.Zorgwerk>()
        .AddScoped<Pages.Zib.Zibbestandbron>()
        .AddScoped<Pages.Zienswijzen.Zienswijzewerk>()
        .AddScoped<Pages.Start.Datumbron>()
        .AddScoped<Pages.Start.Taakbron>();
}
