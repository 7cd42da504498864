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
public sealed class BevestigOpnieuwModel(
    UserManager<Account> accounts, Tweedefactor factor, Passkeyinlog passkeys, Passkeypoort poort, Sessies sessies) : PageModel
{
    [BindProperty]
    public TweedeFactorModel.InvoerModel Invoer { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    /// <summary>The user pressed a button already; it has to be pressed once more.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Opnieuw { get; set; }

    public bool HeeftPasskey { get; private set; }

    public Task OnGetAsync() => VulAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var account = await VulAsync();
        return ModelState.IsValid ? await VerderAsync(await factor.ControleerAsync(account, Invoer.Code, ct), ct) : this.MetFouten();
    }

    public async Task<IActionResult> OnGetPasskeyAsync() => await poort.VraagBewijsAsync(await this.AccountAsync(accounts), HttpContext);

    public async Task<IActionResult> OnPostPasskeyAsync(string? passkey, string? vraag, CancellationToken ct)
    {
        var account = await VulAsync();
        ModelState.Clear();
        var inzending = new Passkeyinzending(passkey, vraag);
        var uitkomst = await passkeys.BevestigAsync(account, () => poort.BewijsAsync(inzending, HttpContext, ct), ct);
        if (uitkomst != Factoruitkomst.Onjuist)
            return await VerderAsync(uitkomst, ct);
        ModelState.AddModelError("", "Bevestigen met deze passkey lukt niet. Probeer het nog een keer, of vul de code uit uw app in.");
        return this.MetFouten();
    }

    private async Task<Account> VulAsync()
    {
        var account = await this.AccountAsync(accounts);
        HeeftPasskey = (await accounts.GetPasskeysAsync(account)).Count > 0;
        return account;
    }

    private async Task<IActionResult> VerderAsync(Factoruitkomst uitkomst, CancellationToken ct)
    {
        if (uitkomst is Factoruitkomst.Onjuist or Factoruitkomst.Pauze)
            return this.FactorGeweigerd(uitkomst);
        await HttpContext.ZetSessieAsync(await sessies.VersAsync(HttpContext.Sessie()!, ct));
        return Opnieuw ? this.NaarMetMelding(this.Terugweg(Terug), "Dank u. Er is nog niets gewijzigd: vul het formulier opnieuw in en klik nog een keer op de knop.") : LocalRedirect(this.Terugweg(Terug));
    }
}
