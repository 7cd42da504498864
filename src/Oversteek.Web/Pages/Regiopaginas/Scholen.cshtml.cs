using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Regiopaginas;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Regiopaginas;

/// <summary>The classes of each school, for whom they are, and how it went last year (D-78).</summary>
[AllowAnonymous]
[Openbaar]
public sealed class ScholenModel(Regiopaginabron bron) : Regiomodel(bron)
{
    public IReadOnlyList<Regioschool> Scholen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(OrganisatieId id, CancellationToken ct)
    {
        if (!await LeesAsync(id, ct))
            return NotFound();
        Scholen = await Bron.ScholenAsync(Regio, ct);
        return Page();
    }
}
