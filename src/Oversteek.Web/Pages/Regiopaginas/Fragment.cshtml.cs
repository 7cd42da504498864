using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Regiopaginas;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Regiopaginas;

/// <summary>What a school promises, for a frame on its own website (BRK-13, D-29).</summary>
[AllowAnonymous]
[Openbaar]
[Insluitbaar]
public sealed class FragmentModel(Regiopaginabron bron) : PageModel
{
    public Schoolbeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(OrganisatieId id, CancellationToken ct)
    {
        if (await bron.SchoolAsync(id, ct) is not { } gevonden)
            return NotFound();
        Beeld = new Schoolbeeld(gevonden.Regio, gevonden.School);
        return Page();
    }
}
