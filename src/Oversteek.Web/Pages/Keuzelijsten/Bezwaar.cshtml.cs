using System.ComponentModel.DataAnnotations;
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
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Keuzelijsten;

public sealed class Bezwaarinvoer
{
    [Display(Name = "Namens welke ouder?")]
    public int? Ouder { get; set; }

    [Display(Name = "Wat zegt de ouder?"), StringLength(Ouderbezwaar.Tekstlengte)]
    public string? Tekst { get; set; }

    [Display(Name = "Hoe is het opgelost?", Description = "Bijvoorbeeld: beide ouders zijn het nu eens met de lijst.")]
    [StringLength(Ouderbezwaar.Tekstlengte)]
    public string? Uitkomst { get; set; }

    [Display(Name = "Welk bezwaar is opgelost?")]
    public Guid? Bezwaar { get; set; }
}

/// <summary>D-06: a parent who does not agree with the application, written down by the po school or by the parent, and how it was settled.</summary>
[Vereist(Recht.NamensOuderHandelen)]
public sealed class BezwaarModel(
    OversteekDb db, Toegangscontext toegang, OuderbezwaarIndienen indienen, OuderbezwaarIntrekken intrekken, OuderbezwaarAfhandelen afhandelen,
    Handelingbron handelingen, Leeslogboek leeslogboek) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public Bezwaarinvoer Invoer { get; set; } = new();

    public string Naam { get; private set; } = "";

    public IReadOnlyList<Keuzeoptie> Ouders { get; private set; } = [];

    public IReadOnlyList<Ouderbezwaar> Bezwaren { get; private set; } = [];

    public IReadOnlyList<Ouderbezwaar> Open => [.. Bezwaren.Where(b => b.Status == Ouderbezwaarstatus.Open)];

    public IReadOnlyList<Keuzeoptie> Keuze => Keuzeopties.Van(Open, b => b.Id, b => $"Ouder {b.Ouder}");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        await leeslogboek.LeesAsync(Id, Leessoort.Aanmelding, handelingen.Maak(), ct: ct);
        return Page();
    }

    public Task<IActionResult> OnPostIndienenAsync(CancellationToken ct)
    {
        if (Invoer.Ouder is null)
            ModelState.AddModelError("Invoer.Ouder", "Kies namens welke ouder u dit doet.");
        return DoeAsync(() => indienen.ExecuteAsync(new OuderbezwaarIndienenOpdracht(Id, Invoer.Ouder, Invoer.Tekst), handelingen.Maak(), ct),
            "Het bezwaar is vastgelegd. De school laat de leerling niet toe tot het is opgelost.", ct);
    }

    public Task<IActionResult> OnPostIntrekkenAsync(CancellationToken ct) => DoeAsync(
        () => intrekken.ExecuteAsync(new OuderbezwaarIntrekkenOpdracht(Id, Invoer.Ouder), handelingen.Maak(), ct), "Het bezwaar is ingetrokken.", ct);

    public Task<IActionResult> OnPostAfhandelenAsync(CancellationToken ct)
    {
        if (Invoer.Bezwaar is null)
            ModelState.AddModelError("Invoer.Bezwaar", "Kies welk bezwaar is opgelost.");
        return DoeAsync(
            () => afhandelen.ExecuteAsync(new OuderbezwaarAfhandelenOpdracht(Id, Invoer.Bezwaar ?? default, Invoer.Uitkomst), handelingen.Maak(), ct),
            "Vastgelegd hoe het is opgelost. De school kan weer toelaten.", ct);
    }

    private async Task<IActionResult> DoeAsync(Func<Task<Result>> werk, string melding, CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        return ModelState.IsValid ? this.Antwoord(await werk(), Keuzelijstlinks.Bezwaar(Id), melding) : this.MetFouten();
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen || await db.Leerlingen.AsNoTracking().Where(l => l.Id == Id && l.OrganisatieId == toegang.Organisatie)
                .Select(l => l.Personalia).SingleOrDefaultAsync(ct) is not { } personalia)
            return false;
        Naam = personalia.Volledig;
        Ouders = await Ouderopties.VanAsync(db, Id, ct);
        Bezwaren = await db.Ouderbezwaren.AsNoTracking().Where(b => b.LeerlingId == Id).OrderByDescending(b => b.IngediendOp).ToListAsync(ct);
        return true;
    }
}
