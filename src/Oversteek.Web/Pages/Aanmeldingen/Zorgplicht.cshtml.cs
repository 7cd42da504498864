using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <summary>Zorgplichtleerlingen: every pupil with research, and until when the school may decide (ZPL-03).</summary>
[Vereist(Recht.BesluitenNemen)]
public sealed class ZorgplichtModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, TimeProvider klok) : PageModel
{
    public IReadOnlyList<Zorgplichtregel> Regels { get; private set; } = [];

    public DateOnly Vandaag => klok.VandaagInNederland();

    public async Task OnGetAsync(CancellationToken ct) => Regels = await db.ZorgplichtregelsAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct);
}
