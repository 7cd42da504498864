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
    [FromRoute] public LeerlingId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await bron.VanSwvAsync(Id, toegang.Organisatie!.Value, ct) is { } aanvraag ? await uitgifte.PakketAsync(this, aanvraag, null, ct) : NotFound();
}
