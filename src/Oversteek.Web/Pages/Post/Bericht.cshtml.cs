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
    /// <summary>Null when nothing leaves: the parent does not want mail, or there is no good address.</summary>
    public Postbericht? Bericht { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (opties.Value.Omgeving != Omgeving.Demo)
            return NotFound();
        if (await postbus.LeesInDemoAsync(id, handelingen.Maak(), ct) is not { } opgesteld)
            return NotFound();
        Bericht = opgesteld.Bericht;
        return Page();
    }
}
