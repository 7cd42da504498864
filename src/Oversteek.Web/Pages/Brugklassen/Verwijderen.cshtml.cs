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

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeesAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var opdracht = new BrugklasVerwijderenOpdracht(werkjaar.Gekozen, new BrugklasId(id));
        if (!await LeesAsync(id, ct) || await verwijderen.ExecuteAsync(opdracht, bron.Maak(), ct) is not { } uit)
            return NotFound();
        return uit.IsGelukt ? this.NaarMetMelding("/brugklassen", "De klas is verwijderd.") : this.MetUitkomst(uit.Weigeringen);
    }

    private async Task<bool> LeesAsync(Guid id, CancellationToken ct)
    {
        Naam = await db.Brugklassen.Where(k => k.Id == new BrugklasId(id) && k.OrganisatieId == toegang.Organisatie).Select(k => k.Naam).SingleOrDefaultAsync(ct);
        return Naam is not null;
    }
}
