using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Procedures;

/// <summary>The rules of the region beside the defaults and the presets of other regions (D-01).</summary>
[Vereist(Recht.ProcedureBeheren)]
public sealed class VergelijkenModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    public Schooljaar Jaar => werkjaar.Gekozen;

    /// <summary>Own rules first, then the defaults, then the presets.</summary>
    public IReadOnlyList<(string Naam, Procedureregels Regels)> Kolommen { get; private set; } = [];

    /// <summary>What is not the same in every column.</summary>
    public IReadOnlyList<Instelling> Anders => [.. Instellingen.Alle.Where(i => !IsGelijk(i))];

    public IReadOnlyList<Instelling> Gelijk => [.. Instellingen.Alle.Where(IsGelijk)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await db.ProcedureVanRegioAsync(toegang.Organisatie!.Value, Jaar, ct) is not { } procedure)
            return NotFound();
        Kolommen = [("Uw regio", procedure.Regels), .. Voorinstelling.Namen.Select(n => (Kop(n), Voorinstelling.Zoek(n)!))];
        return Page();
    }

    private bool IsGelijk(Instelling instelling) => Kolommen.Select(k => instelling.Waarde(k.Regels)).Distinct(StringComparer.Ordinal).Count() == 1;

    private static string Kop(string naam) => naam == "leeg" ? "Standaard" : char.ToUpperInvariant(naam[0]) + naam[1..];
}
