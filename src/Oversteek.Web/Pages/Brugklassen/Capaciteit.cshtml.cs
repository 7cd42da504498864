using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Brugklassen;

[Vereist(Recht.BrugklassenBeheren)]
public sealed class CapaciteitModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Handelingbron bron, ActueleCapaciteitWijzigen wijzigen,
    Klassenstandbron standen) : PageModel
{
    private IReadOnlyList<Klassenstand> stand = [];

    [BindProperty(Name = nameof(Plaatsen))]
    public Dictionary<Guid, int> Plaatsen { get; set; } = [];

    [BindProperty]
    public int Versie { get; set; }

    public Brugklasoverzicht Overzicht { get; private set; } = null!;

    public Capaciteitsweek? Week { get; private set; }

    public DateOnly? Bevestigd { get; private set; }

    /// <summary>What makes the two numbers differ.</summary>
    public string Hint(Brugklasregel klas) => stand.FirstOrDefault(s => s.Brugklas == klas.Id) is { } nu
        ? $"Oorspronkelijk {klas.Oorspronkelijk}, toegelaten {nu.Toegelaten}, geplaatst en nog te besluiten {nu.Geplaatst}, aanbod loopt {nu.Aangeboden}"
        : $"Oorspronkelijk {klas.Oorspronkelijk} plaatsen";

    private Schooljaar Jaar => werkjaar.Gekozen;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LeesAsync(ct);
        return Overzicht.Status == Brugklasbeheerstatus.Geaccepteerd ? Page() : LocalRedirect("/brugklassen");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LeesAsync(ct);
        if (!ModelState.IsValid)
            return this.MetFouten();
        var plaatsen = Plaatsen.ToDictionary(p => new BrugklasId(p.Key), p => p.Value);
        var uit = await wijzigen.ExecuteAsync(new ActueleCapaciteitWijzigenOpdracht(Jaar, plaatsen, Versie), bron.Maak(), ct);
        return this.Antwoord(uit, () => this.NaarMetMelding("/brugklassen", "De actuele capaciteit is bevestigd."), "");
    }

    private async Task LeesAsync(CancellationToken ct)
    {
        var school = toegang.Organisatie!.Value;
        Overzicht = await Brugklasoverzicht.LeesAsync(db, school, Jaar, ct);
        stand = await standen.GeefAsync(school, Jaar, ct);
        var op = await db.Brugklasbeheren.Where(b => b.OrganisatieId == school && b.Schooljaar == Jaar)
            .Select(b => b.CapaciteitBevestigdOp).SingleOrDefaultAsync(ct);
        Bevestigd = op is { } moment ? Nederland.Datum(moment) : null;
        if (await db.ProcedureVanSchoolAsync(school, Jaar, ct) is { } procedure)
            Week = Capaciteitsweek.Van(procedure, Bevestigd, bron.Maak().Vandaag);
    }
}
