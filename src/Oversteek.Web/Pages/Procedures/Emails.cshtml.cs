using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Procedures;

/// <param name="Eigen">Languages in which the region has words of its own.</param>
public sealed record Emailregel(Berichtsoort Soort, string Onderwerp, IReadOnlyList<string> Talen, IReadOnlyList<string> Eigen);

/// <summary>The automatic mails of the region, and which of them have words of its own (D-50).</summary>
[Vereist(Recht.ProcedureBeheren)]
public sealed class EmailsModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    public Procedure Procedure { get; private set; } = null!;

    public ILookup<Ontvanger, Emailregel> Regels { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await db.ProcedureVanRegioAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct) is not { } procedure)
            return NotFound();
        Procedure = procedure;
        Regels = Modules.Alle.Berichten.Where(b => Mailsjablooncontrole.Ontvangers.Contains(b.Ontvanger)).Select(Regel)
            .OrderBy(r => r.Onderwerp, Naamvorm.Volgorde).ToLookup(r => r.Soort.Ontvanger);
        return Page();
    }

    private Emailregel Regel(Berichtsoort soort) => new(
        soort, Berichtteksten.Standaard(soort, Berichtteksten.Nederlands).Onderwerp, Mailsjablooncontrole.Talen(soort),
        [.. Procedure.Regels.Mailsjablonen.Where(m => m.Bericht == soort.Sleutel).Select(m => m.Taal)]);
}
