using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Brugklassen;

/// <summary>The classes of one school of the board, as the school and the region read them; only to read (B-11).</summary>
[Vereist(Recht.BrugklassenMeekijken)]
public sealed class BestuurSchoolModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    public string School { get; private set; } = "";

    public Brugklasoverzicht Overzicht { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(OrganisatieId id, CancellationToken ct)
    {
        var eigen = db.Organisaties.Where(o => o.Id == id && o.BestuurId == toegang.Organisatie && o.Soort == Organisatiesoort.VoSchool);
        if (await eigen.Select(o => o.Naam).SingleOrDefaultAsync(ct) is not { } naam)
            return NotFound();
        (School, Overzicht) = (naam, await Brugklasoverzicht.LeesAsync(db, id, werkjaar.Gekozen, ct));
        return Page();
    }
}
