using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers.Beheer;

/// <summary>Forgot the password, or lost the phone (SEC-22).</summary>
[Vereist(Recht.AccountsBeheren)]
[VerstVereist]
public sealed class HulpModel(AccountHerstellen herstellen, Handelingbron handeling, IOptions<Oversteekopties> opties) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid functie, CancellationToken ct) =>
        await herstellen.KanAsync(functie, handeling.Maak(), ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid functie, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        return this.Antwoord(await herstellen.ExecuteAsync(new Accountherstel(functie, Invoer.Soort), handeling.Maak(Invoer.Reden), ct), Toon);
    }

    private IActionResult Toon(string pad)
    {
        if (pad.Length == 0)
            return this.NaarMetMelding("/beheer/accounts", "De app is losgekoppeld. Bij de volgende keer inloggen stelt uw collega een nieuwe in.");
        Link = opties.Value.Adres.TrimEnd('/') + pad;
        return Page();
    }

    public sealed class InvoerModel
    {
        [Display(Name = "Wat is er aan de hand?"), Required, EnumDataType(typeof(Herstelsoort))]
        public Herstelsoort Soort { get; set; }

        [Display(Name = "Hoe weet u dat u met deze collega spreekt?", Description = "Dit komt in het logboek."), Required, StringLength(400)]
        public string Reden { get; set; } = "";
    }
}
