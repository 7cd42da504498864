using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Waarneming;

namespace Oversteek.Web.Opbouw;

public static class OnderdelenSetup
{
    /// <summary>Registers what layouts, tag helpers, error pages and validation texts need. Call after AddRazorPages.</summary>
    public static IServiceCollection AddOnderdelen(this IServiceCollection services)
    {
        services.AddOptions<OnderdelenOpties>();
        services.TryAddScoped<INavigatiebron, LegeNavigatie>();
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        services.Configure<MvcOptions>(mvc =>
        {
            ModelBindingTeksten.Zet(mvc.ModelBindingMessageProvider);
            mvc.ModelMetadataDetailsProviders.Add(new Validatieteksten());
            mvc.ModelBinderProviders.Insert(0, new Identificatiebron());
            mvc.ModelBinderProviders.Insert(1, new Regelbron());
        });
        services.Configure<RazorViewEngineOptions>(razor => razor.PageViewLocationFormats.Add("/Pages/Gedeeld/{0}.cshtml"));
        services.Configure<Microsoft.AspNetCore.Mvc.RazorPages.RazorPagesOptions>(pages =>
        {
            pages.Conventions.AllowAnonymousToFolder("/Fouten");
            pages.Conventions.Add(new Routebinding());
        });
        return services;
    }

    /// <summary>Headers on every response and the uniform error pages. Call first, before routing.</summary>
    public static IApplicationBuilder UseOnderdelen(this IApplicationBuilder app) => app
        .UseMiddleware<Verzoekverslag>()
        .UseMiddleware<BeveiligingsHeaders>()
        .UseMiddleware<Vangnet>()
        .UseExceptionHandler("/fout/500")
        .UseMiddleware<Storingswacht>()
        .UseStatusCodePagesWithReExecute("/fout/{0}");
}
