using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Oversteek.Web.Beveiliging;

/// <summary>
/// Weighty actions ask for the second factor again when it is older than five minutes (SEC-21). The page sends the user to confirm and
/// back; nothing of the request is done. With <see cref="AlleenSchrijven"/> looking stays free.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class VerstVereistAttribute : Attribute, IAsyncPageFilter, IOrderedFilter
{
    public static readonly TimeSpan Vers = TimeSpan.FromMinutes(5);

    public bool AlleenSchrijven { get; init; }

    // Before the filter that looks at the model, after antiforgery.
    public int Order => -2000;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var klok = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        if (IsVers(context.HttpContext, klok) || (AlleenSchrijven && !HttpMethods.IsPost(context.HttpContext.Request.Method)))
            return next();
        context.Result = NaarBevestigen(context.HttpContext);
        return Task.CompletedTask;
    }

    public static bool IsVers(HttpContext context, TimeProvider klok) =>
        context.Sessie()?.TweedeFactorOp is { } op && klok.GetUtcNow() - op <= Vers;

    public static LocalRedirectResult NaarBevestigen(HttpContext context)
    {
        var verzoek = context.Request;
        var schrijft = HttpMethods.IsPost(verzoek.Method);
        // The handler of a form cannot be asked for with GET; its page can.
        var terug = schrijft ? verzoek.Path.ToString() : verzoek.Path + verzoek.QueryString;
        return new LocalRedirectResult($"/bevestig-opnieuw?{Inlogopbouw.Terug}={Uri.EscapeDataString(terug)}{(schrijft ? "&opnieuw=true" : "")}");
    }
}
