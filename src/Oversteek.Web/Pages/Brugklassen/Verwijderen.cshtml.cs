using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Brugklassen;

[Vereist(Recht.BrugklassenBeheren)]
public sealed class VerwijderenModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Handelingbron bron, BrugklasVerwijderen verwijderen) : PageModel
{
    public string? Naam { get; private set; }

    public async Task<IActionResult> OnGetAsync(BrugklasId id, CancellationToken ct) => await LeesAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(BrugklasId id, CancellationToken ct)
    {
        var opdracht = new BrugklasVerwijderenOpdracht(werkjaar.Gekozen, id);
        if (!await LeesAsync(id, ct))
            return NotFound();
        return this.Antwoord(await verwijderen.ExecuteAsync(opdracht, bron.Maak(), ct), "/brugklassen", "De klas is verwijderd.");
    }

    private async Task<bool> LeesAsync(BrugklasId id, CancellationToken ct)
    {
        Naam = await db.Brugklassen.Where(k => k.Id == id && k.OrganisatieId == toegang.Organisatie).Select(k => k.Naam).SingleOrDefaultAsync(ct);
        return Naam is not null;
    }
}
