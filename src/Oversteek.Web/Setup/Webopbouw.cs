using System.Globalization;

namespace Oversteek.Web.Setup;

public static class Webopbouw
{
    public static WebApplication Bouw(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(Webopbouw).Assembly.GetName().Name });
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = new CultureInfo("nl-NL");
        builder.Services.AddRazorPages();
        builder.Services.AddOnderdelen();
        var app = builder.Build();
        app.UseOnderdelen();
        app.UseRouting();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }
}
