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
    public Leesbericht Bericht { get; private set; } = new(null, null, null, null);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await postbus.LeesInDemoAsync(id, handelingen.Maak(), ct) is not { } bericht)
            return NotFound();
        Bericht = bericht;
        return Page();
    }
}
