using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Demo.Pages.Post;

/// <summary>The mailbox of the demo. In production nobody reads mail of others here, so the page is not there.</summary>
[Vereist(Recht.PostInzien)]
public sealed class BerichtModel(Postbus postbus, Handelingbron handelingen) : PageModel
{
    /// <summary>Null when nothing leaves: the parent does not want mail, or there is no good address.</summary>
    public Postbericht? Bericht { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await postbus.LeesInDemoAsync(id, handelingen.Maak(), ct) is not { } opgesteld)
            return NotFound();
        Bericht = opgesteld.Bericht;
        return Page();
    }
}
