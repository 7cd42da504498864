using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Procedures;

[Vereist(Recht.ProcedureBeheren)]
public sealed class MijlpaalModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Handelingbron bron, MijlpaalWijzigen wijzigen) : PageModel
{
    [FromRoute]
    public string Sleutel { get; set; } = "";

    [BindProperty]
    public Mijlpaalinvoer Invoer { get; set; } = new();

    [BindProperty]
    public int Versie { get; set; }

    public string? Opgeslagen { get; private set; }

    private Schooljaar Jaar => werkjaar.Gekozen;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ZoekAsync(ct) is not { } gevonden)
            return NotFound();
        Versie = gevonden.Procedure.Versie;
        Invoer = new Mijlpaalinvoer { Van = gevonden.Mijlpaal.Van, Tot = gevonden.Mijlpaal.Tot, Tijd = gevonden.Mijlpaal.Tijd };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        var opdracht = new MijlpaalWijzigenOpdracht(Jaar, Sleutel, Invoer.Van!.Value, Invoer.Tot!.Value, Invoer.Tijd, Versie);
        var uit = await wijzigen.ExecuteAsync(opdracht, bron.Maak(Invoer.Reden), ct);
        if (uit.Is(Weigeringsoort.Intussen) && await ZoekAsync(ct) is { } nu)
            (Versie, Opgeslagen) = (nu.Procedure.Versie, $"{nu.Mijlpaal.Van:d MMMM yyyy} tot en met {nu.Mijlpaal.Tot:d MMMM yyyy}");
        return this.Antwoord(uit, u => this.NaarMetMelding(Procedurelinks.Overzicht, u == Wijzigingsuitkomst.Gewijzigd ? "De datum is gewijzigd." : Regelpagina.Melding(u)));
    }

    private async Task<(Procedure Procedure, Mijlpaal Mijlpaal)?> ZoekAsync(CancellationToken ct)
    {
        var procedure = await db.ProcedureVanRegioAsync(toegang.Organisatie!.Value, Jaar, ct);
        if (procedure?.Mijlpalen.FirstOrDefault(m => m.Sleutel == Sleutel) is not { } mijlpaal)
            return null;
        return (procedure, mijlpaal);
    }
}

public sealed class Mijlpaalinvoer
{
    [Display(Name = "Van"), Required]
    public DateOnly? Van { get; set; }

    [Display(Name = "Tot en met"), Required]
    public DateOnly? Tot { get; set; }

    [Display(Name = "Tijd")]
    public TimeOnly? Tijd { get; set; }

    [Display(Name = "Reden", Description = "Verplicht als de datum al voorbij is, en na het begin van de aanmeldperiode."), StringLength(2000)]
    public string? Reden { get; set; }
}
