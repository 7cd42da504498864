using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Setup;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>Tab 1: pupil, parents with their communication choice, school.</summary>
[Vereist(Recht.OkrZien)]
public sealed class LeerlingModel(Dossierbron bron, LeerlingWijzigen wijzigen, OkrOnderdeelOpslaan opslaan, Leeslogboek leeslogboek, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public DossierInvoer Invoer { get; set; } = new();

    public Dossier Dossier { get; private set; } = null!;

    public bool BsnOpen { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Invoer = DossierInvoer.Van(Dossier);
        return Page();
    }

    /// <summary>PRIV-3: the whole number only after a click that is logged.</summary>
    public async Task<IActionResult> OnPostBsnTonenAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        await leeslogboek.LeesAsync(new LeerlingId(Id), Leessoort.BsnGetoond, handelingen.Maak(), ct: ct);
        ModelState.Clear();
        Invoer = DossierInvoer.Van(Dossier);
        BsnOpen = true;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(bool verder, CancellationToken ct)
    {
        if (!await LaadAsync(ct) || !Dossier.MagBewerken)
            return NotFound();
        if (!toegang.Mag(Recht.LeerlingenBewerken))
            return Forbid();
        Invoer.Controleer(ModelState);
        if (!ModelState.IsValid)
            return this.MetFouten();
        var handeling = handelingen.Maak();
        var uitkomst = await wijzigen.ExecuteAsync(Invoer.NaarOpdracht(Dossier.Leerling), handeling, ct);
        if (!uitkomst.IsGelukt)
            return Geweigerd(uitkomst.Weigeringen);
        var velden = await opslaan.ExecuteAsync(new OkrOnderdeelOpdracht(new LeerlingId(Id), "1", Dossier.Onderdeel("1")?.Versie ?? 0, Invoer.Velden), handeling, ct);
        return velden.Match<IActionResult>(
            _ => this.NaarMetMelding($"/leerlingen/{Id}/okr/{(verder ? "2" : "1")}", "Tabblad 1 is opgeslagen."),
            w => this.MetWeigeringen(w, "Invoer.Velden"));
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, "1", ct) is not { } dossier)
            return false;
        Dossier = dossier;
        return true;
    }

    private PageResult Geweigerd(IReadOnlyList<Weigering> weigeringen)
    {
        var uit = this.MetWeigeringen(weigeringen);
        if (weigeringen[0].Code == OkrWeigeringen.IntussenGewijzigd.Code)
        {
            // What was typed stays on the page; the version of now lets the user save it knowingly.
            uit.StatusCode = StatusCodes.Status409Conflict;
            ModelState.Remove("Invoer.Versie");
            Invoer.Versie = Dossier.Leerling.Versie;
        }
        return uit;
    }
}
