using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>Choose another password.</summary>
[Vereist(Recht.EigenAccountBeheren)]
[VerstVereist]
public sealed class AccountWachtwoordModel(WachtwoordWijzigen wijzigen, Handelingbron handeling) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    public void OnGet()
    {
        // Only the page.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uitkomst = await wijzigen.ExecuteAsync(new Wachtwoordwijziging(Invoer.Huidig, Invoer.Wachtwoord, HttpContext.Sessie()!.Id), handeling.Maak(), ct);
        return this.Antwoord(uitkomst, "/account", "Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.");
    }

    public sealed class InvoerModel
    {
        [Display(Name = "Huidig wachtwoord"), Required, DataType(DataType.Password), StringLength(1024)]
        public string Huidig { get; set; } = "";

        [Display(Name = "Nieuw wachtwoord", Description = "Minimaal 12 tekens. Een zin van een paar woorden werkt goed."), Required, DataType(DataType.Password), StringLength(1024)]
        public string Wachtwoord { get; set; } = "";

        [Display(Name = "Nieuw wachtwoord, nog een keer"), Required, DataType(DataType.Password), Compare(nameof(Wachtwoord), ErrorMessage = "De twee wachtwoorden zijn niet gelijk.")]
        public string Nogmaals { get; set; } = "";
    }
}
