using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Ouderportaal;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>Ends the visit on the server too; what the browser kept opens nothing.</summary>
[Ouderdeur]
public sealed class UitloggenModel(Portaalsessies sessies) : Portaalpagina
{
    public override string Titelsleutel => "uit.titel";

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var taal = Taal.Code;
        if (Bezoek is { } bezoek)
            await sessies.BeeindigAsync(bezoek.Sessie, ct);
        await HttpContext.SignOutAsync(Ouderpoort.Schema);
        HttpContext.Items.Remove(typeof(Portaalbezoek));
        // The forms of the page that says goodbye are those of nobody.
        HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity());
        Portaaltaalkeuze.Onthoud(HttpContext, taal);
        return Page();
    }
}
