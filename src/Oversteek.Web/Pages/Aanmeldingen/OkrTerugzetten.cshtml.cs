using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Aanmeldingen;

[Vereist(Recht.OkrTerugzetten)]
public sealed class OkrTerugzettenModel(OversteekDb db, Lijstbeeldbron beelden, Handelingbron bron, OkrTerugzetten terugzetten) : PageModel
{
    [FromRoute]
    public AanmeldingId Id { get; set; }

    [BindProperty]
    public Terugzetreden Invoer { get; set; } = new();

    public Lijstbeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await terugzetten.ExecuteAsync(new OkrTerugzettenOpdracht(Id), bron.Maak(Invoer.Reden), ct);
        return this.Antwoord(uit, Aanmeldinglinks.Detail(Id), "Het okr is teruggezet. De basisschool krijgt bericht.");
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (await beelden.LeesAsync(Id, ct) is not { } beeld)
            return false;
        Beeld = beeld;
        return await db.Okrs.AnyAsync(o => db.Aanmeldingen.Any(a => a.Id == Id && a.LeerlingId == o.LeerlingId), ct);
    }
}

public sealed class Terugzetreden
{
    [Display(Name = "Reden voor de basisschool"), StringLength(2000)]
    public string? Reden { get; set; }
}
