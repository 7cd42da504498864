using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Helpdesk;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Pages.Gebruikers;

namespace Oversteek.Web.Pages.Helpdesk;

/// <summary>Who looks along says why for one child, and goes on to what was asked for (SEC-11).</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class RedenModel(MeekijkredenGeven geven, Handelingbron handeling, Toegangscontext toegang) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [FromQuery] public string? Naar { get; set; }

    [BindProperty] public InvoerModel Invoer { get; set; } = new();

    public IActionResult OnGet() => toegang.AlleenLezen ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uitkomst = await geven.ExecuteAsync(Id, handeling.Maak(Invoer.Reden), ct);
        return this.Antwoord(uitkomst, () => LocalRedirect(this.Terugweg(Naar)));
    }

    public sealed class InvoerModel
    {
        [Display(Name = "Reden"), Required, StringLength(400)]
        public string Reden { get; set; } = "";
    }
}
