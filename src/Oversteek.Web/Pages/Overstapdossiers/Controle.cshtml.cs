using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>What still misses, as links; then the act itself (OKR-07, D-13).</summary>
[Vereist(Recht.OkrDefinitiefMaken)]
public sealed class ControleModel(Dossierbron bron, OkrDefinitiefMaken definitiefMaken, Handelingbron handelingen) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public int Versie { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, "controle", ct) is not { MagBewerken: true } dossier)
            return NotFound();
        Dossier = dossier;
        Versie = dossier.Okr.Versie;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, "controle", ct) is not { MagBewerken: true } dossier)
            return NotFound();
        Dossier = dossier;
        // A second click: it is done already, and done once.
        if (dossier.Okr.Status == Okrstatus.Definitief)
            return this.NaarMetMelding(Tabblad1, "Het okr is definitief.");
        var uitkomst = await definitiefMaken.ExecuteAsync(new LeerlingId(Id), Versie, handelingen.Maak(), ct);
        return uitkomst.Match<IActionResult>(() => this.NaarMetMelding(Tabblad1, "Het okr is definitief."), w => Geweigerd(w));
    }

    private string Tabblad1 => $"/leerlingen/{Id}/okr/1";

    private PageResult Geweigerd(IReadOnlyList<Weigering> weigeringen)
    {
        var uit = this.MetWeigeringen(weigeringen);
        uit.StatusCode = weigeringen[0].Code == OkrWeigeringen.IntussenGewijzigd.Code ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        ModelState.Remove(nameof(Versie));
        Versie = Dossier.Okr.Versie;
        return uit;
    }
}
