using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Brugklassen;

[Vereist(Recht.BrugklassenAccepteren)]
public sealed class RegioModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, TimeProvider klok) : PageModel
{
    public Schoollijst Lijst { get; private set; } = Schoollijst.Leeg;

    public async Task OnGetAsync(CancellationToken ct) =>
        Lijst = await Schoollijst.LeesAsync(
            db, db.Organisaties.Where(o => o.RegioId == toegang.Organisatie), werkjaar.Gekozen, Brugklaslinks.Regioschool, klok.VandaagInNederland(), ct);
}
