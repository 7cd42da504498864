using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Wachtlijsten;

/// <summary>What schools ask of the region, open questions first (D-67).</summary>
[Vereist(Recht.HardheidBeslissen)]
public sealed class RegioModel(Toegangscontext toegang, Werkjaar werkjaar, Hardheidbron vragen) : PageModel
{
    public IReadOnlyList<Hardheidsregel> Rijen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Rijen = await vragen.GeefAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct);
}
