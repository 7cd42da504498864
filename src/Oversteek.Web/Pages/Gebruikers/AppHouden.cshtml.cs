using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>Stops a request to take the app away, with the link of the mail; whoever lost the phone cannot log in to do it (B-02).</summary>
[AllowAnonymous]
public sealed class AppHoudenModel(Stoplinken linken, Factorverzoeken verzoeken) : PageModel
{
    public bool Werkt { get; private set; }

    public bool Gestopt { get; private set; }

    // Mail scanners open links; only the button does something.
    public async Task<IActionResult> OnGetAsync(Guid account, string geheim)
    {
        Werkt = await linken.ZoekAsync(account, geheim) is not null;
        return Werkt ? Page() : new PageResult { StatusCode = StatusCodes.Status404NotFound };
    }

    public async Task<IActionResult> OnPostAsync(Guid account, string geheim, CancellationToken ct)
    {
        if (await linken.ZoekAsync(account, geheim) is not { } wie)
            return new PageResult { StatusCode = StatusCodes.Status404NotFound };
        await verzoeken.StopAsync(wie, ct);
        Werkt = Gestopt = true;
        return Page();
    }
}
