using System.Globalization;
using System.Reflection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Data.Postgres;
using Oversteek.Data.Sqlite;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Koppelpunten;
using Oversteek.Web.Ontvangst;
using Oversteek.Web.Waarneming;

namespace Oversteek.Web.Opbouw;

/// <summary>The composition root: everything the program is made of, in the order in which it stands.</summary>
public static class Webopbouw
{
    /// <summary>The list of styles and scripts carries the name of the program that was published; null is the one of production.</summary>
    private static string? Bestandenlijst { get; } = Lijst(Assembly.GetEntryAssembly()?.GetName().Name);

    /// <summary>The clock of this machine.</summary>
    public static TimeProvider Klok => TimeProvider.System;

    public static WebApplicationBuilder Begin(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(Webopbouw).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.Configure<Oversteekopties>(builder.Configuration.GetSection("Oversteek"));
        return builder;
    }

    public static Oversteekopties Instellingen(this WebApplicationBuilder builder) =>
        builder.Configuration.GetSection("Oversteek").Get<Oversteekopties>() ?? new Oversteekopties();

    public static WebApplicationBuilder MetDiensten(this WebApplicationBuilder builder)
    {
        var opties = builder.Instellingen();
        Osoedities.Eis(opties.OsoEdities);
        builder.Services.AddLogpoort();
        builder.Services.AddInstallatie(opties);
        builder.Services.AddOpslag(Sleutelring.Laad(opties.Sleutels));
        builder.Services.AddDatabase(opties);
        builder.Services.AddModules();
        builder.Services.AddPost(opties);
        builder.Services.AddPaginabronnen();
        builder.Services.AddInloggen(opties);
        builder.Services.AddOuderpoort();
        builder.Services.AddKoppelingen();
        builder.Services.AddRechten();
        builder.Services.AddWebgrens(opties);
        builder.Services.AddBestanden(opties);
        builder.Services.AddWaarneming(opties);
        builder.Services.AddDocumenten();
        builder.Services.AddRazorPages();
        builder.Services.AddOnderdelen();
        return builder;
    }

    private static void AddDatabase(this IServiceCollection services, Oversteekopties opties)
    {
        if (opties.Postgres is { Length: > 0 } postgres)
            services.AddPostgres(postgres);
        else
            services.AddSqlite(opties.Sqlite ?? "oversteek.db");
    }

    public static WebApplication MetPaden(this WebApplication app)
    {
        var opties = app.Configuration.GetSection("Oversteek").Get<Oversteekopties>() ?? new Oversteekopties();
        app.UseProxywacht();
        app.UseOnderdelen();
        app.UseWebgrens(opties);
        app.UseMiddleware<Functiebewaking>();
        app.UseMiddleware<Herkansing>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<Meekijkbewaking>();
        app.UseMiddleware<Ontvangstwacht>();
        app.MapStaticAssets(Bestandenlijst).AllowAnonymous();
        app.MapRazorPages().WithStaticAssets(Bestandenlijst);
        app.MapKoppelingen();
        app.MapGezondheid();
        return app;
    }

    private static string? Lijst(string? programma) =>
        $"{programma}.staticwebassets.endpoints.json" is var lijst && File.Exists(Path.Combine(AppContext.BaseDirectory, lijst)) ? lijst : null;

    /// <summary>What it is, and whose clock it goes by.</summary>
    private static void AddInstallatie(this IServiceCollection services, Oversteekopties opties)
    {
        services.AddSingleton(new Installatie(opties.IsProef ? Installatiesoort.Proef : Installatiesoort.Productie));
        var gelijk = new Databaseklok(Klok);
        services.AddSingleton(gelijk).AddSingleton(opties.Postgres is { Length: > 0 } ? gelijk : Klok);
    }
}
