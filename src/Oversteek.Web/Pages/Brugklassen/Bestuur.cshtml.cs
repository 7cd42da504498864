using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Brugklassen;

/// <summary>Board and monitor look along in the brugklasbeheer of their own schools (B-11). No dossier opens with it, so it asks for no reason.</summary>
[Vereist(Recht.BrugklassenMeekijken)]
public sealed class BestuurModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, TimeProvider klok) : PageModel
{
    public Schoollijst Lijst { get; private set; } = Schoollijst.Leeg;

    public async Task OnGetAsync(CancellationToken ct) =>
        Lijst = await Schoollijst.LeesAsync(
            db, db.Organisaties.Where(o => o.BestuurId == toegang.Organisatie), werkjaar.Gekozen, Brugklaslinks.Bestuurschool,
            klok.VandaagInNederland(), ct);
}
