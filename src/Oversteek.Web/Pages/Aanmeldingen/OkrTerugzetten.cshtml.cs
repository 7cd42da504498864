using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanmeldingen;

[Vereist(Recht.OkrTerugzetten)]
public sealed class OkrTerugzettenModel(OversteekDb db, Lijstbeeldbron beelden, Handelingbron bron, OkrTerugzetten terugzetten) : PageModel
{
    [FromRoute]
    public AanmeldingId Id { get; set; }

    [BindProperty]
    public Terugzetinvoer Invoer { get; set; } = new();

    public Lijstbeeld Beeld { get; private set; } = null!;

    public IReadOnlyList<Keuzeoptie> Gronden { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await terugzetten.ExecuteAsync(new OkrTerugzettenOpdracht(Id, Invoer.Grond), bron.Maak(Invoer.Reden), ct);
        return this.Antwoord(uit, Aanmeldinglinks.Detail(Id), "Het okr is teruggezet. De basisschool krijgt bericht.");
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (await beelden.LeesAsync(Id, ct) is not { } beeld)
            return false;
        Beeld = beeld;
        var jaar = await db.Aanmeldingen.Where(a => a.Id == Id).Select(a => a.Schooljaar).SingleAsync(ct);
        var regels = (await db.ProcedureVanSchoolAsync(bron.Maak().Namens, jaar, ct))?.Regels ?? new Procedureregels();
        Gronden = [.. regels.Terugzetredenen
            .Select(r => new Keuzeoptie(r.Code, r.ToelichtingVerplicht ? $"{r.Label} (schrijf erbij wat u bedoelt)" : r.Label))];
        return await db.Okrs.AnyAsync(o => db.Aanmeldingen.Any(a => a.Id == Id && a.LeerlingId == o.LeerlingId), ct);
    }
}

public sealed class Terugzetinvoer
{
    [Display(Name = "Reden")]
    public string? Grond { get; set; }

    [Display(Name = "Toelichting voor de basisschool"), StringLength(2000)]
    public string? Reden { get; set; }
}
