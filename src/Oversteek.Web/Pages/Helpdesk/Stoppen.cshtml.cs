using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Helpdesk;
using Oversteek.Application.Toegang;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Helpdesk;

/// <summary>Stops looking along before the hour is over.</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class StoppenModel(MeekijkenStoppen stoppen, Handelingbron handeling) : PageModel
{
    public void OnGet()
    {
        // Asks; only the button does it.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        return this.Antwoord(await stoppen.ExecuteAsync(HttpContext.Sessie()!.Id, handeling.Maak(), ct), "/", "U kijkt niet meer mee.");
    }
}
