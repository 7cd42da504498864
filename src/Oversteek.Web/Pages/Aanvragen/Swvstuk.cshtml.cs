using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Aanvragen;

/// <summary>One document of the request, for the committee while the request lies with it.</summary>
[Vereist(Recht.AanvragenBeoordelen)]
public sealed class SwvstukModel(Aanvraagbron bron, Aanvraaguitgifte uitgifte, Toegangscontext toegang) : PageModel
{
    public async Task<IActionResult> OnGetAsync(LeerlingId id, Guid stuk, CancellationToken ct) =>
        await uitgifte.StukAsync(this, await bron.VanSwvAsync(id, toegang.Organisatie!.Value, ct), stuk, ct);
}
