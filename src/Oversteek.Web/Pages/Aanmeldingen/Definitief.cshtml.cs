using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Aanmeldingen;

[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class DefinitiefModel(Lijstbeeldbron beelden, Toegangscontext toegang, Handelingbron bron, VoorkeurslijstDefinitiefMaken maken, Aanmeldnummerbron nummers) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

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
        if (await maken.ExecuteAsync(new VoorkeurslijstDefinitiefMakenOpdracht(new AanmeldingId(Id), Invoer.Aanmeldnummer, Versie), bron.Maak(), ct) is not { } uit)
            return NotFound();
        return uit.IsGelukt ? this.NaarMetMelding($"/aanmeldingen/{Id}", "De voorkeurslijst is definitief. U ziet nu het dossier.") : this.MetUitkomst(uit.Weigeringen);
    }

    private async Task<bool> LeesAsync(CancellationToken ct) => (Beeld = (await beelden.LeesAsync(Id, ct))!) is not null;
}

public sealed class Nummerinvoer
{
    [Display(Name = "Aanmeldnummer", Description = "Vertel dit nummer aan de ouders. Het speelt geen rol in de loting."), Range(1, 99999)]
    public int? Aanmeldnummer { get; set; }
}
