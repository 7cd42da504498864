using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Formulieren;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Gebruikers;
using Oversteek.Web.Formulieren;
using static Oversteek.Domain.Formulieren.Vragen;

namespace Oversteek.Web.Tests.Formulieren;

/// <summary>Another form than the OKR: nothing but a definition, and a place to keep its answers.</summary>
internal sealed class Proefformulier : IStartupFilter
{
    public const string Pad = "/proefformulier";

    private static readonly Vraag<bool> Eens = JaNee("eens", "Bent u het eens met het rapport?").NodigVoorDefinitief();

    private static readonly Lijstvraag Gesprekken = new("gesprekken", "Gesprekken", "Gesprek", [Tekst("met", "Met wie", 100).Verplicht(), Verleden("op", "Datum", 2)], ["met", "op"]);

    public static readonly Formulierdefinitie Zienswijze = new("Zienswijze",
        new Vragengroep("Mening", Eens, Lange("waarom", "Waarom niet?").NodigVoorDefinitief().Wanneer(Eens, false).Met(new Lengtegrens(20, 2000)), Getal("cijfer", "Rapportcijfer", 1, 10)),
        new Vragengroep("Contact", Tekst("telefoon", "Telefoon").Met(new Patroongrens("^[0-9]{10}$", "0101234567")), Verleden("gezienOp", "Gelezen op", 1), Gesprekken));

    private static readonly Conceptsleutel Concept = new("proef", Guid.Parse("7f3b6f0e-2f0a-4d62-8f5c-1f9f6a6d1c11"), "1");

    public Invulling Opgeslagen { get; set; } = Invulling.Leeg;

    public int Versie { get; set; }

    /// <summary>Who sits at the browser.</summary>
    public (OrganisatieId School, AccountId Account) Wie { get; set; }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, volgende) => context.Request.Path == Pad ? DoeAsync(context) : volgende(context));
        next(app);
    };

    private Formulierplek Plek => new(Zienswijze, Concept, Opgeslagen) { Stempels = new Dictionary<string, string>(StringComparer.Ordinal) { ["Versie"] = $"{Versie}" } };

    private async Task DoeAsync(HttpContext context)
    {
        context.RequestServices.GetRequiredService<Toegangscontext>().Gebruik(Wie.School, Wie.Account, Rol.PoGebruiker);
        var werk = context.RequestServices.GetRequiredService<Formulierwerk>();
        var fouten = new ModelStateDictionary();
        if (context.Request.Query["handler"] == "Concept")
        {
            await context.RequestServices.GetRequiredService<Conceptbron>().BewaarAsync(Concept, Formulierpost.Velden(context.Request.Form), context.RequestAborted);
            return;
        }
        var uit = context.Request.Method == "POST"
            ? await werk.VerwerkAsync(context.Request.Form, Plek, fouten, i => Task.FromResult(SlaOp(i)), () => Task.FromResult(Plek), context.RequestAborted)
            : new Formulieruitkomst(await werk.OpenAsync(Plek, context.RequestAborted), 200);
        context.Response.StatusCode = uit.Status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(await TekenAsync(context, uit.Beeld ?? Formulierwerk.Toon(Plek), fouten));
    }

    private Result SlaOp(Formulierinzending inzending)
    {
        if (inzending.Stempels["Versie"] != $"{Versie}")
            return FormulierWeigeringen.Ingehaald;
        return new Invuller(Zienswijze, new DateOnly(2027, 1, 20)).Neem(Opgeslagen, inzending.Invoer).Match(
            antwoorden =>
            {
                (Opgeslagen, Versie) = (antwoorden, Versie + 1);
                return Result.Gelukt;
            },
            w => Result.Geweigerd(w));
    }

    private static async Task<string> TekenAsync(HttpContext context, Formulierbeeld beeld, ModelStateDictionary fouten)
    {
        var view = context.RequestServices.GetRequiredService<IRazorViewEngine>().GetView(null, "/Pages/Formulieren/_Formulier.cshtml", isMainPage: false).View!;
        var actie = new ActionContext(context, new RouteData(), new ActionDescriptor(), fouten);
        var data = new ViewDataDictionary<Formulierbeeld>(context.RequestServices.GetRequiredService<IModelMetadataProvider>(), fouten) { Model = beeld };
        await using var tekst = new StringWriter();
        var temp = context.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context);
        await view.RenderAsync(new ViewContext(actie, view, data, temp, tekst, new HtmlHelperOptions()));
        return $"<!doctype html><html lang=nl><body><main>{tekst}</main></body></html>";
    }
}
