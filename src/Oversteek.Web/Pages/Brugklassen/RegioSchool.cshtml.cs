using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Brugklassen;

[Vereist(Recht.BrugklassenAccepteren)]
public sealed class RegioSchoolModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Handelingbron bron, BrugklasbeheerBeoordelen beoordelen,
    TimeProvider klok) : PageModel
{
    [BindProperty]
    public Terugzetinvoer Invoer { get; set; } = new();

    [BindProperty]
    public int Versie { get; set; }

    public string School { get; private set; } = "";

    public Brugklasoverzicht Overzicht { get; private set; } = null!;

    public bool TeLaat => Overzicht.Uiterlijk is { } dag && Overzicht.VerstuurdOp is { } op && Nederland.Datum(op) > dag;

    /// <summary>BRK-10: after the start of the period the approval stands in the log.</summary>
    public bool AkkoordNodig { get; private set; }

    private Schooljaar Jaar => werkjaar.Gekozen;

    public async Task<IActionResult> OnGetAsync(OrganisatieId id, CancellationToken ct) => await LeesAsync(id, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostAccepterenAsync(OrganisatieId id, CancellationToken ct) => BeslisAsync(id, akkoord: true, "De klassen zijn geaccepteerd. De school krijgt bericht.", ct);

    public Task<IActionResult> OnPostTerugzettenAsync(OrganisatieId id, CancellationToken ct) => BeslisAsync(id, akkoord: false, "De klassen zijn teruggezet. De school krijgt bericht.", ct);

    private async Task<IActionResult> BeslisAsync(OrganisatieId id, bool akkoord, string melding, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await LeesAsync(id, ct) ? this.MetFouten() : NotFound();
        var opdracht = new BrugklasbeheerBeoordelenOpdracht(id, Jaar, akkoord, Versie);
        var uit = await beoordelen.ExecuteAsync(opdracht, bron.Maak(akkoord ? Invoer.Akkoord : Invoer.Reden), ct);
        await LeesAsync(id, ct);
        return this.Antwoord(uit, "/regio/brugklassen", melding);
    }

    private async Task<bool> LeesAsync(OrganisatieId id, CancellationToken ct)
    {
        if (await db.Organisaties.Where(o => o.Id == id && o.RegioId == toegang.Organisatie && o.Soort == Organisatiesoort.VoSchool).Select(o => o.Naam).SingleOrDefaultAsync(ct) is not { } naam)
            return false;
        (School, Overzicht) = (naam, await Brugklasoverzicht.LeesAsync(db, id, Jaar, ct));
        AkkoordNodig = (await db.ProcedureVanRegioAsync(toegang.Organisatie!.Value, Jaar, ct))?.Mijlpaal(Mijlpalen.Aanmeldperiode)
            .IsBegonnen(klok.GetUtcNow()) == true;
        return true;
    }
}

public sealed class Terugzetinvoer
{
    [Display(Name = "Wat moet de school aanpassen?"), StringLength(2000)]
    public string? Reden { get; set; }

    [Display(Name = "Akkoord met de wijziging", Description = "Verplicht bij een ander aantal plaatsen of andere voorrangsregels na het begin van de aanmeldperiode. Schrijf op waarom, en waar het akkoord staat."), StringLength(2000)]
    public string? Akkoord { get; set; }
}
