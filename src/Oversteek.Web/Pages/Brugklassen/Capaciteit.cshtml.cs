using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Brugklassen;

[Vereist(Recht.BrugklassenBeheren)]
public sealed class CapaciteitModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Handelingbron bron, ActueleCapaciteitWijzigen wijzigen) : PageModel
{
    [BindProperty(Name = nameof(Plaatsen))]
    public Dictionary<Guid, int> Plaatsen { get; set; } = [];

    [BindProperty]
    public int Versie { get; set; }

    public Brugklasoverzicht Overzicht { get; private set; } = null!;

    private Schooljaar Jaar => werkjaar.Gekozen;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LeesAsync(ct);
        return Overzicht.Status == Brugklasbeheerstatus.Geaccepteerd ? Page() : LocalRedirect("/brugklassen");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LeesAsync(ct);
        if (!ModelState.IsValid)
            return this.MetFouten();
        var plaatsen = Plaatsen.ToDictionary(p => new BrugklasId(p.Key), p => p.Value);
        var uit = await wijzigen.ExecuteAsync(new ActueleCapaciteitWijzigenOpdracht(Jaar, plaatsen, Versie), bron.Maak(), ct);
        return this.Antwoord(uit, "/brugklassen", "De actuele capaciteit is bevestigd.");
    }

    private async Task LeesAsync(CancellationToken ct) => Overzicht = await Brugklasoverzicht.LeesAsync(db, toegang.Organisatie!.Value, Jaar, ct);
}
