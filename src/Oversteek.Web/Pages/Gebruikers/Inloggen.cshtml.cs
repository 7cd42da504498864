using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>First step of the log-in: e-mail and password. What was wrong is never said (SEC-19).</summary>
[AllowAnonymous]
public sealed class InloggenModel(
    Wachtwoordcontrole wachtwoorden, Passkeyinlog passkeys, Passkeypoort poort, Sessies sessies, Factorverzoeken verzoeken) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    public void OnGet()
    {
        // Only the page.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        var (uitkomst, account) = await wachtwoorden.ControleerAsync(Invoer.Email, Invoer.Wachtwoord, Netwerk.Van(HttpContext), ct);
        if (account is null)
            return Geweigerd(uitkomst, "Uw e-mailadres of wachtwoord klopt niet.");
        if (account.TwoFactorEnabled)
            await verzoeken.VoerRijpUitAsync(account, ct);
        await HttpContext.ZetSessieAsync(await sessies.BeginHalfAsync(new AccountId(account.Id), Request.Headers.UserAgent, ct));
        return LocalRedirect(this.MetTerug(account.TwoFactorEnabled ? "/inloggen/tweede-factor" : "/inloggen/instellen", Terug));
    }

    /// <summary>The question for the authenticator of this device; the same for everybody (SEC-19).</summary>
    public async Task<IActionResult> OnGetPasskeyAsync() => await poort.VraagBewijsAsync(null, HttpContext);

    /// <summary>Both steps at once (SEC-14, SEC-15).</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? passkey, string? vraag, CancellationToken ct)
    {
        ModelState.Clear();
        var inzending = new Passkeyinzending(passkey, vraag);
        var (uitkomst, account) = await passkeys.ControleerAsync(
            Passkeypoort.Lees(inzending), Netwerk.Van(HttpContext), () => poort.BewijsAsync(inzending, HttpContext, ct), ct);
        if (account is null)
            return Geweigerd(uitkomst, "Inloggen met deze passkey lukt niet. Probeer het nog een keer, of log in met uw wachtwoord en de code uit uw app.");
        var sessie = await sessies.BeginMetPasskeyAsync(new AccountId(account.Id), Request.Headers.UserAgent, ct);
        await HttpContext.ZetSessieAsync(sessie);
        return this.NaInloggen(sessie, Terug);
    }

    private PageResult Geweigerd(Inloguitkomst uitkomst, string onjuist)
    {
        var (status, tekst) = uitkomst switch
        {
            Inloguitkomst.Pauze => (StatusCodes.Status429TooManyRequests, "U hebt het te vaak geprobeerd. Wacht een paar minuten en probeer het dan opnieuw."),
            Inloguitkomst.Druk => (StatusCodes.Status503ServiceUnavailable, "Het is nu erg druk. Probeer het over een minuut opnieuw."),
            Inloguitkomst.Onjuist => (StatusCodes.Status400BadRequest, onjuist),
            Inloguitkomst.Juist or _ => throw new InvalidOperationException($"Uitkomst {uitkomst} is geen weigering."),
        };
        ModelState.AddModelError("", tekst);
        return new PageResult { StatusCode = status };
    }

    public sealed class InvoerModel
    {
        [Display(Name = "E-mailadres"), Required, StringLength(256), DataType(DataType.EmailAddress)]
        public string Email { get; set; } = "";

        [Display(Name = "Wachtwoord"), Required, StringLength(1024), DataType(DataType.Password)]
        public string Wachtwoord { get; set; } = "";
    }
}
