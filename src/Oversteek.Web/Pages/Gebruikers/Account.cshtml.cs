using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>Own data of the user, apart from the contact data of the organisation (GEN-03). The 06 number stands nowhere else (D-04).</summary>
[Vereist(Recht.EigenAccountBeheren)]
[VerstVereist(AlleenSchrijven = true)]
public sealed class AccountModel(UserManager<Account> accounts, EigenGegevensWijzigen wijzigen, Handelingbron handeling) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    public string Email { get; private set; } = "";

    public async Task OnGetAsync()
    {
        var account = await this.AccountAsync(accounts);
        Email = account.Email ?? "";
        Invoer = new InvoerModel { Naam = account.Naam, Mobiel = account.PhoneNumber };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Email = (await this.AccountAsync(accounts)).Email ?? "";
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await wijzigen.ExecuteAsync(new EigenGegevens(Invoer.Naam, Invoer.Mobiel), handeling.Maak(), ct);
        return this.Antwoord(uit, "/account", "Uw gegevens zijn opgeslagen.");
    }

    public sealed class InvoerModel
    {
        [Display(Name = "Naam"), Required, StringLength(200)]
        public string Naam { get; set; } = "";

        [Display(Name = "Mobiel nummer", Description = "Alleen voor uw account. Dit nummer staat op geen enkel formulier."), StringLength(20), Telefoonveld]
        public string? Mobiel { get; set; }
    }
}
