using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>Asks for a link by mail. The answer is the same for every address (SEC-19).</summary>
[AllowAnonymous]
public sealed class WachtwoordVergetenModel(WachtwoordVergeten vergeten) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    public bool Gevraagd { get; private set; }

    public void OnGet()
    {
        // Only the page.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        return this.Antwoord(await vergeten.ExecuteAsync(Invoer.Email, Netwerk.Van(HttpContext), ct), () =>
        {
            Gevraagd = true;
            return Page();
        });
    }

    public sealed class InvoerModel
    {
        [Display(Name = "E-mailadres"), Required, Emailveld, StringLength(256)]
        public string Email { get; set; } = "";
    }
}
