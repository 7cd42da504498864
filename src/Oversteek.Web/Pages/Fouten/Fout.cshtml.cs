using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Oversteek.Web.Pages.Fouten;

/// <summary>One page for every error: what happened, what to do now, a number to mention. Nothing about the cause (SEC-55).</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class FoutModel : PageModel
{
    public Fouttekst Tekst { get; private set; } = Fouttekst.Voor(StatusCodes.Status404NotFound);

    public string Kenmerk { get; private set; } = "";

    public void OnGet([FromRoute] int code) => Toon(code);

    public void OnPost([FromRoute] int code) => Toon(code);

    private void Toon(int code)
    {
        // Asked for by hand, the page is simply not there.
        var doorverwezen = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var status = doorverwezen ? code : StatusCodes.Status404NotFound;
        Tekst = Fouttekst.Voor(status);
        Kenmerk = Activity.Current?.TraceId.ToHexString()[..12] ?? HttpContext.TraceIdentifier;
        Response.StatusCode = status;
    }
}
