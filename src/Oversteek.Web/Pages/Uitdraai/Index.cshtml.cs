using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitdraai;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Uitdraai;

/// <summary>What the school hands to parents who ask what it keeps about their child (PRIV-9).</summary>
[Vereist(Recht.UitdraaiMaken)]
[VerstVereist(AlleenSchrijven = true)]
[ExtraMeekijkreden]
public sealed class IndexModel(OversteekDb db, UitdraaiMaken maken, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    public string Naam { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        var handeling = handelingen.Maak();
        // By the day: all that is kept about a child needs no name on the outside.
        var naam = Documentnaam.Van("Uitdraai", $"{handeling.Vandaag:yyyy-MM-dd}", "zip");
        return this.Antwoord(await maken.ExecuteAsync(Id, handeling, ct), zip => this.Document(zip, naam));
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        var personalia = await db.Leerlingen.AsNoTracking().Where(l => l.Id == Id && l.OrganisatieId == toegang.Organisatie).Select(l => l.Personalia).SingleOrDefaultAsync(ct);
        Naam = personalia?.Lijstnaam ?? "";
        return personalia is not null;
    }
}
