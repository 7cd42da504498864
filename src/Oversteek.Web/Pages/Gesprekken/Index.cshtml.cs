using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gesprekken;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gesprekken;

/// <summary>The threads of the own school in the chosen year, what was not read first (AVT-02).</summary>
[Vereist(Recht.GesprekkenVoeren)]
public sealed class IndexModel(Gesprekbron bron, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    public IReadOnlyList<Gesprekregel> Regels { get; private set; } = [];

    public int Ongelezen => Regels.Count(r => r.Ongelezen);

    public async Task OnGetAsync(CancellationToken ct) => Regels = await bron.LijstAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct);
}
