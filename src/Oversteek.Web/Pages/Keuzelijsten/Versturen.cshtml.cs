using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Keuzelijsten;

/// <summary>Last look before the list goes to the school of first choice, for a parent who does not go online (D-18).</summary>
[Vereist(Recht.NamensOuderHandelen)]
public sealed class VersturenModel(
    Keuzewerk werk, KeuzelijstVersturen versturen, OversteekDb db, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public Namensinvoer Invoer { get; set; } = new();

    [BindProperty] public Guid Bewerking { get; set; }

    public Keuzebeeld Beeld { get; private set; } = null!;

    public IReadOnlyList<Keuzeoptie> Ouders { get; private set; } = [];

    public Weigering? Beletsel => Beeld.Keuzes.Count == 0 ? Domain.Keuzelijsten.KeuzelijstWeigeringen.TeKort.Met(Beeld.Regels.LijstMinimum)
        : Beeld.Ruimte.Versturen(Beeld.Aanmelding is not null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Invoer = new Namensinvoer { Versie = Beeld.Versie, Ouder = Beeld.Lijst is null ? null : Beeld.Blad.Schrijver.Ouder };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await versturen.ExecuteAsync(new KeuzelijstVersturenOpdracht(Id, Invoer.Ouder, Invoer.Versie, Bewerking), handelingen.Maak(), ct);
        return this.Antwoord(uit, nummer => this.NaarMetMelding(
            Dossierlinks.Aanmeldstatus(Id), $"De lijst is verstuurd. Geef de ouders dit bewijsnummer: {nummer}."));
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
