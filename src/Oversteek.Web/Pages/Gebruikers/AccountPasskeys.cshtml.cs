using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers;

public sealed record Passkeyregel(string Sleutel, string Naam, DateTimeOffset Op);

/// <summary>The passkeys of this user: see, add and remove (SEC-15). All of it asks for a fresh second factor.</summary>
[Vereist(Recht.EigenAccountBeheren)]
[VerstVereist]
public sealed class AccountPasskeysModel(
    UserManager<Account> accounts, Passkeypoort poort, PasskeyToevoegen toevoegen, PasskeyVerwijderen verwijderen, Handelingbron handeling) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    public IReadOnlyList<Passkeyregel> Regels { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await VulAsync();
        Invoer.Naam = Apparaat.Naam(Request.Headers.UserAgent);
    }

    public async Task<IActionResult> OnGetNieuwAsync() => await poort.VraagNieuwAsync(await this.AccountAsync(accounts), HttpContext);

    public async Task<IActionResult> OnPostNieuwAsync(string? passkey, string? vraag, CancellationToken ct)
    {
        await VulAsync();
        if (!ModelState.IsValid)
            return this.MetFouten();
        if (await poort.NieuwAsync(new Passkeyinzending(passkey, vraag), HttpContext, ct) is not { } sleutel)
            return this.Geweigerd([GebruikerWeigeringen.PasskeyMislukt]);
        var uit = await toevoegen.ExecuteAsync(await this.AccountAsync(accounts), sleutel, Invoer.Naam, handeling.Maak(), ct);
        return this.Antwoord(uit, "/account/passkeys", "De passkey is toegevoegd. U kunt er nu mee inloggen.");
    }

    /// <summary>Sent without script: there is no answer of an authenticator.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await VulAsync();
        return ModelState.IsValid ? this.Geweigerd([GebruikerWeigeringen.PasskeyMislukt]) : this.MetFouten();
    }

    public async Task<IActionResult> OnPostVerwijderAsync(string? sleutel, CancellationToken ct)
    {
        await VulAsync();
        ModelState.Clear();
        Invoer.Naam = Apparaat.Naam(Request.Headers.UserAgent);
        if (Passkeypoort.Sleutel(sleutel) is not { } id)
            return NotFound();
        var weg = new Passkeyverwijdering(id, HttpContext.Sessie()!.Id);
        var uit = await verwijderen.ExecuteAsync(await this.AccountAsync(accounts), weg, handeling.Maak(), ct);
        return this.Antwoord(uit, "/account/passkeys", "De passkey is verwijderd. Op alle andere apparaten bent u uitgelogd.");
    }

    private async Task VulAsync()
    {
        var sleutels = await accounts.GetPasskeysAsync(await this.AccountAsync(accounts));
        Regels = [.. sleutels.OrderBy(s => s.CreatedAt)
            .Select(s => new Passkeyregel(WebEncoders.Base64UrlEncode(s.CredentialId), s.Name ?? "Passkey", s.CreatedAt))];
    }

    public sealed class InvoerModel
    {
        [Display(Name = "Naam", Description = "Zo herkent u deze passkey later, bijvoorbeeld ‘laptop op school’.")]
        [Required, StringLength(PasskeyToevoegen.LangsteNaam)]
        public string Naam { get; set; } = "";
    }
}
