using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Brugklassen;

[Vereist(Recht.BrugklassenBeheren)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    public Brugklasoverzicht Overzicht { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) =>
        Overzicht = await Brugklasoverzicht.LeesAsync(db, toegang.Organisatie!.Value, werkjaar.Gekozen, ct);
}
