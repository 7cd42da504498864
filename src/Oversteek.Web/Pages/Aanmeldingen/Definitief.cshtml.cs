using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Aanmeldingen;

[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class DefinitiefModel(Lijstbeeldbron beelden, Toegangscontext toegang, Handelingbron bron, VoorkeurslijstDefinitiefMaken maken, Aanmeldnummerbron nummers) : PageModel
{
    [FromRoute]
    public AanmeldingId Id { get; set; }

    [BindProperty]
    public Nummerinvoer Invoer { get; set; } = new();

    [BindProperty]
    public int Versie { get; set; }

    public Lijstbeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        Invoer.Aanmeldnummer = Beeld.Aanmeldnummer ?? await nummers.VolgendeAsync(toegang.Organisatie!.Value, Beeld.Schooljaar, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await maken.ExecuteAsync(new VoorkeurslijstDefinitiefMakenOpdracht(Id, Invoer.Aanmeldnummer, Versie), bron.Maak(), ct);
        return this.Antwoord(uit, Aanmeldinglinks.Detail(Id), "De voorkeurslijst is definitief. U ziet nu het dossier.");
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (await beelden.LeesAsync(Id, ct) is not { } beeld)
            return false;
        Beeld = beeld;
        return true;
    }
}

public sealed class Nummerinvoer
{
    [Display(Name = "Aanmeldnummer", Description = "Vertel dit nummer aan de ouders. Het speelt geen rol in de loting."), Range(1, 99999)]
    public int? Aanmeldnummer { get; set; }
}
