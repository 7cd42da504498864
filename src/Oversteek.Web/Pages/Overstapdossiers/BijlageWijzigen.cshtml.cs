using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>B-18: another kind, another file in its place, or away.</summary>
[Vereist(Recht.BijlagenBewerken)]
[ExtraMeekijkreden]
[RequestSizeLimit(27_000_000)]
public sealed class BijlageWijzigenModel(
    Dossierbron bron, OversteekDb db, BijlageKeuren keuren, BijlageSoortWijzigen soort, BijlageVervangen vervangen, BijlageVerwijderen verwijderen,
    Handelingbron handelingen) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [FromRoute] public BijlageId Bijlage { get; set; }

    [BindProperty] public InvoerModel Invoer { get; set; } = new();

    public Dossier Dossier { get; private set; } = null!;

    public Bijlage Nu { get; private set; } = null!;

    /// <summary>What belongs to a definitive zienswijze, or was made here, is what it is.</summary>
    public bool Wijzigbaar => !Nu.Vast && Nu.Bron != Bijlagebron.Systeem;

    public bool KanWeg => Nu.KanWeg(Dossier.Okr);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Invoer.Type = Nu.Type;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        return Klaar(await soort.ExecuteAsync(Id, Bijlage, Invoer.Type, Invoer.ToestemmingOuders, handelingen.Maak(), ct), "De soort is gewijzigd.");
    }

    public async Task<IActionResult> OnPostVervangenAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        ModelState.Clear();
        Invoer.Type = Nu.Type;
        if (Invoer.Bestand is null)
            return this.Geweigerd([BijlageWeigeringen.Leeg]);
        var gekeurd = await Invoer.Bestand.KeurAsync(keuren, ct);
        if (!gekeurd.IsGelukt)
            return this.Geweigerd(gekeurd.Weigeringen);
        var uitkomst = await vervangen.ExecuteAsync(new BijlageVervangenOpdracht(Id, Bijlage, gekeurd.Waarde), handelingen.Maak(), ct);
        return Klaar(uitkomst.Kaal, BijlagenModel.Melding("De bijlage is vervangen.", Nu.Type, gekeurd.Waarde, handelingen.Maak().Vandaag));
    }

    public async Task<IActionResult> OnPostVerwijderenAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        ModelState.Clear();
        Invoer.Type = Nu.Type;
        return Klaar(await verwijderen.ExecuteAsync(Id, Bijlage, handelingen.Maak(), ct), "De bijlage is verwijderd.");
    }

    private IActionResult Klaar(Result uitkomst, string melding) => this.Antwoord(uitkomst, Dossierlinks.Okr(Id, "6"), melding);

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        var gevonden = await db.Bijlagen.AsNoTracking().SingleOrDefaultAsync(b => b.Id == Bijlage && b.LeerlingId == Id, ct);
        if (gevonden is not { } bijlage || await bron.LeesAsync(Id, "6", ct) is not { MagBewerken: true } dossier)
            return false;
        (Dossier, Nu) = (dossier, bijlage);
        return true;
    }

    public sealed class InvoerModel
    {
        [Required, Display(Name = "Soort document")] public string Type { get; set; } = "";

        [Display(Name = "De ouders geven toestemming voor dit document")] public bool ToestemmingOuders { get; set; }

        [Display(Name = "Nieuw bestand", Description = BijlageInvoer.Toegestaan)] public IFormFile? Bestand { get; set; }
    }
}
