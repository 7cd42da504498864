using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Aanvragen;

/// <summary>The request as a package for the file of the committee, while it lies with it.</summary>
[Vereist(Recht.AanvragenBeoordelen)]
public sealed class SwvpakketModel(Aanvraagbron bron, Aanvraaguitgifte uitgifte, Toegangscontext toegang) : PageModel
{
    public async Task<IActionResult> OnGetAsync(LeerlingId id, CancellationToken ct) =>
        await bron.VanSwvAsync(id, toegang.Organisatie!.Value, ct) is { } aanvraag ? await uitgifte.PakketAsync(this, aanvraag, null, ct) : NotFound();
}
