using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Zib;

/// <summary>The signed form, for the bureau while the application is with it.</summary>
[Vereist(Recht.OnderzoekDoen)]
public sealed class GetekendModel(Zibbestandbron bron) : PageModel
{
    public Task<IActionResult> OnGetAsync(LeerlingId id, CancellationToken ct) => bron.GeefAsync(this, id, ct);
}
