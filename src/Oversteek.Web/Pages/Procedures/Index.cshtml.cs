using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Procedures;

[Vereist(Recht.ProcedureBeheren)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    public Procedure Procedure { get; private set; } = null!;

    public Schooljaar Jaar => werkjaar.Gekozen;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await db.ProcedureVanRegioAsync(toegang.Organisatie!.Value, Jaar, ct) is not { } procedure)
            return NotFound();
        Procedure = procedure;
        return Page();
    }
}
