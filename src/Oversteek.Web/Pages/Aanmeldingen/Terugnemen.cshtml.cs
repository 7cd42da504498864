using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Aanmeldingen;

public sealed class Terugneeminvoer
{
    [Display(Name = "Waarom was de afwijzing een fout?"), StringLength(2000)]
    public string? Herstelreden { get; set; }
}

/// <summary>A rejection that went on to the next school (D-70). The application is there, so the letter is the way to it.</summary>
[Vereist(Recht.BesluitenNemen)]
public sealed class TerugnemenModel(OversteekDb db, Toegangscontext toegang, Handelingbron bron, DoorschuivingTerugnemen terugnemen) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Terugneeminvoer Invoer { get; set; } = new();

    [BindProperty]
    public int Versie { get; set; }

    public Besluitbrief Brief { get; private set; } = null!;

    public string Naar { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await terugnemen.ExecuteAsync(new DoorschuivingTerugnemenOpdracht(Id, Versie), bron.Maak(Invoer.Herstelreden), ct);
        return Brief.Doorschuiving?.Herstel is null
            ? this.Antwoord(uit, Aanmeldinglinks.Brieven, "Het voorstel is opgeslagen. Een collega moet het bevestigen.")
            : this.Antwoord(uit, Aanmeldinglinks.Detail(Brief.AanmeldingId), "De afwijzing is teruggenomen. De aanmelding staat weer bij uw school.");
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (await db.Besluitbrieven.AsNoTracking().SingleOrDefaultAsync(b => b.Id == Id && b.OrganisatieId == toegang.Organisatie, ct) is not { Doorschuiving: { } stand } brief)
            return false;
        Brief = brief;
        Naar = await db.Organisaties.Where(o => o.Id == stand.Naar).Select(o => o.Naam).SingleAsync(ct);
        return true;
    }
}
