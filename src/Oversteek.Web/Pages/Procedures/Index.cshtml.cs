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
using Oversteek.Web.Pages.Gebruikers;

namespace Oversteek.Web.Pages.Procedures;

/// <param name="Door">The colleague who proposed it.</param>
public sealed record Voorstelbeeld(Procedurevoorstel Voorstel, string Door, bool IsEigen);

/// <summary>The whole procedure of the year: what waits for a second person, the calendar, the rules (D-01).</summary>
[Vereist(Recht.ProcedureBeheren)]
[VerstVereist(AlleenSchrijven = true)]
public sealed class IndexModel(
    OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Handelingbron bron, ProcedurevoorstelAfhandelen afhandelen, Gebruikersnaam namen) : PageModel
{
    private static readonly Procedureregels Standaard = new();

    [BindProperty]
    public Guid Voorstel { get; set; }

    public Procedure Procedure { get; private set; } = null!;

    public IReadOnlyList<Voorstelbeeld> Voorstellen { get; private set; } = [];

    public Schooljaar Jaar => werkjaar.Gekozen;

    public bool IsAnders(Instelling instelling) => instelling.Waarde(Procedure.Regels) != instelling.Waarde(Standaard);

    public static string Standaardwaarde(Instelling instelling) => Regelwoorden.Waarde(instelling, Standaard);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : LocalRedirect(Procedurelinks.Ontbreekt);

    public Task<IActionResult> OnPostBevestigenAsync(CancellationToken ct) => HandelAfAsync(bevestigd: true, "De wijziging is bevestigd en geldt vanaf nu.", ct);

    public Task<IActionResult> OnPostIntrekkenAsync(CancellationToken ct) => HandelAfAsync(bevestigd: false, "Het voorstel is ingetrokken. Er is niets gewijzigd.", ct);

    private async Task<IActionResult> HandelAfAsync(bool bevestigd, string melding, CancellationToken ct)
    {
        var uit = await afhandelen.ExecuteAsync(new ProcedurevoorstelAfhandelenOpdracht(Jaar, Voorstel, bevestigd), bron.Maak(), ct);
        return await LeesAsync(ct) ? this.Antwoord(uit, Procedurelinks.Overzicht, melding) : NotFound();
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (await db.ProcedureVanRegioAsync(toegang.Organisatie!.Value, Jaar, ct) is not { } procedure)
            return false;
        Procedure = procedure;
        var wie = await namen.VanAsync(procedure.Voorstellen.Select(v => v.Door), ct);
        Voorstellen = [.. procedure.Voorstellen.Select(v => new Voorstelbeeld(v, wie.GetValueOrDefault(v.Door, "een collega"), v.Door == toegang.Account))];
        return true;
    }
}
