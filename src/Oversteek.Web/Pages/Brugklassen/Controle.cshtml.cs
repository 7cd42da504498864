using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Brugklassen;

[Vereist(Recht.BrugklassenBeheren)]
public sealed class ControleModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, TimeProvider klok, Handelingbron bron, BrugklasbeheerVersturen versturen) : PageModel
{
    [BindProperty]
    public int Versie { get; set; }

    public Brugklasoverzicht Overzicht { get; private set; } = null!;

    public bool TeLaat => Overzicht.Uiterlijk is { } dag && klok.VandaagInNederland() > dag;

    private Schooljaar Jaar => werkjaar.Gekozen;

    public Task OnGetAsync(CancellationToken ct) => LeesAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var uit = await versturen.ExecuteAsync(new BrugklasbeheerVersturenOpdracht(Jaar, Versie), bron.Maak(), ct);
        ModelState.Remove(nameof(Versie));
        await LeesAsync(ct);
        return this.Antwoord(uit, "/brugklassen", "De klassen zijn verstuurd naar de regio.");
    }

    private async Task LeesAsync(CancellationToken ct) => Overzicht = await Brugklasoverzicht.LeesAsync(db, toegang.Organisatie!.Value, Jaar, ct);
}
