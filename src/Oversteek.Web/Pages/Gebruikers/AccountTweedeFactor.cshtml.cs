using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>New phone: the old app works until the new one gave its first code.</summary>
[Vereist(Recht.EigenAccountBeheren)]
[VerstVereist]
public sealed class AccountTweedeFactorModel(UserManager<Account> accounts, Tweedefactor factor) : PageModel
{
    public void OnGet()
    {
        // Asks; only the button does it.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await factor.BereidVoorAsync(await this.AccountAsync(accounts), HttpContext.Sessie()!.Id);
        return LocalRedirect("/inloggen/instellen?terug=%2Faccount");
    }
}
