using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>Asks for another e-mail address, which is also the name to log in with (SEC-21, SEC-23).</summary>
[Vereist(Recht.EigenAccountBeheren)]
[VerstVereist]
public sealed class AccountEmailModel(UserManager<Account> accounts, EmailadresWijzigen wijzigen, Handelingbron handeling) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    public string Huidig { get; private set; } = "";

    public async Task OnGetAsync() => Huidig = (await this.AccountAsync(accounts)).Email ?? "";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await wijzigen.ExecuteAsync(Emailadres.Parse(Invoer.Email), handeling.Maak(), ct);
        return this.Antwoord(uit, "/account", "Kijk in de e-mail van het nieuwe adres. Gebruik de link binnen 24 uur; tot die tijd verandert er niets.");
    }

    public sealed class InvoerModel
    {
        [Display(Name = "Nieuw e-mailadres"), Required, Emailveld, StringLength(256)]
        public string Email { get; set; } = "";
    }
}
