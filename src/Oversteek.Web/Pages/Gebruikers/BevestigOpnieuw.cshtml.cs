using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>Shows the second factor again before something weighty (SEC-21); the session gets a new id.</summary>
[Vereist(Recht.EigenAccountBeheren)]
public sealed class BevestigOpnieuwModel(UserManager<Account> accounts, Tweedefactor factor, Sessies sessies) : PageModel
{
    [BindProperty]
    public TweedeFactorModel.InvoerModel Invoer { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    /// <summary>The user pressed a button already; it has to be pressed once more.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Opnieuw { get; set; }

    public void OnGet()
    {
        // Only shows the form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uitkomst = await factor.ControleerAsync(await this.AccountAsync(accounts), Invoer.Code, ct);
        if (uitkomst is Factoruitkomst.Onjuist or Factoruitkomst.Pauze)
            return this.FactorGeweigerd(uitkomst);
        await HttpContext.ZetSessieAsync(await sessies.VersAsync(HttpContext.Sessie()!, ct));
        return Opnieuw ? this.NaarMetMelding(this.Terugweg(Terug), "Dank u. Er is nog niets gewijzigd: vul het formulier opnieuw in en klik nog een keer op de knop.") : LocalRedirect(this.Terugweg(Terug));
    }
}
