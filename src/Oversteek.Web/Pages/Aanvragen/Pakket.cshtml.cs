using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Aanvragen;

/// <summary>D-47: the request as a package, for a region that keeps a desk of its own.</summary>
[Vereist(Recht.AanvragenMaken)]
[ExtraMeekijkreden]
public sealed class PakketModel(Aanvraagbron bron, Aanvraaguitgifte uitgifte, Handelingbron handelingen) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        return await bron.StandAsync(Id, handeling, ct) is { } stand && await bron.LaatsteAsync(Id, handeling.Namens, ct) is { } aanvraag
            ? await uitgifte.PakketAsync(this, aanvraag, stand, ct) : NotFound();
    }
}
