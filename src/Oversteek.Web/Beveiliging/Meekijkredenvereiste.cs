using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Helpdesk;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Beveiliging;

/// <summary>What somebody who looks along opens only after saying why for this child (SEC-11).</summary>
/// <param name="tabbladen">The tabs for which it holds; none = the whole page.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtraMeekijkredenAttribute(params string[] tabbladen) : Attribute
{
    public bool Geldt(RouteValueDictionary route) => tabbladen.Length == 0 || Geldt(route["nummer"] as string);

    /// <summary>For a screen with many children there is no one child to say why for, so there what is behind a reason is left out.</summary>
    public bool Geldt(string? nummer) => tabbladen.Contains(nummer);
}

/// <summary>Sends who looks along past the page that asks why.</summary>
internal sealed class Meekijkredenvereiste : IAsyncPageFilter
{
    public const string Pad = "/meekijken/reden";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await NogNietGezegdAsync(context) is { } kind)
            context.Result = new LocalRedirectResult($"{Pad}/{kind}?naar={Uri.EscapeDataString(context.HttpContext.Request.Path)}");
        else
            await next();
    }

    private static async Task<LeerlingId?> NogNietGezegdAsync(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        var toegang = http.RequestServices.GetRequiredService<Toegangscontext>();
        if (!toegang.AlleenLezen || context.HandlerInstance.GetType().GetCustomAttribute<ExtraMeekijkredenAttribute>()?.Geldt(context.RouteData.Values) != true)
            return null;
        if (await KindAsync(context) is not { } kind)
            return null;
        var sinds = http.Sessie()!.MeekijkenTot!.Value - MeekijkenBeginnen.Hoogstens;
        var bron = http.RequestServices.GetRequiredService<Meekijkredenbron>();
        return await bron.IsGegevenAsync(kind, toegang.Account!.Value, sinds, http.RequestAborted) ? null : kind;
    }

    /// <summary>Of a page by application, the child of it. Null when that is not theirs: then the page knows no more.</summary>
    private static async Task<LeerlingId?> KindAsync(PageHandlerExecutingContext context)
    {
        var id = Guid.Parse(Convert.ToString(context.RouteData.Values["id"], CultureInfo.InvariantCulture)!);
        var pagina = context.HandlerInstance.GetType();
        if (pagina.GetProperty("Id")?.PropertyType != typeof(AanmeldingId)
            && context.HandlerMethod?.Parameters.Any(p => p.ParameterType == typeof(AanmeldingId)) != true)
            return new LeerlingId(id);
        var (db, aanmelding) = (context.HttpContext.RequestServices.GetRequiredService<OversteekDb>(), new AanmeldingId(id));
        return await db.Aanmeldingen.Where(a => a.Id == aanmelding).Select(a => (LeerlingId?)a.LeerlingId)
            .SingleOrDefaultAsync(context.HttpContext.RequestAborted);
    }
}
