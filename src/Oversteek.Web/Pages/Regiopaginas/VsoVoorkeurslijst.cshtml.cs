using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Regiopaginas;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Regiopaginas;

/// <summary>The list of the region for pupils who go to the vso, in the place of the list of the platform (VSO-03, ADV-04, D-21).</summary>
[AllowAnonymous]
[Openbaar]
public sealed class VsoVoorkeurslijstModel(Regiopaginabron bron, TimeProvider klok) : Regiomodel(bron)
{
    public IReadOnlyList<Vsosoort> Soorten { get; private set; } = [];

    public bool IsBekend => Regio.Vsolijstvanaf.IsBegonnen(klok.GetUtcNow());

    /// <summary>VSO-01: the last day of a school with a longer period than the others.</summary>
    public DateOnly? Langer(Organisatie school) =>
        Regio.Procedure.Vso3periode(school.Brin).Tot is var tot && tot != Regio.Procedure.Vso3periode(null).Tot ? tot : null;

    public async Task<IActionResult> OnGetAsync(OrganisatieId id, CancellationToken ct)
    {
        if (!await LeesAsync(id, ct))
            return NotFound();
        if (IsBekend)
            Soorten = await Bron.VsoAsync(Regio, ct);
        return Page();
    }
}
