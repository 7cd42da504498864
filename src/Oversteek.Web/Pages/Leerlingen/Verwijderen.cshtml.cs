using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Leerlingen.Dubbel;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Leerlingen;

/// <summary>D-11: a pupil that was entered by mistake, with the ground that stays in the log.</summary>
[Vereist(Recht.LeerlingenBewerken)]
public sealed class VerwijderenModel(Dubbelbron bron, LeerlingVerwijderen verwijderen, Handelingbron handelingen) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty, StringLength(500)]
    [Display(Name = "Waarom verwijdert u deze leerling?", Description = "Bijvoorbeeld: per ongeluk ingevoerd. Dit staat in het logboek.")]
    public string? Reden { get; set; }

    [BindProperty, Display(Name = "Verwijder deze leerling. Dit kan niet ongedaan worden gemaakt")] public bool Bevestigd { get; set; }

    public string Naam { get; private set; } = "";

    public Weigering? Bezwaar { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uitkomst = await verwijderen.ExecuteAsync(Id, Bevestigd, handelingen.Maak(Reden), ct);
        return this.Antwoord(uitkomst, () => this.NaarMetMelding("/leerlingen", "De leerling is verwijderd."), "");
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        if (await bron.NaamAsync(Id, handeling, ct) is not { } naam)
            return false;
        (Naam, Bezwaar) = (naam, await verwijderen.BezwaarAsync(Id, handeling, ct));
        return true;
    }
}
