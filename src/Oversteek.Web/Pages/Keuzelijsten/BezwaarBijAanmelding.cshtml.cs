using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Keuzelijsten;

/// <summary>The objection of a parent, at the school that would admit (D-06).</summary>
[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class BezwaarBijAanmeldingModel(
    OversteekDb db, Toegangscontext toegang, OuderbezwaarAfhandelen afhandelen, Handelingbron handelingen, Leeslogboek leeslogboek) : PageModel
{
    private LeerlingId leerling;

    [FromRoute] public AanmeldingId Id { get; set; }

    [BindProperty] public Bezwaarinvoer Invoer { get; set; } = new();

    public IReadOnlyList<Ouderbezwaar> Bezwaren { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        await leeslogboek.LeesAsync(leerling, Leessoort.Aanmelding, handelingen.Maak(), ct: ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var opdracht = new OuderbezwaarAfhandelenOpdracht(leerling, Invoer.Bezwaar ?? default, Invoer.Uitkomst);
        var uit = await afhandelen.ExecuteAsync(opdracht, handelingen.Maak(), ct);
        return this.Antwoord(uit, Aanmeldinglinks.Detail(Id), "Vastgelegd hoe het is opgelost. U kunt weer toelaten.");
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await db.Aanmeldingen.AsNoTracking().Where(a => a.Id == Id && a.OrganisatieId == toegang.Organisatie)
                .Select(a => (LeerlingId?)a.LeerlingId).SingleOrDefaultAsync(ct) is not { } kind)
            return false;
        leerling = kind;
        Bezwaren = await db.Ouderbezwaren.AsNoTracking().Where(b => b.LeerlingId == kind).OrderByDescending(b => b.IngediendOp).ToListAsync(ct);
        return true;
    }
}
