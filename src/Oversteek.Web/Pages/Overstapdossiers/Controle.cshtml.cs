using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>What still misses, as links; then the act itself (OKR-07, D-13).</summary>
[Vereist(Recht.OkrDefinitiefMaken)]
public sealed class ControleModel(Dossierbron bron, OversteekDb db, OkrDefinitiefMaken definitiefMaken, Handelingbron handelingen) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public int Versie { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    /// <summary>What somebody should look at and may leave, the attachments included (D-16).</summary>
    public IReadOnlyList<Controlepunt> Opmerkingen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Versie = Dossier.Okr.Versie;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        // A second click: it is done already, and done once.
        if (Dossier.Okr.Status == Okrstatus.Definitief)
            return this.NaarMetMelding(Tabblad1, "Het okr is definitief.");
        var uitkomst = await definitiefMaken.ExecuteAsync(Id, Versie, handelingen.Maak(), ct);
        ModelState.Remove(nameof(Versie));
        Versie = Dossier.Okr.Versie;
        return this.Antwoord(uitkomst, Tabblad1, "Het okr is definitief.");
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, Onderdeelnamen.Controle, ct) is not { MagBewerken: true } dossier)
            return false;
        Dossier = dossier;
        var bijlagen = await db.Bijlagen.AsNoTracking().Where(b => b.LeerlingId == Id).OrderBy(b => b.ToegevoegdOp).ToListAsync(ct);
        var zienswijzen = await db.Zienswijzen.AsNoTracking().Where(z => z.LeerlingId == Id).ToListAsync(ct);
        Opmerkingen = Okropmerkingen.Van(dossier.Openstaand, dossier.Okr.Advies, bijlagen, zienswijzen, handelingen.Maak().Vandaag);
        return true;
    }

    private string Tabblad1 => Dossierlinks.Okr(Id);
}
