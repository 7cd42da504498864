using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>Where both links of a change of address lead: the secret in it says whether it proves the new one or stops the change (SEC-23).</summary>
[AllowAnonymous]
public sealed class EmailadresModel(Emailwijzigingen wijzigingen) : PageModel
{
    public Emailstap? Stap { get; private set; }

    public bool Gedaan { get; private set; }

    // Mail scanners open links; only the button does something.
    public async Task<IActionResult> OnGetAsync(Guid wijziging, string geheim, CancellationToken ct)
    {
        Stap = await wijzigingen.ZoekAsync(wijziging, geheim, ct);
        return Stap is null ? Werktniet() : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid wijziging, string geheim, CancellationToken ct)
    {
        Stap = await wijzigingen.ZoekAsync(wijziging, geheim, ct);
        Gedaan = Stap switch
        {
            Emailstap.Bevestigen => await wijzigingen.BevestigAsync(wijziging, ct),
            Emailstap.Stoppen => await wijzigingen.StopAsync(wijziging, ct),
            _ => false,
        };
        return Gedaan ? Page() : Werktniet();
    }

    private PageResult Werktniet()
    {
        Stap = null;
        return new PageResult { StatusCode = StatusCodes.Status404NotFound };
    }
}
