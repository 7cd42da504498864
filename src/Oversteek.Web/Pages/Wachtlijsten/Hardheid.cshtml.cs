using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Wachtlijsten;

public sealed class Hardheidinvoer
{
    [Display(Name = "Reden"), StringLength(Domain.Wachtlijsten.Hardheid.Tekstlengte)]
    public string? Reden { get; set; }
}

/// <summary>The school asks the region whether one pupil may pass who waits (D-67).</summary>
[Vereist(Recht.BesluitenNemen)]
public sealed class HardheidModel(
    OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Wachtlijstbron lijsten, Handelingbron bron, HardheidVragen vragen) : PageModel
{
    [FromRoute]
    public BrugklasId Klas { get; set; }

    [FromRoute]
    public LeerlingId Leerling { get; set; }

    [BindProperty]
    public Hardheidinvoer Invoer { get; set; } = new();

    public string Naam { get; private set; } = "";

    public string Klasnaam { get; private set; } = "";

    public int Plaats { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await vragen.ExecuteAsync(new HardheidVragenOpdracht(Leerling, Klas), bron.Maak(Invoer.Reden), ct);
        return this.Antwoord(uit, Wachtlijstlinks.Lijst, "De vraag is verstuurd. U krijgt bericht als de regio heeft beslist.");
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        var klassen = await lijsten.GeefAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct);
        if (klassen.SelectMany(k => k.Regels).FirstOrDefault(r => r.Brugklas == Klas && r.Leerling == Leerling) is not { } regel)
            return false;
        (Klasnaam, Plaats) = (klassen.First(k => k.Stand.Brugklas == Klas).Stand.Naam, regel.Plaats);
        var kind = await db.Leerlingen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == Leerling, ct);
        Naam = kind?.Personalia.Lijstnaam ?? "Leerling van een andere school";
        return true;
    }
}
