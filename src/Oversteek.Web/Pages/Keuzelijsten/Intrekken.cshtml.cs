using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Keuzelijsten;

/// <summary>The parents take their application back, and the school does it for them.</summary>
[Vereist(Recht.NamensOuderHandelen)]
public sealed class IntrekkenModel(
    Keuzewerk werk, KeuzelijstIntrekken intrekken, OversteekDb db, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public Namensinvoer Invoer { get; set; } = new();

    public Keuzebeeld Beeld { get; private set; } = null!;

    public IReadOnlyList<Keuzeoptie> Ouders { get; private set; } = [];

    public Weigering? Beletsel => Beeld.Lijst?.Loopt == true ? Beeld.Ruimte.Versturen(loopt: true) : KeuzelijstWeigeringen.NietsVerstuurd;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Invoer.Versie = Beeld.Versie;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await intrekken.ExecuteAsync(new KeuzelijstIntrekkenOpdracht(Id, Invoer.Ouder, Invoer.Versie), handelingen.Maak(), ct);
        return this.Antwoord(uit, Dossierlinks.Aanmeldstatus(Id), "De aanmelding is ingetrokken. De unieke code is weer vrij.");
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen || await werk.LeesAsync(Id, ct) is not { } beeld)
            return false;
        Beeld = beeld;
        Ouders = await Ouderopties.VanAsync(db, Id, ct);
        return true;
    }
}
