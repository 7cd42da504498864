using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Ouderportaal;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>Changes the language and goes back to the page where the button stood.</summary>
[Ouderdeur]
public sealed class TaalModel(Portaalsessies sessies) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(string? taal, string? terug, CancellationToken ct)
    {
        if (!Portaalteksten.Kent(taal))
            return NotFound();
        if (HttpContext.Bezoek() is { } bezoek)
            await sessies.KiesTaalAsync(bezoek, taal!, ct);
        Portaaltaalkeuze.Onthoud(HttpContext, taal!);
        return LocalRedirect(Url.IsLocalUrl(terug) && terug!.StartsWith(Ouderpoort.Binnenkomst, StringComparison.Ordinal) ? terug : Ouderpoort.Binnenkomst);
    }
}
