using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>Ends the session on the server, so that a copied cookie is worth nothing (SEC-20).</summary>
[SessieVereist]
public sealed class UitloggenModel(Sessies sessies) : PageModel
{
    public void OnGet()
    {
        // Asks; only the button does it.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (HttpContext.Sessie() is { } sessie)
            await sessies.UitloggenAsync(sessie, ct);
        await HttpContext.SignOutAsync(Sessiebewaking.Schema);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return this.NaarMetMelding("/inloggen", "U bent uitgelogd.");
    }
}
