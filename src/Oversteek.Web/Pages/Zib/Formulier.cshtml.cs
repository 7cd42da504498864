using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Zib;

/// <summary>The signed form, for the school.</summary>
[Vereist(Recht.ZibAanmelden)]
[ExtraMeekijkreden]
public sealed class FormulierModel(Zibbestandbron bron) : PageModel
{
    public Task<IActionResult> OnGetAsync(LeerlingId id, CancellationToken ct) => bron.GeefAsync(this, id, ct);
}
