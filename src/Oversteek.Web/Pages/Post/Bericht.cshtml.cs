using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Web.Setup;

namespace Oversteek.Web.Pages.Post;

/// <summary>The mailbox of the demo. In production nobody reads mail of others here, so the page is not there.</summary>
[Vereist(Recht.PostInzien)]
public sealed class BerichtModel(Postbus postbus, Handelingbron handelingen, IOptions<Oversteekopties> opties) : PageModel
{
    public Postbericht? Bericht { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (opties.Value.Omgeving != Omgeving.Demo)
            return NotFound();
        Bericht = await postbus.LeesInDemoAsync(id, handelingen.Maak(), ct);
        return Bericht is null ? NotFound() : Page();
    }
}
