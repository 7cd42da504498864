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

/// <summary>A form that is made from the catalogue: shows what stands, keeps what was typed, saves or proposes.</summary>
public abstract class Regelpagina(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Handelingbron bron, RegelsWijzigen wijzigen) : PageModel
{
    protected const string Voorvoegsel = "Invoer";

    [BindProperty]
    public int Versie { get; set; }

    [BindProperty(Name = "Invoer.Reden")]
    public string? Reden { get; set; }

    public Procedure Procedure { get; private set; } = null!;

    public IReadOnlyList<Instelling> Getoond { get; private set; } = [];

    /// <summary>As the form shows them: what stands, or what somebody typed.</summary>
    public Dictionary<string, string> Waarden { get; protected set; } = [];

    /// <summary>Somebody else saved in between; what stands now is shown beside what was typed.</summary>
    public bool IsIntussen { get; private set; }

    public bool VraagtTweede => Procedure.VraagtTweede(Nu().Op);

    public string Nu(Instelling instelling) => Regelwoorden.Waarde(instelling, Procedure.Regels);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        Versie = Procedure.Versie;
        Waarden = Getoond.ToDictionary(i => i.Sleutel, i => i.Waarde(Procedure.Regels));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        Waarden = Getoond.ToDictionary(i => i.Sleutel, Getypt);
        if (Reden?.Length > 2000)
            ModelState.AddModelError("Invoer.Reden", "De reden is te lang: hoogstens 2000 tekens.");
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await wijzigen.ExecuteAsync(new RegelsWijzigenOpdracht(werkjaar.Gekozen, Waarden, Versie), bron.Maak(Reden), ct);
        (IsIntussen, Versie) = uit.Is(Weigeringsoort.Intussen) ? (true, Procedure.Versie) : (false, Versie);
        return this.Antwoord(uit, u => this.NaarMetMelding(Procedurelinks.Overzicht, Melding(u)));
    }

    internal static string Melding(Wijzigingsuitkomst uitkomst) => uitkomst == Wijzigingsuitkomst.Voorgesteld
        ? "De wijziging is voorgesteld. Zij geldt als een andere coördinator van de regio haar bevestigt."
        : "De wijziging is opgeslagen.";

    protected Handeling Nu() => bron.Maak();

    protected abstract IReadOnlyList<Instelling> Kies();

    protected abstract string Getypt(Instelling instelling);

    protected async Task<bool> LeesAsync(CancellationToken ct)
    {
        Getoond = Kies();
        if (Getoond.Count == 0 || !ModelState.IsValid || await db.ProcedureVanRegioAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct) is not { } procedure)
            return false;
        Procedure = procedure;
        return true;
    }
}
