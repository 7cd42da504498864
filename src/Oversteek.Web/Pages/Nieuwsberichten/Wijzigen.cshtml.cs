using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Nieuwsberichten;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Nieuwsberichten;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Nieuwsberichten;

[Vereist(Recht.NieuwsSchrijven)]
public sealed class WijzigenModel(
    OversteekDb db, NieuwsberichtSchrijven schrijven, NieuwsberichtPubliceren publiceren, Handelingbron handelingen, Toegangscontext toegang) : Nieuwspagina
{
    [FromRoute] public NieuwsberichtId Id { get; set; }

    public Nieuwsbericht Bericht { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        (Invoer, Versie) = (Nieuwsinvoer.Uit(Bericht), Bericht.Versie);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await schrijven.ExecuteAsync(new(Id, Invoer.Inhoud(), Versie), handelingen.Maak(), ct);
        return this.Antwoord(uit.Kaal, Nieuwslinks.Wijzigen(Id), "Het bericht is opgeslagen.");
    }

    public async Task<IActionResult> OnPostTonenAsync(bool tonen, CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        ModelState.Clear();
        (Invoer, Versie) = (Nieuwsinvoer.Uit(Bericht), Bericht.Versie);
        var uit = await publiceren.ExecuteAsync(Id, tonen, handelingen.Maak(), ct);
        return this.Antwoord(uit, Nieuwslinks.Wijzigen(Id), tonen ? "Het bericht is gepubliceerd." : "Het bericht is ingetrokken.");
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await db.Nieuwsberichten.AsNoTracking().SingleOrDefaultAsync(n => n.Id == Id && n.OrganisatieId == toegang.Organisatie, ct) is not { } bericht)
            return false;
        Bericht = bericht;
        return true;
    }
}
