using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Wachtlijsten;

/// <summary>One question: a coordinator proposes with a reason, another confirms (D-67, SEC-12). No name is shown.</summary>
[Vereist(Recht.HardheidBeslissen)]
[VerstVereist(AlleenSchrijven = true)]
public sealed class RegioVraagModel(Toegangscontext toegang, Hardheidbron vragen, Handelingbron bron, HardheidBeslissen beslissen) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Hardheidinvoer Invoer { get; set; } = new();

    [BindProperty]
    public int Versie { get; set; }

    public Hardheidsregel Regel { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(bool toestaan, CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await beslissen.ExecuteAsync(new HardheidBeslissenOpdracht(Id, toestaan, Versie), bron.Maak(Invoer.Reden), ct);
        var melding = !toestaan ? "De beslissing is opgeslagen. De school krijgt bericht."
            : Regel.Vraag.Status == Hardheidstatus.Gevraagd ? "Het voorstel is opgeslagen. Een andere coördinator moet het bevestigen."
            : "Toegestaan. De school en de ouders krijgen bericht.";
        return this.Antwoord(uit, Wachtlijstlinks.Regio, melding);
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (await vragen.EenAsync(toegang.Organisatie!.Value, Id, ct) is not { } regel)
            return false;
        Regel = regel;
        return true;
    }
}
