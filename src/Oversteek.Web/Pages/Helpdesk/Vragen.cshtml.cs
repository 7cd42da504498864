using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Helpdesk;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Helpdesk;

/// <summary>The questions to the helpdesk of the own organisation, new ones first.</summary>
[Vereist(Recht.HulpvragenBeantwoorden)]
public sealed class VragenModel(Hulpvraagbron bron, Toegangscontext toegang) : PageModel
{
    public IReadOnlyList<Hulpvraagbeeld> Vragen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Vragen = await bron.VanHelpdeskAsync(toegang.Organisatie!.Value, ct);
}
