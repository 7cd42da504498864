using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers.Beheer;

/// <summary>Forgot the password, or lost the phone (SEC-22).</summary>
[Vereist(Recht.AccountsBeheren)]
[VerstVereist]
public sealed class HulpModel(AccountHerstellen herstellen, Handelingbron handeling) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    /// <summary>A request to take the app away that waits for a second beheerder or for its day.</summary>
    public Factorverzoek? Lopend { get; private set; }

    public bool MagBevestigen { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid functie, CancellationToken ct) => await VulAsync(functie, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid functie, CancellationToken ct)
    {
        if (!await VulAsync(functie, ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uitkomst = await herstellen.ExecuteAsync(new Accountherstel(functie, Invoer.Soort), handeling.Maak(Invoer.Reden), ct);
        return this.Antwoord(uitkomst, "/beheer/accounts", Invoer.Soort == Herstelsoort.Wachtwoord
            ? "Uw collega krijgt een e-mail met een link om een wachtwoord te kiezen."
            : "Het verzoek is vastgelegd. Uw collega krijgt een e-mail. De app wordt losgekoppeld na 24 uur, of zodra een tweede beheerder dit bevestigt.");
    }

    public async Task<IActionResult> OnPostBevestigAsync(Guid functie, CancellationToken ct)
    {
        if (!await VulAsync(functie, ct))
            return NotFound();
        ModelState.Clear();
        return this.Antwoord(
            await herstellen.BevestigAsync(functie, handeling.Maak(), ct), "/beheer/accounts",
            "De app is losgekoppeld. Bij de volgende keer inloggen stelt uw collega een nieuwe in.");
    }

    private async Task<bool> VulAsync(Guid functie, CancellationToken ct)
    {
        var wie = handeling.Maak();
        if (!await herstellen.KanAsync(functie, wie, ct))
            return false;
        Lopend = await herstellen.LopendAsync(functie, wie, ct);
        MagBevestigen = Lopend is { } verzoek && verzoek.Door != wie.Wie;
        return true;
    }

    public sealed class InvoerModel
    {
        [Display(Name = "Wat is er aan de hand?"), Required, EnumDataType(typeof(Herstelsoort))]
        public Herstelsoort Soort { get; set; }

        [Display(Name = "Hoe weet u dat u met deze collega spreekt?", Description = "Dit komt in het logboek."), Required, StringLength(400)]
        public string Reden { get; set; } = "";
    }
}
