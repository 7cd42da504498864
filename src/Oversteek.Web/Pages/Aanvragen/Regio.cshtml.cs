using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Aanvragen;

/// <summary>The region sees numbers and no child.</summary>
[Vereist(Recht.AanvragenTellen)]
public sealed class RegioModel(Aanvraaglijstbron bron, Werkjaar werkjaar, Toegangscontext toegang) : PageModel
{
    public IReadOnlyList<Aanvraagtelling> Tellingen { get; private set; } = [];

    public Schooljaar Jaar => werkjaar.Gekozen;

    public int Totaal => Tellingen.Sum(t => t.Aantal);

    public async Task OnGetAsync(CancellationToken ct) => Tellingen = await bron.TelAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct);
}
