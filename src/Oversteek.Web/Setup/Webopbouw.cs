using System.Globalization;
using Oversteek.Application;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Versleuteling;
using Oversteek.Data.Postgres;
using Oversteek.Data.Sqlite;

namespace Oversteek.Web.Setup;

/// <summary>The composition root: everything the program is made of, in the order in which it stands.</summary>
public static class Webopbouw
{
    public static WebApplicationBuilder Begin(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(Webopbouw).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.Configure<Oversteekopties>(builder.Configuration.GetSection("Oversteek"));
        return builder;
    }

    public static WebApplicationBuilder MetDiensten(this WebApplicationBuilder builder)
    {
        var opties = builder.Configuration.GetSection("Oversteek").Get<Oversteekopties>() ?? new Oversteekopties();
        Startcontrole.Controleer(opties, builder.Environment, builder.Configuration);
        builder.Services.AddKlok(opties);
        builder.Services.AddOpslag(Ring(opties));
        if (opties.Postgres is { Length: > 0 } postgres)
            builder.Services.AddPostgres(postgres);
        else
            builder.Services.AddSqlite(opties.Sqlite ?? "oversteek.db");
        builder.Services.AddGebruikscases();
        builder.Services.AddAanmeldingen();
        builder.Services.AddUitwisseling();
        builder.Services.AddPost(opties);
        builder.Services.AddPaginabronnen();
        builder.Services.AddInloggen();
        builder.Services.AddKoppelingen();
        builder.Services.AddRechten();
        builder.Services.AddWebgrens(opties);
        builder.Services.AddDocumenten();
        builder.Services.AddRazorPages();
        builder.Services.AddOnderdelen();
        builder.Services.Configure<OnderdelenOpties>(o => o.Stijlgids = opties.Omgeving == Omgeving.Demo);
        return builder;
    }

    public static WebApplication MetPaden(this WebApplication app)
    {
        var opties = app.Configuration.GetSection("Oversteek").Get<Oversteekopties>() ?? new Oversteekopties();
        app.UseOnderdelen();
        app.UseWebgrens(opties);
        app.UseMiddleware<Herkansing>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<Meekijkbewaking>();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapKoppelingen();
        // Only the word healthy, degraded or unhealthy.
        app.MapHealthChecks("/gezond").AllowAnonymous();
        return app;
    }

    private static void AddKlok(this IServiceCollection services, Oversteekopties opties)
    {
        if (opties.Omgeving == Omgeving.Demo)
        {
            services.AddSingleton(_ => new Demoklok(TimeProvider.System));
            services.AddSingleton<TimeProvider>(s => s.GetRequiredService<Demoklok>());
        }
        else
        {
            services.AddSingleton(TimeProvider.System);
        }
    }

    private static Sleutelring Ring(Oversteekopties opties) =>
        opties.Omgeving == Omgeving.Demo ? Sleutelring.LaadOfMaak(opties.Sleutels) : Sleutelring.Laad(opties.Sleutels);
}
