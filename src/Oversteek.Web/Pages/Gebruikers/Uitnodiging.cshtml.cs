using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Post;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>Choose a password with the link of an invitation. Opening the page uses nothing up; the second factor follows (SEC-22).</summary>
[AllowAnonymous]
public sealed class UitnodigingModel(Uitnodigingen uitnodigingen, Sessies sessies, Accountpost post) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    public string? Naam { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid account, string geheim)
    {
        Naam = (await uitnodigingen.ZoekAsync(account, geheim))?.Naam;
        return Naam is null ? Verlopen() : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid account, string geheim, CancellationToken ct)
    {
        if (await uitnodigingen.ZoekAsync(account, geheim) is not { } gevonden)
            return Verlopen();
        Naam = gevonden.Naam;
        if (!ModelState.IsValid)
            return this.MetFouten();
        var vervangt = gevonden.PasswordHash is not null;
        var uitkomst = await uitnodigingen.NeemAanAsync(gevonden, Invoer.Wachtwoord);
        if (!uitkomst.IsGelukt)
            return this.Geweigerd(uitkomst.Weigeringen);
        var id = new AccountId(gevonden.Id);
        await sessies.BeeindigAlleAsync(id, null, ct);
        if (vervangt)
            await post.MeldAsync(new WachtwoordGewijzigd(id), ct);
        await HttpContext.ZetSessieAsync(await sessies.BeginHalfAsync(id, Request.Headers.UserAgent, ct));
        return LocalRedirect(gevonden.TwoFactorEnabled ? "/inloggen/tweede-factor" : "/inloggen/instellen");
    }

    private static PageResult Verlopen() => new() { StatusCode = StatusCodes.Status404NotFound };

    public sealed class InvoerModel
    {
        [Display(Name = "Nieuw wachtwoord", Description = "Minimaal 12 tekens. Een zin van een paar woorden werkt goed."), Required, DataType(DataType.Password), StringLength(1024)]
        public string Wachtwoord { get; set; } = "";

        [Display(Name = "Nieuw wachtwoord, nog een keer"), Required, DataType(DataType.Password), Compare(nameof(Wachtwoord), ErrorMessage = "De twee wachtwoorden zijn niet gelijk.")]
        public string Nogmaals { get; set; } = "";
    }
}
