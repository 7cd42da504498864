using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Pages.Ouderportaal;

namespace Oversteek.Web.Pages.Fouten;

/// <summary>One page for every error: what happened, what to do now, a number to mention. Nothing about the cause (SEC-55).</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class FoutModel : PageModel
{
    public Fouttekst Tekst { get; private set; } = Fouttekst.Voor(StatusCodes.Status404NotFound);

    public string Kenmerk { get; private set; } = "";

    /// <summary>Where the address is one of the portal for parents.</summary>
    public Portaalfout? Portaal { get; private set; }

    public Task OnGetAsync() => ToonAsync();

    public Task OnPostAsync() => ToonAsync();

    private async Task ToonAsync()
    {
        // Asked for by hand, the page is simply not there.
        var pad = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        var doorverwezen = pad is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        // Not bound as a parameter: when the form itself cannot be read, binding does not run.
        var code = int.Parse((string)Request.RouteValues["code"]!, CultureInfo.InvariantCulture);
        var status = doorverwezen ? code : StatusCodes.Status404NotFound;
        Tekst = Fouttekst.Voor(status);
        Kenmerk = Foutverslag.Kenmerk(HttpContext);
        Response.StatusCode = status;
        Portaal = await Portaalfout.MaakAsync(PageContext, status, pad, Kenmerk);
    }
}
