using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>Second step: the code of the app, or a recovery code (SEC-14, SEC-22).</summary>
[SessieVereist]
public sealed class TweedeFactorModel(UserManager<Account> accounts, Tweedefactor factor, Sessies sessies) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (HttpContext.Sessie() is not { TweedeFactorOp: null })
            return LocalRedirect(this.Terugweg(Terug));
        var account = await this.AccountAsync(accounts);
        if (!account.TwoFactorEnabled)
            return LocalRedirect(this.MetTerug("/inloggen/instellen", Terug));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (HttpContext.Sessie() is not { TweedeFactorOp: null } half)
            return LocalRedirect(this.Terugweg(Terug));
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uitkomst = await factor.ControleerAsync(await this.AccountAsync(accounts), Invoer.Code, ct);
        if (uitkomst is Factoruitkomst.Onjuist or Factoruitkomst.Pauze)
            return this.FactorGeweigerd(uitkomst);
        var heel = await sessies.BeginHeelAsync(half, ct);
        await HttpContext.ZetSessieAsync(heel);
        if (uitkomst == Factoruitkomst.JuistMetHerstelcode)
            return this.NaarMetMelding("/", "U hebt een herstelcode gebruikt. Die code werkt nu niet meer. Hebt u een nieuwe telefoon? Stel dan bij uw account de app opnieuw in.");
        return this.NaInloggen(heel, Terug);
    }

    public sealed class InvoerModel
    {
        [Display(Name = "Code", Description = "De 6 cijfers uit de app op uw telefoon, of een van uw herstelcodes."), Required, StringLength(40)]
        public string Code { get; set; } = "";
    }
}
