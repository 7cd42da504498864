using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>How many recovery codes are left, and ten new ones (SEC-22).</summary>
[Vereist(Recht.EigenAccountBeheren)]
[VerstVereist]
public sealed class AccountHerstelcodesModel(UserManager<Account> accounts, Tweedefactor factor, HerstelcodesVernieuwen vernieuwen, Handelingbron handeling) : PageModel
{
    public int Over { get; private set; }

    public IReadOnlyList<string>? Nieuw { get; private set; }

    public async Task OnGetAsync() => Over = await factor.AantalHerstelcodesAsync(await this.AccountAsync(accounts));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var uit = await vernieuwen.ExecuteAsync(await this.AccountAsync(accounts), handeling.Maak(), ct);
        return this.Antwoord(uit, codes =>
        {
            Nieuw = codes;
            return Page();
        });
    }
}
