using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Aanmeldingen;

[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class NieuwModel(Handelingbron bron, CodeOpzoeken opzoeken, AanmeldingInvoeren invoeren) : PageModel
{
    [BindProperty]
    public Codeinvoer Invoer { get; set; } = new();

    [BindProperty]
    public Guid Bewerking { get; set; }

    public Codeleerling? Gevonden { get; private set; }

    private string Adres => Netwerk.Van(HttpContext);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await opzoeken.ExecuteAsync(new CodeOpzoekenOpdracht(Invoer.Code, Invoer.Geboortedatum!.Value, Adres), bron.Maak(), ct);
        return this.Antwoord(uit, gevonden =>
        {
            Gevonden = gevonden;
            return Page();
        });
    }

    public async Task<IActionResult> OnPostBevestigenAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await invoeren.ExecuteAsync(new AanmeldingInvoerenOpdracht(Invoer.Code, Invoer.Geboortedatum!.Value, Bewerking, Adres), bron.Maak(), ct);
        return this.Antwoord(uit, id => this.NaarMetMelding(Aanmeldinglinks.Voorkeurslijst(new AanmeldingId(Guid.Parse(id))), "De aanmelding is ingevoerd. Vul nu de voorkeurslijst in."));
    }
}

public sealed class Codeinvoer
{
    [Display(Name = "Unieke code", Description = "Bijvoorbeeld ABCD-EFGH-JKMN-P"), Required, StringLength(40)]
    public string? Code { get; set; }

    [Display(Name = "Geboortedatum van de leerling"), Required, Geboortedatumveld]
    public DateOnly? Geboortedatum { get; set; }
}
